"""The difference of two revisions: which stretches of the old text stand in the new one, in order.

All offsets are code points; `old` and `new` are of the two texts. How it is found is in
`reader.text.comparison`.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, pairwise, starmap
from typing import NamedTuple

from reader.model.spans import Span


class Run(NamedTuple):
    """A stretch of `length` that stands at `old` in the old text and at `new` in the new one."""

    old: int
    new: int
    length: int


class Gap(NamedTuple):
    """What lies between two runs: a stretch of the old text gave way to one of the new."""

    old: Span
    new: Span


class Difference:
    """The runs that two texts share, in order, and the gaps between them."""

    __slots__ = ("_lengths", "_news", "_olds", "new_length", "old_length")

    def __init__(self, runs: Iterable[Run], old_length: int, new_length: int) -> None:
        listed = list(runs)
        self._olds = array("L", (run.old for run in listed))
        self._news = array("L", (run.new for run in listed))
        self._lengths = array("L", (run.length for run in listed))
        self.old_length = old_length
        self.new_length = new_length

    @property
    def runs(self) -> Iterator[Run]:
        """The runs in order."""
        return map(Run, self._olds, self._news, self._lengths)

    @property
    def gaps(self) -> Iterator[Gap]:
        """The gaps between the runs, before the first and after the last, in order."""
        ends = chain([Run(0, 0, 0)], self.runs, [Run(self.old_length, self.new_length, 0)])
        for gap in starmap(gap_between, pairwise(ends)):
            if gap.old.length or gap.new.length:
                yield gap

    def run_of(self, old: int) -> Run | None:
        """Give the run in which a character of the old text stands; `None` where it is gone."""
        return self._run(bisect_right(self._olds, old) - 1, lambda run: old < run.old + run.length)

    def run_at(self, new: int) -> Run | None:
        """Give the run in which a character of the new text stands; `None` where it is new."""
        return self._run(bisect_right(self._news, new) - 1, lambda run: new < run.new + run.length)

    def new_of(self, old: int) -> int | None:
        """Give where a character of the old text stands in the new one, if it does."""
        run = self.run_of(old)
        return None if run is None else run.new + old - run.old

    def start_of(self, old: int) -> int:
        """Give where what begins at an old offset would begin in the new text.

        That is where its first character stands, or the end of what is left before it.
        """
        found = self.new_of(old)
        return self.end_before(old) if found is None else found

    def end_of(self, old: int) -> int:
        """Give where what ends at an old offset would end in the new text, likewise."""
        found = self.new_of(old - 1)
        return self.start_after(old) if found is None else found + 1

    def end_before(self, old: int) -> int:
        """Give the end, in the new text, of what is left of the old text before an offset."""
        at = bisect_left(self._olds, old) - 1
        if at < 0:
            return 0
        return self._news[at] + min(old - self._olds[at], self._lengths[at])

    def start_after(self, old: int) -> int:
        """Give the beginning, in the new text, of what is left of the old text from an offset."""
        found = self.new_of(old)
        if found is not None:
            return found
        at = bisect_right(self._olds, old)
        return self._news[at] if at < len(self._news) else self.new_length

    def slack(self, run: Run, old: str, new: str) -> tuple[int, int]:
        """Give how many characters at a run's beginning and end may as well belong elsewhere.

        Where something was only put in, or only taken out, the same characters may stand on both
        sides of it, and nobody can tell which of them are the ones that were there.
        """
        at = bisect_left(self._olds, run.old)
        before = self._at(at - 1) if at else Run(0, 0, 0)
        last = at + 1 == len(self._olds)
        after = Run(self.old_length, self.new_length, 0) if last else self._at(at + 1)
        front = _repeated(gap_between(before, run), old, new, run.length, 1)
        return front, _repeated(gap_between(run, after), old, new, run.length, -1)

    def _at(self, index: int) -> Run:
        return Run(self._olds[index], self._news[index], self._lengths[index])

    def _run(self, at: int, holds: Callable[[Run], bool]) -> Run | None:
        if at < 0:
            return None
        run = self._at(at)
        return run if holds(run) else None


def gap_between(before: Run, after: Run) -> Gap:
    """Give the gap between two runs that follow each other."""
    return Gap(
        Span(before.old + before.length, after.old), Span(before.new + before.length, after.new)
    )


def _repeated(gap: Gap, old: str, new: str, most: int, step: int) -> int:
    """Count the characters after a gap, or before it (`step` -1), that it begins or ends with too.

    Only a gap that is empty in one of the texts says something of that.
    """
    if gap.old.length and gap.new.length:
        return 0
    text, span = (old, gap.old) if gap.old.length else (new, gap.new)
    # What stands after the gap is compared with the gap and itself, for it may repeat often.
    at, beside = (span.start, span.end) if step > 0 else (span.end - 1, span.start - 1)
    count = 0
    while count < most and span.length and text[at] == text[beside]:
        count += 1
        at, beside = at + step, beside + step
    return count
