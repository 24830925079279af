"""Ruby: where each syllable of pinyin stands, and how much room its characters need.

A syllable stands centred above its character. Where two would touch, the characters are set
further apart by just what is missing, as space between them (JLREQ 3.3 calls this the ruby's
overhang being resolved); a reading of several characters with one syllable (花儿, huār) is centred
over all of them. As each syllable belongs to its character, a word that breaks over two lines
takes its syllables with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from reader.model.reading import Reading
from reader.ui.view.syllables import Syllables

WITHIN_WORD = 0.1
BETWEEN_WORDS = 0.32
"""The least spaces between syllables, in ems of the pinyin's font."""

_STEP = 0.25  # spacings are rounded up to this, in pixels, so that few different ones are made
_NARROWEST = 0.2  # ems that any character standing between two syllables takes at least


@dataclass(frozen=True, slots=True)
class RubyUnit:
    """A syllable and the characters `[start, end)` of the paragraph it stands above."""

    start: int
    end: int
    text: str
    begins_word: bool


def ruby_units(readings: Sequence[Reading]) -> Iterator[RubyUnit]:
    """Give the syllables of a paragraph's readings in order."""
    for reading in readings:
        start = reading.start
        for index, syllable in enumerate(reading.syllables):
            if not syllable:
                continue
            first = reading.start + index
            end = first + 1
            while end < reading.end and not reading.syllables[end - reading.start]:
                end += 1
            yield RubyUnit(first, end, syllable, first == start)


def ruby_spaces(units: Sequence[RubyUnit], em: float, syllables: Syllables) -> dict[int, float]:
    """Give the pixels of extra space that are needed, by the character they come after.

    `em` is the width of a Chinese character.
    """
    spaces: dict[int, float] = {}
    for left, right in pairwise(units):
        gap = (BETWEEN_WORDS if right.begins_word else WITHIN_WORD) * syllables.size
        half_widths = (syllables.shaped(left.text).width + syllables.shaped(right.text).width) / 2
        between = (right.start - left.end) * em * _NARROWEST
        apart = (left.end - left.start + right.end - right.start) * em / 2 + between
        missing = half_widths + gap - apart
        if missing > 0:
            spaces[right.start - 1] = ceil(missing / _STEP) * _STEP
    return spaces
