"""An article's notes go out: gathered into a study record, written by a format, put in a file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from reader.formats import markdown_export
from reader.model.errors import ExportError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.model.study import Study, StudyNote, StudyQuote

if TYPE_CHECKING:
    from reader.model.annotation import Annotation
    from reader.model.spans import Span
    from reader.session.opened import OpenArticle


def study_of(opened: OpenArticle) -> Study:
    """Gather an article and its annotations, in reading order."""
    article = opened.article
    titles = (revision.title for revision in opened.revisions)
    tags = opened.tag_names()
    return Study(
        article.id,
        opened.caption,
        tuple(title for title in titles if title),
        article.source,
        article.author,
        article.date,
        article.keywords,
        article.created,
        tuple(_note(opened, annotation, tags) for annotation in opened.in_reading_order()),
    )


def markdown_of(opened: OpenArticle) -> str:
    """Give an article's notes as a Markdown document."""
    return markdown_export.export(study_of(opened))


def write_markdown(opened: OpenArticle, path: Path) -> None:
    """Write an article's notes to a Markdown file; raises `ExportError`, the old file kept."""
    _write(path, markdown_of(opened).encode())


def _note(opened: OpenArticle, annotation: Annotation, tags: Mapping[UUID, str]) -> StudyNote:
    places = [(opened.index_of(place.side), place) for place in annotation.places]
    side, first = places[0]
    answer = opened.counterpart(side, first.span) if len(places) == 1 else None
    return StudyNote(
        annotation.id,
        tuple(
            StudyQuote(opened.article.sides[index].language, place.exact, place.start, place.end)
            for index, place in places
        ),
        None if answer is None else _quote(opened, 1 - side, answer),
        annotation.color,
        annotation.style,
        tuple(tags[tag] for tag in annotation.tags if tag in tags),
        annotation.note,
        annotation.state,
        annotation.created,
        annotation.modified,
    )


def _quote(opened: OpenArticle, side: int, span: Span) -> StudyQuote:
    language = opened.article.sides[side].language
    return StudyQuote(language, opened.revisions[side].quote(span), span.start, span.end)


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: beside its place, to the disk, then into it."""
    target = path.resolve()
    draft = target.with_name(f".{target.name}.{uuid4().hex[:12]}.new")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    except OSError as error:
        message = QT_TRANSLATE_NOOP(
            "session", "The notes cannot be written to {0} ({1}); nothing there was changed."
        )
        raise ExportError(message.of(path, error.strerror or error)) from error
    finally:
        draft.unlink(missing_ok=True)
