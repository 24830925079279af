"""Names that English writes in pinyin: 韦小宝 beside Xiaobao.

A name is a word that the English text never writes small and writes with a capital inside a
sentence. Characters whose syllables spell one stand for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from reader.lexicon.english import Token

NAME = "%"
"""What the key of characters that spell a name begins with; the name's own key follows."""

_LONGEST = 3
_SHORTEST_NAME = 2
_HAN = re.compile("[\u3400-\u9fff]+")


def names_in(sentences: Iterable[tuple[str, Sequence[Token]]]) -> dict[str, str]:
    """Give the names of an English text, in small letters, with their keys."""
    inside: dict[str, str] = {}
    small: set[str] = set()
    for text, tokens in sentences:
        for at, token in enumerate(tokens):
            word = text[token.start : token.end].lower()
            if not token.capital:
                small.add(word)
            elif at > 0 and len(word) >= _SHORTEST_NAME:
                inside[word] = token.key
    return {word: key for word, key in inside.items() if word not in small}


class Speller:
    """Finds the names that characters of a Chinese text spell."""

    def __init__(self, names: Mapping[str, str], syllables: Mapping[str, tuple[str, ...]]) -> None:
        """Take the names with their keys, and the syllables of characters."""
        self._names = names
        self._beginnings = {name[:end] for name in names for end in range(1, len(name) + 1)}
        self._syllables = syllables

    def names_of(self, text: str) -> list[str]:
        """Give the keys of the names that a text has in characters, once each."""
        return list(dict.fromkeys(token.key for token in self.tokens_of(text)))

    def tokens_of(self, text: str) -> Iterator[Token]:
        """Give the characters that spell names; they may overlap."""
        for run in _HAN.finditer(text):
            for start in range(len(run[0])):
                at = run.start() + start
                for name, size in self._from(islice(run[0], start, start + _LONGEST)):
                    yield Token(at, at + size, NAME + self._names[name])

    def _from(self, characters: Iterable[str]) -> list[tuple[str, int]]:
        """Give the names that begin with the first character, and how many spell each."""
        found, spelt = [], [""]
        for size, character in enumerate(characters, 1):
            spelt = [
                begun + syllable
                for begun in spelt
                for syllable in self._syllables.get(character, ())
                if begun + syllable in self._beginnings
            ]
            if not spelt:
                break
            found += [(one, size) for one in spelt if one in self._names]
        return found
