"""Page chrome: what a web page has around its article.

Three rules. A line that in full is one of the things that pages print is chrome (strong). A bare
word of navigation is chrome only beside chrome or in a column of its like (weak). After a line
that opens the foot of a page (a comment form, a list of related articles) everything short is
chrome, up to the next paragraph, marker or label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.formats.chrome_rules import (
    COUNTED_COMMENTS,
    EDGES,
    LATIN_SIGNS,
    OPENING_LINE,
    STRONG_LINE,
    STRONG_WITHIN,
    STRONG_WITHIN_LATIN,
    WEAK_LINE,
)
from reader.formats.labels import label_at
from reader.formats.lines import Line
from reader.formats.markers import is_marker
from reader.formats.numbers import is_number
from reader.text.scripts import is_chinese, size

_STOP = re.compile(r"[。！？]|[.!?](?:[\s”\"]|$)")
_BARS = "|｜·"
_MENU = 4
"""So many words make a menu."""
LONGEST = 160
"""A longer line is no chrome, in characters."""
PARAGRAPH = 36.0
"""From this size on (in Chinese characters) a line with a stop in it is a paragraph."""


def chrome_in(lines: Sequence[Line]) -> set[int]:
    """Give the indices of the lines that are page chrome."""
    weak = {at for at, line in enumerate(lines) if _is_weak(line.text)}
    strong = {at for at, line in enumerate(lines) if is_chrome(line.text)} | _menus(weak)
    found = strong | _feet(lines, strong)
    for step in (1, -1):
        for at in sorted(weak - found, reverse=step < 0):
            if at - step in found:
                found.add(at)
    return found


def _menus(weak: set[int]) -> set[int]:
    """Give the bare words that stand in a column of at least three, as a menu's do."""
    return {
        at
        for at in weak
        if any(weak.issuperset(range(start, start + 3)) for start in range(at - 2, at + 1))
    }


def is_chrome(text: str) -> bool:
    """Whether a line in full is one of the things that pages print around an article."""
    if len(text) > LONGEST or is_number(text):
        return False
    return _is_strong(text.strip(EDGES)) or _is_menu(text)


def _is_strong(bare: str) -> bool:
    """Whether a rule says so of a line without the signs at its ends."""
    if STRONG_LINE.fullmatch(bare) or STRONG_WITHIN.search(bare):
        return True
    return bool(LATIN_SIGNS.search(bare) and STRONG_WITHIN_LATIN.search(bare))


def _is_menu(text: str) -> bool:
    """Whether a line is a bar of short words in one script (`首页 | 新闻 | 体育 | 财经`)."""
    if sum(map(text.count, _BARS)) < _MENU - 1:
        return False
    items = [item.strip() for item in re.split(f"[{_BARS}]", text) if item.strip()]
    if len(items) < _MENU or len({is_chinese(item) for item in items}) > 1:
        return False
    return all(size(item) <= 6 for item in items)


def _is_weak(text: str) -> bool:
    """Whether a line is bare words of navigation."""
    return len(text) <= 60 and WEAK_LINE.fullmatch(text.strip(EDGES)) is not None


def _feet(lines: Sequence[Line], strong: set[int]) -> set[int]:
    """Give the short lines after each line that opens the foot of a page."""
    found: set[int] = set()
    if not strong:
        return found
    last = _last_paragraph(lines)
    in_foot = False
    for at, line in enumerate(lines):
        if at in strong and _opens_a_foot(line.text.strip(EDGES), below_all=at > last):
            in_foot = True
        elif in_foot and at not in strong:
            in_foot = not (_is_paragraph(line.text) or is_marker(line.text) or label_at(line.text))
            if in_foot:
                found.add(at)
    return found


def _last_paragraph(lines: Sequence[Line]) -> int:
    """Give the index of the last line that is a paragraph; 0 where none is."""
    return next((at for at in range(len(lines) - 1, 0, -1) if _is_paragraph(lines[at].text)), 0)


def _opens_a_foot(text: str, *, below_all: bool) -> bool:
    """Whether a line of chrome opens the foot of a page; how many comments only below all text."""
    if below_all and COUNTED_COMMENTS.fullmatch(text):
        return True
    return OPENING_LINE.fullmatch(text) is not None


def _is_paragraph(text: str) -> bool:
    """Whether a line is long enough, and stopped, as a paragraph is."""
    return size(text) >= PARAGRAPH and _STOP.search(text) is not None
