"""Two sides and what ties their tokens: how much likelier each key is beside each other.

The lift of an English key for a Chinese one is t(e|c) / p(e): how much likelier it is in the
translation of a sentence with that word than in the text as a whole. The other way about it is
t(e|c) / Σ t(e|c') p(c'), by Bayes' rule. Both are capped.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.alignment.names import NAME
from reader.alignment.segmentation import LATIN
from reader.lexicon.rows import Rows, add_up, pack

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader.alignment.sides import SideText
    from reader.lexicon.lexicon import Lexicon

ByHand = Mapping[str, Mapping[str, float]]

_MOST = 500.0
"""The highest lift: a word met once in a long text proves no more than this."""

_SAME = 0.9
"""t of a number, a mark or a Latin word that stands in both."""
_SPELT = 0.6
"""t of a name for characters that spell it."""

_MARKS = frozenset('?!";:…—,.()-')


@dataclass(frozen=True)
class Pairing:
    """A Chinese and an English side, and the translations of Chinese keys by English ones.

    `translations` has a row for each Chinese key, its ids numbering English keys. `expected` is
    Σ t(e|c) p(c), how often an English key would be met were all words translated so.
    """

    chinese: SideText
    english: SideText
    translations: Rows
    expected: NDArray[np.float64]

    def lifts(
        self, chinese_keys: NDArray[np.int64], english_keys: NDArray[np.int64]
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Give the lifts of some English keys for some Chinese ones, and the other way about.

        Both matrices have a row for each Chinese key; the keys are given in rising order.
        """
        import numpy as np

        likely = self._dense(chinese_keys, english_keys)
        by_chinese = likely / self.english.shares[english_keys]
        by_english = likely / self.expected[english_keys]
        return (
            np.minimum(by_chinese, _MOST).astype(np.float32),
            np.minimum(by_english, _MOST).astype(np.float32),
        )

    def _dense(
        self, chinese_keys: NDArray[np.int64], english_keys: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """Give t(e|c) of some keys as a matrix."""
        import numpy as np

        rows = self.translations
        starts = rows.starts[chinese_keys]
        sizes = rows.starts[chinese_keys + 1] - starts
        before = np.cumsum(sizes) - sizes
        places = np.repeat(starts - before, sizes) + np.arange(sizes.sum())
        ids = rows.ids[places]
        column = np.full(len(self.english.keys), -1)
        column[english_keys] = np.arange(len(english_keys))
        here = column[ids] >= 0
        matrix = np.zeros((len(chinese_keys), len(english_keys)))
        row = np.repeat(np.arange(len(chinese_keys)), sizes)
        matrix[row[here], column[ids[here]]] = rows.weights[places[here]]
        return matrix


def pair_sides(chinese: SideText, english: SideText, lexicon: Lexicon, by_hand: ByHand) -> Pairing:
    """Find the translations of one side's keys among the other's.

    `by_hand` is t(e|c) of what a dictionary describes rather than translates, by Chinese key.
    """
    import numpy as np

    rows = _translations(chinese, english, lexicon, by_hand)
    owner = np.repeat(np.arange(len(chinese.keys)), np.diff(rows.starts))
    expected = np.bincount(
        rows.ids, rows.weights * chinese.shares[owner], minlength=len(english.keys)
    )
    floor = np.maximum(english.shares, 1e-12)
    return Pairing(chinese, english, rows, np.maximum(expected, _LEAST_EXPECTED * floor))


_LEAST_EXPECTED = 0.3
"""What is expected of an English key is at least this share of how often it is met."""


def _translations(chinese: SideText, english: SideText, lexicon: Lexicon, by_hand: ByHand) -> Rows:
    """Give t(e|c) in numbers of the sides' keys."""
    import numpy as np

    known = lexicon.stem_numbers
    of_stem = np.full(len(lexicon.stems), -1)
    for at, key in enumerate(english.keys):
        if key in known:
            of_stem[known[key]] = at
    rows = lexicon.translations(chinese.keys, np.flatnonzero(of_stem >= 0))
    owner = np.repeat(np.arange(len(chinese.keys)), np.diff(rows.starts))
    extra = np.array(_sure(chinese, english, by_hand), float).reshape(-1, 3)
    return pack(
        len(chinese.keys),
        add_up(
            np.concatenate([owner, extra[:, 0].astype(np.int64)]),
            np.concatenate([of_stem[rows.ids], extra[:, 1].astype(np.int64)]),
            np.concatenate([rows.weights.astype(float), extra[:, 2]]),
        ),
    )


def _sure(chinese: SideText, english: SideText, by_hand: ByHand) -> list[tuple[int, int, float]]:
    """Give the translations that need no dictionary: names, numbers, marks, function words."""
    numbers = {key: at for at, key in enumerate(english.keys)}
    found: list[tuple[int, int, float]] = []
    for at, key in enumerate(chinese.keys):
        said = dict(by_hand.get(key, {}))
        if key.startswith(NAME):
            said[key.removeprefix(NAME)] = _SPELT
        elif key.startswith(LATIN):
            said[key.removeprefix(LATIN)] = _SAME
        elif key.startswith("#") or key in _MARKS:
            said[key] = _SAME
        found += [(at, numbers[word], share) for word, share in said.items() if word in numbers]
    return found
