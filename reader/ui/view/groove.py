"""The groove of a scroll bar: how the heights of a column lie along it.

The handle covers as much of the groove as there is on screen of the text. A height lies where the
reading line is within the handle while one reads there; so what is marked lies beneath the handle
as long as it is on screen, though near both ends of the text the line slides on the screen
(`Progress`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.ui.view.stand import EDGE_LINE, READING_LINE, Progress


class Groove:
    """`length` and `handle` are pixels of the bar; `first` to `last` are heights of the column.

    `page` is how high the text's viewport is, in pixels. Between the knots, where the line stops
    sliding and where it begins again, both go on evenly.
    """

    def __init__(self, length: int, handle: int, first: float, last: float, page: int) -> None:
        self.length, self.handle = length, handle
        whole = max(0.0, last - first)
        ahead = Progress(0.0, whole)
        slope, settled = ahead.slope(page), page * READING_LINE
        sliding = ((settled - EDGE_LINE) / slope, whole - (ahead.end(page) - settled) / slope)
        reads = sorted({0.0, whole, *(min(max(0.0, one), whole) for one in sliding)})
        self._heights = [first + read for read in reads]
        self._places = [
            handle * min(1.0, Progress(read, whole - read).line(page) / page)
            + (length - handle) * (read / whole if whole else 0.0)
            for read in reads
        ]

    def y_of(self, height: float) -> float:
        """Give where a height is, in pixels from the groove's top; outside, the nearer end."""
        return _along(self._heights, self._places, height)

    def height_at(self, y: float) -> float:
        """Give the height at a place of the groove, the first or last one outside."""
        return _along(self._places, self._heights, y)


def _along(knots: Sequence[float], values: Sequence[float], at: float) -> float:
    """Give what lies as far between two values as `at` lies between their knots."""
    if at <= knots[0]:
        return values[0]
    if at >= knots[-1]:
        return values[-1]
    index = bisect_right(knots, at)
    begin, end = knots[index - 1], knots[index]
    share = (at - begin) / (end - begin)
    return values[index - 1] + share * (values[index] - values[index - 1])
