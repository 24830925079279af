"""The kinds of bead that are looked for, and what speaks for a bead of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Kind = tuple[int, int]
"""How many sentences a bead has of either side, the Chinese one first."""

FEATURES = ("english", "chinese", "length", "quotes", "paragraphs", "titles")
"""What is measured of a bead; `reader.alignment.features` says how."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each feature counts, what each kind of bead costs, and what omissions cost.

    All in nats, as of a log-linear model: a path through both texts is likely in proportion to
    the exponential of the sum over its beads. `omission` is paid once for a run of sentences that
    have no counterpart, `omitted` for each of them.
    """

    features: Mapping[str, float]
    kinds: Mapping[Kind, float]
    omission: float
    omitted: float

    @property
    def most(self) -> Kind:
        """The most sentences that a bead has of either side."""
        return max(a for a, _ in self.kinds), max(b for _, b in self.kinds)


WEIGHTS = Weights(
    features={
        "english": 1.1,
        "chinese": 1.0,
        "length": 0.7,
        "quotes": 2.0,
        "paragraphs": 1.0,
        "titles": 30.0,
    },
    kinds={
        (1, 1): -0.62,
        (1, 2): -2.03,
        (2, 1): -3.89,
        (1, 3): -3.77,
        (3, 1): -6.65,
        (2, 2): -5.75,
        (1, 4): -5.46,
        (4, 1): -8.08,
        (2, 3): -6.28,
        (3, 2): -7.18,
        (1, 5): -7.18,
        (1, 6): -8.08,
        (2, 4): -8.08,
        (3, 3): -8.98,
        (5, 1): -9.88,
    },
    omission=-4.5,
    omitted=-1.5,
)
"""Tuned on the six chapters of MAC-Dev. A kind costs 1.3 times the logarithm of its share there,
smoothed; the features' weights are round numbers. `tests.benchmarks.chapters` counts the kinds of
five chapters again to align the sixth. Titles are as good as forbidden beside a text."""
