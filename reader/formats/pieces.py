"""Lines become pieces: each line is told apart into text, metadata and what is kept out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from reader.formats.chrome import chrome_in
from reader.formats.dates import date_start, is_date
from reader.formats.labels import URL, Field, bare_label, byline_at, cuts, label_at
from reader.formats.lines import Line, Piece, Role
from reader.formats.markers import is_marker, marker_end
from reader.formats.numbers import is_number, item_at, stamp_end
from reader.formats.prose import TELLING, TONED, is_prose
from reader.text.scripts import is_chinese, size

_LETTERLESS_SPEECH = re.compile(
    r"[“”\"'「」『』…—。！？!?.]*[…！？!?.。][“”\"'「」『』…—。！？!?.]*"
)
_BOXED = re.compile(r"(?P<open>[（(])\s*(?P<inside>[^（()）]+?)\s*(?P<close>[)）])")
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[。！？!?]|\.(?:\s|$)")
MOST_DATES = 2
"""More lines that are only a date than this are a diary's headings, not metadata."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a line and its role; `bare` where no label said so."""

    text: str
    role: Role
    bare: bool = False
    announces: Role | None = None


class Parted(NamedTuple):
    """The lines of a source, and the parts of each."""

    lines: Sequence[Line]
    parts: Sequence[Sequence[Part]]

    def texts(self) -> list[str]:
        """Give what becomes paragraphs."""
        return [part.text for parts in self.parts for part in parts if part.role.is_text]


def part_lines(lines: Sequence[Line]) -> Parted:
    """Take the lines of a source apart; where that leaves no text at all, they are all text."""
    chrome = chrome_in(lines)
    labelled = any(label_at(line.text) for line in lines)
    parts = [
        [Part(line.text, Role.CHROME)]
        if at in chrome
        else [Part(line.text, Role.TEXT)]
        if is_prose(line.text)
        else list(parts_of(line, bare=labelled or line.level > 0))
        for at, line in enumerate(lines)
    ]
    _answer_labels(parts)
    _spare_diaries(parts)
    if any(part.role.is_text for parts_of_line in parts for part in parts_of_line):
        return Parted(lines, parts)
    return Parted(lines, [[Part(line.text, Role.TEXT)] for line in lines])


def pieces_of(parted: Parted) -> list[Piece]:
    """Make pieces of a source of any language, in order."""
    return [
        Piece(part.text, part.role, row, order, _voice(part), line.gap, line.indented, level)
        for order, (row, line, part, level) in enumerate(_flat(parted))
    ]


def pieces_in(parted: Parted, *, chinese: bool, after: Sequence[Piece] = ()) -> list[Piece]:
    """Make pieces of a source that is all of one language, counted on from those `after`."""
    rows = after[-1].row + 2 if after else 0
    orders = len(after)
    return [
        Piece(part.text, part.role, rows + row, order, chinese, line.gap, line.indented, level)
        for order, (row, line, part, level) in enumerate(_flat(parted), orders)
    ]


def _flat(parted: Parted) -> Iterator[tuple[int, Line, Part, int]]:
    """Give all parts, and the signs that stood beside them, each with its line and level."""
    for row, (line, parts) in enumerate(zip(*parted, strict=True)):
        for part in parts:
            yield row, line, part, line.level if part.role.is_text else 0
        for mark in line.marks:
            yield row, line, Part(mark, Role.SIGN), 0


def _voice(part: Part) -> bool | None:
    """Tell the language of a part."""
    return _voice_of_text(part.text) if part.role.is_text else is_chinese(part.text)


def _voice_of_text(text: str) -> bool | None:
    """Tell the language of a text behind its number; wide dots and marks alone are Chinese."""
    item = item_at(text)
    chinese = is_chinese(text[item.end :] if item else text)
    if chinese is None and _LETTERLESS_SPEECH.fullmatch(text):
        return any(mark in text for mark in "……。！？「")
    return chinese


def parts_of(line: Line, *, bare: bool) -> Iterator[Part]:
    """Take one line apart; `bare` says that a label may stand there without its colon."""
    boxed = _BOXED.fullmatch(line.text)
    if boxed and label_at(boxed["inside"]):
        yield Part(boxed["open"], Role.SIGN)
        yield from _cut(boxed["inside"], bare=False)
        yield Part(boxed["close"], Role.SIGN)
    else:
        yield from _cut(line.text, bare=bare)


def _cut(text: str, *, bare: bool) -> Iterator[Part]:
    """Take the parts of a line one by one where it is a line of metadata."""
    starts = cuts(text)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        part = text[start:end].strip()
        if part:
            yield from _read(part, bare=bare)


def _read(text: str, *, bare: bool = False) -> Iterator[Part]:
    """Tell the role of a stretch, and of what stands behind a label or marker in it."""
    whole = _role_of_whole(text)
    if whole:
        start = date_start(text) if whole is Role.DATE else 0
        if start:
            yield Part(text[:start].strip(), Role.LABEL)
        yield Part(text[start:], whole, bare=True)
        return
    label = label_at(text) or (bare_label(text) if bare else None)
    if label:
        yield from _labelled(text, label.field, label.end)
        return
    end = marker_end(text)
    name = 0 if end else byline_at(text)
    stamp = 0 if end or name else stamp_end(text)
    if end:
        yield Part(text[:end].strip(), Role.MARKER)
        yield from _read(text[end:])
    elif name:
        yield Part(text[:name].strip(), Role.LABEL)
        yield Part(text[name:], Role.AUTHOR)
    elif stamp:
        yield Part(text[:stamp].strip(), Role.NUMBER)
        yield from _read(text[stamp:])
    else:
        yield Part(text, Role.TEXT)


def _role_of_whole(text: str) -> Role | None:
    """Give the role of a stretch that in full is a marker, number, date, address or pinyin."""
    if len(text) > TELLING:
        return None
    for test, role in _WHOLES:
        if test(text):
            return role
    return _role_of_signs(text)


def _role_of_signs(text: str) -> Role | None:
    """Give the role of a stretch without any letter: a number, an ornament, or silent speech."""
    if any(character.isalpha() for character in text):
        return None
    if any(character.isdigit() for character in text):
        return Role.NUMBER
    return None if _LETTERLESS_SPEECH.fullmatch(text) else Role.MARKER


def _is_pinyin(text: str) -> bool:
    """Whether a line spells out a reading: most of its words carry a tone."""
    if not TONED.search(text) or is_chinese(text):
        return False
    words = _WORD.findall(text)
    return sum(bool(TONED.search(word)) for word in words) >= max(1, 0.6 * len(words))


_WHOLES = (
    (is_marker, Role.MARKER),
    (is_number, Role.NUMBER),
    (is_date, Role.DATE),
    (URL.fullmatch, Role.SOURCE),
    (_is_pinyin, Role.LABEL),
)


def _labelled(text: str, field: Field, end: int) -> Iterator[Part]:
    """Give a label and what it announces."""
    value = text[end:].strip()
    if field is Field.ASIDE:
        yield Part(text, Role.LABEL)
    elif not value:
        role = None if field is Field.BODY else field.role
        yield Part(text, Role.LABEL, announces=role)
    elif field is Field.BODY:
        yield Part(text[:end].strip(), Role.LABEL)
        yield from _read(value)
    elif field is Field.SOURCE:
        yield from _sourced(text, end)
    else:
        yield Part(text[:end].strip(), Role.LABEL)
        yield Part(value, field.role)


def _sourced(text: str, end: int) -> Iterator[Part]:
    """Give the address behind a label, or the words where there is none."""
    address = URL.search(text, end)
    start, stop = address.span() if address else (end, len(text))
    parts = (
        Part(text[:start].strip(), Role.LABEL),
        Part(text[start:stop].strip(), Role.SOURCE),
        Part(text[stop:].strip(), Role.LABEL),
    )
    yield from (part for part in parts if part.text)


def _answer_labels(parts: list[list[Part]]) -> None:
    """Give the line after an empty label (`Keywords:`) the role that the label announces."""
    announced: Role | None = None
    for parts_of_line in parts:
        first = parts_of_line[0]
        if announced and len(parts_of_line) == 1 and _answers(announced, first):
            parts_of_line[0] = replace(first, role=announced, bare=False)
        announced = parts_of_line[-1].announces


def _answers(role: Role, part: Part) -> bool:
    """Whether a line is fit to be what an empty label before it announces."""
    if role is Role.DATE:
        return part.role is Role.DATE
    if part.role is not Role.TEXT:
        return role is Role.SOURCE is part.role
    if role is Role.TITLE:
        return size(part.text) <= 80
    return size(part.text) <= 60 and not _STOP.search(part.text)


def _spare_diaries(parts: list[list[Part]]) -> None:
    """Leave dates in the text where many lines are dates."""
    dates = [
        (at, part)
        for at, parts_of_line in enumerate(parts)
        for part in parts_of_line
        if part.role is Role.DATE and part.bare and len(parts_of_line) == 1
    ]
    if len(dates) > MOST_DATES:
        for at, part in dates:
            parts[at] = [replace(part, role=Role.TEXT)]
