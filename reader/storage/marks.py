"""Annotations, tags and dropped pieces: found and stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from uuid import UUID

from reader.model.annotation import Annotation, Place, Tag
from reader.model.article import Dropped
from reader.storage.connection import Connection, batches
from reader.storage.rows import (
    annotation_of,
    annotation_values,
    dropped_of,
    dropped_values,
    place_of,
    place_values,
    tag_link_values,
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


def find_annotations(connection: Connection, ids: Sequence[UUID]) -> dict[UUID, Annotation]:
    """Give those annotations that are there (the trash included)."""
    found = {}
    for some in batches(ids):
        places, tags = _places_of(connection, some), _tags_of(connection, some)
        for row in connection.rows(AnnotationRow.select().where(AnnotationRow.id.in_(some))):
            found[row.id] = annotation_of(row, places[row.id], tags[row.id])
    return found


def store_annotations(
    connection: Connection, annotations: Mapping[UUID, Annotation | None]
) -> None:
    """Make annotations as given, or remove them. Call it in a transaction."""
    for some in batches(list(annotations)):
        for links in (AnnotationPlaceRow, AnnotationTagRow):
            connection.run(links.delete().where(links.annotation.in_(some)))
        connection.run(AnnotationRow.delete().where(AnnotationRow.id.in_(some)))
    rows, places, tags = [], [], []
    for annotation in filter(None, annotations.values()):
        id_ = annotation.id
        rows.append(annotation_values(annotation))
        places += [place_values(place, id_, at) for at, place in enumerate(annotation.places)]
        tags += [tag_link_values(tag, id_, at) for at, tag in enumerate(annotation.tags)]
    connection.insert(AnnotationRow, rows)
    connection.insert(AnnotationPlaceRow, places)
    connection.insert(AnnotationTagRow, tags)


def list_tags(connection: Connection) -> list[Tag]:
    """Give all tags by name."""
    return [tag_of(row) for row in connection.rows(TagRow.select().order_by(TagRow.name))]


def find_tags(connection: Connection, ids: Sequence[UUID]) -> dict[UUID, Tag]:
    """Give those tags that are there."""
    found = {}
    for some in batches(ids):
        for row in connection.rows(TagRow.select().where(TagRow.id.in_(some))):
            found[row.id] = tag_of(row)
    return found


def store_tags(connection: Connection, tags: Mapping[UUID, Tag | None]) -> None:
    """Make tags as given, or remove them. Call it in a transaction.

    All go before any comes back, so that two can change names; what refers to them is checked
    at the end of the transaction.
    """
    for some in batches(list(tags)):
        connection.run(TagRow.delete().where(TagRow.id.in_(some)))
    connection.insert(TagRow, [tag_values(tag) for tag in tags.values() if tag is not None])


def are_names_taken(connection: Connection, tags: Mapping[UUID, Tag | None]) -> bool:
    """Whether a tag that is not among these has the name of one of them."""
    for some in batches([tag.name for tag in tags.values() if tag is not None]):
        rows = connection.rows(TagRow.select().where(TagRow.name.in_(some)))
        if any(row.id not in tags for row in rows):
            return True
    return False


def are_tags_used(connection: Connection, tags: Sequence[UUID]) -> bool:
    """Whether an annotation names one of these tags."""
    return any(
        connection.first(AnnotationTagRow.select().where(AnnotationTagRow.tag.in_(some)))
        is not None
        for some in batches(tags)
    )


def are_articles_marked(connection: Connection, articles: Sequence[UUID]) -> bool:
    """Whether anything was marked in one of these articles (the trash included)."""
    queries = (
        AnnotationRow.select().where(AnnotationRow.article.in_(some)) for some in batches(articles)
    )
    return any(connection.first(query) is not None for query in queries)


def list_dropped(connection: Connection, article: UUID) -> list[Dropped]:
    """Give the pieces that were kept out of an article's sides, in the order of the source."""
    query = DroppedRow.select().where(DroppedRow.article == article)
    rows = connection.rows(query.order_by(DroppedRow.position, DroppedRow.id))
    return [dropped_of(row) for row in rows]


def find_dropped(connection: Connection, ids: Sequence[UUID]) -> dict[UUID, Dropped]:
    """Give those dropped pieces that are there."""
    found = {}
    for some in batches(ids):
        for row in connection.rows(DroppedRow.select().where(DroppedRow.id.in_(some))):
            found[row.id] = dropped_of(row)
    return found


def store_dropped(connection: Connection, pieces: Mapping[UUID, Dropped | None]) -> None:
    """Make dropped pieces as given, or remove them. Call it in a transaction."""
    for some in batches(list(pieces)):
        connection.run(DroppedRow.delete().where(DroppedRow.id.in_(some)))
    connection.insert(
        DroppedRow, [dropped_values(piece) for piece in filter(None, pieces.values())]
    )


def _places_of(connection: Connection, owners: Sequence[UUID]) -> dict[UUID, list[Place]]:
    """Give the places of some annotations, in their order."""
    query = AnnotationPlaceRow.select().where(AnnotationPlaceRow.annotation.in_(owners))
    found: dict[UUID, list[Place]] = defaultdict(list)
    for row in connection.rows(query.order_by(AnnotationPlaceRow.position)):
        place = place_of(row.side, row.revision, row.start, row.end, row.exact, row.state)
        found[row.annotation].append(place)
    return found


def _tags_of(connection: Connection, owners: Sequence[UUID]) -> dict[UUID, list[UUID]]:
    """Give the tags of some annotations, in their order."""
    query = AnnotationTagRow.select().where(AnnotationTagRow.annotation.in_(owners))
    found: dict[UUID, list[UUID]] = defaultdict(list)
    for row in connection.rows(query.order_by(AnnotationTagRow.position)):
        found[row.annotation].append(row.tag)
    return found
