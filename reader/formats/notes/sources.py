"""Which kind of file notes come in, told by what is in it and not by its name."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from reader.formats.files import read_bytes
from reader.formats.notes import markdown, tables, web
from reader.model.errors import SourceError
from reader.model.incoming import IncomingNote
from reader.model.message import QT_TRANSLATE_NOOP

_UNKNOWN = QT_TRANSLATE_NOOP(
    "formats", "“{0}” is no file of notes that Duidu knows, so nothing was brought in."
)
_BROKEN = QT_TRANSLATE_NOOP(
    "formats", "“{0}” is broken off or damaged ({1}), so nothing was brought in."
)


def read_notes(path: Path) -> list[IncomingNote]:
    """Read a file of notes: JSON-LD, our Markdown and full CSV, Hypothesis' and Readwise's.

    Raises `SourceError` for one that cannot be read, is of another kind, or is broken.
    """
    content = read_bytes(path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(_UNKNOWN.of(path.name)) from error
    try:
        notes = notes_of(text)
    except (ValueError, KeyError, TypeError, AttributeError, csv.Error) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise SourceError(_BROKEN.of(path.name, reason)) from error
    if notes is None:
        raise SourceError(_UNKNOWN.of(path.name))
    return notes


def notes_of(text: str) -> list[IncomingNote] | None:
    """Take the notes of a text; `None` where it is of no kind that is known.

    Raises `ValueError`, `KeyError`, `TypeError`, `AttributeError` or `csv.Error` where broken.
    """
    if text.lstrip()[:1] in {"{", "["}:
        return _notes_of_json(json.loads(text))
    notes = _notes_of_table(text)
    if notes is None and markdown.is_markdown(text):
        return markdown.read(text)
    return notes


def _notes_of_json(form: object) -> list[IncomingNote] | None:
    if web.is_hypothesis(form):
        return web.read_hypothesis(form)
    return web.read_web(form) if web.is_web_annotations(form) else None


def _notes_of_table(text: str) -> list[IncomingNote] | None:
    columns, rows = tables.table_of(text)
    if tables.is_full(columns):
        return tables.read_full(rows)
    return tables.read_readwise(rows) if tables.is_readwise(columns) else None
