"""Markdown becomes lines: headings keep their level, the marks are taken out of the words.

After CommonMark 0.31, of which only what a text to be read uses is known: ATX and setext headings,
quotes, lists, emphasis, links, images, rules, code fences, tables' bars; and YAML front matter.
A mark is kept beside its line, so that every character stays accounted for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reader.formats.lines import Line

_ATX = re.compile(r"(?P<open>#{1,6})(?:\s+|$)(?P<words>.*?)(?P<close>\s+#+)?\s*$")
_SETEXT = re.compile(r"(=+|-{2,})\s*$")
_QUOTE = re.compile(r"(?:>\s?)+")
_BULLET = re.compile(r"[-*+]\s+(?:\[[ xX]\]\s+)?")
_RULE = re.compile(r"(?:\*\s*){3,}$|(?:-\s*){3,}$|(?:_\s*){3,}$|(?:\|?\s*:?-{2,}:?\s*)+\|?$")
_FENCE = re.compile(r"(?:```|~~~).*$")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_TAGS = "br|/?(?:p|div|span|em|strong|b|i|u|center|ruby|rt|rp|sup|sub|h[1-6])"
_INLINE = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<opening>!?\[(?=[^\[\]]*\][(\[]))"
    r"|(?P<target>\]\([^()\s]*(?:\s+\"[^\"]*\")?\)|\]\[[^\]]*\])"
    r"|(?P<emphasis>\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~|`+)"
    rf"|(?P<tag><(?:{_TAGS})\b[^>]*>|<!--.*?-->)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"-\s+")


def markdown_lines(text: str) -> Iterator[Line]:
    """Give the lines of a Markdown text."""
    rows = text.split("\n")
    body = _end_of_front_matter(rows)
    yield from _front_matter(rows[:body])
    previous: Line | None = None
    gap = True
    for raw in rows[body:]:
        trimmed = raw.strip()
        if not trimmed:
            gap = True
        elif previous and not gap and not previous.level and _SETEXT.fullmatch(trimmed):
            level = 1 if trimmed[0] == "=" else 2
            previous = replace(previous, level=level, marks=(*previous.marks, trimmed))
        else:
            if previous:
                yield previous
            previous, gap = _line(raw, gap=gap), False
    if previous:
        yield previous


def _line(raw: str, *, gap: bool) -> Line:
    """Take the marks out of one line; a line of marks or a picture stays as it is."""
    marks: list[str] = []
    text = raw.strip()
    if _RULE.fullmatch(text) or _FENCE.fullmatch(text) or _PICTURE.fullmatch(text):
        return Line(text, gap)
    for leading in (_QUOTE, _BULLET):
        match = leading.match(text)
        if match and text[match.end() :].strip():
            marks.append(match[0].strip())
            text = text[match.end() :]
    level = 0
    heading = _ATX.fullmatch(text)
    if heading and heading["words"]:
        level = len(heading["open"])
        marks += [heading["open"], (heading["close"] or "").strip()]
        text = heading["words"]
    words = _without_inline(text, marks)
    indented = raw.startswith("\u3000")
    if not words:
        return Line(raw.strip(), gap)
    return Line(words, gap, indented, level, tuple(mark for mark in marks if mark))


def _without_inline(text: str, marks: list[str]) -> str:
    """Take emphasis, links, escapes and tags out of a line, adding them to `marks`."""

    def take(match: re.Match[str]) -> str:
        if match["escaped"]:
            marks.append("\\")
            return match["escaped"]
        if match["emphasis"] and not _is_emphasis(match, text):
            return match[0]
        marks.append(match[0].strip())
        return ""

    return _INLINE.sub(take, text).strip()


def _is_emphasis(match: re.Match[str], text: str) -> bool:
    """Whether a run of `*`, `_` or backquotes has its like elsewhere in the line."""
    return text.count(match[0]) > 1 and not (
        text[match.start() - 1 : match.start()].isspace() and text[match.end() :][:1].isspace()
    )


def _end_of_front_matter(rows: list[str]) -> int:
    """Give how many rows the front matter takes, 0 where there is none."""
    if not rows or rows[0].strip() != "---":
        return 0
    for at, row in enumerate(rows[1:60], 1):
        if row.strip() in {"---", "..."}:
            return at + 1
    return 0


def _front_matter(rows: list[str]) -> Iterator[Line]:
    """Give each entry of plain front matter as a labelled line, a list's items in one line."""
    entries: list[Line] = []
    for raw in rows:
        text = raw.strip()
        item = _ITEM.match(text)
        if item and entries:
            key = entries[-1]
            joint = " " if key.text.endswith((":", "：")) else ", "
            words = key.text + joint + text[item.end() :]
            entries[-1] = replace(key, text=words, marks=(*key.marks, "-"))
        elif text:
            entries.append(_entry(text))
    yield from entries


def _entry(text: str) -> Line:
    """Give one entry; quotation marks around its value are marks."""
    match = re.fullmatch(r"(?P<key>[^:：]+[:：])\s*(?P<open>[\"'])(?P<value>.*)(?P=open)", text)
    if match:
        return Line(f"{match['key']} {match['value']}", marks=(match["open"] * 2,))
    return Line(text)
