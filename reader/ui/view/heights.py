"""The heights of a text's paragraphs, in whole pixels, in a Fenwick tree.

Fenwick, "A new data structure for cumulative frequency tables" (1994): the sum before a paragraph,
the paragraph at a height and the correction of one estimate all take a handful of steps, for a
book as for a note.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable


class Heights:
    """The height of each paragraph and the sums of them."""

    __slots__ = ("_heights", "_step", "_tree", "total")

    def __init__(self, heights: Iterable[int]) -> None:
        self._heights = array("q", heights)
        count = len(self._heights)
        tree = array("q", [0])
        tree.extend(self._heights)
        for index in range(1, count + 1):
            parent = index + (index & -index)
            if parent <= count:
                tree[parent] += tree[index]
        self._tree = tree
        self._step = 1 << count.bit_length() >> 1
        self.total = sum(self._heights)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, paragraph: int) -> int:
        return self._heights[paragraph]

    def __setitem__(self, paragraph: int, height: int) -> None:
        more = height - self._heights[paragraph]
        if not more:
            return
        self._heights[paragraph] = height
        self.total += more
        index = paragraph + 1
        while index < len(self._tree):
            self._tree[index] += more
            index += index & -index

    def before(self, paragraph: int) -> int:
        """Give the sum of the heights of all paragraphs before this one."""
        above = 0
        index = paragraph
        while index:
            above += self._tree[index]
            index &= index - 1
        return above

    def at(self, y: float) -> int:
        """Give the paragraph in which height `y` falls: the first or last outside the text."""
        index, step, rest = 0, self._step, y
        while step:
            following = index + step
            if following < len(self._tree) and self._tree[following] <= rest:
                index = following
                rest -= self._tree[following]
            step >>= 1
        return max(0, min(index, len(self._heights) - 1))
