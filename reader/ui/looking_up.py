"""Looking up: a key shows what the dictionary says of the word at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from reader.model.spans import Span
from reader.ui.lookup_card import LookupCard

if TYPE_CHECKING:
    from reader.session.opened import OpenArticle
    from reader.ui.actions import Actions
    from reader.ui.desk import Desk

MOST = 12
"""A selection longer than this is no word; then the word at its beginning is meant."""


class LookingUp(QObject):
    """Looks up what is selected, else what the pointer lies on, else the word at the caret.

    `opening` is said before the card appears: what stands in its place had better go.
    """

    opening = Signal()

    def __init__(self, desk: Desk, actions: Actions, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._actions = actions
        self._host = host
        self._opened: OpenArticle | None = None
        self._pointed: tuple[int, int] | None = None
        self.card = LookupCard(host)
        desk.hovered.connect(self._point)
        desk.reading_moved.connect(self.card.hide)
        desk.selection_changed.connect(self.card.hide)
        actions["look-up"].triggered.connect(self.look_up)

    def set_word_font(self, font: QFont) -> None:
        """Set the words in this font."""
        self.card.set_word_font(font)

    def show_article(self, opened: OpenArticle | None) -> None:
        """Look words of this article up from now on."""
        self._opened, self._pointed = opened, None
        self.card.hide()
        self._actions["look-up"].setEnabled(opened is not None)

    def dismiss(self) -> bool:
        """Close the card; tell whether it was there."""
        there = self.card.isVisible()
        self.card.hide()
        return there

    def look_up(self) -> None:
        """Show the card of the word at hand beside it."""
        from reader.session.lookup import look_up_at

        opened = self._opened
        if opened is None:
            return
        side, offset, marked = self._at_hand()
        text = opened.revisions[side].text
        found = look_up_at(text, min(offset, max(0, len(text) - 1)), marked) if text else None
        if found is None:
            return
        self.opening.emit()
        self.card.show_entries(found.word, found.entries)
        box = self._desk.span_box(side, found.span)
        place = QRect(self._host.rect().center(), self._host.rect().center())
        if box is not None:
            place = QRect(self._host.mapFromGlobal(box.topLeft()), box.size())
        self.card.show_beside(place)

    def _at_hand(self) -> tuple[int, int, Span | None]:
        """Give a side, an offset in it, and where a word is marked off there."""
        selected = self._desk.selection()
        if selected is not None:
            side, span = selected
            return side, span.start, span if span.length <= MOST else None
        side, offset = self._pointed or self._desk.caret()
        word = self._desk.word_at(side, offset)
        return side, offset, word if word.length > 1 else None  # a character alone tells nothing

    def _point(self, side: int, offset: int | None) -> None:
        self._pointed = None if offset is None else (side, offset)
