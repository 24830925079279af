"""The one road by which a library becomes different: a change, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from reader.model.annotation import Annotation, Tag
from reader.model.article import Article, Dropped
from reader.model.change import Change, Entity, EntityKind, Key, Payload, Record, Step
from reader.model.errors import ConflictError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.storage import history, marks, pruning
from reader.storage.articles import begin_article, find_articles, store_article
from reader.storage.connection import Connection
from reader.storage.texts import insert_new, payload_rows

_Thing = TypeVar("_Thing", Article, Annotation, Tag, Dropped)

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
        standing = find(connection, change.before)
        _refuse(any(standing.get(key) != before for key, before in change.before.items()))
        for model, values in payload_rows(payload):
            insert_new(connection, model, values)
        _store(connection, change)
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


def find(connection: Connection, keys: Iterable[Key]) -> dict[Key, Entity]:
    """Give those of some entities that are there, as they stand."""
    wanted: dict[EntityKind, list[UUID]] = {}
    for key in keys:
        wanted.setdefault(key.kind, []).append(key.id)
    found: dict[Key, Entity] = {}
    for kind, ids in wanted.items():
        for id_, entity in _FINDERS[kind](connection, ids).items():
            found[Key(kind, id_)] = entity
    return found


_FINDERS: Mapping[EntityKind, Callable[[Connection, Sequence[UUID]], Mapping[UUID, Entity]]] = {
    EntityKind.ARTICLE: find_articles,
    EntityKind.ANNOTATION: marks.find_annotations,
    EntityKind.TAG: marks.find_tags,
    EntityKind.DROPPED: marks.find_dropped,
}


def _store(connection: Connection, change: Change) -> None:
    """Make everything as the change says it is afterwards.

    Refuses to take away what another writer built on, and to build on what is gone.
    """
    articles = _of_kind(change, EntityKind.ARTICLE, Article)
    annotations = _of_kind(change, EntityKind.ANNOTATION, Annotation)
    tags = _of_kind(change, EntityKind.TAG, Tag)
    pieces = _of_kind(change, EntityKind.DROPPED, Dropped)
    _refuse(marks.are_names_taken(connection, tags))
    marks.store_tags(connection, tags)
    for id_, article in articles.items():
        store_article(connection, id_, article)
    marks.store_annotations(connection, annotations)
    marks.store_dropped(connection, pieces)
    _refuse(marks.are_tags_used(connection, _removed(tags)))
    _refuse(marks.are_articles_marked(connection, _removed(articles)))
    made = [one for one in annotations.values() if one is not None]
    named = {tag for annotation in made for tag in annotation.tags}
    _refuse(len(marks.find_tags(connection, list(named))) < len(named))
    homes = {one.article for one in made}
    homes |= {one.article for one in pieces.values() if one is not None}
    _refuse(len(find_articles(connection, list(homes))) < len(homes))


def _refuse(conflict: bool) -> None:
    if conflict:
        raise ConflictError(CHANGED)


def _removed(things: Mapping[UUID, object | None]) -> list[UUID]:
    return [id_ for id_, thing in things.items() if thing is None]


def _of_kind(change: Change, kind: EntityKind, form: type[_Thing]) -> dict[UUID, _Thing | None]:
    """Give what a change makes of the entities of one kind."""
    chosen: dict[UUID, _Thing | None] = {}
    for key, entity in change.after.items():
        if key.kind is kind:
            if entity is not None and not isinstance(entity, form):
                raise TypeError(f"{entity} is no {kind}")
            chosen[key.id] = entity
    return chosen
