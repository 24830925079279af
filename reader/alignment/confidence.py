"""From a posterior to a confidence: how often beads of such a posterior were right.

A posterior takes for granted that the texts are translations. Where they are not, hardly any bead
stands out, and nothing is to be trusted, not even that a sentence has no counterpart.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reader.alignment.lattice import Found

_POSTERIORS = (0.0, 0.35, 0.47, 0.55, 0.75, 0.85, 0.93, 0.97, 0.99, 1.0)
_RIGHT = (0.05, 0.25, 0.58, 0.7, 0.75, 0.84, 0.88, 0.945, 0.967, 0.996)
"""At these posteriors, these shares of beads were right (1,348 beads of six novels, smoothed by
hand to rise); between them, a straight line."""


def confidence_of(posterior: float) -> float:
    """Give how likely a bead is right, 0 to 1."""
    at = min(len(_POSTERIORS) - 2, max(0, bisect_right(_POSTERIORS, posterior) - 1))
    low, high = _POSTERIORS[at : at + 2]
    share = (posterior - low) / (high - low)
    return _RIGHT[at] + share * (_RIGHT[at + 1] - _RIGHT[at])


_STRANGERS, _TRANSLATIONS = 0.5, 0.7
"""The mean posterior of the beads of texts that have nothing to do with each other (.37 to .52 on
chapters of different novels), and from where on texts are surely translations (.8 and more)."""

_ANSWERED = 0.55, 0.8
"""How many sentences of one side texts have answered that are no translations, at most (.05 to .48
on news articles of different subjects), and translations at least (.89 and more)."""


def trust_in(found: Sequence[Found]) -> float:
    """Tell by the beads with two sides whether the texts are translations at all, 0 to 1."""
    weights = [sum(one.kind) for one in found if all(one.kind)]
    if not weights:
        return 0.0
    posteriors = (one.posterior for one in found if all(one.kind))
    total = sum(weight * each for weight, each in zip(weights, posteriors, strict=True))
    mean = total / sum(weights)
    return _between(mean, _STRANGERS, _TRANSLATIONS) * _between(_answered(found), *_ANSWERED)


def _answered(found: Sequence[Found]) -> float:
    """Give the share of sentences that are answered, on the side on which more are.

    Of a text that was shortened much is left out, but what is left is all answered.
    """
    shares = []
    for side in range(2):
        every = sum(one.kind[side] for one in found)
        answered = sum(one.kind[side] for one in found if all(one.kind))
        shares.append(answered / every if every else 0.0)
    return max(shares)


def _between(value: float, low: float, high: float) -> float:
    """Give how far a value is from `low` to `high`, 0 to 1."""
    return min(1.0, max(0.0, (value - low) / (high - low)))
