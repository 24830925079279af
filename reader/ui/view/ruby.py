"""Ruby: what is written above the Chinese, where it stands, and how much room it needs.

A *group* of syllables is what is written together and centred over its characters: a word in
pinyin (GB/T 16159), or one syllable above its character. Where two groups would touch, the
characters are set further apart by just what is missing, as space between them (JLREQ 3.3 calls
this the ruby's overhang being resolved); a syllable of several characters (花儿, huār) is centred
over all of them. As each syllable belongs to its character, a word that breaks over two lines
takes its syllables with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from reader.chinese.syllables import tone, zhuyin
from reader.model.reading import Reading
from reader.ui.view.setting import Ruby
from reader.ui.view.syllables import Placed, Syllables

WITHIN_WORD = 0.1
BETWEEN_WORDS = 0.32
"""The least spaces between groups, in ems of the ruby's font."""

PLAIN = 0
"""The tone of a syllable that is not coloured by its tone."""

_STEP = 0.25  # spacings are rounded up to this, in pixels, so that few different ones are made
_NARROWEST = 0.2  # ems that any character standing between two syllables takes at least
_OPEN_VOWELS = frozenset("aāáǎàoōóǒòeēéěèê")


@dataclass(frozen=True, slots=True)
class RubyUnit:
    """A syllable and the characters `[start, end)` of the paragraph it stands above.

    `tone` is 1 to 5, or `PLAIN`.
    """

    start: int
    end: int
    text: str
    tone: int
    begins_word: bool


Group = tuple[RubyUnit, ...]


def ruby_groups(readings: Iterable[Reading], ruby: Ruby) -> Iterator[Group]:
    """Give the groups of syllables of a paragraph's readings, in order."""
    for reading in readings:
        units = tuple(_units(reading, ruby))
        if ruby.zhuyin or ruby.by_character:
            yield from ((unit,) for unit in units)
        elif units:
            yield units


def written(group: Group) -> list[str]:
    """Give what is written for each syllable of a group.

    Within a word an apostrophe comes before a syllable that begins with a, o or e (GB/T 16159,
    6.4.2): Xī’ān.
    """
    texts = [unit.text for unit in group]
    for at in range(1, len(texts)):
        if texts[at][0] in _OPEN_VOWELS:
            texts[at] = f"’{texts[at]}"
    return texts


def width_of(group: Group, syllables: Syllables) -> float:
    """Give how wide a group is written, in pixels."""
    width = 0.0
    for text in written(group):
        width += syllables.shaped(text).width
    return width


def least_gap(right: Group, syllables: Syllables) -> float:
    """Give the least space before a group, in pixels."""
    return (BETWEEN_WORDS if right[0].begins_word else WITHIN_WORD) * syllables.size


def ruby_spaces(groups: Sequence[Group], em: float, syllables: Syllables) -> dict[int, float]:
    """Give the pixels of extra space that are needed, by the character they come after.

    `em` is the width of a Chinese character.
    """
    spaces: dict[int, float] = {}
    widths = [width_of(group, syllables) for group in groups]
    for (left, right), (left_width, right_width) in zip(
        pairwise(groups), pairwise(widths), strict=True
    ):
        start, end = right[0].start, left[-1].end
        half_widths = (left_width + right_width) / 2
        characters = end - left[0].start + right[-1].end - start
        apart = characters * em / 2 + (start - end) * em * _NARROWEST
        missing = half_widths + least_gap(right, syllables) - apart
        if missing > 0:
            spaces[start - 1] = ceil(missing / _STEP) * _STEP
    return spaces


def _units(reading: Reading, ruby: Ruby) -> Iterator[RubyUnit]:
    for index, syllable in enumerate(reading.syllables):
        if not syllable:
            continue
        first = reading.start + index
        end = first + 1
        while end < reading.end and not reading.syllables[end - reading.start]:
            end += 1
        text = zhuyin(syllable) if ruby.zhuyin else syllable
        begins = not any(reading.syllables[:index])
        yield RubyUnit(first, end, text, tone(syllable) if ruby.tones else PLAIN, begins)


@dataclass(frozen=True, slots=True)
class Part:
    """What one line has of a group, and the middle of its characters there, in pixels.

    `begun` tells that the line before has the group's beginning, `goes_on` that the next has more.
    """

    group: Group
    centre: float
    begun: bool
    goes_on: bool


def lefts(parts: Sequence[Part], syllables: Syllables) -> list[float]:
    """Give where each part of a line begins: centred above its characters.

    Room was made for whole words. What a line has of a broken one moves out over the line's edge
    where it would touch its neighbour.
    """
    widths = [width_of(part.group, syllables) for part in parts]
    found = [part.centre - wide / 2 for part, wide in zip(parts, widths, strict=True)]
    if len(parts) > 1 and parts[-1].goes_on:
        least = found[-2] + widths[-2] + least_gap(parts[-1].group, syllables)
        found[-1] = max(found[-1], least)
    if len(parts) > 1 and parts[0].begun:
        most = found[1] - widths[0] - least_gap(parts[1].group, syllables)
        found[0] = min(found[0], most)
    return found


def placed(parts: Sequence[Part], syllables: Syllables) -> Iterator[Placed]:
    """Give every syllable of a line's parts where it stands."""
    for part, left in zip(parts, lefts(parts, syllables), strict=True):
        before = 0.0
        for unit, text in zip(part.group, written(part.group), strict=True):
            yield Placed(text, unit.tone, left + before)
            before += syllables.shaped(text).width
