"""Notes as CSV with all there is of them, for a spreadsheet and for the way back.

It begins with a byte order mark, without which spreadsheets take UTF-8 for something else. Tags
are a line of CSV in their column; `places` is JSON, for a note may have several.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from reader.formats.note_form import as_line, place_forms
from reader.model.study import Export, Study, StudyNote

COLUMNS = (
    "id",
    "link",
    "title",
    "author",
    "source",
    "date",
    "quote",
    "pinyin",
    "counterpart",
    "context",
    "color",
    "style",
    "tags",
    "note",
    "state",
    "created",
    "modified",
    "places",
)


def write(export: Export) -> bytes:
    """Give the table as RFC 4180 has it, in UTF-8 with its mark."""
    file = io.StringIO(newline="")
    table = csv.writer(file)
    table.writerow(COLUMNS)
    for study in export.studies:
        table.writerows(_rows(study))
    return file.getvalue().encode("utf-8-sig")


def _rows(study: Study) -> Iterator[tuple[str, ...]]:
    heading = (study.title, study.author or "", study.source or "", study.date or "")
    for note in study.notes:
        yield (str(note.id), note.link, *heading, *_words(note), *_fields(note))


def _words(note: StudyNote) -> Iterator[str]:
    quotes = note.quotes
    yield "\n".join(quote.exact for quote in quotes)
    yield "\n".join(quote.pinyin for quote in quotes if quote.readings)
    yield "" if note.counterpart is None else note.counterpart.exact
    yield "\n".join(quote.context for quote in quotes if quote.context)


def _fields(note: StudyNote) -> Iterator[str]:
    yield note.color.value
    yield note.style.value
    yield csv_line(note.tags)
    yield note.note
    yield note.state.value
    yield note.created.isoformat()
    yield note.modified.isoformat()
    yield as_line(place_forms(note))


def csv_line(values: Iterable[str]) -> str:
    """Give values as one line of CSV, without its end."""
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="").writerow(values)
    return file.getvalue()
