"""Sparse tables: for each key, a few ids with a weight each, packed in three arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Row(NamedTuple):
    """The ids and weights of one key."""

    ids: NDArray[np.int32]
    weights: NDArray[np.float32]


class Rows(NamedTuple):
    """The ids and weights of key `k` are those at `[starts[k], starts[k + 1])`."""

    starts: NDArray[np.int64]
    ids: NDArray[np.int32]
    weights: NDArray[np.float32]

    def row(self, key: int) -> Row:
        """Give the row of a key."""
        start, end = self.starts[key], self.starts[key + 1]
        return Row(self.ids[start:end], self.weights[start:end])


class Sums(NamedTuple):
    """Weights added up by (key, id), sorted by both."""

    keys: NDArray[np.int64]
    ids: NDArray[np.int64]
    weights: NDArray[np.float64]


def add_up(keys: NDArray[np.int64], ids: NDArray[np.int64], weights: NDArray[np.float64]) -> Sums:
    """Add up the weights of like (key, id)."""
    import numpy as np

    width = int(ids.max()) + 1 if len(ids) else 1
    pairs, at = np.unique(keys * width + ids, return_inverse=True)
    return Sums(pairs // width, pairs % width, total_by(at, len(pairs), weights))


def total_by(
    groups: NDArray[np.int64], count: int, weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Add up the weights of each of `count` groups."""
    import numpy as np

    return np.bincount(groups, weights, count).astype(np.float64)


def shares(sums: Sums) -> Sums:
    """Let the weights of each key add up to 1."""
    count = int(sums.keys[-1]) + 1 if len(sums.keys) else 0
    totals = total_by(sums.keys, count, sums.weights)
    return sums._replace(weights=sums.weights / totals[sums.keys])


def pack(count: int, sums: Sums) -> Rows:
    """Pack sums as the rows of `count` keys."""
    import numpy as np

    starts = np.searchsorted(sums.keys, np.arange(count + 1))
    return Rows(starts, sums.ids.astype(np.int32), sums.weights.astype(np.float32))


def only(rows: Rows, kept: NDArray[np.bool_]) -> Rows:
    """Leave out the ids that are not kept."""
    import numpy as np

    stays = kept[rows.ids]
    before = np.concatenate([[0], np.cumsum(stays)])
    return Rows(before[rows.starts], rows.ids[stays], rows.weights[stays])


def strongest(sums: Sums, most: int) -> Sums:
    """Keep the `most` heaviest ids of each key."""
    import numpy as np

    order = np.lexsort((-sums.weights, sums.keys))
    keys = sums.keys[order]
    rank = np.arange(len(keys)) - np.searchsorted(keys, keys)
    kept = np.sort(order[rank < most])
    return Sums(sums.keys[kept], sums.ids[kept], sums.weights[kept])
