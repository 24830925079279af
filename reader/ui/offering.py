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
    from reader.session.session import Session
    from reader.ui.desk import Desk


class Offering(QObject):
    """One offer at a time."""

    def __init__(self, session: Session, desk: Desk, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
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
        """Offer what answers a span, just marked, on the other side."""
        self.end()
        answer = opened.counterpart(side, span)
        if answer is not None:
            self._opened = opened
            self._offered = (annotation, 1 - side, answer)
            self._desk.offer(1 - side, answer)
            self._action.setEnabled(True)

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
