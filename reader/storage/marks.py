"""Annotations, tags and dropped pieces: found and stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from peewee import ModelSelect

from reader.model.annotation import Annotation, Place, Tag
from reader.model.article import Dropped
from reader.storage.connection import Connection
from reader.storage.rows import (
    annotation_of,
    annotation_values,
    dropped_of,
    dropped_values,
    place_of,
    place_values,
    tag_of,
    tag_values,
)
from reader.storage.tables import (
    AnnotationPlaceRow,
    AnnotationRow,
    AnnotationTagRow,
    DroppedRow,
    TagRow,
)


def list_annotations(connection: Connection, article: UUID, *, trashed: bool) -> list[Annotation]:
    """Give the annotations of an article outside or inside the trash, oldest first."""
    wanted = (AnnotationRow.article == article) & AnnotationRow.trashed.is_null(not trashed)
    of_article = AnnotationRow.select(AnnotationRow.id).where(wanted)
    rows = AnnotationRow.select().where(wanted)
    return _annotations(
        connection,
        rows.order_by(AnnotationRow.created, AnnotationRow.id),
        AnnotationPlaceRow.select().where(AnnotationPlaceRow.annotation.in_(of_article)),
        AnnotationTagRow.select().where(AnnotationTagRow.annotation.in_(of_article)),
    )


def find_annotation(connection: Connection, id_: UUID) -> Annotation | None:
    """Give an annotation (the trash included)."""
    found = _annotations(
        connection,
        AnnotationRow.select().where(AnnotationRow.id == id_),
        AnnotationPlaceRow.select().where(AnnotationPlaceRow.annotation == id_),
        AnnotationTagRow.select().where(AnnotationTagRow.annotation == id_),
    )
    return found[0] if found else None


def store_annotation(connection: Connection, id_: UUID, annotation: Annotation | None) -> None:
    """Make an annotation as given, or remove it. Call it in a transaction."""
    for links in (AnnotationPlaceRow, AnnotationTagRow):
        connection.run(links.delete().where(links.annotation == id_))
    if annotation is None:
        connection.run(AnnotationRow.delete().where(AnnotationRow.id == id_))
        return
    values = annotation_values(annotation)
    if not connection.run(AnnotationRow.update(values).where(AnnotationRow.id == id_)):
        connection.insert(AnnotationRow, [values])
    places = [place_values(place, id_, at) for at, place in enumerate(annotation.places)]
    connection.insert(AnnotationPlaceRow, places)
    tags: list[dict[str, object]] = [
        {"annotation": id_, "position": at, "tag": tag} for at, tag in enumerate(annotation.tags)
    ]
    connection.insert(AnnotationTagRow, tags)


def list_tags(connection: Connection) -> list[Tag]:
    """Give all tags by name."""
    return [tag_of(row) for row in connection.rows(TagRow.select().order_by(TagRow.name))]


def find_tag(connection: Connection, id_: UUID) -> Tag | None:
    """Give a tag."""
    row = connection.first(TagRow.select().where(TagRow.id == id_))
    return None if row is None else tag_of(row)


def store_tags(connection: Connection, tags: Mapping[UUID, Tag | None]) -> None:
    """Make tags as given, or remove them. Call it in a transaction.

    All go before any comes back, so that two can change names; what refers to them is checked
    at the end of the transaction.
    """
    for id_ in tags:
        connection.run(TagRow.delete().where(TagRow.id == id_))
    connection.insert(TagRow, [tag_values(tag) for tag in tags.values() if tag is not None])


def names_taken(connection: Connection, tags: Mapping[UUID, Tag | None]) -> bool:
    """Whether a tag that is not among these has the name of one of them."""
    names = [tag.name for tag in tags.values() if tag is not None]
    rows = connection.rows(TagRow.select().where(TagRow.name.in_(names)))
    return any(row.id not in tags for row in rows)


def tags_missing(connection: Connection, annotation: Annotation) -> bool:
    """Whether an annotation names a tag that is not there."""
    return any(find_tag(connection, tag) is None for tag in annotation.tags)


def tag_in_use(connection: Connection, tag: UUID) -> bool:
    """Whether an annotation names a tag."""
    query = AnnotationTagRow.select().where(AnnotationTagRow.tag == tag)
    return connection.first(query) is not None


def list_dropped(connection: Connection, article: UUID) -> list[Dropped]:
    """Give the pieces that were kept out of an article's sides, in the order of the source."""
    query = DroppedRow.select().where(DroppedRow.article == article)
    rows = connection.rows(query.order_by(DroppedRow.position, DroppedRow.id))
    return [dropped_of(row) for row in rows]


def find_dropped(connection: Connection, id_: UUID) -> Dropped | None:
    """Give a dropped piece."""
    row = connection.first(DroppedRow.select().where(DroppedRow.id == id_))
    return None if row is None else dropped_of(row)


def store_dropped(connection: Connection, id_: UUID, dropped: Dropped | None) -> None:
    """Make a dropped piece as given, or remove it. Call it in a transaction."""
    connection.run(DroppedRow.delete().where(DroppedRow.id == id_))
    if dropped is not None:
        connection.insert(DroppedRow, [dropped_values(dropped)])


def _annotations(
    connection: Connection,
    rows: ModelSelect[Any],
    places: ModelSelect[Any],
    tags: ModelSelect[Any],
) -> list[Annotation]:
    """Put annotations together from the rows of three tables, each read once."""
    places_of: dict[UUID, list[Place]] = defaultdict(list)
    ordered = places.order_by(AnnotationPlaceRow.annotation, AnnotationPlaceRow.position)
    for row in connection.rows(ordered):
        places_of[row.annotation].append(place_of(row))
    tags_of: dict[UUID, list[UUID]] = defaultdict(list)
    ordered = tags.order_by(AnnotationTagRow.annotation, AnnotationTagRow.position)
    for row in connection.rows(ordered):
        tags_of[row.annotation].append(row.tag)
    return [annotation_of(row, places_of[row.id], tags_of[row.id]) for row in connection.rows(rows)]
