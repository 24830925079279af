"""What a dictionary teaches beyond its entries: the parts of words, and related stems.

Parts: IBM Model 1 (Brown, Della Pietra, Della Pietra and Mercer, The Mathematics of Statistical
Machine Translation, Computational Linguistics 19, 1993) on the dictionary itself, from the
characters and shorter words in a headword to the stems of its glosses: 杀 is `kill` and `murder` in
fifty words at once.

Relations: stems in different glosses of one word are near in meaning, as pivoting through another
language finds paraphrases (Bannard and Callison-Burch 2005).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from reader.lexicon.rows import Sums, add_up, shares, strongest, total_by

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader.lexicon.corpus import Corpus

_ROUNDS = 6
_LEAST_PART = 0.005
"""Translations of a part that are less likely than this are left out: they are most of all."""

_MOST_RELATED = 60
_MOST_FOR_PAIRS = 60
"""A word with more stems than this relates everything to everything, and is left out."""


class Parts(NamedTuple):
    """The parts of words, and how each is translated: keys index `names`, ids are stems."""

    names: list[str]
    translations: Sums


def parts_of(word: str, known: Callable[[str], bool]) -> list[str]:
    """Give the characters of a word and the shorter words in it; of one character, itself."""
    return [*word, *subwords(word, known)]


def subwords(word: str, known: Callable[[str], bool]) -> list[str]:
    """Give the known words of two characters or more that are part of a word."""
    size = len(word)
    inner = (
        word[start:end]
        for start in range(size)
        for end in range(start + 2, size + 1)
        if end - start < size
    )
    return [one for one in inner if known(one)]


def train_parts(corpus: Corpus, told: Callable[[float], None]) -> Parts:
    """Train Model 1 from parts to stems; `told` hears the share that is done."""
    import numpy as np

    names, of_word = _number_parts(corpus)
    slots = add_up(corpus.word, corpus.stem, corpus.weight)
    counts = np.array([len(one) for one in of_word])
    starts = np.concatenate([[0], np.cumsum(counts)])
    flat = np.concatenate([np.array(one, np.int64) for one in of_word])
    repeats = counts[slots.keys]
    slot = np.repeat(np.arange(len(slots.keys)), repeats)
    within = np.arange(len(slot)) - np.repeat(np.cumsum(repeats) - repeats, repeats)
    part = flat[starts[slots.keys[slot]] + within]
    translations = _model_1(part, slots.ids[slot], slot, slots.weights, told)
    kept = translations.weights >= _LEAST_PART
    return Parts(
        names,
        Sums(translations.keys[kept], translations.ids[kept], translations.weights[kept]),
    )


def _number_parts(corpus: Corpus) -> tuple[list[str], list[list[int]]]:
    """Give the parts of all words, and for each word the numbers of its own."""
    known = frozenset(corpus.words).__contains__
    numbers: dict[str, int] = {}
    of_word = [
        [numbers.setdefault(part, len(numbers)) for part in parts_of(word, known)]
        for word in corpus.words
    ]
    return list(numbers), of_word


def _model_1(
    source: NDArray[np.int64],
    target: NDArray[np.int64],
    slot: NDArray[np.int64],
    slot_weight: NDArray[np.float64],
    told: Callable[[float], None],
) -> Sums:
    """Estimate t(target | source). Rows of one slot are the sources that compete for a target."""
    import numpy as np

    pairs = add_up(source, target, np.ones(len(source)))
    width = int(target.max()) + 1
    of_row = np.searchsorted(pairs.keys * width + pairs.ids, source * width + target)
    estimate = pairs._replace(weights=np.ones(len(pairs.keys)))
    for done in range(_ROUNDS):
        share = estimate.weights[of_row]
        share *= (slot_weight / total_by(slot, len(slot_weight), share))[slot]
        estimate = shares(estimate._replace(weights=total_by(of_row, len(pairs.keys), share)))
        told((done + 1) / _ROUNDS)
    return estimate


def relate_stems(corpus: Corpus) -> Sums:
    """Give for each stem those that stand in another gloss of the same words, with shares."""
    import numpy as np

    firsts, seconds, weights = (
        np.concatenate(column) for column in zip(*_gloss_pairs(corpus), strict=True)
    )
    return strongest(shares(add_up(firsts, seconds, weights)), _MOST_RELATED)


def _gloss_pairs(
    corpus: Corpus,
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]]:
    """Give pairs of stems from different glosses of a word, words of like size at a time."""
    import numpy as np

    count = len(corpus.words)
    sizes = np.bincount(corpus.word, minlength=count)
    starts = np.cumsum(sizes) - sizes
    total = np.bincount(corpus.word, corpus.weight, count)
    for size in range(2, _MOST_FOR_PAIRS):
        places = starts[sizes == size][:, None] + np.arange(size)
        first = np.repeat(places, size, axis=1).ravel()
        second = np.tile(places, size).ravel()
        apart = (corpus.gloss[first] != corpus.gloss[second]) & (
            corpus.stem[first] != corpus.stem[second]
        )
        first, second = first[apart], second[apart]
        weight = corpus.weight[first] * corpus.weight[second] / total[corpus.word[first]]
        yield corpus.stem[first], corpus.stem[second], weight
