"""The overview: where in a whole text annotations begin and matches stand, told for a scroll bar.

A bar has a few hundred pixels, whatever the text has of marks. So it is not asked of each mark
where it is on the bar, but of each pixel which stretch of the text it stands for; two bisections
then tell whether that stretch has a mark of a kind. A book with 40,000 matches costs what a page
with one does. Offsets are of the pane's text, heights in pixels from its column's top.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.model.annotation import Color
from reader.ui.view.blocks import Blocks
from reader.ui.view.matches import Found


class Tick(NamedTuple):
    """A run of pixels `[first, last]` in which something stands: annotations or matches."""

    first: int
    last: int
    color: Color | None
    """That of the annotations; `None` for matches."""


class Overview:
    """The marks of one pane. `version` rises with every change of them."""

    def __init__(self) -> None:
        self._begins: dict[Color, list[int]] = {}
        self._found: tuple[Found, ...] = ()
        self.version = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to be told."""
        return not any(self._begins.values()) and not any(len(one.spans) for one in self._found)

    def clear(self) -> None:
        """Forget every annotation."""
        self._begins.clear()
        self.version += 1

    def add(self, offset: int, color: Color) -> None:
        """Take in an annotation that begins at an offset."""
        insort(self._begins.setdefault(color, []), offset)
        self.version += 1

    def remove(self, offset: int, color: Color) -> None:
        """Forget an annotation that was taken in."""
        begins = self._begins[color]
        del begins[bisect_left(begins, offset)]
        self.version += 1

    def show_found(self, found: tuple[Found, ...]) -> None:
        """Show these matches and no others, those of each side of the column in its turn."""
        self._found = found
        self.version += 1

    def ticks(self, column: Blocks, heights: Sequence[float]) -> Iterator[Tick]:
        """Give what lies between each height and the next, counted from 0, by kind.

        The heights rise; the last one is that of the whole column or above.
        """
        sides = [offsets_at(column, side, heights) for side in range(column.sides)]
        for color, begins in sorted(self._begins.items()):
            rows = {row for offsets in sides for row in _rows(begins, offsets, 0)}
            yield from (Tick(*run, color) for run in _runs(rows))
        rows = {
            row
            for found, offsets in zip(self._found, sides, strict=False)
            for row in _rows(found.spans.starts, offsets, found.start)
        }
        yield from (Tick(*run, None) for run in _runs(rows))

    def nearest(self, column: Blocks, heights: tuple[float, float, float]) -> int | None:
        """Give the mark nearest to the middle height of three, between the other two."""
        candidates: list[tuple[int, int]] = []
        for side in range(column.sides):
            low, middle, high = offsets_at(column, side, heights)
            for starts, start in (*((one, 0) for one in self._begins.values()), *self._starts()):
                at = bisect_left(starts, middle - start)
                for index in (at - 1, at):
                    if 0 <= index < len(starts) and low <= starts[index] + start < high:
                        offset = starts[index] + start
                        candidates.append((abs(offset - middle), offset))
        return min(candidates)[1] if candidates else None

    def _starts(self) -> Iterator[tuple[Sequence[int], int]]:
        return ((found.spans.starts, found.start) for found in self._found)


def offsets_at(column: Blocks, side: int, heights: Iterable[float]) -> list[int]:
    """Give the offset that a side has at each height, by the heights of the column's blocks.

    The column's top has the side's first offset, its bottom and all below it the one after the
    last. Nothing is laid out for it, so within a block it is reckoned by the share of its height.
    """
    tops, starts = column.heights.tops(), column.starts(side)
    last = len(column.heights) - 1
    offsets = []
    for height in heights:
        block = bisect_right(tops, height) - 1
        if block > last:
            offsets.append(starts[-1] + 1)
            continue
        block = max(0, block)
        share = max(0.0, height - tops[block]) / max(1, tops[block + 1] - tops[block])
        offsets.append(starts[block] + int(share * (starts[block + 1] - starts[block])))
    return offsets


def _rows(starts: Sequence[int], offsets: Sequence[int], start: int) -> Iterator[int]:
    """Give the rows whose stretch, from one offset to the next, has one of the starts."""
    before = bisect_left(starts, offsets[0] - start)
    for row in range(len(offsets) - 1):
        if before == len(starts):
            return
        after = bisect_left(starts, offsets[row + 1] - start, before)
        if after > before:
            yield row
        before = after


def _runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Give the first and last of each run of rows that follow each other."""
    first = last = -1
    for row in sorted(rows):
        if row != last + 1 or first < 0:
            if first >= 0:
                yield first, last
            first = row
        last = row
    if first >= 0:
        yield first, last
