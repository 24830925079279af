"""The heights of a text's blocks, in whole pixels, and the sums of them.

The heights lie in runs of some hundred, each with its sum. A sum before a block, the block at a
height and the correction of one estimate then take a few additions done by the interpreter's own
loops; and setting a book anew, which gives ten thousand new heights, costs a hundred sums. (A
Fenwick tree needs fewer additions, but each is a step of Python, and so is building it.)
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate

RUN = 128
"""How many heights lie in one run."""


class Heights:
    """The height of each block, their sums, and the `total` of all."""

    __slots__ = ("_heights", "_runs", "total")

    def __init__(self, heights: Iterable[int]) -> None:
        self._heights = array("q", heights)
        starts = range(0, len(self._heights), RUN)
        self._runs = [sum(self._heights[start : start + RUN]) for start in starts]
        self.total = sum(self._runs)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, block: int) -> int:
        return self._heights[block]

    def __setitem__(self, block: int, height: int) -> None:
        more = height - self._heights[block]
        self._heights[block] = height
        self._runs[block // RUN] += more
        self.total += more

    def before(self, block: int) -> int:
        """Give the sum of the heights of all blocks before this one."""
        run = block // RUN
        return sum(self._runs[:run]) + sum(self._heights[run * RUN : block])

    def tops(self) -> list[int]:
        """Give the sum before each block, and at last that of all."""
        return list(accumulate(self._heights, initial=0))

    def at(self, y: float) -> int:
        """Give the block in which height `y` falls: the first or last outside the text."""
        run, rest = _falls(self._runs, y)
        block, _ = _falls(self._heights[run * RUN : (run + 1) * RUN], rest)
        return max(0, min(run * RUN + block, len(self._heights) - 1))


def _falls(lengths: Sequence[int], y: float) -> tuple[int, float]:
    """Give the number of the length in which `y` falls (the last at most) and how far into it."""
    before = 0
    for index, length in enumerate(lengths):
        if y < before + length or index == len(lengths) - 1:
            return index, y - before
        before += length
    return 0, y
