"""The words of a Chinese text, as jieba's dictionary and hidden Markov model cut it.

rjieba (jieba in Rust) is imported when first asked for: it takes a tenth of a second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.chinese.variants import fold
from reader.model.spans import Spans
from reader.text.scripts import HAN_RANGE

HAN_RUN = re.compile(f"[{HAN_RANGE}]+")
"""Chinese characters side by side."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word: where it stands (code points of the text), its Simplified form, and jieba's tag.

    The tag is the word's most usual part of speech in the ICTCLAS set (`n` noun, `v` verb, `d`
    adverb, `nr` a person's name, `x` anything that is no word); it is not made in context.
    """

    start: int
    text: str
    tag: str

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)


def tagged_words(text: str) -> Iterator[Word]:
    """Give the words of a text in order; with blanks, Latin and punctuation they tile it."""
    import rjieba

    start = 0
    for word, tag in rjieba.tag(fold(text)):
        yield Word(start, word, tag)
        start += len(word)


def words(text: str) -> Spans:
    """Give the spans of the words that have a Chinese character in them, in code points."""
    return Spans.of(
        (word.start, word.end) for word in tagged_words(text) if HAN_RUN.search(word.text)
    )
