"""Finding: words in both texts at once, all of them marked, one after the other gone to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QWidget

from reader.model.spans import Span
from reader.ui.glance import Glance
from reader.ui.theme import PAPER, Theme

if TYPE_CHECKING:
    from reader.session.find import Hit, Matches
    from reader.session.opened import OpenArticle
    from reader.ui.actions import Actions
    from reader.ui.desk import Desk
    from reader.ui.find_bar import FindBar
    from reader.ui.seeking import Seeking

_NAMES = ("find", "find-next", "find-previous", "find-alike", "find-whole")


class Finding(QObject):
    """Looks for what is typed in the find bar, from where the reader is.

    While one types, the first match from there on is shown at a glance: who closes the bar then is
    where he was before. Enter, F3 or a click in the overview go to a match: that is a jump.
    """

    def __init__(self, desk: Desk, actions: Actions, host: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self._actions = actions
        self._host = host
        self._theme = PAPER
        self._opened: OpenArticle | None = None
        self.bar: FindBar | None = None
        self._seeking: Seeking | None = None
        self._glance = Glance(desk)
        self._hit: Hit | None = None
        self._anchor = (0, 0)  # where "from there on" is
        self._looks = False  # whether what arrives is shown at a glance
        self._seen = False  # whether the hit is known to the reader
        self._landed = False  # whether it was gone to
        self._steps = 0  # that were asked for before there was anything
        self._moves = 0  # of ours that are being made
        for name, act in (
            ("find", self.find),
            ("find-next", lambda: self.step(1)),
            ("find-previous", lambda: self.step(-1)),
            ("find-alike", self._ask_anew),
            ("find-whole", self._ask_anew),
        ):
            actions[name].triggered.connect(lambda _=False, act=act: act())
        desk.reading_moved.connect(self._moved)
        desk.place_sought.connect(self._take)
        desk.arranged.connect(self.refresh)

    @property
    def is_open(self) -> bool:
        """Whether the bar is there."""
        return self.bar is not None and self.bar.isVisible()

    def recolor(self, theme: Theme) -> None:
        """Take on a theme's colours."""
        self._theme = theme
        if self.bar is not None:
            self.bar.recolor(theme)

    def leave_article(self) -> None:
        """Let go of the texts on the desk; the bar stays for those that come."""
        self.come_back()
        if self._seeking is not None:
            self._seeking.forget()
        self._opened = self._hit = None

    def show_article(self, opened: OpenArticle | None) -> None:
        """Find in this article, or in none; what is looked for is found in a new one too."""
        self._opened = opened
        for name in _NAMES:
            self._actions[name].setEnabled(opened is not None)
        if opened is None:
            self._leave()
        elif self.is_open:
            self._anchor = self._desk.reading_place()
            self._seek(looks=False)

    def refresh(self) -> None:
        """Find again: the sides that are shown, or how they go together, are others."""
        if self.is_open:
            if self._hit is not None:
                side, span = self._hit.place
                self._anchor = side, span.start
            landed = self._landed
            self._seek(looks=False)
            self._landed = landed

    def find(self) -> None:
        """Open the bar: what is selected is looked for, or else what was the last time."""
        if self._opened is None:
            return
        selected, was_open = self._desk.selection(), self.is_open
        bar = self._appear()
        if selected is not None and (words := self._quote(*selected)):
            bar.put(words)
            self._anchor = selected[0], selected[1].start
            self._desk.select(selected[0], None)
            self._seek(looks=True)
            self._landed = True
        elif not was_open:
            self._seek(looks=False)
        bar.take_keys()

    def step(self, step: int) -> None:
        """Go to the next match (1) or the one before (-1); past the end it goes round."""
        if self._opened is None:
            return
        if not self.is_open:
            self._step_anew(step)
        elif self._seeking is not None and self._seeking.is_busy:
            self._steps += step
        else:
            self._step(step)

    def come_back(self) -> None:
        """Show what is read again, where something else is shown at a glance."""
        with self._moving():
            self._glance.come_back()

    def close(self) -> bool:
        """Put the bar away and give the keys back to the text; tell whether it was there.

        The match that was gone to is selected.
        """
        if not self.is_open:
            return False
        self.come_back()
        text = self._desk.spread.leader
        if self._landed and self._hit is not None:
            side, span = self._hit.place
            self._desk.select(side, span)
            text = self._desk.spread.pane(side)
        self._leave()
        text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    # looking

    def _appear(self) -> FindBar:
        """Show the bar; the first time it is made, with what it needs."""
        if self.bar is None:
            from reader.ui.find_bar import FindBar
            from reader.ui.seeking import Seeking

            self.bar = FindBar(self._host, self._actions, self._theme)
            self.bar.typed.connect(lambda: self._seek(looks=True))
            self.bar.stepped.connect(self.step)
            self.bar.closed.connect(self.close)
            self._seeking = Seeking(self)
            self._seeking.arrived.connect(self._arrive)
        if not self.bar.isVisible():
            self._anchor = self._desk.reading_place()
            self.bar.appear()
        return self.bar

    def _quote(self, side: int, span: Span) -> str:
        """Give what is selected, as far as it can be looked for: its first line."""
        if self._opened is None:
            return ""
        return self._opened.revisions[side].quote(span).strip().partition("\n")[0]

    def _ask_anew(self) -> None:
        if self.is_open:
            self._seek(looks=True)

    def _seek(self, *, looks: bool, steps: int = 0) -> None:
        """Look for the words in the sides that are shown; then go so many steps."""
        if self.bar is None or self._seeking is None or self._opened is None:
            return
        self._looks, self._landed, self._steps = looks, False, steps
        sides = range(len(self._opened.revisions))
        self._seeking.begin(
            self._opened,
            self.bar.words,
            alike=self._actions["find-alike"].isChecked(),
            whole=self._actions["find-whole"].isChecked(),
            without=next((one for one in sides if self._desk.spread.pane(one).isHidden()), None),
        )

    def _arrive(self, matches: Matches) -> None:
        """Show what was found."""
        self._hit = matches.nearest(*self._anchor)
        in_sight = self._hit is not None and self._is_in_sight(self._hit)
        if self._looks and not in_sight:
            self._look()
        self._seen = in_sight and not self._glance.is_away
        self._show(matches)
        if self._steps:
            steps, self._steps = self._steps, 0
            self._seen = False
            self._step(steps)

    def _look(self) -> None:
        """Show the hit at a glance, or where one was if there is none."""
        if self._hit is None:
            self.come_back()
        else:
            side, span = self._hit.place
            with self._moving():
                self._glance.look_at(side, span.start)

    def _is_in_sight(self, hit: Hit) -> bool:
        """Whether a match is on screen and not beneath the bar."""
        if self.bar is None:
            return False
        box = self._desk.span_box(*hit.place)
        corner = self.bar.mapToGlobal(self.bar.rect().topLeft())
        covered = box is not None and box.intersects(QRect(corner, self.bar.size()))
        return not covered and self._desk.spread.shows(*hit.place)

    def _show(self, matches: Matches) -> None:
        """Mark everything found, and say which of it is shown."""
        hit = self._hit
        self._desk.spread.show_found(matches.sides, None if hit is None else hit.place)
        if self.bar is not None:
            self.bar.tell(0 if hit is None else hit.number, len(matches))

    # going

    def _step_anew(self, step: int) -> None:
        """Go on with what was looked for last, from the selection or what is read."""
        if self.bar is None or not self.bar.words.strip():
            self.find()
            return
        selected = self._desk.selection()
        self._appear()
        if selected is not None:
            side, span = selected
            self._anchor = side, span.end if step > 0 else span.start
            self._desk.select(side, None)
        self._seek(looks=False, steps=step)

    def _step(self, step: int) -> None:
        if self._hit is not None:
            # What the reader has only had a glance at comes first.
            self._land(self._hit.beside(step - 1 if step > 0 and not self._seen else step))

    def _land(self, hit: Hit) -> None:
        """Go to a match; the text moves only where it is not on screen."""
        side, span = hit.place
        with self._moving():
            if self._glance.is_away:
                self._glance.stay()
                self._desk.return_to(side, span.start)
            elif self._is_in_sight(hit):
                self._desk.spread.put_caret(side, span.start)
            else:
                self._desk.go_to(side, span)
        self._stand_at(hit)

    def _take(self, side: int, offset: int) -> None:
        """Let a match be the current one that was gone to in the overview."""
        if self._hit is not None:
            matches = self._hit.matches
            hit = matches.hit(matches.since(side, offset))
            if (hit.place[0], hit.place[1].start) == (side, offset):
                self._stand_at(hit)

    def _stand_at(self, hit: Hit) -> None:
        side, span = hit.place
        self._hit, self._anchor = hit, (side, span.start)
        self._seen = self._landed = True
        self._show(hit.matches)

    def _moved(self, side: int, offset: int) -> None:
        """Go on from where the reader has gone by himself."""
        if self.is_open and not self._moves:
            self._glance.stay()
            self._anchor = side, offset

    @contextmanager
    def _moving(self) -> Iterator[None]:
        """Mark what happens meanwhile as our own doing."""
        self._moves += 1
        try:
            yield
        finally:
            self._moves -= 1

    def _leave(self) -> None:
        """Put the bar away and mark nothing any more."""
        if self.bar is not None:
            self.bar.hide()
        if self._seeking is not None:
            self._seeking.stop()
        self._hit, self._landed = None, False
        self._desk.spread.show_found((), None)
