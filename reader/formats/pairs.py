"""Lines that hold both languages: where the one ends and the other begins.

A line is cut at explicit separators (tab, `|`, ` / `) and behind sentence stops, outside quotation
marks; failing that, at the one place where it changes from Han to Latin for good.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.formats.numbers import item_at
from reader.text.scripts import HAN_RANGE, LATIN_RANGE, han_count, is_chinese, word_count

_CLOSERS = "”’」』）】\"')\\]"
_CUT = re.compile(
    rf"(?P<separator>\s*(?:\t|\|+|｜|(?<=\s)/+(?=\s)|／|(?<=\s)[—–-]+(?=\s)|\s{{3,}})\s*)"
    rf"|(?:[。！？]|[.!?…]+(?=[{_CLOSERS}]*(?:\s|$|[{HAN_RANGE}“「])))[。！？!?…]*[{_CLOSERS}]*\s*"
)
_OPENING, _CLOSING = "“「『（(【", "”」』）)】"
_ONE_WAY = re.compile(
    rf"(?P<first>[^{LATIN_RANGE}]*[^{LATIN_RANGE}\s(（“\"'‘])\s*(?P<second>[(（“\"'‘]?[{LATIN_RANGE}][^{HAN_RANGE}]*)"
    rf"|(?P<latin>[^{HAN_RANGE}]*[{LATIN_RANGE}][^{HAN_RANGE}]*?)\s*(?P<han>[(（“\"'‘「]?[{HAN_RANGE}][^{LATIN_RANGE}]*)"
)
_ENDED = re.compile(rf"[。！？.!?…][{_CLOSERS}]*\s*$")
_NUMBER = 4
"""A first part no longer than this (`Q1.`) belongs to what follows it, in characters."""
BALANCE = (0.25, 2.5)
"""English words per Chinese character between which two stretches can be translations."""
SHARE = 0.5
"""The share of a document's lines that must be pairs for a doubtful one to be taken for one."""


class Stretch(NamedTuple):
    """A part of a line in one language; `chinese` is `None` for a separator."""

    start: int
    end: int
    chinese: bool | None


class Cut(NamedTuple):
    """A line cut in two languages; `sure` where stops or separators say so and lengths agree."""

    stretches: tuple[Stretch, ...]
    sure: bool


def cut(text: str) -> Cut | None:
    """Cut a line in its two languages; `None` where it is of one."""
    item = item_at(text)
    words = text[item.end :] if item else text
    if han_count(words) == 0 or word_count(words) == 0:
        return None
    stretches = _merged(text, _parts(text))
    if len({s.chinese for s in stretches} - {None}) == 2:
        return Cut(tuple(stretches), _agree(text, stretches))
    match = _ONE_WAY.fullmatch(text)
    if match is None:
        return None
    at = match.start("second") if match["second"] else match.start("han")
    chinese_first = match["second"] is not None
    pair = (Stretch(0, at, chinese_first), Stretch(at, len(text), not chinese_first))
    return Cut(pair, False) if _balanced(text, pair) else None


def _parts(text: str) -> list[Stretch]:
    """Cut a line at separators and behind stops, outside quotation marks and brackets."""
    parts: list[Stretch] = []
    start = depth = seen = 0
    for match in _CUT.finditer(text):
        before = text[seen : match.end()]
        depth += sum(map(before.count, _OPENING)) - sum(map(before.count, _CLOSING))
        depth, seen = max(0, depth), match.end()
        if depth and not match["separator"]:
            continue
        end = match.start() if match["separator"] else match.end()
        parts.append(Stretch(start, end, is_chinese(text[start:end])))
        if match["separator"] and match["separator"].strip():
            parts.append(Stretch(match.start(), match.end(), None))
        start = match.end()
    parts.append(Stretch(start, len(text), is_chinese(text[start:])))
    parts = [part for part in parts if part.end > part.start]
    number = len(parts) > 1 and parts[0].chinese is False and parts[0].end <= _NUMBER
    if number and parts[1].chinese:
        parts[:2] = [Stretch(0, parts[1].end, parts[1].chinese)]
    return parts


def _merged(text: str, parts: Sequence[Stretch]) -> list[Stretch]:
    """Join neighbours of one language; a separator stays only between two languages."""
    merged: list[Stretch] = []
    for part in parts:
        lost = part.chinese is None and not _is_separator(text[part.start : part.end])
        if merged and (lost or merged[-1].chinese == part.chinese):
            merged[-1] = Stretch(merged[-1].start, part.end, merged[-1].chinese)
        elif (
            len(merged) > 1
            and merged[-1].chinese is None
            and merged[-2].chinese == part.chinese
            and not text.startswith("|")
        ):
            merged[-2:] = [Stretch(merged[-2].start, part.end, part.chinese)]
        else:
            merged.append(part)
    return merged


def _is_separator(part: str) -> bool:
    """Whether a part is only signs that separate."""
    return not part.strip(" \t|｜/／—–-\u3000")


def _agree(text: str, stretches: Sequence[Stretch]) -> bool:
    """Whether both languages have whole sentences, or cells, of lengths that answer each other."""
    if not _balanced(text, stretches):
        return False
    separated = any(s.chinese is None for s in stretches)
    return separated or all(
        _ENDED.search(text[s.start : s.end]) for s in stretches if s.chinese is not None
    )


def _balanced(text: str, stretches: Sequence[Stretch]) -> bool:
    """Whether there are about as many words in the one as characters in the other ask for."""
    han = sum(han_count(text[s.start : s.end]) for s in stretches if s.chinese)
    words = sum(word_count(text[s.start : s.end]) for s in stretches if s.chinese is False)
    return BALANCE[0] * han <= words <= max(BALANCE[1] * han, 2)
