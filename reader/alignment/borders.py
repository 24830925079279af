"""Paragraph ends as evidence: where both sides have them, they mostly stand at the same place.

The model: a share of the ends of the side with fewer is coupled with ends of the other side, the
rest of both fall where they will. What speaks for a bead is then the logarithm of how much
likelier its ends are together than apart (pointwise mutual information). Where one side has no
paragraphs, or each sentence is one, nothing is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader.alignment.sides import SideText

_COUPLED = 0.95
"""The share of paragraph ends that a translator keeps."""
_FULL, _LEAST = 0.98, 0.002
"""No share of ends is taken for more, and no joint probability for less."""


class BorderEvidence(NamedTuple):
    """In nats: for an end by (Chinese is a border, English is one); for each border inside."""

    ends: NDArray[np.float64]
    inside: tuple[float, float]


def border_evidence(chinese: SideText, english: SideText) -> BorderEvidence:
    """Weigh the borders of two sides by how many each has."""
    import numpy as np

    beads = max(1, min(len(chinese), len(english)))
    first, second = (
        min(_FULL, (np.count_nonzero(side.borders) - 1) / beads) for side in (chinese, english)
    )
    both = _COUPLED * min(first, second) + (1 - _COUPLED) * first * second
    joint = np.array([[1 - first - second + both, second - both], [first - both, both]])
    apart = np.outer([1 - first, first], [1 - second, second])
    ends = np.log(np.maximum(joint, _LEAST) / np.maximum(apart, _LEAST))
    inside = tuple(
        float(np.log(max(share - both, _LEAST) / max(share, _LEAST))) for share in (first, second)
    )
    return BorderEvidence(ends, (inside[0], inside[1]))
