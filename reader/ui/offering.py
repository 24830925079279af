"""The counterpart of a new passage: it glows in the other pane until it is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from reader.model.spans import Span
from reader.session import annotate
from reader.ui.actions import Actions

if TYPE_CHECKING:
    from reader.session.opened import OpenArticle
    from reader.session.phrases import Answer, Phrases
    from reader.session.session import Session
    from reader.ui.desk import Desk


SURE = 0.45
"""Words that answer less surely than this are not offered for the whole sentence."""


class Offering(QObject):
    """One offer at a time."""

    def __init__(
        self, session: Session, desk: Desk, actions: Actions, phrases: Phrases, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._phrases = phrases
        self._desk = desk
        self._action = actions["take-counterpart"]
        self._action.triggered.connect(self.take)
        self._action.setEnabled(False)
        self._opened: OpenArticle | None = None
        self._offered: tuple[UUID, int, Span] | None = None

    @property
    def annotation(self) -> UUID | None:
        """The annotation whose counterpart is offered."""
        return None if self._offered is None else self._offered[0]

    def offer(self, opened: OpenArticle, annotation: UUID, side: int, span: Span) -> None:
        """Offer what answers a span, just marked, on the other side.

        At first it is the sentences that do, and as soon as they are known the words among them.
        """
        self.end()
        whole = opened.counterpart(side, span)
        if whole is None:
            return
        self._opened = opened
        self._propose(annotation, 1 - side, whole)
        self._action.setEnabled(True)
        offered = self._offered

        def narrow(answer: Answer | None) -> None:
            if answer is not None and answer.confidence >= SURE and self._offered == offered:
                self._propose(annotation, 1 - side, answer.span)

        self._phrases.ask(opened, side, span, narrow)

    def _propose(self, annotation: UUID, side: int, span: Span) -> None:
        self._offered = (annotation, side, span)
        self._desk.offer(side, span)

    def take(self) -> None:
        """Take what is offered into the passage."""
        if self._offered is not None and self._opened is not None:
            annotation, side, span = self._offered
            annotate.widen(self._session, annotation, self._opened.place(side, span))
        self.end()

    def end(self) -> None:
        """Pass over what is offered."""
        if self._offered is not None:
            self._desk.offer(self._offered[1], None)
        self._offered = None
        self._action.setEnabled(False)
