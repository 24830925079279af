"""Notes as CSV with the columns that Readwise takes in.

A note's tags stand before it as Readwise's inline tags (`.tag`), its link in Duidu after it.
`URL` is where the article came from, by which Readwise keeps an article's highlights together.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from reader.model.study import Export, Study, StudyNote

COLUMNS = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")


def write(export: Export) -> bytes:
    """Give the table as RFC 4180 has it, in UTF-8."""
    file = io.StringIO(newline="")
    table = csv.writer(file)
    table.writerow(COLUMNS)
    for study in export.studies:
        table.writerows(_rows(study))
    return file.getvalue().encode()


def _rows(study: Study) -> Iterator[tuple[object, ...]]:
    heading = (study.title, study.author or "", study.source or study.link)
    for note in study.notes:
        words = "\n".join(quote.exact for quote in note.quotes)
        when = note.created.strftime("%Y-%m-%d %H:%M:%S")
        yield words, *heading, _note(note), note.quotes[0].start, when


def _note(note: StudyNote) -> str:
    tags = " ".join("." + "-".join(tag.split()) for tag in note.tags)
    return "\n".join(part for part in (tags, note.note, note.link) if part)
