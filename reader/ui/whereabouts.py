"""Where the reader stands in the open article, remembered and found again."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.model.errors import LibraryError

if TYPE_CHECKING:
    from reader.model.article import Revision
    from reader.session.opened import OpenArticle
    from reader.session.session import Session
    from reader.ui.desk import Desk

LINGER = 800
"""How long a reader stays at a place until it is remembered, in milliseconds."""


class Whereabouts(QObject):
    """Follows the reading, and brings the reader back to where an article was left.

    `remembers` is off where a window is only drawn: a picture must write nothing.
    """

    def __init__(self, session: Session, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self._opened: OpenArticle | None = None
        self.remembers = True
        self._linger = QTimer(self, singleShot=True, interval=LINGER)
        self._linger.timeout.connect(self.keep)
        desk.reading_moved.connect(self.follow)

    def show_article(self, opened: OpenArticle | None) -> None:
        """Go to where the article, now on the desk, was left."""
        self._opened = opened
        if opened is None:
            return
        place = self._session.library.place_of(opened.article.id)
        sides = [side.id for side in opened.article.sides]
        if place is not None and place[0] in sides:
            self._desk.return_to(sides.index(place[0]), place[1])

    def return_after(self, before: Sequence[Revision], place: tuple[int, int]) -> None:
        """Go back to a place (side and offset) of texts that were changed since."""
        if self._opened is not None:
            side, offset = place
            after = self._opened.revisions[side].text
            moved = moved_offset(before[side].text, after, offset)
            self._desk.return_to(side, moved)

    def follow(self) -> None:
        """Remember where the reader is now, once it stays so."""
        self._linger.start()

    def keep(self) -> None:
        """Remember where the reader stands."""
        self._linger.stop()
        if self._opened is not None and self.remembers:
            side, offset = self._desk.reading_place()
            article = self._opened.article
            # A library that can only be read is no reason to interrupt the reading.
            with suppress(LibraryError):
                self._session.library.keep_place(article.id, article.sides[side].id, offset)


def moved_offset(before: str, after: str, offset: int) -> int:
    """Give where a character stands after one stretch of a text was put in or taken out."""
    same = 0
    for one, other in zip(before[:offset], after, strict=False):
        if one != other:
            break
        same += 1
    return offset if same >= offset else max(same, offset + len(after) - len(before))
