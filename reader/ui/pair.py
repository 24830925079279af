"""Two panes in step: one leads (the one the reader scrolls), the other follows.

Following is never itself taken for scrolling, so the two cannot drive each other.
"""

from __future__ import annotations

from reader.model.alignment import Alignment
from reader.model.spans import Span
from reader.ui.view import steps
from reader.ui.view.blocks import Standing
from reader.ui.view.pane import Pane
from reader.ui.view.sync import Level


class Pair:
    """Two panes, and the alignment that ties them where there is one."""

    def __init__(self, panes: tuple[Pane, Pane]) -> None:
        self._panes = panes
        self._level: Level | None = None
        self.leading = 0
        self.linked = True
        self.held: int | None = None
        self._at_start = True

    @property
    def leader(self) -> Pane:
        """The pane that the other one follows."""
        return self._panes[self.leading]

    @property
    def in_step(self) -> bool:
        """Whether one side follows the other."""
        return self.linked and self.held is None

    def tie(self, alignment: Alignment | None) -> None:
        """Tie the texts that the panes show now; `None` lets each go its own way."""
        left, right = self._panes
        self._level = None if alignment is None else Level(left.column, right.column, alignment)

    def lead(self, side: int) -> None:
        """Let a side lead that the reader has scrolled."""
        self.leading = side
        self._panes[1 - side].stop()
        self.follow(scrolled=True)

    def follow(self, *, scrolled: bool = False) -> None:
        """Bring the other side level with the one that leads, where both are there to be seen.

        Both have their reading line at one height; it moves only where the reader has `scrolled`.
        Where they are apart, or one is held, the other side keeps its place.
        """
        apart = not self.in_step or any(pane.isHidden() for pane in self._panes)
        level = None if apart else self._level
        if scrolled:
            # Before anything is moved: readings that come in meanwhile follow once more.
            self._at_start = False
        if level is not None:
            for side, pane in enumerate(self._panes):
                pane.set_margins(level.margins(side))
        if self._at_start:
            self.leader.to_start()  # the margin may be another since
        in_step, led = [self.leader], self.leader.progress
        progress = led
        if level is not None:
            follower = self._panes[1 - self.leading]
            follower.stand_at(level.across(self.leader.standing, self.leading))
            in_step, progress = [self.leader, follower], led.mean(follower.progress)
        for pane in in_step:
            pane.slide_line(progress, scrolled=scrolled)
        self._at_start = led.read < 1

    def to_start(self) -> None:
        """Go to where both texts begin."""
        self._at_start = True
        for pane in self._panes:
            pane.release_line()
        self.follow()

    def go_to(self, side: int, offset: int) -> None:
        """Let a side lead, an offset of it on the reading line; the beginning is both texts'."""
        if offset:
            self.stand(side, self._panes[side].column.flow_of(offset))
            return
        self.leading = side
        for pane in self._panes:
            pane.stop()
        self.to_start()

    def stand(self, side: int, standing: Standing) -> None:
        """Let a side lead, a standing of its column on the reading line."""
        self.leading = side
        self._at_start = False
        for pane in self._panes:
            pane.stop()
            pane.release_line()
        self.leader.stand_at(standing)
        self.follow(scrolled=True)

    def counterpart(self, side: int, offset: int) -> Span | None:
        """Give the stretch of the other side that answers the sentence at an offset."""
        return None if self._level is None else self._level.answers(side, offset)

    def light(self, side: int, offset: int | None) -> None:
        """Tint the sentence at an offset, and in the other pane what answers it."""
        pane, other = self._panes[side], self._panes[1 - side]
        pointed = None if offset is None else steps.sentence_at(pane.column, offset)
        answers = None if offset is None else self.counterpart(side, offset)
        pane.tint(pointed=pointed, answers=None)
        other.tint(pointed=None, answers=answers)
