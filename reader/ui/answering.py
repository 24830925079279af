"""Word by word: the word under a pointer that rests lights what answers it on the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.model.spans import Span

if TYPE_CHECKING:
    from reader.session.opened import OpenArticle
    from reader.session.phrases import Answer, Phrases
    from reader.ui.desk import Desk

REST = 140
"""How long the pointer rests on a word before it is asked what answers it, in milliseconds."""

SURE = 0.3
"""An answer that is less sure than this is none."""


class Answering(QObject):
    """Follows the pointer over the desk."""

    def __init__(self, desk: Desk, phrases: Phrases, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._phrases = phrases
        self._opened: OpenArticle | None = None
        self._under: tuple[int, int] | None = None
        self._word: tuple[int, Span] | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._ask)
        desk.hovered.connect(self._point)

    def show_article(self, opened: OpenArticle | None) -> None:
        """Answer by this article from now on."""
        self._opened = opened
        self._forget()

    def _point(self, side: int, offset: int | None) -> None:
        self._under = None if offset is None else (side, offset)
        word = self._word
        if word is not None and (offset is None or side != word[0] or offset not in word[1]):
            self._forget()
        if self._under is not None and self._word is None:
            self._rest.start()

    def _forget(self) -> None:
        """Put out the light: the pointer is elsewhere."""
        self._rest.stop()
        if self._word is not None:
            self._word = None
            self._desk.light_words(0, None)

    def _ask(self) -> None:
        if self._opened is None or self._under is None:
            return
        side, offset = self._under
        word = self._word = (side, self._desk.word_at(side, offset))
        whole = self._opened.counterpart(side, word[1])  # is tinted already

        def show(answer: Answer | None) -> None:
            sure = answer is not None and answer.confidence >= SURE and answer.span != whole
            if answer is not None and sure and self._word == word:
                self._desk.light_words(1 - side, answer.span)

        self._phrases.ask(self._opened, side, word[1], show)
