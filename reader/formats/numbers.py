"""Numbers that belong to the layout: of items that answer each other, of pages, of subtitles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_HAN_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_VALUE = r"\d{1,3}|[一二三四五六七八九十]{1,3}|[IVXL]{1,7}"
_ITEM = re.compile(
    rf"(?:[(（\[【]\s*(?P<boxed>{_VALUE})\s*[)）\]】]\s*[.．、:：]?|(?P<circled>[①-⑳])"
    rf"|(?P<open>{_VALUE})(?:[.．](?!\d)|[、)）])|(?P<bare>\d{{1,3}})(?=\s))\s*"
)
_ALONE = re.compile(
    rf"[(（\[【#第—–-]*\s*(?:{_VALUE}|[①-⑳]|\d+)\s*[)）\]】.．、:：—–-]*|\d{{4,}}|\d+\s*/\s*\d+"
)
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
_STAMP = re.compile(rf"{_TIME}\s*-->\s*{_TIME}.*|[\[(（]?{_TIME}(?:\s*[-–~]\s*{_TIME})?[\])）]?")
_STAMPED = re.compile(rf"(?:[\[(（]{_TIME}[\])）]\s*)+")

NUMBERED = 0.75
"""The share of a side's paragraphs that must be numbered for its numbers to be mere layout."""


class Item(NamedTuple):
    """The number at the beginning of a paragraph, and where the words after it begin."""

    value: int
    end: int


def item_at(text: str) -> Item | None:
    """Give the number of an item (`1.`, `一、`, `(2)`, `③`, `4 `), where words follow it."""
    match = _ITEM.match(text)
    if match is None or match.end() == len(text):
        return None
    if match["circled"]:
        return Item(ord(match["circled"]) - ord("①") + 1, match.end())
    digits = match["boxed"] or match["open"] or match["bare"]
    return Item(_value(digits), match.end())


def _value(digits: str) -> int:
    """Read Arabic, Chinese (to 99) or Roman digits."""
    if digits.isdecimal():
        return int(digits)
    if digits[0] in _ROMAN:
        values = [_ROMAN[digit] for digit in digits]
        return sum(-v if v < max(values[at:]) else v for at, v in enumerate(values))
    tens, ten, ones = digits.rpartition("十")
    return (_HAN_DIGITS.get(tens, 1) * 10 if ten else 0) + _HAN_DIGITS.get(ones, 0)


def is_number(text: str) -> bool:
    """Whether a line is a number or a subtitle's time and nothing else."""
    return len(text) <= 60 and bool(_ALONE.fullmatch(text) or _STAMP.fullmatch(text))


def stamp_end(text: str) -> int:
    """Give where the time at the beginning of a line of lyrics ends (`[00:12.30]…`), or 0."""
    match = _STAMPED.match(text)
    return match.end() if match and match.end() < len(text) else 0


def numbering(sides: Sequence[Sequence[str]]) -> list[list[int]]:
    """Give, for each paragraph of each side, how long the number is that merely counts its pair.

    Numbers are layout where most paragraphs of a side carry one, they rise by one, and the other
    side carries the same numbers or none at all. Otherwise they are the author's, and stay.
    """
    items = [[item_at(text) for text in side] for side in sides]
    counted = [_counts(side) for side in items]
    values = [[item.value for item in side if item] for side in items]
    numbered = [bool(side) for side in values]
    alike = len(sides) == 2 and (values[0] == values[1] or sum(numbered) == 1)
    strip = alike and all(ok or not any_ for ok, any_ in zip(counted, numbered, strict=True))
    return [[item.end if item and strip else 0 for item in side] for side in items]


def _counts(items: Sequence[Item | None]) -> bool:
    """Whether most of a side's paragraphs are numbered, each one more than the one before."""
    values = [item.value for item in items if item]
    if len(values) < 2 or len(values) < NUMBERED * len(items):
        return False
    rising = sum(b == a + 1 for a, b in pairwise(values))
    return rising >= 0.8 * (len(values) - 1)
