"""Notes as CSV with the columns that Readwise takes in.

A note's tags stand before it as Readwise's inline tags (`.tag`), its link in Duidu after it.
`URL` is where the article came from, by which Readwise keeps an article's highlights together.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from reader.model.study import Export, Study, StudyNote

LIKE_TAGS = re.compile(r"\n*\.\S+(?: +\.\S+)*(?:\n|$)")
"""A note whose first line is, or would be but for empty ones, one of inline tags."""

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
    title, author, link = study.title, study.author or "", study.link
    source = study.source or link
    for note in study.notes:
        quotes = note.quotes
        words = "\n".join([quote.exact for quote in quotes]) if quotes[1:] else quotes[0].exact
        said = _tags(note)
        if note.note:
            # An empty line above a note that looks like tags tells that it is none of them.
            apart = "\n" if not said and LIKE_TAGS.match(note.note) else ""
            said = f"{said}{apart}{note.note}\n"
        when = note.created.isoformat(" ", "seconds")[:19]
        yield words, title, author, source, f"{said}{link}#{note.id}", quotes[0].start, when


def _tags(note: StudyNote) -> str:
    if not note.tags:
        return ""
    return " ".join([f".{readwise_tag(tag)}" for tag in note.tags]) + "\n"


def readwise_tag(name: str) -> str:
    """Give a tag's name as Readwise has it inline: without blanks."""
    return "-".join(name.split())
