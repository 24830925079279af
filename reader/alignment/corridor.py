"""The corridor around a chain of anchors in which the path is looked for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from reader.alignment.anchors import Point
from reader.alignment.features import Stretch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_ROOM = 30
"""How many English sentences the path may lie off the anchors."""
_REACH = 12
"""How many Chinese sentences off the anchors may be wrong."""
_SKEW = 20
"""Anchors further apart on one side than on the other by this have an omission between them:
then anything between is tried."""
_MOST_SKEWED = 400
"""…unless they are further apart than this on both sides: so long an unclear stretch is none."""


class Corridor(NamedTuple):
    """Where the path is expected, by the Chinese nodes of a stretch (from its start).

    Before sentence `i` the English node is near `middle[i]`, and in `[low[i], high[i])`. English
    nodes are counted from the text's beginning.
    """

    middle: NDArray[np.int64]
    low: NDArray[np.int64]
    high: NDArray[np.int64]


def corridor_of(stretch: Stretch, chain: Sequence[Point]) -> Corridor:
    """Lay the corridor through a stretch from corner to corner."""
    import numpy as np

    chinese, english = stretch
    nodes = np.array(
        [(chinese.start, english.start), *chain, (chinese.stop, english.stop)], np.int64
    )
    rows = nodes[:, 0] - chinese.start
    count = len(chinese) + 1
    middle = np.rint(np.interp(np.arange(count), rows, nodes[:, 1])).astype(np.int64)
    padded = np.pad(middle, _REACH, mode="edge")
    low, high = padded[:count] - _ROOM, padded[2 * _REACH :] + _ROOM + 1
    ratio = len(english) / max(1, len(chinese))
    for before, after in pairwise(nodes):
        down, right = after - before
        if abs(right - ratio * down) > _SKEW and min(down, right) <= _MOST_SKEWED:
            here = slice(int(before[0]) - chinese.start, int(after[0]) - chinese.start + 1)
            low[here] = np.minimum(low[here], before[1] - _ROOM)
            high[here] = np.maximum(high[here], after[1] + _ROOM + 1)
    low, high = np.maximum(low, english.start), np.minimum(high, english.stop + 1)
    return Corridor(middle, np.minimum.accumulate(low[::-1])[::-1], np.maximum.accumulate(high))
