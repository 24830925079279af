"""Notes of CSV tables: our full one, and Readwise's, as it takes them in and as it gives them out.

Readwise keeps no id, so one is made of what a row says; a row that we wrote ends with its link.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import NAMESPACE_URL, UUID, uuid5

from reader.formats.exports.readwise import LIKE_TAGS
from reader.formats.note_form import moment_of, places_of
from reader.model.annotation import Color, Style
from reader.model.incoming import IncomingNote, IncomingPlace

Row = Mapping[str, str]

_LONGEST = 2**31 - 1
"""How long a cell may be: a C long, of which some systems have only four bytes."""

_LINK = re.compile(r"duidu://article/([0-9a-f-]{36})#([0-9a-f-]{36})")
_TAGS = re.compile(r"\.\S+(?: +\.\S+)*")


def table_of(text: str) -> tuple[list[str], list[Row]]:
    """Give a table's columns and its rows by their names. Raises `csv.Error` where broken."""
    csv.field_size_limit(_LONGEST)
    table = csv.DictReader(io.StringIO(text, newline=""))
    return list(table.fieldnames or ()), list(table)


def is_full(columns: Iterable[str]) -> bool:
    """Whether a table is our full one."""
    return {"id", "link", "places", "modified"} <= set(columns)


def is_readwise(columns: Iterable[str]) -> bool:
    """Whether a table is one of Readwise's."""
    named = set(columns)
    return "Highlight" in named and bool(named & {"Title", "Book Title"})


def read_full(rows: Iterable[Row]) -> list[IncomingNote]:
    """Take the notes of our full table. Raises `ValueError` or `KeyError` where broken."""
    return [_full_note(row) for row in rows]


def _full_note(row: Row) -> IncomingNote:
    link = _LINK.fullmatch(row["link"])
    return IncomingNote(
        UUID(row["id"]),
        places_of(json.loads(row["places"])),
        article=UUID(link[1]) if link else None,
        source=row["source"] or None,
        title=row["title"] or None,
        style=Style(row["style"]),
        color=Color(row["color"]),
        tags=tuple(next(csv.reader([row["tags"]]), [])),
        note=row["note"],
        created=moment_of(row["created"]),
        modified=moment_of(row["modified"]),
    )


def read_readwise(rows: Iterable[Row]) -> list[IncomingNote]:
    """Take the notes of a table of Readwise's. Raises `KeyError` where a column is missing."""
    return [_readwise_note(row) for row in rows if row["Highlight"].strip()]


def _readwise_note(row: Row) -> IncomingNote:
    words, title = row["Highlight"], row.get("Title") or row.get("Book Title") or ""
    said, link = _cut_link(row.get("Note") or "")
    tags, said = _cut_tags(said)
    named = [tag.strip() for tag in (row.get("Tags") or "").split(",")]
    when = _moment(row.get("Date") or row.get("Highlighted at") or "")
    color = row.get("Color") or ""
    return IncomingNote(
        UUID(link[2]) if link else uuid5(NAMESPACE_URL, "\n".join(("readwise", title, words))),
        (IncomingPlace(words),),
        article=UUID(link[1]) if link else None,
        source=row.get("URL") or None,
        title=title or None,
        color=Color(color) if color in {one.value for one in Color} else None,
        tags=tuple(dict.fromkeys([*tags, *filter(None, named)])),
        note=said,
        created=when,
    )


def _cut_link(note: str) -> tuple[str, re.Match[str] | None]:
    """Take the link that we put under a note off it."""
    before, _, last = note.rpartition("\n")
    link = _LINK.fullmatch(last.strip())
    return (before, link) if link else (note, None)


def _cut_tags(note: str) -> tuple[list[str], str]:
    """Take Readwise's inline tags off the first line of a note."""
    if note.startswith("\n") and LIKE_TAGS.match(note):
        return [], note.removeprefix("\n")
    first, _, rest = note.partition("\n")
    if not _TAGS.fullmatch(first.strip()):
        return [], note
    return [word.removeprefix(".") for word in first.split()], rest


def _moment(text: str) -> datetime | None:
    try:
        return moment_of(text.strip())
    except ValueError:
        return None
