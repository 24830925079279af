"""The cheapest path through two lists of lengths: which items of one answer which of the other.

It is found by dynamic programming (see `sweep`). Short lists are searched in full, long ones where
the path can be: the time is linear in the number of items.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from reader.alignment.lanes import straight_path
from reader.alignment.lengths import Evidence, LengthModel, Match
from reader.alignment.sweep import Lists, Table, sweep

_FULL_CELLS = 40_000
"""In lists with no more cells between them no path at all is overlooked."""

_NEAR = 2
"""Cells on either side of the cheapest one of a row that are tried in the next row at first."""
_STRETCH, _DEAR = 16, 32.0
"""Where so many rows cost more together (nats), the path that was found may be a wrong one: a right
one costs 1 a row where the model holds, and every wrong one of our trials came to 48 somewhere."""
_BAND, _WIDENED = 24, 3
"""Cells on either side of the diagonal that are tried then, and how many times as many where the
path comes to their edge."""

_Band = Sequence[tuple[int, int]]
"""The first and the last cell that each row tries."""


class Path(NamedTuple):
    """The matches of two lists in order, and what they cost together, in nats.

    `at_edge` says that they come to the edge of what was searched: a cheaper path may lie beyond.
    """

    matches: list[Match]
    cost: float
    at_edge: bool = False


def cheapest_path(
    lefts: Sequence[int],
    rights: Sequence[int],
    model: LengthModel,
    evidence: Evidence | None = None,
    *,
    widen: bool = True,
) -> Path:
    """Match two lists of lengths in order, every item in exactly one match.

    Long lists are searched beside the cheapest cell of each row, as long as the path is a cheap
    one throughout; else in a band beside the diagonal of equal shares of the text, and with
    `widen` in a wider one where the path comes to its edge.
    """
    if not lefts or not rights:
        alone = [Match(at, at + 1, 0, 0) for at in range(len(lefts))]
        return Path(alone or [Match(0, 0, at, at + 1) for at in range(len(rights))], 0.0)
    lists = Lists.of(lefts, rights, model, evidence)
    if len(lefts) * len(rights) <= _FULL_CELLS:
        return _everywhere(lists) if evidence else _proven(lists)
    near = _nearby(lists)
    if near is not None:
        return near
    path = _within(_beside_diagonal(lists, _BAND), lists)
    if widen and path.at_edge:
        return _within(_beside_diagonal(lists, _WIDENED * _BAND), lists)
    return path


def _everywhere(lists: Lists) -> Path:
    """Give the cheapest path, trying every cell."""
    return _within([(0, len(lists.rights) - 1)] * len(lists.lefts), lists)


def _proven(lists: Lists) -> Path:
    """Give the cheapest path, trying no more cells than it takes to know that it is.

    First only matches are tried that bring the two ends nearer. Where any other is on a path, or
    the path leaves the diagonals between both ends, it has to come back; and each item more on one
    side than on the other costs something (Ukkonen, Algorithms for Approximate String Matching,
    Information and Control 64, 1985).
    """
    excess = len(lists.rights) - len(lists.lefts)
    matches, cost = straight_path(lists)
    outside = (cost / lists.model.excess - abs(excess)) / 2
    if outside < 1:
        return Path(matches, cost)
    table = sweep(Table(lists, limit=cost), _beside_ends(lists, outside))
    return Path(matches, cost) if table.cost == inf else Path(table.matches(), table.cost)


def _nearby(lists: Lists) -> Path | None:
    """Give a path found beside the cheapest cell of each row; `None` where it is a dear one.

    Neither is there one where the rest of one side would be left over.
    """
    table = Table(lists)
    sweep(table, _beside_cheapest(table))
    if len(table.band) < len(lists.lefts) or table.cost == inf:
        return None
    return Path(table.matches(), table.cost)


def _beside_cheapest(table: Table) -> Iterator[tuple[int, int]]:
    """Give some cells of each row beside the cheapest before it, as long as that costs little."""
    end = table.lists.end[1]
    yield 0, min(end, _NEAR)
    spent: list[float] = []
    for row in range(len(table.lists.lefts) - 1):
        first, last = table.band[row]
        costs = table.rows[row][first : last + 1]
        spent.append(min(costs))
        if row >= _STRETCH and spent[row] - spent[row - _STRETCH] > _DEAR:
            return
        table.limit = spent[row] + _DEAR
        at = first + costs.index(spent[row]) + 1
        yield max(0, min(end, at) - _NEAR), min(end, at + _NEAR)


def _within(band: _Band, lists: Lists) -> Path:
    """Give the cheapest path within a band."""
    table = sweep(Table(lists), band)
    matches = table.matches()
    return Path(matches, table.cost, _comes_to_edge(matches, band))


def _beside_ends(lists: Lists, outside: float) -> _Band:
    """Give the diagonals of both ends and those between, and some more on either side."""
    last = len(lists.rights) - 1
    excess = last - (len(lists.lefts) - 1)
    more = int(min(outside, len(lists.lefts) + last))
    low, high = min(0, excess) - more, max(0, excess) + more
    return [(max(0, row + low), min(last, row + high)) for row in range(len(lists.lefts))]


def _beside_diagonal(lists: Lists, half: int) -> _Band:
    """Give the cells up to `half` away from equal shares of the text.

    Those of neighbouring rows always overlap.
    """
    lefts, rights = lists.lefts, lists.rights
    share, last = rights[-1] / lefts[-1] if lefts[-1] else 1.0, len(rights) - 1
    centres = [min(last, bisect_left(rights, one * share)) for one in lefts]
    centres[0], centres[-1] = 0, last
    return [(0, min(last, half))] + [
        (max(0, before - half), min(last, here + half)) for before, here in pairwise(centres)
    ]


def _comes_to_edge(matches: Sequence[Match], band: _Band) -> bool:
    """Whether a path comes to the edge of its band, where that is not the edge of the table."""
    end = band[-1][1]
    for match in matches:
        first, last = band[match.left_end]
        low = match.right_end - first < 2 and first > 0
        if low or (last - match.right_end < 2 and last < end):
            return True
    return False
