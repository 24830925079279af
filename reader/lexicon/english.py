"""The tokens of an English text: words by their stems, numbers by their value, a few marks.

Irregular forms go by their first form, the others by their Snowball stem (Porter's English
stemmer of 2001). `n't` is `not`, a hyphen parts two words, `'s` is left off.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

from reader.lexicon.irregular import base_forms
from reader.lexicon.numbers import english_value, is_number_word, key_of

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_TOKEN = re.compile(
    rf"(?P<word>[{_LATIN}]+(?:['’][{_LATIN}]+)*)|(?P<number>\d+(?:[.,]\d+)*(?:st|nd|rd|th)?)"
    r"|(?P<mark>[?!\"“”…:;—]|\.\.\.|--|(?<!\w)['‘](?=\w)|(?<=[,.!?…—-])['’](?![A-Za-z]))"
)
_MARKS = dict.fromkeys("“”‘’'", '"') | {"...": "…", "--": "—"}

_ENDING = re.compile(r"(n['’]t|['’](?:s|d|ll|re|ve|m)?)$")
_ENDINGS = {"n't": "not", "'d": "will", "'ll": "will", "'re": "be", "'ve": "have", "'m": "be"}
_SHORTENED = {"ca": "can", "wo": "will", "sha": "shall"}


class Token(NamedTuple):
    """A token: where it stands (code points), what it is known by, whether it is capitalised.

    `key` is a stem, a value such as `#12`, or a mark.
    """

    start: int
    end: int
    key: str
    capital: bool = False


def english_tokens(text: str) -> list[Token]:
    """Give the tokens of a text in order; a number in several words is one token."""
    tokens: list[Token] = []
    numeric = False
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        written = match[0]
        if match.lastgroup == "mark":
            tokens.append(Token(start, end, _MARKS.get(written, written)))
            continue
        numeric = numeric or match.lastgroup == "number" or is_number_word(written.lower())
        tokens += _word_tokens(start, written)
    return _with_numbers(text, tokens) if numeric else tokens


def _word_tokens(start: int, written: str) -> Iterator[Token]:
    """Give the tokens of a word: itself, and `not` or `will` where one is joined to it."""
    capital = written[0].isupper()
    end = start + len(written)
    word = written.lower()
    joined = _ENDING.search(word)
    if joined is None or joined.start() == 0:
        yield Token(start, end, stem(word), capital)
        return
    ending = joined[0].replace("’", "'")
    word = word[: joined.start()]
    word = _SHORTENED.get(word, word) if ending == "n't" else word
    middle = start + joined.start()
    yield Token(start, middle, stem(word), capital)
    if ending in _ENDINGS:
        yield Token(middle, end, stem(_ENDINGS[ending]))


def _with_numbers(text: str, tokens: list[Token]) -> list[Token]:
    """Let each run of number words and figures be one token, known by its value."""
    joined: list[Token] = []
    for number, run in groupby(_without_and(text, tokens), lambda one: _is_number(text, one)):
        if not number:
            joined += run
            continue
        parts: list[Token] = []
        for token in run:
            if parts and text[parts[-1].end : token.start].strip(" -\u00a0") not in {"", "and"}:
                joined.append(_number(text, parts))
                parts = []
            parts.append(token)
        joined.append(_number(text, parts))
    return joined


def _without_and(text: str, tokens: list[Token]) -> Iterator[Token]:
    """Leave out the `and` of “one hundred and two”."""
    for at, token in enumerate(tokens):
        inside = token.key == "and" and 0 < at < len(tokens) - 1
        if not (
            inside
            and _written(text, tokens[at - 1]) in _BEFORE_AND
            and _is_number(text, tokens[at + 1])
        ):
            yield token


_BEFORE_AND = frozenset({"hundred", "thousand", "million"})


def _is_number(text: str, token: Token) -> bool:
    written = _written(text, token)
    return written[:1].isdigit() or is_number_word(written)


def _written(text: str, token: Token) -> str:
    return text[token.start : token.end].lower()


def _number(text: str, parts: list[Token]) -> Token:
    """Make one token of the parts of a number."""
    value = english_value([_written(text, part) for part in parts])
    key = parts[0].key if value is None else key_of(value)
    return Token(parts[0].start, parts[-1].end, key, parts[0].capital)


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Give the stem of a lower-case word."""
    return _snowball()(base_forms().get(word, word))


@cache
def _snowball() -> Callable[[str], str]:
    from snowballstemmer import stemmer

    stemmed: Callable[[str], str] = stemmer("english").stemWord
    return stemmed
