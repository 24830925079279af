"""What a window needs to show an article: read in plain SQL.

All else asks peewee, whose import takes as long as laying out a page. Whoever launches the
program waits for neither.
"""

from __future__ import annotations

from collections import defaultdict
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from reader.model.alignment import Alignment
from reader.model.annotation import Annotation, Place
from reader.model.article import Article, Revision
from reader.model.errors import NotFoundError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.storage.connection import Connection
from reader.storage.packing import unpack_key
from reader.storage.rows import (
    COLORS,
    STATES,
    STYLES,
    alignment_of,
    article_of,
    revision_of,
    text_moment,
)
from reader.storage.trouble import as_stored

UNKNOWN = QT_TRANSLATE_NOOP(
    "library", "There is no article {0} in this library; `list` shows those that are there."
)
NO_TEXT = QT_TRANSLATE_NOOP("library", "The library holds no text {0}.")
NO_ALIGNMENT = QT_TRANSLATE_NOOP("library", "The library holds no alignment {0}.")

_KEYS = {"id", "article", "side", "revision", "alignment", "left", "right"}
"""Columns that hold keys."""


def newest_article(connection: Connection) -> UUID | None:
    """Give the article that came in last of those outside the trash."""
    rows = connection.sql(
        "SELECT id FROM article WHERE state = 'present' AND trashed IS NULL"
        " ORDER BY created DESC, number DESC LIMIT 1"
    )
    return unpack_key(rows[0][0]) if rows else None


def find_article(connection: Connection, id_: UUID) -> Article | None:
    """Give an article that is there (the trash included)."""
    found = _rows(connection, "SELECT * FROM article WHERE id = ? AND state = 'present'", id_.bytes)
    sides = _rows(
        connection,
        "SELECT id, language, revision FROM side"
        " WHERE article = ? AND position IS NOT NULL ORDER BY position",
        id_.bytes,
    )
    return article_of(found[0], sides) if found else None


def number_of(connection: Connection, id_: UUID) -> int:
    """Give the short number of an article; raises `NotFoundError`."""
    rows = connection.sql(
        "SELECT number FROM article WHERE id = ? AND state = 'present'", id_.bytes
    )
    if not rows:
        raise NotFoundError(UNKNOWN.of(id_))
    return int(rows[0][0])


def read_revision(connection: Connection, id_: UUID) -> Revision:
    """Give a revision; raises `NotFoundError`."""
    rows = _rows(connection, "SELECT * FROM revision WHERE id = ?", id_.bytes)
    if not rows:
        raise NotFoundError(NO_TEXT.of(id_))
    return revision_of(rows[0])


def read_alignment(connection: Connection, id_: UUID) -> Alignment:
    """Give an alignment; raises `NotFoundError`."""
    rows = _rows(
        connection,
        'SELECT id, left_revision AS "left", right_revision AS "right",'
        " lefts, rights, confidences, locks FROM alignment WHERE id = ?",
        id_.bytes,
    )
    if not rows:
        raise NotFoundError(NO_ALIGNMENT.of(id_))
    return alignment_of(rows[0])


@as_stored()
def list_annotations(connection: Connection, article: UUID, *, trashed: bool) -> list[Annotation]:
    """Give the annotations of an article outside or inside the trash, oldest first.

    An article may have thousands: each of the three tables is read once, and what is told of every
    row is done here and not row by row.
    """
    wanted, key = (article.bytes, trashed), unpack_key
    rows = connection.sql(
        "SELECT id, created, modified, style, color, note, trashed FROM annotation"
        " WHERE article = ? AND (trashed IS NOT NULL) = ? ORDER BY created, id",
        *wanted,
    )
    places: dict[bytes, list[Place]] = defaultdict(list)
    for owner, side, revision, start, end, exact, state in connection.sql(
        "SELECT annotation, side, revision, start_offset, end_offset, exact, state"
        " FROM annotation_place WHERE annotation IN"
        " (SELECT id FROM annotation WHERE article = ? AND (trashed IS NOT NULL) = ?)"
        " ORDER BY annotation, position",
        *wanted,
    ):
        place = Place(key(side), key(revision), start, end, exact, STATES[state])
        places[owner].append(place)
    tags: dict[bytes, list[UUID]] = defaultdict(list)
    for owner, tag in connection.sql(
        "SELECT annotation, tag FROM annotation_tag WHERE annotation IN"
        " (SELECT id FROM annotation WHERE article = ? AND (trashed IS NOT NULL) = ?)"
        " ORDER BY annotation, position",
        *wanted,
    ):
        tags[owner].append(key(tag))
    return [
        Annotation(
            UUID(bytes=id_),
            article,
            tuple(places.get(id_, ())),
            text_moment(created),
            text_moment(modified),
            STYLES[style],
            COLORS[color],
            tuple(tags.get(id_, ())),
            note,
            None if erased is None else text_moment(erased),
        )
        for id_, created, modified, style, color, note, erased in rows
    ]


def find_stand(connection: Connection, article: UUID) -> tuple[UUID, int] | None:
    """Give a side and an offset in it (code points), where one was kept."""
    rows = connection.sql("SELECT side, side_offset FROM stand WHERE article = ?", article.bytes)
    return (unpack_key(rows[0][0]), rows[0][1]) if rows else None


def last_sequence(connection: Connection) -> int:
    """Give the number of the newest change that was ever made; 0 where none was."""
    rows = connection.sql("SELECT seq FROM sqlite_sequence WHERE name = 'history'")
    return int(rows[0][0]) if rows else 0


def _rows(connection: Connection, statement: str, *parameters: object) -> list[Any]:
    """Give rows by their columns' names, keys as such: what `rows` reads them by."""
    names, rows = connection.named(statement, *parameters)
    return [
        SimpleNamespace(
            **{
                name: unpack_key(value) if name in _KEYS and value is not None else value
                for name, value in zip(names, row, strict=True)
            }
        )
        for row in rows
    ]
