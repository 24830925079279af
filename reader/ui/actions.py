"""Every action of the window as one `QAction`.

Menus, the top bar, the selection bar, the palette and the list of keys all show these same
actions, so that an action is called the same, and can be had or not, everywhere alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.model.annotation import Color
from reader.ui.action_spec import ActionSpec, Keys
from reader.ui.action_table import TABLE
from reader.ui.icons import dot, glyph, icon, tones
from reader.ui.interface_fonts import quote_font
from reader.ui.theme import Theme
from reader.ui.translation import translate

COLORS: Mapping[str, Color] = {f"highlight-{color.value}": color for color in Color}
"""The colour that an action highlights with."""


class Actions:
    """The window's actions by name. They belong to `window`, so their keys work all over it."""

    def __init__(self, window: QWidget) -> None:
        self._made: dict[str, QAction] = {}
        for spec in TABLE:
            action = QAction(window)
            action.setObjectName(spec.name)
            action.setCheckable(spec.checkable)
            action.setMenuRole(spec.role)
            # In a menu an icon would stand where the check mark says whether it is on.
            action.setIconVisibleInMenu(spec.name in COLORS)
            action.setShortcuts(_sequences(spec.keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            window.addAction(action)
            self._made[spec.name] = action
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def __iter__(self) -> Iterator[ActionSpec]:
        return iter(TABLE)

    def retranslate(self) -> None:
        """Name the actions in the language that is spoken now."""
        for spec in TABLE:
            action = self._made[spec.name]
            action.setText(translate(spec.text))
            action.setToolTip(tooltip(action))

    def recolor(self, theme: Theme) -> None:
        """Draw the icons in a theme's colours."""
        color = tones(theme)
        for spec in TABLE:
            action = self._made[spec.name]
            if spec.name in COLORS:
                action.setIcon(dot(theme.inks[COLORS[spec.name]]))
            elif spec.icon is not None:
                mirrored = spec.name == "annotations"
                action.setIcon(icon(spec.icon, color, mirrored=mirrored))
        self._made["pinyin"].setIcon(glyph("拼", color, quote_font(QFont())))


def tooltip(action: QAction) -> str:
    """Give an action's words without ellipsis, and the key that does the same."""
    words = action.text().rstrip("…")
    key = key_text(action)
    return f"{words} ({key})" if key else words


def key_text(action: QAction) -> str:
    """Give the key of an action as this system writes it, or nothing."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _sequences(keys: Keys) -> list[QKeySequence]:
    found: list[QKeySequence] = []
    for key in keys:
        if isinstance(key, str):
            found.append(QKeySequence(key))
        else:
            found.extend(QKeySequence.keyBindings(key))
    return list(dict.fromkeys(sequence for sequence in found if not sequence.isEmpty()))
