"""Mending on the desk: the keys that part, join and move the rows of two texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.session.mend import (
    Where,
    confirm_row,
    merge_row,
    move_sentence,
    move_to_row,
    split_row,
    unlink_row,
)

if TYPE_CHECKING:
    from reader.model.change import Change
    from reader.session.opened import OpenArticle
    from reader.session.session import Session
    from reader.ui.actions import Actions
    from reader.ui.desk import Desk
    from reader.ui.strip import Strip

ACTIONS = (
    "merge-row",
    "merge-row-above",
    "split-row",
    "move-sentence-down",
    "move-sentence-up",
    "unlink-row",
    "confirm-row",
    "split-sentence",
    "join-sentence",
)


class Mending(QObject):
    """Mends the row in which the caret stands; every step can be undone."""

    def __init__(self, session: Session, desk: Desk, actions: Actions, strip: Strip) -> None:
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self._actions = actions
        self._strip = strip
        self._opened: OpenArticle | None = None
        works: tuple[Callable[[Where], Change | None], ...] = (
            lambda where: merge_row(session, where, 1),
            lambda where: merge_row(session, where, -1),
            lambda where: split_row(session, where),
            lambda where: move_sentence(session, where, 1),
            lambda where: move_sentence(session, where, -1),
            lambda where: unlink_row(session, where),
            self._confirm,
            self._split_sentence,
            self._join_sentence,
        )
        for name, work in zip(ACTIONS, works, strict=True):
            actions[name].triggered.connect(lambda _=False, work=work: self._mend(work))
        desk.carried.connect(self._drop)

    def show_article(self, opened: OpenArticle | None) -> None:
        """Mend this article from now on."""
        self._opened = opened
        aligned = opened is not None and opened.alignment is not None
        for name in ACTIONS:
            self._actions[name].setEnabled(aligned)

    def _drop(self, side: int, taken: int, other: int, onto: int) -> None:
        """Move the sentence at an offset into the row of the one at another, each in its side."""
        opened = self._opened
        if opened is not None:
            move_to_row(self._session, _at(opened, side, taken), _at(opened, other, onto))

    def _mend(self, work: Callable[[Where], Change | None]) -> None:
        where = self._where()
        if where is not None and work(where) is None:
            self._strip.say(self.tr("There is nothing here to be changed that way."))

    def _confirm(self, where: Where) -> Change | None:
        """Confirm the caret's row, or if it is confirmed, take that back."""
        opened = self._opened
        if opened is None or opened.alignment is None:
            return None
        beads = opened.alignment.beads
        confirmed = bool(beads.locks[where.row(beads)])
        return confirm_row(self._session, where, confirmed=not confirmed)

    def _split_sentence(self, where: Where) -> Change | None:
        """Part the sentence at the caret, which then stands at the new one."""
        # The rules of sentences are loaded with the first text that is written anew.
        from reader.session.edit import split_sentence

        offset = self._desk.caret()[1]
        change = split_sentence(self._session, where.article, where.side, offset)
        self._desk.put_caret(where.side, offset)
        return change

    def _join_sentence(self, where: Where) -> Change | None:
        """Join the caret's sentence with the next one; the caret stays where it is."""
        from reader.session.edit import join_sentence

        offset = self._desk.caret()[1]
        change = join_sentence(self._session, where.article, where.side, where.sentence)
        self._desk.put_caret(where.side, offset)
        return change

    def _where(self) -> Where | None:
        opened = self._opened
        if opened is None or opened.alignment is None:
            return None
        side, span = self._desk.caret_sentence()
        return _at(opened, side, span.start)


def _at(opened: OpenArticle, side: int, offset: int) -> Where:
    return Where(opened.article.id, side, opened.revisions[side].sentences.at(offset))
