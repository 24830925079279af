"""The formats by name. A module is imported when its format is first written.

The table is a value: whoever has a format of its own (the PDF needs the window's paragraph layout)
puts it beside these, as `{**FORMATS, "pdf": …}`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from types import MappingProxyType

from reader.formats.exports.regions import Region, notes_region
from reader.model.message import QT_TRANSLATE_NOOP, Message
from reader.model.study import Export

Writer = Callable[[Export], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """One way out.

    `title` is what a dialog calls it, `suffix` the ending of its files. `whole` says that it
    holds the articles' texts, and not the notes alone; `answers`, that it tells what answers a note
    on the other side; `many`, that one file takes several
    articles; `template` is the ending of the templates it is written with. `own_part` finds what
    a reader wrote into a file of it, which is kept when the file is written again.
    """

    name: str
    suffix: str
    title: Message
    write: Writer
    whole: bool = False
    answers: bool = True
    many: bool = False
    template: str | None = None
    own_part: Callable[[str], Region | None] | None = None


def _written_by(module: str) -> Writer:
    """Give the `write` of a module beside this one; it goes into a worker process as it is."""
    return partial(_write_by, module)


def _write_by(module: str, export: Export) -> bytes:
    written: bytes = import_module(f"reader.formats.exports.{module}").write(export)
    return written


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        one.name: one
        for one in (
            Format(
                "markdown",
                ".md",
                QT_TRANSLATE_NOOP("formats", "Markdown, for Obsidian"),
                _written_by("markdown"),
                template=".md",
                own_part=notes_region,
            ),
            Format(
                "html",
                ".html",
                QT_TRANSLATE_NOOP("formats", "A web page, both texts side by side"),
                _written_by("html"),
                whole=True,
                template=".html",
            ),
            Format(
                "docx",
                ".docx",
                QT_TRANSLATE_NOOP("formats", "Word, the notes as comments"),
                _written_by("docx"),
                whole=True,
            ),
            Format(
                "csv",
                ".csv",
                QT_TRANSLATE_NOOP("formats", "CSV, for Readwise"),
                _written_by("readwise"),
                answers=False,
                many=True,
            ),
            Format(
                "csv-full",
                ".csv",
                QT_TRANSLATE_NOOP("formats", "CSV with everything, for a spreadsheet"),
                _written_by("full_csv"),
                many=True,
            ),
            Format(
                "jsonld",
                ".jsonld",
                QT_TRANSLATE_NOOP("formats", "JSON-LD, the W3C's Web Annotations"),
                _written_by("jsonld"),
                answers=False,
                many=True,
            ),
            Format(
                "epub-annotations",
                ".annotation",
                QT_TRANSLATE_NOOP("formats", "EPUB Annotations, beside that book"),
                _written_by("epub_annotations"),
                answers=False,
                whole=True,
            ),
            Format(
                "anki",
                ".apkg",
                QT_TRANSLATE_NOOP("formats", "Anki, a package of cards"),
                _written_by("anki"),
                many=True,
            ),
            Format(
                "anki-text",
                ".txt",
                QT_TRANSLATE_NOOP("formats", "Anki, a text of notes"),
                _written_by("anki_text"),
                many=True,
            ),
            Format(
                "tmx",
                ".tmx",
                QT_TRANSLATE_NOOP("formats", "TMX, a translation memory"),
                _written_by("tmx"),
                answers=False,
                whole=True,
            ),
            Format(
                "epub",
                ".epub",
                QT_TRANSLATE_NOOP("formats", "EPUB, a book of both texts"),
                _written_by("epub"),
                whole=True,
            ),
            Format(
                "text",
                ".txt",
                QT_TRANSLATE_NOOP("formats", "Plain text"),
                _written_by("text"),
                template=".txt",
            ),
        )
    }
)
"""Those that need nothing but what the session gathers."""
