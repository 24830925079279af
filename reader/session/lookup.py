"""Looking a word up: what CC-CEDICT says of the word at a place, in either language.

Offsets are code points of the text that is given. A Chinese word is the one that was selected or
that the readings have found, if the dictionary knows it, else the longest one around the place.
For an English word the Chinese ones are given of which it is a sense.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model.spans import Span
from reader.text.scripts import han_count

if TYPE_CHECKING:
    from reader.lexicon.cedict import Entry

LONGEST = 4
"""How many characters a word has at most that nobody has marked off; longer ones are sayings."""

_ENGLISH_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")


@dataclass(frozen=True, slots=True)
class LookedUp:
    """Where a word stands, the word, and its entries; none where the dictionary has none."""

    span: Span
    word: str
    entries: tuple[Entry, ...]


def look_up_at(text: str, offset: int, marked: Span | None = None) -> LookedUp | None:
    """Look up the word at an offset; `None` where there is none to be looked up.

    `marked` is where a word was selected, or found by the readings.
    """
    if offset >= len(text) and marked is None:
        return None
    if han_count(text[offset if marked is None else marked.start]):
        return _chinese(text, offset, marked)
    return _english(text, offset)


def _chinese(text: str, offset: int, marked: Span | None) -> LookedUp:
    from reader.lexicon.dictionary import look_up

    spans = [*([] if marked is None else [marked]), *_around(text, offset)]
    for span in spans:
        entries = look_up(text[span.start : span.end])
        if entries:
            return LookedUp(span, text[span.start : span.end], tuple(entries))
    return LookedUp(spans[0], text[spans[0].start : spans[0].end], ())


def _around(text: str, offset: int) -> Iterator[Span]:
    """Give the stretches of Chinese characters around an offset, the longest first."""
    for length in range(LONGEST, 0, -1):
        for start in range(max(0, offset - length + 1), offset + 1):
            end = start + length
            if end <= len(text) and han_count(text[start:end]) == length:
                yield Span(start, end)


def _english(text: str, offset: int) -> LookedUp | None:
    from reader.lexicon.dictionary import with_sense

    for found in _ENGLISH_WORD.finditer(text, max(0, offset - 60), offset + 60):
        if found.start() <= offset < found.end():
            span = Span(*found.span())
            return LookedUp(span, found[0], tuple(with_sense(found[0])))
    return None
