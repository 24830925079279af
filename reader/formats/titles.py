"""Titles and headings: which paragraphs name what follows them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.formats.dates import is_date
from reader.formats.lines import Piece
from reader.text.scripts import size

_COUNT = "[0-9零〇一二三四五六七八九十百千两兩]+"
_CHINESE_HEADING = re.compile(
    rf"第\s*{_COUNT}\s*(?:(?P<part>卷|部分|部|篇|编|編|幕)|(?P<chapter>章|回|集|课|課|讲|講|话|話|单元|單元|场|場)"
    r"|(?P<section>节|節))(?:[\s:：·—-].{0,40}|.{0,20})"
    r"|(?P<lone>序|序言|前言|楔子|引子|引言|尾声|尾聲|后记|後記|跋|序章|终章|終章|附录|附錄|结语|結語)"
)
_ENGLISH_HEADING = re.compile(
    r"(?:(?P<part>part|book|volume|act)|(?P<chapter>chapter|lesson|unit|canto|episode|scene)"
    r"|(?P<section>section))\s+(?:\d+|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty\S*"
    r"|the \w+)\b(?:[\s.:：·—–-].{0,80})?"
    r"|(?P<lone>prologue|epilogue|preface|introduction|foreword|afterword|appendix|conclusion)",
    re.IGNORECASE,
)
_CLOSING_STOP = re.compile(r"[。.…；;，,、：:—]+[”’」』）)\"']*$")
_QUESTION = re.compile(r"[？！?!][”’」』）)\"']*$")
_STOPPED = re.compile(r"[。！？.!?…，,；;][”’」』）)\"']*$")
_SPEAKER = re.compile(r"[^:：]{1,20}[:：]\s*\S|[-–—“「]")
LONGEST_TITLE = 48.0
"""In Chinese characters; an English word counts 1.6 of them."""
_AUTHOR = 8.0
ENOUGH = 3
"""The score from which a first line is a title."""


def heading_level(text: str) -> int:
    """Give the level (1 part, 2 chapter, 3 section) of a heading by its words, or 0."""
    if len(text) > 100:
        return 0
    match = _CHINESE_HEADING.fullmatch(text) or _ENGLISH_HEADING.fullmatch(text)
    if match is None or _CLOSING_STOP.search(text):
        return 0
    return 1 if match["part"] else 3 if match["section"] else 2


def can_be_title(text: str) -> bool:
    """Whether a line is short, without a closing stop, and no date."""
    return size(text) <= LONGEST_TITLE and not (_CLOSING_STOP.search(text) or is_date(text))


def is_title(first: Piece, rest: Sequence[Piece]) -> bool:
    """Whether a side's first paragraph, before some others, is its title without a label.

    Scored: neither a stop nor a question mark 2; shorter than half of what follows 1, than a
    quarter 1 more; alone before a blank line, or with its author, in a text that has few 3 (a
    question 1); followed mostly by stopped lines 1, by lines without stops (a list, subtitles)
    -2; spoken by someone -2. What follows is weighed by its size, so that a glossary or a
    signature below the text says little.
    """
    if not can_be_title(first.text):
        return False
    sample = rest[:200]
    sizes = [size(piece.text) for piece in sample]
    total = sum(sizes) or 1.0
    stopped = sum(s for s, p in zip(sizes, sample, strict=True) if _STOPPED.search(p.text)) / total
    usual = sum(s * s for s in sizes) / total
    gaps = sum(piece.gap for piece in sample[1:]) / max(1, len(sample) - 1)
    question = _QUESTION.search(first.text) is not None
    score = 0 if question else 2
    score += (size(first.text) <= usual / 2) + (size(first.text) <= usual / 4)
    if gaps < 0.75 and len(sample) > 1 and _is_alone(sample):
        score += 1 if question else 3
    score += 1 if stopped >= 0.5 else -2
    score -= 2 * bool(_SPEAKER.match(first.text))
    return score >= ENOUGH


def _is_alone(rest: Sequence[Piece]) -> bool:
    """Whether a blank line stands before what follows, or after one short line of it."""
    return rest[0].gap or (rest[1].gap and size(rest[0].text) <= _AUTHOR)
