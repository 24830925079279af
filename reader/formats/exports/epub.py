"""An article with its notes as an EPUB 3 book (W3C Recommendation, EPUB 3.3).

Each paragraph is followed by the one that answers it, pinyin above it and marks upon it; a mark's
number leads to its note at the end of the book. The parts are Jinja2 templates in `epub/`.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

from reader.formats.exports.book import Chapter, chapters_of, named
from reader.formats.exports.html import FILTERS
from reader.formats.exports.rows import numbers_of
from reader.formats.exports.templates import rendered
from reader.formats.exports.xml_text import legal
from reader.model.resources import resource
from reader.model.study import Export, Study

MEDIA_TYPE = "application/epub+zip"


def write(export: Export) -> bytes:
    """Give the book of one article."""
    (study,) = export.studies
    own = Export(export.studies, export.made)
    chapters = chapters_of(study)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as book:
        # The first entry, not packed, tells what the file is (EPUB 3.3, section 4.3.2).
        _add(book, "mimetype", MEDIA_TYPE, export.made, zipfile.ZIP_STORED)
        _add(book, "META-INF/container.xml", _static("container.xml"), export.made)
        _add(book, "style.css", _static("style.css"), export.made)
        for name in ("package.opf", "nav.xhtml", *(["notes.xhtml"] if study.notes else [])):
            _add(book, name, _part(own, name, study, chapters), export.made)
        for chapter in chapters:
            text = _part(own, "chapter.xhtml", study, chapters, chapter)
            _add(book, chapter.file, text, export.made)
    return file.getvalue()


def _part(
    export: Export,
    name: str,
    study: Study,
    chapters: list[Chapter],
    chapter: Chapter | None = None,
) -> str:
    text = rendered(
        export,
        f"epub/{name}",
        FILTERS,
        article=study,
        notes=study.notes,
        numbers=numbers_of(study),
        chapters=chapters,
        contents=named(chapters),
        chapter=chapter,
        modified=export.made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    return legal(text)


def _static(name: str) -> str:
    return resource("templates", "epub", name).read_text("utf-8")


def _add(
    book: zipfile.ZipFile,
    name: str,
    text: str,
    made: datetime,
    packed: int = zipfile.ZIP_DEFLATED,
) -> None:
    entry = zipfile.ZipInfo(name, made.astimezone(UTC).timetuple()[:6])
    entry.compress_type = packed
    entry.external_attr = 0o644 << 16
    book.writestr(entry, text.encode())
