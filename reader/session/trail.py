"""The trail: places that were left by a jump, to go back to and forward again."""

from __future__ import annotations

from typing import NamedTuple

LONGEST = 60
"""How many places a trail keeps."""

NEAR = 120
"""Places of one side this near are one place, in code points."""


class Stop(NamedTuple):
    """A side, by its index, and an offset in its text (code points)."""

    side: int
    offset: int

    def is_near(self, other: Stop) -> bool:
        """Tell whether going from here to the other is worth no step."""
        return self.side == other.side and abs(self.offset - other.offset) <= NEAR


class Trail:
    """The places of one article, like the pages of a browser: a jump ends what lay ahead."""

    def __init__(self) -> None:
        self._behind: list[Stop] = []
        self._ahead: list[Stop] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place that was gone back from."""
        return bool(self._ahead)

    def leave(self, here: Stop) -> None:
        """Remember the place that a jump leaves."""
        self._ahead.clear()
        _push(self._behind, here)

    def back(self, here: Stop) -> Stop | None:
        """Give the place that was left last, and remember this one to come forward to."""
        return _step(self._behind, self._ahead, here)

    def forward(self, here: Stop) -> Stop | None:
        """Give the place that was last gone back from."""
        return _step(self._ahead, self._behind, here)


def _step(taken: list[Stop], kept: list[Stop], here: Stop) -> Stop | None:
    # A place so near that the step would hardly be seen is passed over, where there is another.
    while len(taken) > 1 and taken[-1].is_near(here):
        taken.pop()
    if not taken:
        return None
    _push(kept, here)
    return taken.pop()


def _push(stops: list[Stop], stop: Stop) -> None:
    if stops and stops[-1].is_near(stop):
        stops.pop()
    stops.append(stop)
    del stops[:-LONGEST]
