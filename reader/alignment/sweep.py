"""One pass over the table in which two lists of lengths are matched, row by row.

A row stands for a boundary between items of the left list, a cell in it for one between items of
the right list. What a cell costs is the cheapest way there from the beginning of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import inf
from typing import NamedTuple, Self

from reader.alignment.lengths import (
    STEPS,
    Evidence,
    LengthModel,
    Match,
    cost_beyond,
    length_costs,
)


class Lists(NamedTuple):
    """Two lists of lengths as sums up to each boundary, on one scale, and how they are judged."""

    lefts: list[float]
    rights: list[float]
    model: LengthModel
    evidence: Evidence | None

    @property
    def end(self) -> tuple[int, int]:
        """The last row and its last cell."""
        return len(self.lefts) - 1, len(self.rights) - 1

    @classmethod
    def of(
        cls,
        lefts: Sequence[int],
        rights: Sequence[int],
        model: LengthModel,
        evidence: Evidence | None,
    ) -> Self:
        """Put lengths in characters on one scale and add them up."""
        left_scale, right_scale = model.scales
        return cls(
            list(accumulate([one * left_scale for one in lefts], initial=0.0)),
            list(accumulate([one * right_scale for one in rights], initial=0.0)),
            model,
            evidence,
        )


class Table:
    """What one pass has found: the costs of its latest rows, and how each cell was come to.

    What would cost `limit` or more is not looked at; it may be moved while the pass goes on.
    """

    def __init__(self, lists: Lists, limit: float = inf) -> None:
        self.lists = lists
        self.limit = limit
        # What stands before the first cell or row is found at the end, by negative indices.
        deep, wide = 1 + lists.model.longest, len(lists.rights) + lists.model.longest
        self.rows = [[inf] * wide] * (len(lists.lefts) + deep)
        # Only as many rows are kept as a match can span.
        self.kept = [[inf] * wide for _ in range(deep)]
        self.kept[0][0] = 0.0
        self.band: list[tuple[int, int]] = []
        self.chosen: list[bytearray] = []

    @property
    def cost(self) -> float:
        """What the way to the end of both lists costs; infinite where there is none."""
        row, column = self.lists.end
        return self.rows[row][column]

    def matches(self) -> list[Match]:
        """Walk from the end to the beginning by the matches chosen."""
        kinds = self.lists.model.kinds
        row, column = self.lists.end
        path: list[Match] = []
        while row or column:
            down, across = kinds[self.chosen[row][column - self.band[row][0]]]
            path.append(Match(row - down, row, column - across, column))
            row, column = row - down, column - across
        path.reverse()
        return path

    def next_row(self, first: int, last: int) -> list[float]:
        """Begin the next row, of which cells `first` to `last` are tried."""
        row, deep = len(self.band), len(self.kept)
        here = self.rows[row] = self.kept[row % deep]
        if row >= deep:
            start, end = self.band[row - deep]
            here[start : end + 1] = [inf] * (end - start + 1)
        self.band.append((first, last))
        return here


def sweep(table: Table, band: Iterable[tuple[int, int]]) -> Table:
    """Find the cheapest way to each cell of a band, and which kind of match is its last.

    A row's first and last cell are asked for when those before it are done. The time of an
    alignment goes here: nothing is called or made for a match that cannot win.
    """
    (lefts, rights, model, evidence), rows, moves = table.lists, table.rows, table.lists.model.moves
    heard = evidence or _silent(table.lists)
    costs, scale = length_costs(), 2 * STEPS / model.variance
    for row, (first, last) in enumerate(band):
        here, limit = table.next_row(first, last), table.limit
        chosen = bytearray(last - first + 1)
        for column in range(first, last + 1):
            best, speaks = limit, heard.lefts[row] | heard.rights[column]
            least = heard.least * speaks
            for number, down, across, penalty in moves:
                total = rows[row - down][column - across] + penalty
                if total + least >= best:
                    continue
                left = lefts[row] - lefts[row - down]
                right = rights[column] - rights[column - across]
                far = right - left
                step = int(far * far * scale / (left + right)) if left + right else 0
                cost = costs[step] if step < len(costs) else cost_beyond(step)
                if not (down and across):
                    cost = min(cost, model.omission)
                elif speaks:
                    cost += heard.weigh(Match(row - down, row, column - across, column))
                if total + cost < best:
                    best = here[column] = total + cost
                    chosen[column - first] = number
        table.chosen.append(chosen)
    return table


def _silent(lists: Lists) -> Evidence:
    """Give evidence that never says anything."""
    return Evidence(lambda _: 0.0, 0.0, bytes(len(lists.lefts)), bytes(len(lists.rights)))
