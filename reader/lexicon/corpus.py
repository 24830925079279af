"""CC-CEDICT as a corpus: which stems stand in which gloss of which word, as arrays."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.lexicon.cedict import Entry
from reader.lexicon.glosses import Gloss, Glossed, read_glosses

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BORROWED, _BORROWED_ALONE = 0.3, 0.7
"""What a word referred to lends, against a gloss of one's own: less where there is one."""

_MOST_GLOSSES = 40
"""Glosses beyond these belong to single characters of many uses and say little."""

_TELL_EVERY = 5000
"""How many entries are read between two words on how far it is."""


class Corpus(NamedTuple):
    """The words (simplified), the stems, and where each stem stands.

    Place `i` is stem `stem[i]` in gloss `gloss[i]` (numbered over all words) of word `word[i]`,
    and weighs `weight[i]`. Places are sorted by word.
    """

    words: list[str]
    stems: list[str]
    word: NDArray[np.int64]
    gloss: NDArray[np.int64]
    stem: NDArray[np.int64]
    weight: NDArray[np.float64]


def read_corpus(entries: Sequence[Entry], told: Callable[[float], None]) -> Corpus:
    """Read the glosses of all entries, those of words written alike together.

    `told` hears the share that is read.
    """
    import numpy as np

    said = _by_word(entries, told)
    words = sorted(said)
    numbers: dict[str, int] = {}
    word, gloss, stem, weight = array("q"), array("q"), array("q"), array("d")
    glosses = 0
    for at, name in enumerate(words):
        for one, share in _all_glosses(name, said)[:_MOST_GLOSSES]:
            for key in one.stems:
                word.append(at)
                gloss.append(glosses)
                stem.append(numbers.setdefault(key, len(numbers)))
                weight.append(one.weight * share)
            glosses += 1
    return Corpus(words, list(numbers), *(np.array(one) for one in (word, gloss, stem, weight)))


def _by_word(entries: Sequence[Entry], told: Callable[[float], None]) -> dict[str, Glossed]:
    """Read the glosses of each word, the entries that share it put together."""
    said: dict[str, Glossed] = {}
    for at, entry in enumerate(entries):
        if at % _TELL_EVERY == 0:
            told(at / len(entries))
        read = read_glosses(entry.senses)
        known = said.setdefault(entry.simplified, Glossed([], []))
        known.glosses.extend(read.glosses)
        known.references.extend(read.references)
    return said


def _all_glosses(word: str, said: dict[str, Glossed]) -> list[tuple[Gloss, float]]:
    """Give a word's glosses with a factor for their weights, also those that it borrows."""
    own = said[word]
    share = _BORROWED if own.glosses else _BORROWED_ALONE
    lenders = [said[name] for name in own.references if name in said and name != word]
    borrowed = [(gloss, share) for lender in lenders for gloss in lender.glosses]
    return [*((gloss, 1.0) for gloss in own.glosses), *borrowed]
