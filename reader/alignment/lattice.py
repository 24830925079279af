"""All ways to align a stretch of two texts, and the best of them.

A node is a place between sentences on either side; beads lead from node to node, and so do runs of
sentences without counterpart, which pay once to begin and a little for each sentence (affine gaps,
Gotoh 1982). The forward and backward sums over all paths give each bead its posterior probability;
the path of the highest expected number of right beads is taken (minimum Bayes risk).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from reader.alignment.kinds import Kind, Weights

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NEVER = -1e30

LEAST_POSTERIOR = 0.1
"""A bead less likely than this is not worth a wrong one: its sentences stay alone."""


class Band(NamedTuple):
    """The English nodes `[low[i], high[i])` that are tried beside Chinese node `i`."""

    low: NDArray[np.int64]
    high: NDArray[np.int64]


class Found(NamedTuple):
    """A bead of a path: its kind, where it begins in the stretch, and its posterior.

    Kinds (1, 0) and (0, 1) are sentences without counterpart.
    """

    kind: Kind
    chinese: int
    english: int
    posterior: float


class Lattice(NamedTuple):
    """The posterior of each bead, by kind and its first sentences, and of all paths together.

    `total` is the logarithm of the sum over all paths.
    """

    posteriors: dict[Kind, NDArray[np.float64]]
    total: float
    band: Band


def score(
    features: Mapping[Kind, NDArray[np.float32]], weights: Weights
) -> dict[Kind, NDArray[np.float64]]:
    """Weigh the features of all beads."""
    import numpy as np

    from reader.alignment.kinds import FEATURES

    by_feature = np.array([weights.features[name] for name in FEATURES])
    return {
        kind: np.tensordot(by_feature, table, 1) + weights.kinds[kind]
        for kind, table in features.items()
    }


def sum_paths(scores: Mapping[Kind, NDArray[np.float64]], weights: Weights, band: Band) -> Lattice:
    """Give the posteriors of all beads of a stretch from corner to corner."""
    import numpy as np

    height, width = len(band.low) - 1, int(band.high[-1]) - 1
    forward = _forward(scores, weights, band)
    turned = {kind: table[::-1, ::-1] for kind, table in scores.items()}
    back_band = Band(width + 1 - band.high[::-1], width + 1 - band.low[::-1])
    backward = _forward(turned, weights, back_band)[::-1, ::-1]
    total = float(forward[height, width])
    posteriors = {
        (a, b): np.exp(
            np.minimum(
                forward[: height + 1 - a, : width + 1 - b] + table + backward[a:, b:] - total, 0
            )
        )
        for (a, b), table in scores.items()
    }
    return Lattice(posteriors, total, band)


def _forward(
    scores: Mapping[Kind, NDArray[np.float64]], weights: Weights, band: Band
) -> NDArray[np.float64]:
    """Give the logarithm of the sum over all ways from the first node to each."""
    import numpy as np

    height, width = len(band.low) - 1, int(band.high.max()) - 1
    sums = np.full((height + 1, width + 1), _NEVER)
    sums[0, 0] = 0
    skipped = np.full(width + 1, _NEVER)
    paid = weights.omitted * np.arange(width + 1)
    open_, each = weights.omission, weights.omitted
    ways = np.empty((len(scores) + 2, width + 1))
    for row in range(height + 1):
        low, high = int(band.low[row]), int(band.high[row])
        if row:
            here = ways[:, low:high]
            here.fill(_NEVER)
            for way, ((a, b), table) in zip(here, scores.items(), strict=False):
                first = max(low, b)
                if row >= a and first < high:
                    way[first - low :] = (
                        sums[row - a, first - b : high - b] + table[row - a, first - b : high - b]
                    )
            above = sums[row - 1]
            skipped = np.logaddexp(above + open_, skipped) + each
            here[-2] = skipped[low:high]
            top = here.max(axis=0)
            sums[row, low:high] = top + np.log(np.exp(here - top).sum(axis=0))
        line = sums[row, low:high]
        run = np.logaddexp.accumulate(line + open_ - paid[low:high])
        line[1:] = np.logaddexp(line[1:], run[:-1] + paid[low + 1 : high])
    return sums


def best_path(lattice: Lattice) -> list[Found]:
    """Give the path that maximises Σ (posterior − `LEAST_POSTERIOR`) over its beads, in order."""
    import numpy as np

    band, posteriors = lattice.band, lattice.posteriors
    kinds = list(posteriors)
    height, width = len(band.low) - 1, int(band.high[-1]) - 1
    gains = np.full((height + 1, width + 1), _NEVER)
    steps = np.full((height + 1, width + 1), len(kinds) + 1, np.int8)
    gains[0, : int(band.high[0])] = 0
    ways = np.empty((len(kinds) + 1, width + 1))
    for row in range(1, height + 1):
        low, high = int(band.low[row]), int(band.high[row])
        here = ways[:, low:high]
        here.fill(_NEVER)
        for way, (a, b) in zip(here, kinds, strict=False):
            first = max(low, b)
            if row >= a and first < high:
                way[first - low :] = (
                    gains[row - a, first - b : high - b]
                    + posteriors[a, b][row - a, first - b : high - b]
                    - LEAST_POSTERIOR
                )
        here[-1] = gains[row - 1, low:high]
        step = here.argmax(axis=0)
        best = here[step, np.arange(high - low)]
        reached = np.maximum.accumulate(best)
        gains[row, low:high] = reached
        steps[row, low:high] = np.where(reached > best, len(kinds) + 1, step)
    return _traced(lattice, kinds, steps)


def _traced(lattice: Lattice, kinds: list[Kind], steps: NDArray[np.int8]) -> list[Found]:
    """Walk back from the last node."""
    row, column = steps.shape[0] - 1, steps.shape[1] - 1
    found: list[Found] = []
    while row or column:
        step = int(steps[row, column]) if row else len(kinds) + 1
        if step < len(kinds):
            a, b = kinds[step]
            row, column = row - a, column - b
            posterior = float(lattice.posteriors[a, b][row, column])
            found.append(Found((a, b), row, column, posterior))
        else:
            a, b = (1, 0) if step == len(kinds) else (0, 1)
            row, column = row - a, column - b
            found.append(Found((a, b), row, column, 0.0))
    found.reverse()
    return _with_omissions(lattice, found)


def _with_omissions(lattice: Lattice, found: list[Found]) -> list[Found]:
    """Give sentences without counterpart what no bead has of them."""
    import numpy as np

    if all(0 not in one.kind for one in found):
        return found
    height, width = len(lattice.band.low) - 1, int(lattice.band.high[-1]) - 1
    rows, columns = np.zeros(height), np.zeros(width)
    for (a, b), table in lattice.posteriors.items():
        by_row, by_column = table.sum(axis=1), table.sum(axis=0)
        for at in range(a):
            rows[at : at + len(by_row)] += by_row
        for at in range(b):
            columns[at : at + len(by_column)] += by_column
    return [
        one
        if 0 not in one.kind
        else one._replace(
            posterior=max(
                0.0, 1 - float(rows[one.chinese] if one.kind[0] else columns[one.english])
            )
        )
        for one in found
    ]
