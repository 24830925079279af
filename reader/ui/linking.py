"""Linked, apart or held: how the two sides go together; and tying two stretches by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.model.spans import Span
from reader.session.tie import tie

if TYPE_CHECKING:
    from reader.session.opened import OpenArticle
    from reader.session.session import Session
    from reader.ui.actions import Actions
    from reader.ui.desk import Desk
    from reader.ui.status_line import StatusLine
    from reader.ui.strip import Strip

_WAYS = ("both-sides", "only-chinese", "only-english", "rows", "interlinear", "peek")


class Linking(QObject):
    """Keeps the switch in the status line and the actions that are about both sides at once."""

    def __init__(
        self, session: Session, desk: Desk, actions: Actions, status: StatusLine, strip: Strip
    ) -> None:
        super().__init__(desk)
        self._session = session
        self._desk = desk
        self._actions = actions
        self._status = status
        self._strip = strip
        self._opened: OpenArticle | None = None
        self._chosen: tuple[int, Span] | None = None
        actions["link"].triggered.connect(self._link)
        actions["hold"].triggered.connect(self._hold)
        actions["tie"].triggered.connect(self.tie)
        status.link.clicked.connect(actions["link"].trigger)
        # The actions that fold a side or weave both have been heard by the desk before.
        for name in _WAYS:
            actions[name].triggered.connect(self.refresh)
            actions[name].toggled.connect(self.refresh)

    def show_article(self, opened: OpenArticle | None) -> None:
        """Begin with another article, or another state of its texts: linked."""
        self._opened = opened
        self._chosen = None
        self.refresh()

    def refresh(self) -> None:
        """Say in the status line and by the actions how the sides go together."""
        desk, opened = self._desk, self._opened
        aligned = opened is not None and opened.alignment is not None
        apart = aligned and desk.can_part
        held = desk.held
        for name, on in (("link", desk.linked and held is None), ("hold", held is not None)):
            self._actions[name].setEnabled(apart)
            self._actions[name].setChecked(on)
        self._actions["tie"].setEnabled(aligned)
        language = opened.article.sides[held].language.code if opened and held is not None else None
        self._status.tell_link(linked=desk.linked, held=language, switchable=apart)

    def tie(self) -> None:
        """Choose the sentences of one side first, those that belong to them second."""
        if self._opened is None:
            return
        here = self._here()
        first = self._chosen
        if first is None or first[0] == here[0]:
            self._choose(here)
            return
        self.forget()
        by_side = dict((first, here))
        if tie(self._session, self._opened.article.id, [by_side[0], by_side[1]]) is not None:
            self._strip.say(self.tr("These sentences now belong together."))

    def forget(self) -> None:
        """Let go of the sentences that were chosen first."""
        if self._chosen is not None:
            self._desk.offer(self._chosen[0], None)
            self._chosen = None

    def _choose(self, here: tuple[int, Span]) -> None:
        self.forget()
        self._chosen = here
        self._desk.offer(*here)
        key = self._actions["tie"].shortcut().toString()
        self._strip.say(
            self.tr("Now choose what belongs to it on the other side and press {0} again.").format(
                key
            )
        )

    def _here(self) -> tuple[int, Span]:
        """Give the selection, or the sentence of the caret."""
        return self._desk.selection() or self._desk.caret_sentence()

    def _link(self, linked: bool) -> None:
        self._desk.hold(None)
        self._desk.set_linked(linked)
        self.refresh()

    def _hold(self, held: bool) -> None:
        self._desk.hold(self._desk.side_in_hand() if held else None)
        self.refresh()
