"""Lines that are plainly prose: a book is made of them, and no rule for other lines need look."""

from __future__ import annotations

import re

from reader.formats.labels import LONGEST as LONGEST_METADATA

_OPENINGS = "（(【[〔「<*"
_SEPARATORS = ":：|｜丨"
_PAUSES = ("，", "。", ", ")
TONED = re.compile("[āēīōūǖáéíóúǘǎěǐǒǔǚàèìòùǜĀĒĪŌŪǕÁÉÍÓÚǗǍĚǏǑǓǙÀÈÌÒÙǛ]")
"""A letter that carries a tone, as in pinyin."""
SHORT = 60
"""Up to this many characters a line may be a number, a date, a byline or a marker."""
TELLING = 300
"""Up to this many characters what a line is made of may tell that it is no text."""


def is_prose(text: str) -> bool:
    """Whether a line is text at a glance: every rule for other lines would find the same.

    It is long and pauses as no label, marker or address does; it has no colon or bar, which end a
    label, and does not begin with a bracket, which opens one. Where it may be a headline's date
    with a byline, or be spelt out in pinyin, or have no letters at all, a glance is not enough.
    """
    if len(text) <= SHORT or text[0] in _OPENINGS or any(map(text.__contains__, _SEPARATORS)):
        return False
    if not any(map(text.__contains__, _PAUSES)):
        return False
    if len(text) <= LONGEST_METADATA and "by " in text:
        return False
    if len(text) > TELLING:
        return True
    return any(map(str.isalpha, text)) and not TONED.search(text)
