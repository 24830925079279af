"""Aligning a long stretch window by window along its corridor, so that cost grows with length.

A window begins where the last one was settled and ends at the corridor's middle; what lies near its
end is not settled yet, as what comes after may change it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.alignment.corridor import Corridor
from reader.alignment.features import Stretch, measure
from reader.alignment.lattice import Band, Found, best_path, score, sum_paths

if TYPE_CHECKING:
    from reader.alignment.kinds import Weights
    from reader.alignment.pairing import Pairing

_ROWS = 80
"""Chinese sentences in a window."""
_UNSETTLED = 24
"""The last of these are left to the next window."""
_MOST_TOKENS = 4_000_000
"""The most that one side's sentences times the other's tokens may be: memory for long sentences."""
_LEAST_ROOM = 30


def align_stretch(
    pairing: Pairing, stretch: Stretch, corridor: Corridor, weights: Weights
) -> Iterator[Found]:
    """Give the beads of a stretch in order, from corner to corner, in the texts' own numbers."""
    row, column = stretch.chinese.start, stretch.english.start
    while row < stretch.chinese.stop:
        window = _window(pairing, stretch, corridor, row, column)
        found = _align_window(pairing, window, _band(stretch, window, corridor), weights)
        last = window.chinese.stop == stretch.chinese.stop
        rows = len(window.chinese)
        settled = rows if last else max(1, rows - min(_UNSETTLED, rows // 2))
        for bead in found:
            if bead.chinese + bead.kind[0] > settled and row > window.chinese.start:
                break
            row = window.chinese.start + bead.chinese + bead.kind[0]
            column = window.english.start + bead.english + bead.kind[1]
            yield bead._replace(
                chinese=window.chinese.start + bead.chinese,
                english=window.english.start + bead.english,
            )
    while column < stretch.english.stop:
        yield Found((0, 1), row, column, 1.0)
        column += 1


def _align_window(pairing: Pairing, window: Stretch, band: Band, weights: Weights) -> list[Found]:
    """Give the beads of one window, in its own numbers."""
    if not window.english:
        return [Found((1, 0), at, 0, 1.0) for at in range(len(window.chinese))]
    scores = score(measure(pairing, window, weights.kinds), weights)
    return best_path(sum_paths(scores, weights, band))


def _window(
    pairing: Pairing, stretch: Stretch, corridor: Corridor, row: int, column: int
) -> Stretch:
    """Choose the window that begins at a node."""
    rows = _ROWS
    while True:
        end = row + rows
        if end + _UNSETTLED >= stretch.chinese.stop and rows == _ROWS:
            end = stretch.chinese.stop
        end = min(end, stretch.chinese.stop)
        last = end == stretch.chinese.stop
        right = stretch.english.stop if last else int(corridor.middle[end - stretch.chinese.start])
        window = Stretch(range(row, end), range(column, max(column, right)))
        if rows == 1 or _size(pairing, window) <= _MOST_TOKENS:
            return window
        rows //= 2


def _size(pairing: Pairing, window: Stretch) -> int:
    """Give the larger of the two tables of sentences by tokens that a window needs."""
    first, second = pairing.chinese.starts, pairing.english.starts
    chinese = int(first[window.chinese.stop] - first[window.chinese.start])
    english = int(second[window.english.stop] - second[window.english.start])
    return max(len(window.chinese) * english, len(window.english) * chinese)


def _band(stretch: Stretch, window: Stretch, corridor: Corridor) -> Band:
    """Cut the corridor to a window, both of whose corners are in it."""
    import numpy as np

    rows = slice(
        window.chinese.start - stretch.chinese.start,
        window.chinese.stop - stretch.chinese.start + 1,
    )
    width = len(window.english)
    low = np.clip(corridor.low[rows] - window.english.start, 0, max(0, width - _LEAST_ROOM))
    high = np.clip(corridor.high[rows] - window.english.start, min(width, _LEAST_ROOM), width) + 1
    low[0], high[-1] = 0, width + 1
    return Band(low, high)
