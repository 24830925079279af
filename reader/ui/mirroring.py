"""The caret's sentence is told to screen readers, where there are any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible

if TYPE_CHECKING:
    from reader.ui.desk import Desk
    from reader.ui.mirror import Mirror


class Mirroring(QObject):
    """Follows the caret of a desk; the mirror is made when somebody listens."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._mirror: Mirror | None = None
        desk.sentence_changed.connect(self.tell)

    def tell(self) -> None:
        """Tell of the sentence where the caret is now."""
        if not QAccessible.isActive():
            return
        if self._mirror is None:
            from reader.ui.mirror import Mirror

            self._mirror = Mirror(self._desk)
        self._mirror.tell(self._desk.sentences_in_hand())
