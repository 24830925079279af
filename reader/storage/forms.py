"""The stored form of changes: JSON with a version, read back whatever version it is of.

`FORM` is the version that is written. When an entity gains, loses or renames a field, `FORM`
rises, and a step in `_NEWER` turns the JSON of the form before into that of the next, so that the
history of an older library can still be undone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from reader.model.annotation import Annotation, Color, Place, State, Style, Tag
from reader.model.article import Article, Dropped, DroppedKind, Side
from reader.model.change import Change, Entity, EntityKind, Key
from reader.model.language import Language
from reader.storage.rows import moment_text, text_moment
from reader.storage.trouble import as_stored

FORM = 2


def _state_of_a_place(stored: dict[str, Any]) -> dict[str, Any]:
    """Give each place the state that was its annotation's."""
    for entry in stored["entities"]:
        for one in (entry["before"], entry["after"]):
            if entry["kind"] == EntityKind.ANNOTATION and one is not None:
                state = one.pop("state")
                one["places"] = [[*place, state] for place in one["places"]]
    return stored


_NEWER: tuple[Callable[[dict[str, Any]], dict[str, Any]], ...] = (_state_of_a_place,)
"""The step at `i` leads from form `i + 1` to form `i + 2`."""


def encode(change: Change) -> str:
    """Write a change in the present form; raises `ValueError` where its two maps do not match."""
    if change.before.keys() != change.after.keys():
        raise ValueError(f"{change.kind}: before and after name different things")
    entities = [
        {
            "kind": key.kind.value,
            "id": key.id.hex,
            "before": _encode_entity(change.before[key]),
            "after": _encode_entity(change.after[key]),
        }
        for key in change.after
    ]
    stored = {"kind": change.kind, "arguments": dict(change.arguments), "entities": entities}
    return json.dumps(stored, ensure_ascii=False, separators=(",", ":"))


@as_stored()
def decode(text: str, form: int) -> Change:
    """Read a change of any form up to the present one."""
    stored = json.loads(text)
    for newer in _NEWER[form - 1 :]:
        stored = newer(stored)
    before: dict[Key, Entity | None] = {}
    after: dict[Key, Entity | None] = {}
    for entry in stored["entities"]:
        key = Key(EntityKind(entry["kind"]), UUID(entry["id"]))
        before[key] = _decode_entity(key, entry["before"])
        after[key] = _decode_entity(key, entry["after"])
    return Change(stored["kind"], before, after, stored["arguments"])


def _encode_entity(entity: Entity | None) -> Mapping[str, object] | None:
    """Write an entity without its id, which its key holds."""
    match entity:
        case None:
            return None
        case Article():
            return _encode_article(entity)
        case Annotation():
            return _encode_annotation(entity)
        case Tag():
            return {"name": entity.name}
        case Dropped():
            return {
                "article": entity.article.hex,
                "order": entity.order,
                "kind": entity.kind.value,
                "text": entity.text,
                "side": entity.side.hex,
                "offset": entity.offset,
            }


def _decode_entity(key: Key, stored: dict[str, Any] | None) -> Entity | None:
    """Read the entity of a key."""
    if stored is None:
        return None
    match key.kind:
        case EntityKind.ARTICLE:
            return _decode_article(key.id, stored)
        case EntityKind.ANNOTATION:
            return _decode_annotation(key.id, stored)
        case EntityKind.TAG:
            return Tag(key.id, stored["name"])
        case EntityKind.DROPPED:
            return Dropped(
                key.id,
                UUID(stored["article"]),
                stored["order"],
                DroppedKind(stored["kind"]),
                stored["text"],
                UUID(stored["side"]),
                stored["offset"],
            )


def _encode_article(article: Article) -> Mapping[str, object]:
    return {
        "sides": [[side.id.hex, side.language.value, side.revision.hex] for side in article.sides],
        "created": moment_text(article.created),
        "modified": moment_text(article.modified),
        "name": article.name,
        "keywords": article.keywords,
        "source": article.source,
        "author": article.author,
        "date": article.date,
        "alignment": None if article.alignment is None else article.alignment.hex,
        "trashed": None if article.trashed is None else moment_text(article.trashed),
    }


def _decode_article(id_: UUID, stored: dict[str, Any]) -> Article:
    return Article(
        id=id_,
        sides=tuple(
            Side(UUID(side), Language(language), UUID(revision))
            for side, language, revision in stored["sides"]
        ),
        created=text_moment(stored["created"]),
        modified=text_moment(stored["modified"]),
        name=stored["name"],
        keywords=tuple(stored["keywords"]),
        source=stored["source"],
        author=stored["author"],
        date=stored["date"],
        alignment=None if stored["alignment"] is None else UUID(stored["alignment"]),
        trashed=None if stored["trashed"] is None else text_moment(stored["trashed"]),
    )


def _encode_annotation(annotation: Annotation) -> Mapping[str, object]:
    return {
        "article": annotation.article.hex,
        "places": [
            [
                place.side.hex,
                place.revision.hex,
                place.start,
                place.end,
                place.exact,
                place.state.value,
            ]
            for place in annotation.places
        ],
        "created": moment_text(annotation.created),
        "modified": moment_text(annotation.modified),
        "style": annotation.style.value,
        "color": annotation.color.value,
        "tags": [tag.hex for tag in annotation.tags],
        "note": annotation.note,
        "trashed": None if annotation.trashed is None else moment_text(annotation.trashed),
    }


def _decode_annotation(id_: UUID, stored: dict[str, Any]) -> Annotation:
    return Annotation(
        id=id_,
        article=UUID(stored["article"]),
        places=tuple(
            Place(UUID(side), UUID(revision), start, end, exact, State(state))
            for side, revision, start, end, exact, state in stored["places"]
        ),
        created=text_moment(stored["created"]),
        modified=text_moment(stored["modified"]),
        style=Style(stored["style"]),
        color=Color(stored["color"]),
        tags=tuple(UUID(tag) for tag in stored["tags"]),
        note=stored["note"],
        trashed=None if stored["trashed"] is None else text_moment(stored["trashed"]),
    )
