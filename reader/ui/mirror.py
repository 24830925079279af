"""The caret's sentence as plain text, for screen readers.

The two texts are painted, so a screen reader finds no words in the panes. This read-only field
holds the sentence the caret is in and below it what answers it, and Qt itself presents it to
assistive technology. (An accessible interface of a pane's own, written in Python, crashes PySide6
when a real client connects.) The field is one pixel large until it has the keys; then it stands at
the foot of the texts, to be read letter by letter.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from reader.ui.desk import Desk

LINES = 5
"""How many lines are shown while it has the keys."""


class Mirror(QPlainTextEdit):
    """What the caret stands in, offered to screen readers at the foot of a desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setAccessibleName(self.tr("Sentence at the caret"))
        desk.installEventFilter(self)
        self._settle()
        self.show()

    def tell(self, texts: Sequence[str]) -> None:
        """Hold these texts, and have the first one spoken while the keys are in the text."""
        text = "\n".join(texts)
        if text == self.toPlainText():
            return
        self.setPlainText(text)
        if texts and self._desk.focused_side() is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, texts[0]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the desk's foot when its size changes."""
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into sight."""
        super().focusInEvent(event)
        self._settle()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Step back."""
        super().focusOutEvent(event)
        self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the text by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._desk.focus_text()
        else:
            super().keyPressEvent(event)

    def _settle(self) -> None:
        room, shown = self._desk.rect(), self.hasFocus()
        height = LINES * self.fontMetrics().lineSpacing() if shown else 1
        width = room.width() if shown else 1
        self.setGeometry(QRect(0, room.bottom() + 1 - height, width, height))
        if shown:
            self.raise_()
        else:
            self.lower()
