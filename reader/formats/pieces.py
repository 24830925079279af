"""Lines become pieces: each line is told apart into text, metadata and what is kept out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.formats.chrome import chrome_in
from reader.formats.dates import date_start, is_date
from reader.formats.labels import URL, Field, bare_label, byline_at, cuts, label_at
from reader.formats.lines import Line, Piece, Role
from reader.formats.markers import is_marker, marker_end
from reader.formats.numbers import is_number, item_at, stamp_end
from reader.text.scripts import is_chinese, size

_LETTERLESS_SPEECH = re.compile(
    r"[“”\"'「」『』…—。！？!?.]*[…！？!?.。][“”\"'「」『』…—。！？!?.]*"
)
_BOXED = re.compile(r"(?P<open>[（(])\s*(?P<inside>[^（()）]+?)\s*(?P<close>[)）])")
_TONED = re.compile("[āēīōūǖáéíóúǘǎěǐǒǔǚàèìòùǜ]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[。！？!?]|\.(?:\s|$)")
MOST_DATES = 2
"""More lines that are only a date than this are a diary's headings, not metadata."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a line and its role; `bare` where no label said so."""

    text: str
    role: Role
    bare: bool = False
    announces: Role | None = None


def pieces_of(lines: Sequence[Line]) -> list[Piece]:
    """Take the lines of a source apart, in order."""
    chrome = chrome_in(lines)
    labelled = any(label_at(line.text) for line in lines)
    parts = [
        [_Part(line.text, Role.CHROME)]
        if at in chrome
        else list(_parts_of(line, bare=labelled or line.level > 0))
        for at, line in enumerate(lines)
    ]
    _answer_labels(parts)
    _spare_diaries(parts)
    return _pieces(lines, parts)


def as_text(lines: Sequence[Line]) -> list[Piece]:
    """Take every line for text: for a source in which nothing else would be left."""
    return _pieces(lines, [[_Part(line.text, Role.TEXT)] for line in lines])


def _pieces(lines: Sequence[Line], parts: Sequence[Sequence[_Part]]) -> list[Piece]:
    """Make pieces of the parts of all lines and of the signs that stood beside them."""
    pieces: list[Piece] = []
    for row, (line, parts_of_line) in enumerate(zip(lines, parts, strict=True)):
        for part in [*parts_of_line, *(_Part(mark, Role.SIGN) for mark in line.marks)]:
            pieces.append(_piece(part, line, row, len(pieces)))
    return pieces


def _piece(part: _Part, line: Line, row: int, order: int) -> Piece:
    """Make a piece of a part of a line."""
    chinese = _voice(part.text) if part.role.is_text else is_chinese(part.text)
    level = line.level if part.role.is_text else 0
    return Piece(part.text, part.role, row, order, chinese, line.gap, line.indented, level)


def _voice(text: str) -> bool | None:
    """Tell the language of a text behind its number; wide dots and marks alone are Chinese."""
    item = item_at(text)
    chinese = is_chinese(text[item.end :] if item else text)
    if chinese is None and _LETTERLESS_SPEECH.fullmatch(text):
        return any(mark in text for mark in "……。！？「")
    return chinese


def _parts_of(line: Line, *, bare: bool) -> Iterator[_Part]:
    """Take one line apart; `bare` says that a label may stand there without its colon."""
    boxed = _BOXED.fullmatch(line.text)
    if boxed and label_at(boxed["inside"]):
        yield _Part(boxed["open"], Role.SIGN)
        yield from _cut(boxed["inside"], bare=False)
        yield _Part(boxed["close"], Role.SIGN)
    else:
        yield from _cut(line.text, bare=bare)


def _cut(text: str, *, bare: bool) -> Iterator[_Part]:
    """Take the parts of a line one by one where it is a line of metadata."""
    starts = cuts(text)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        part = text[start:end].strip()
        if part:
            yield from _read(part, bare=bare)


def _read(text: str, *, bare: bool = False) -> Iterator[_Part]:
    """Tell the role of a stretch, and of what stands behind a label or marker in it."""
    whole = _role_of_whole(text)
    if whole:
        start = date_start(text) if whole is Role.DATE else 0
        if start:
            yield _Part(text[:start].strip(), Role.LABEL)
        yield _Part(text[start:], whole, bare=True)
        return
    label = label_at(text) or (bare_label(text) if bare else None)
    if label:
        yield from _labelled(text, label.field, label.end)
        return
    end = marker_end(text)
    name = 0 if end else byline_at(text)
    stamp = 0 if end or name else stamp_end(text)
    if end:
        yield _Part(text[:end].strip(), Role.MARKER)
        yield from _read(text[end:])
    elif name:
        yield _Part(text[:name].strip(), Role.LABEL)
        yield _Part(text[name:], Role.AUTHOR)
    elif stamp:
        yield _Part(text[:stamp].strip(), Role.NUMBER)
        yield from _read(text[stamp:])
    else:
        yield _Part(text, Role.TEXT)


def _role_of_whole(text: str) -> Role | None:
    """Give the role of a stretch that in full is a marker, number, date, address or pinyin."""
    if len(text) > 300:
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
    if not _TONED.search(text) or is_chinese(text):
        return False
    words = _WORD.findall(text)
    return sum(bool(_TONED.search(word)) for word in words) >= max(1, 0.6 * len(words))


_WHOLES = (
    (is_marker, Role.MARKER),
    (is_number, Role.NUMBER),
    (is_date, Role.DATE),
    (URL.fullmatch, Role.SOURCE),
    (_is_pinyin, Role.LABEL),
)


def _labelled(text: str, field: Field, end: int) -> Iterator[_Part]:
    """Give a label and what it announces."""
    value = text[end:].strip()
    if field is Field.ASIDE:
        yield _Part(text, Role.LABEL)
    elif not value:
        role = None if field is Field.BODY else field.role
        yield _Part(text, Role.LABEL, announces=role)
    elif field is Field.BODY:
        yield _Part(text[:end].strip(), Role.LABEL)
        yield from _read(value)
    elif field is Field.SOURCE:
        yield from _sourced(text, end)
    else:
        yield _Part(text[:end].strip(), Role.LABEL)
        yield _Part(value, field.role)


def _sourced(text: str, end: int) -> Iterator[_Part]:
    """Give the address behind a label, or the words where there is none."""
    address = URL.search(text, end)
    start, stop = address.span() if address else (end, len(text))
    parts = (
        _Part(text[:start].strip(), Role.LABEL),
        _Part(text[start:stop].strip(), Role.SOURCE),
        _Part(text[stop:].strip(), Role.LABEL),
    )
    yield from (part for part in parts if part.text)


def _answer_labels(parts: list[list[_Part]]) -> None:
    """Give the line after an empty label (`Keywords:`) the role that the label announces."""
    announced: Role | None = None
    for parts_of_line in parts:
        first = parts_of_line[0]
        if announced and len(parts_of_line) == 1 and _answers(announced, first):
            parts_of_line[0] = replace(first, role=announced, bare=False)
        announced = parts_of_line[-1].announces


def _answers(role: Role, part: _Part) -> bool:
    """Whether a line is fit to be what an empty label before it announces."""
    if role is Role.DATE:
        return part.role is Role.DATE
    if part.role is not Role.TEXT:
        return role is Role.SOURCE is part.role
    if role is Role.TITLE:
        return size(part.text) <= 80
    return size(part.text) <= 60 and not _STOP.search(part.text)


def _spare_diaries(parts: list[list[_Part]]) -> None:
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
