"""The lengths of translations, and the cheapest path through two lists of them.

The model is that of Gale and Church (A Program for Aligning Sentences in Bilingual Corpora,
Computational Linguistics 19, 1993): a character of one language gives rise to a random number of
characters of the other, independent and normally distributed, so that for lengths `a` and `b`,
put on one scale, `δ = (b - a) / sqrt(s² (a + b) / 2)` is standard normal where they translate
each other, and the cost of a match is `-ln (2 (1 - Φ(|δ|)))`, plus that of its kind.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from math import erfc, inf, log, sqrt
from typing import NamedTuple

VARIANCE = 6.8
"""s² as published; on Chinese and English novels, on the scale of English, it is near the best."""

# The cost is looked up by δ², in steps of 1/64, up to δ = 10; from there on it grows by δ²/2.
_STEPS = 64
_TABLE_END = 100

# Cells on either side of the diagonal that are tried first, and how many times as many when
# the path comes to its edge.
_BAND = 24
_WIDENED = 3
# Up to this many cells all are tried.
_FULL_CELLS = 40_000


class Match(NamedTuple):
    """Items `[left_start, left_end)` of one list with `[right_start, right_end)` of the other."""

    left_start: int
    left_end: int
    right_start: int
    right_end: int


@dataclass(frozen=True, slots=True)
class LengthModel:
    """How lengths and kinds are judged.

    `ratio` is how long the right text is for a left one of length 1; `variance` is s², in
    characters of the longer language; `penalties` are the costs (nats) of the kinds of match
    `(lefts, rights)`; `omission` is the highest cost of lengths where a side is empty.
    """

    ratio: float
    variance: float
    penalties: Mapping[tuple[int, int], float]
    omission: float = inf

    def scale(self, left: float, right: float) -> tuple[float, float]:
        """Put two lengths on the scale of the longer language."""
        return left * max(1.0, self.ratio), right * max(1.0, 1 / self.ratio)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What else speaks for a match of two sides (below 0) or against it (above), in nats.

    `weigh` never gives less than `least`.
    """

    weigh: Callable[[Match], float]
    least: float


class Path(NamedTuple):
    """The matches of two lists in order, and what they cost together, in nats.

    `at_edge` says that they come to the edge of what was searched: a cheaper path may lie beyond.
    """

    matches: list[Match]
    cost: float
    at_edge: bool = False


def ratio_of(left: int, right: int) -> float:
    """Give how long the right text is for a left one of length 1 (1 where either is empty)."""
    return right / left if left and right else 1.0


def squared_delta(left: float, right: float, variance: float) -> float:
    """Give δ² of two lengths on one scale."""
    total = left + right
    return 2 * (right - left) ** 2 / (variance * total) if total > 0 else 0.0


@cache
def _costs() -> list[float]:
    """Give `-ln (2 (1 - Φ(√δ²)))` for each step of δ²."""
    return [-log(erfc(sqrt(step / _STEPS / 2))) for step in range(_STEPS * _TABLE_END + 1)]


def cheapest_path(
    lefts: Sequence[int],
    rights: Sequence[int],
    model: LengthModel,
    evidence: Evidence | None = None,
    *,
    widen: bool = True,
) -> Path:
    """Match two lists of lengths in order, every item in exactly one match.

    Only a band beside the diagonal of equal shares of the text is searched, so the time is linear
    in the number of items; with `widen` a wider one where the path comes to its edge.
    """
    if not lefts or not rights:
        alone = [Match(at, at + 1, 0, 0) for at in range(len(lefts))]
        return Path(alone or [Match(0, 0, at, at + 1) for at in range(len(rights))], 0.0)
    grid = _Grid(lefts, rights, model, evidence)
    half = max(len(lefts), len(rights)) if len(lefts) * len(rights) <= _FULL_CELLS else _BAND
    path = grid.path(half)
    return grid.path(_WIDENED * half) if widen and path.at_edge else path


class _Grid:
    """The table of the dynamic programme: a row per left item, banded by right items."""

    def __init__(
        self,
        lefts: Sequence[int],
        rights: Sequence[int],
        model: LengthModel,
        evidence: Evidence | None,
    ) -> None:
        left_scale, right_scale = model.scale(1, 1)
        self._lefts = list(accumulate((one * left_scale for one in lefts), initial=0.0))
        self._rights = list(accumulate((one * right_scale for one in rights), initial=0.0))
        self._model = model
        self._evidence = evidence
        # Steps within a row come last: they go on from what the others found for it.
        self._moves = sorted(model.penalties, key=lambda move: (move[0] == 0, move))
        self._centres = self._diagonal()

    def _diagonal(self) -> list[int]:
        """Give, for each number of left items, the rights that make the same share of the text."""
        share = self._rights[-1] / self._lefts[-1] if self._lefts[-1] else 1.0
        last = len(self._rights) - 1
        centres = [min(last, bisect_left(self._rights, one * share)) for one in self._lefts]
        centres[0], centres[-1] = 0, last
        return centres

    def _band(self, half: int) -> list[tuple[int, int]]:
        """Give the first and the last right boundary of each row; neighbours always overlap."""
        last = len(self._rights) - 1
        steps = pairwise(self._centres)
        return [(0, min(last, half))] + [
            (max(0, before - half), min(last, here + half)) for before, here in steps
        ]

    def path(self, half: int) -> Path:
        """Give the cheapest path within `half` items of the diagonal."""
        band = self._band(half)
        rows: list[list[float]] = []
        chosen: list[bytearray] = []
        for row, (first, last) in enumerate(band):
            rows.append([inf] * (last - first + 1))
            chosen.append(bytearray(last - first + 1))
            if row == 0:
                rows[0][0] = 0.0
            for number, (down, _) in enumerate(self._moves):
                if row >= down:
                    self._relax(number, row, rows, chosen[row], band)
            if row > 2:
                rows[row - 3] = []
        matches = self._backwards(chosen, band)
        return Path(matches, rows[-1][-1], self._come_to_edge(matches, band))

    def _relax(
        self,
        number: int,
        row: int,
        rows: list[list[float]],
        chosen: bytearray,
        band: list[tuple[int, int]],
    ) -> None:
        """Let one kind of match lower the costs of a row. The time goes here: no calls inside."""
        down, across = self._moves[number]
        penalty = self._model.penalties[down, across]
        rights, table, variance = self._rights, _costs(), self._model.variance
        omission = inf if down and across else self._model.omission
        evidence = self._evidence if down and across else None
        least = evidence.least if evidence is not None else 0.0
        source, (source_first, source_last) = rows[row - down], band[row - down]
        costs, (first, last) = rows[row], band[row]
        left = self._lefts[row] - self._lefts[row - down]
        for column in range(max(first, source_first + across), min(last, source_last + across) + 1):
            total = source[column - across - source_first] + penalty
            if total + least >= costs[column - first]:
                continue
            right = rights[column] - rights[column - across]
            both = left + right
            delta2 = 2 * (right - left) ** 2 / (variance * both) if both else 0.0
            if delta2 < _TABLE_END:
                total += min(table[int(delta2 * _STEPS)], omission)
            else:
                total += min(table[-1] + (delta2 - _TABLE_END) / 2, omission)
            if evidence is not None and total + least < costs[column - first]:
                total += evidence.weigh(Match(row - down, row, column - across, column))
            if total < costs[column - first]:
                costs[column - first] = total
                chosen[column - first] = number

    def _backwards(self, chosen: list[bytearray], band: list[tuple[int, int]]) -> list[Match]:
        """Walk from the end to the beginning by the matches chosen."""
        row, column = len(self._lefts) - 1, len(self._rights) - 1
        path: list[Match] = []
        while row or column:
            down, across = self._moves[chosen[row][column - band[row][0]]]
            path.append(Match(row - down, row, column - across, column))
            row, column = row - down, column - across
        path.reverse()
        return path

    def _come_to_edge(self, matches: list[Match], band: list[tuple[int, int]]) -> bool:
        last = len(self._rights) - 1
        for match in matches:
            first, end = band[match.left_end]
            low = match.right_end - first < 2 and first > 0
            if low or (end - match.right_end < 2 and end < last):
                return True
        return False
