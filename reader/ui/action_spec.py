"""What is said of an action in the tables of actions."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence

from reader.model.message import Message

Keys = tuple[str | QKeySequence.StandardKey, ...]


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action as the table has it.

    `text` has its menu's ellipsis where something is asked first. `keys` are tried in order, the
    first is the one that is shown. `checkable` actions show a state. `words` are more names under
    which the palette finds it.
    """

    name: str
    menu: str
    text: Message
    keys: Keys = ()
    icon: str | None = None
    checkable: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole
    words: str = ""
