"""The lengths of translations, and what they say of whether two texts answer each other.

The model is that of Gale and Church (A Program for Aligning Sentences in Bilingual Corpora,
Computational Linguistics 19, 1993): a character of one language gives rise to a random number of
characters of the other, independent and normally distributed, so that for lengths `a` and `b`,
put on one scale, `δ = (b - a) / sqrt(s² (a + b) / 2)` is standard normal where they translate
each other, and the cost of a match is `-ln (2 (1 - Φ(|δ|)))`, plus that of its kind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from math import erfc, inf, log, sqrt
from typing import NamedTuple

VARIANCE = 6.8
"""s² as published; on Chinese and English novels, on the scale of English, it is near the best."""

STEPS = 64
"""The cost is looked up by δ², in steps of 1/64 up to δ = 10; from there on it grows by δ²/2."""
_TABLE_END = 100


class Match(NamedTuple):
    """Items `[left_start, left_end)` of one list with `[right_start, right_end)` of the other."""

    left_start: int
    left_end: int
    right_start: int
    right_end: int


Move = tuple[int, int, int, float]
"""A kind of match as a search goes by it: its rank, how many it takes of two sides, penalty."""


@dataclass(frozen=True)
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
        return left * self.scales[0], right * self.scales[1]

    @cached_property
    def scales(self) -> tuple[float, float]:
        """What the lengths of either side are multiplied by for that."""
        return max(1.0, self.ratio), max(1.0, 1 / self.ratio)

    @cached_property
    def kinds(self) -> list[tuple[int, int]]:
        """The kinds from the likeliest on; those that take nothing of the left side come last."""
        return sorted(self.penalties, key=lambda kind: (kind[0] == 0, self.penalties[kind], kind))

    @cached_property
    def moves(self) -> list[Move]:
        """The kinds as a search goes by them."""
        return [(rank, *kind, self.penalties[kind]) for rank, kind in enumerate(self.kinds)]

    @cached_property
    def straight(self) -> tuple[list[Move], list[Move]]:
        """First the kinds that take no fewer of the right side than of the left, then the reverse.

        Each is its rank among them, how many it takes of the side of which it takes fewer, how many
        more of the other, penalty.
        """
        to_right = [(left, right - left, self.penalties[left, right]) for left, right in self.kinds]
        to_left = [(right, left - right, self.penalties[left, right]) for left, right in self.kinds]
        return _numbered(to_right), _numbered(to_left)

    @cached_property
    def longest(self) -> int:
        """How many items of a side a match takes at most."""
        return max(map(max, self.penalties))

    @cached_property
    def excess(self) -> float:
        """What each item that one side has more than the other costs at least, in nats."""
        return min(
            penalty / abs(lefts - rights)
            for (lefts, rights), penalty in self.penalties.items()
            if lefts != rights
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """What else speaks for a match of two sides (below 0) or against it (above), in nats.

    `weigh` never gives less than `least`. It has something to say only of matches that end at a
    boundary marked with 1 in `lefts` or in `rights`, which have one for every boundary.
    """

    weigh: Callable[[Match], float]
    least: float
    lefts: bytes
    rights: bytes


def _numbered(kinds: list[tuple[int, int, float]]) -> list[Move]:
    straight = (kind for kind in kinds if kind[1] >= 0)
    return [(number, *kind) for number, kind in enumerate(straight)]


def ratio_of(left: int, right: int) -> float:
    """Give how long the right text is for a left one of length 1 (1 where either is empty)."""
    return right / left if left and right else 1.0


def squared_delta(left: float, right: float, variance: float) -> float:
    """Give δ² of two lengths on one scale."""
    total = left + right
    return 2 * (right - left) ** 2 / (variance * total) if total > 0 else 0.0


@cache
def length_costs() -> list[float]:
    """Give `-ln (2 (1 - Φ(√δ²)))` for each step of δ² that is looked up."""
    return [-log(erfc(sqrt(step / STEPS / 2))) for step in range(STEPS * _TABLE_END + 1)]


def cost_beyond(step: int) -> float:
    """Give the cost at a step of δ² behind the last of `length_costs`."""
    return length_costs()[-1] + (step / STEPS - _TABLE_END) / 2
