"""The lexicon in memory: how likely a Chinese word is translated by an English stem."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reader.lexicon.rows import Rows, Sums, add_up, only, pack
from reader.lexicon.training import subwords

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# How much each kind of knowledge counts; tuned on six chapters of novels.
_OWN, _SUBWORDS, _CHARACTERS, _RELATED = 1.0, 0.4, 0.9, 2.0
_AT_ONCE = 2000
"""How many words are looked up in one go: a book's vocabulary at once would take much memory."""
_LEAST_TO_RELATE = 0.01
"""Less likely translations are not followed to the stems related to them."""


@dataclass(frozen=True)
class Lexicon:
    """Translations of words and of their parts, and relations between stems.

    `glosses` has a row for each of `words`, `parts` for each of `part_names`, `related` for each
    of `stems`; the ids of all three index `stems`. `syllables` tells the readings of a character
    without tones.
    """

    words: tuple[str, ...]
    part_names: tuple[str, ...]
    stems: tuple[str, ...]
    glosses: Rows
    parts: Rows
    related: Rows
    syllables: Mapping[str, tuple[str, ...]]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each word."""
        return {word: number for number, word in enumerate(self.words)}

    @cached_property
    def stem_numbers(self) -> dict[str, int]:
        """The number of each stem."""
        return {stem: number for number, stem in enumerate(self.stems)}

    @cached_property
    def _part_numbers(self) -> dict[str, int]:
        return {part: number for number, part in enumerate(self.part_names)}

    def __contains__(self, word: str) -> bool:
        return word in self.numbers

    def translations(self, words: Sequence[str], wanted: NDArray[np.int64] | None = None) -> Rows:
        """Give for each simplified word the stems that may translate it, and how likely each does.

        The weights rank and need not add up to 1. A word that is in no dictionary is known by its
        parts; one of unknown characters has no translations. With `wanted`, only these stems are
        given (numbers that index `stems`).
        """
        import numpy as np

        asked = np.ones(len(self.stems), bool)
        if wanted is not None:
            asked[:] = False
            asked[wanted] = True
        related = only(self.related, asked)
        runs = range(0, len(words), _AT_ONCE)
        found = [self._translated(words[at : at + _AT_ONCE], asked, related) for at in runs]
        if not found:
            return Rows(np.zeros(1, np.int64), np.empty(0, np.int32), np.empty(0, np.float32))
        keys = (sums.keys + at for sums, at in zip(found, runs, strict=True))
        return pack(
            len(words),
            Sums(
                np.concatenate(list(keys)),
                np.concatenate([sums.ids for sums in found]),
                np.concatenate([sums.weights for sums in found]),
            ),
        )

    def _translated(self, words: Sequence[str], asked: NDArray[np.bool_], related: Rows) -> Sums:
        """Give the translations of some words; `related` has the stems asked for only."""
        import numpy as np

        known = self._from_own_rows(words)
        tied = known.weights >= _LEAST_TO_RELATE
        more = _gather(related, known.ids[tied], known.keys[tied], known.weights[tied])
        kept = asked[known.ids]
        return add_up(
            np.concatenate([known.keys[kept], more[0]]),
            np.concatenate([known.ids[kept], more[1]]),
            np.concatenate([known.weights[kept], _RELATED * more[2]]),
        )

    def _from_own_rows(self, words: Sequence[str]) -> Sums:
        """Give what the words themselves, the words in them and their characters say."""
        import numpy as np

        own: list[tuple[int, int, float]] = []
        inner: list[tuple[int, int, float]] = []
        for at, word in enumerate(words):
            number = self.numbers.get(word)
            if number is not None:
                own.append((number, at, _OWN))
            for names, share in (
                (subwords(word, self._part_numbers.__contains__), _SUBWORDS),
                (word, _CHARACTERS),
            ):
                numbers = (self._part_numbers.get(name) for name in names)
                inner += ((one, at, share / len(names)) for one in numbers if one is not None)
        found = [
            _gather(rows, *(np.array(column) for column in zip(*listed, strict=True)))
            for rows, listed in ((self.glosses, own), (self.parts, inner))
            if listed
        ]
        if not found:
            return Sums(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0))
        return add_up(*(np.concatenate(column) for column in zip(*found, strict=True)))


def _gather(
    rows: Rows, numbers: NDArray[np.int64], keys: NDArray[np.int64], factors: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Give the entries of some rows, each under a key of its own and times a factor."""
    import numpy as np

    starts = rows.starts[numbers]
    sizes = rows.starts[numbers + 1] - starts
    before = np.cumsum(sizes) - sizes
    places = np.repeat(starts - before, sizes) + np.arange(sizes.sum())
    return (
        np.repeat(keys, sizes),
        rows.ids[places].astype(np.int64),
        rows.weights[places] * np.repeat(factors, sizes),
    )
