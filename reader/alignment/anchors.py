"""Where two long texts surely meet: rare words and their translations, in rising order.

A point is a Chinese and an English sentence that share a rare pair of words; the heaviest chain of
points that rises on both sides leaves out the chance meetings.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader.alignment.pairing import Pairing
    from reader.alignment.sides import SideText

_RARE = 8
"""A word met more often than this ties no sentence to another."""
_LIKELY = 0.08
"""Translations less likely than this are no anchors."""
_MOST_OF_ONE = 4
"""A sentence has this many points at most, the heaviest."""


class Point(NamedTuple):
    """A Chinese and an English sentence that probably answer each other."""

    chinese: int
    english: int


class Points(NamedTuple):
    """Points and their weights, by rising Chinese, then falling English sentence."""

    chinese: NDArray[np.int64]
    english: NDArray[np.int64]
    weights: NDArray[np.float64]


def points_of(pairing: Pairing) -> Points:
    """Find the points of two texts."""
    import numpy as np

    from reader.lexicon.rows import add_up

    rows = pairing.translations
    keys = np.repeat(np.arange(len(pairing.chinese.keys)), np.diff(rows.starts))
    first, second = _Places.of(pairing.chinese), _Places.of(pairing.english)
    kept = (
        (rows.weights >= _LIKELY)
        & (first.counts[keys] <= _RARE)
        & (second.counts[rows.ids] <= _RARE)
    )
    keys, ids, likely = keys[kept], rows.ids[kept], rows.weights[kept].astype(float)
    many, more = first.counts[keys], second.counts[ids]
    times = many * more
    pair = np.repeat(np.arange(len(keys)), times)
    within = np.arange(len(pair)) - np.repeat(np.cumsum(times) - times, times)
    chinese = first.sentences[first.starts[keys][pair] + within // more[pair]]
    english = second.sentences[second.starts[ids][pair] + within % more[pair]]
    sums = add_up(chinese, english, (likely / np.sqrt(times))[pair])
    order = np.lexsort((-sums.weights, sums.keys))
    owner = sums.keys[order]
    order = order[np.arange(len(owner)) - np.searchsorted(owner, owner) < _MOST_OF_ONE]
    order = order[np.lexsort((-sums.ids[order], sums.keys[order]))]
    return Points(sums.keys[order], sums.ids[order], sums.weights[order])


class _Places(NamedTuple):
    """The sentences in which each key stands: `sentences[starts[k]:]`, `counts[k]` of them."""

    sentences: NDArray[np.int64]
    starts: NDArray[np.int64]
    counts: NDArray[np.int64]

    @classmethod
    def of(cls, side: SideText) -> _Places:
        """Index a side."""
        import numpy as np

        owner = np.repeat(np.arange(len(side)), np.diff(side.starts))
        order = np.argsort(side.tokens, kind="stable")
        counts = np.bincount(side.tokens, minlength=len(side.keys))
        return cls(owner[order], np.cumsum(counts) - counts, counts)


def rising_chain(points: Points, chinese: range, english: range) -> list[Point]:
    """Give the heaviest chain of points within two ranges that rises strictly on both sides.

    It is a heaviest increasing subsequence: a Fenwick tree holds, for each English sentence, the
    heaviest chain that ends before it.
    """
    import numpy as np

    inside = slice(*np.searchsorted(points.chinese, [chinese.start, chinese.stop]))
    rows, columns, weights = (column[inside] for column in points)
    kept = (columns >= english.start) & (columns < english.stop)
    listed = [column[kept].tolist() for column in (rows, columns - english.start, weights)]
    before, best = _chains(listed[1], listed[2], len(english))
    chain: list[Point] = []
    at = best
    while at >= 0:
        chain.append(Point(listed[0][at], listed[1][at] + english.start))
        at = before[at]
    chain.reverse()
    return chain


def _chains(columns: Sequence[int], weights: Sequence[float], width: int) -> tuple[list[int], int]:
    """Give for each point the one before it on its heaviest chain, and the last of the heaviest."""
    heaviest, last = [0.0] * (width + 1), [-1] * (width + 1)
    before: list[int] = []
    best, best_weight = -1, 0.0
    for at, (column, weight) in enumerate(zip(columns, weights, strict=True)):
        total, previous, node = 0.0, -1, column
        while node > 0:
            if heaviest[node] > total:
                total, previous = heaviest[node], last[node]
            node -= node & -node
        before.append(previous)
        total += weight
        if total > best_weight:
            best, best_weight = at, total
        node = column + 1
        while node <= width:
            if total > heaviest[node]:
                heaviest[node], last[node] = total, at
            node += node & -node
    return before, best
