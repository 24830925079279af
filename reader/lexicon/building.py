"""The lexicon is built from CC-CEDICT: glosses, parts, relations, syllables."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from reader.lexicon.cedict import Entry
from reader.lexicon.corpus import read_corpus
from reader.lexicon.lexicon import Lexicon
from reader.lexicon.rows import add_up, pack, shares
from reader.lexicon.training import relate_stems, train_parts

# How far the building is after each step, as a share of its time.
_CORPUS, _RELATED, _TRAINED = 0.7, 0.8, 0.95

_NOT_LETTERS = re.compile(r"[^a-z]")


def build(listed: Sequence[Entry], report: Callable[[float], None]) -> Lexicon:
    """Build the lexicon of a dictionary's entries.

    `report` hears how far it is, from 0 to 1, and may raise to stop it.
    """
    corpus = read_corpus(listed, lambda done: report(_CORPUS * done))
    report(_CORPUS)
    related = relate_stems(corpus)
    report(_RELATED)
    parts = train_parts(corpus, lambda done: report(_RELATED + (_TRAINED - _RELATED) * done))
    glosses = shares(add_up(corpus.word, corpus.stem, corpus.weight))
    lexicon = Lexicon(
        tuple(corpus.words),
        tuple(parts.names),
        tuple(corpus.stems),
        pack(len(corpus.words), glosses),
        pack(len(parts.names), parts.translations),
        pack(len(corpus.stems), related),
        _syllables(listed),
    )
    report(1.0)
    return lexicon


def _syllables(listed: Iterable[Entry]) -> dict[str, tuple[str, ...]]:
    """Give the readings of each character, in the dictionary's order, without tones."""
    readings: dict[str, dict[str, None]] = defaultdict(dict)
    for entry in listed:
        if len(entry.simplified) == 1:
            plain = _NOT_LETTERS.sub("", entry.pinyin.lower().replace("u:", "u"))
            if plain:
                readings[entry.simplified][plain] = None
    return {character: tuple(known) for character, known in readings.items()}
