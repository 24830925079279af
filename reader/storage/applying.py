"""The one road by which a library becomes different: a change, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from reader.model.annotation import Annotation, Tag
from reader.model.article import Article, Dropped
from reader.model.change import Change, Entity, EntityKind, Key, Payload, Record, Step
from reader.model.errors import ConflictError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.storage import history, pruning
from reader.storage.articles import (
    annotated,
    begin_article,
    find_article,
    store_article,
)
from reader.storage.connection import Connection
from reader.storage.marks import (
    find_annotation,
    find_dropped,
    find_tag,
    names_taken,
    store_annotation,
    store_dropped,
    store_tags,
    tag_in_use,
    tags_missing,
)
from reader.storage.texts import insert_new, payload_rows

CHANGED = QT_TRANSLATE_NOOP(
    "library",
    "This was changed elsewhere since; nothing was overwritten; "
    "look at how it stands now and try again.",
)


def apply(
    connection: Connection,
    change: Change,
    *,
    writer: str,
    step: Step,
    made: datetime,
    payload: Payload,
) -> Record:
    """Make a change and write it down, all or nothing; give its record.

    Raises `ConflictError` where something is not as `change.before` says, or where another
    writer builds on what it would take away, and `LibraryError` for trouble of the machine.
    """
    with connection.writing():
        if any(find(connection, key) != stands for key, stands in change.before.items()):
            raise ConflictError(CHANGED)
        for model, values in payload_rows(payload):
            insert_new(connection, model, values)
        _store(connection, change)
        _refuse_loose_ends(connection, change)
        record = history.append(connection, change, writer, step, made)
        pruning.prune_now_and_then(connection, record.sequence, made)
    return record


def prepare(connection: Connection, article: Article, payload: Payload) -> None:
    """Write what an article will need under one that nobody sees yet, a thing a transaction.

    Other writers so never wait long; `apply` with the change that brings it in makes it visible.
    """
    with connection.writing():
        begin_article(connection, article)
    for model, values in payload_rows(payload):
        with connection.writing():
            insert_new(connection, model, values)


def find(connection: Connection, key: Key) -> Entity | None:
    """Give the entity of a key as it stands, or `None`."""
    match key.kind:
        case EntityKind.ARTICLE:
            return find_article(connection, key.id)
        case EntityKind.ANNOTATION:
            return find_annotation(connection, key.id)
        case EntityKind.TAG:
            return find_tag(connection, key.id)
        case EntityKind.DROPPED:
            return find_dropped(connection, key.id)


def _store(connection: Connection, change: Change) -> None:
    """Make everything as the change says it is afterwards."""
    tags = dict(_tags(change))
    if names_taken(connection, tags):
        raise ConflictError(CHANGED)
    store_tags(connection, tags)
    for key, entity in change.after.items():
        match key.kind, entity:
            case EntityKind.ARTICLE, Article() | None:
                store_article(connection, key.id, entity)
            case EntityKind.ANNOTATION, Annotation() | None:
                store_annotation(connection, key.id, entity)
            case EntityKind.DROPPED, Dropped() | None:
                store_dropped(connection, key.id, entity)
            case EntityKind.TAG, _:
                pass
            case _:
                raise TypeError(f"{entity} is no {key.kind}")


def _refuse_loose_ends(connection: Connection, change: Change) -> None:
    """Refuse a change that takes away what another writer built on, or builds on what is gone."""
    for key, entity in change.after.items():
        match key.kind, entity:
            case EntityKind.TAG, None:
                loose = tag_in_use(connection, key.id)
            case EntityKind.ARTICLE, None:
                loose = annotated(connection, key.id)
            case _, Annotation():
                loose = tags_missing(connection, entity) or _gone(connection, entity.article)
            case _, Dropped():
                loose = _gone(connection, entity.article)
            case _:
                loose = False
        if loose:
            raise ConflictError(CHANGED)


def _gone(connection: Connection, article: UUID) -> bool:
    return find_article(connection, article) is None


def _tags(change: Change) -> Iterator[tuple[UUID, Tag | None]]:
    for key, entity in change.after.items():
        if key.kind is EntityKind.TAG:
            if not isinstance(entity, Tag | None):
                raise TypeError(f"{entity} is no tag")
            yield key.id, entity
