"""Annotating: mark a passage, retag, recolour, write its note, erase. One change each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from reader.model.annotation import Annotation, Color, Place, Style
from reader.model.change import Change, Entity, Key, key_of
from reader.model.errors import NotFoundError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.session.session import replacing
from reader.session.tags import tag_ids

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.session.session import Session


def highlight(
    session: Session,
    article: UUID,
    places: Sequence[Place],
    color: Color = Color.YELLOW,
    *,
    style: Style = Style.HIGHLIGHT,
    tags: Iterable[str] = (),
    note: str = "",
) -> Annotation:
    """Mark a passage; give its annotation. The tags are named."""
    if not places or any(place.start >= place.end for place in places):
        raise ValueError("a passage has at least one place, and none is empty")
    made = session.clock()
    annotation = Annotation(
        uuid4(),
        article,
        tuple(places),
        created=made,
        modified=made,
        style=style,
        color=color,
        tags=tag_ids(session, tags),
        note=note,
    )
    session.do(replacing("highlight", {key_of(annotation): (None, annotation)}, color=color.value))
    return annotation


def retag(session: Session, ids: Iterable[UUID], names: Iterable[str]) -> Change | None:
    """Give annotations these tags, by name, instead of those they have."""
    tags = tag_ids(session, names)
    return _edit(session, "retag", ids, lambda annotation: replace(annotation, tags=tags))


def recolor(session: Session, ids: Iterable[UUID], color: Color) -> Change | None:
    """Give annotations another colour."""
    return _edit(session, "recolor", ids, lambda annotation: replace(annotation, color=color))


def widen(session: Session, annotation: UUID, place: Place) -> Change | None:
    """Take one more place into an annotation's passage: what answers it on the other side."""
    return _edit(
        session,
        "widen",
        [annotation],
        lambda one: one if place in one.places else replace(one, places=(*one.places, place)),
    )


def reattach(session: Session, annotation: UUID, lost: Place, place: Place) -> Change | None:
    """Put an orphan's place where the reader says its words are now; these are what it quotes."""
    return _edit(
        session,
        "reattach",
        [annotation],
        lambda one: replace(
            one, places=tuple(place if known == lost else known for known in one.places)
        ),
    )


def write_note(session: Session, annotation: UUID, note: str) -> Change | None:
    """Write an annotation's note (Markdown) anew."""
    return _edit(session, "note", [annotation], lambda one: replace(one, note=note))


def erase(session: Session, ids: Iterable[UUID]) -> Change | None:
    """Put annotations in the trash."""
    trashed = session.clock()
    return _edit(session, "erase", ids, lambda one: replace(one, trashed=trashed))


def recover(session: Session, ids: Iterable[UUID]) -> Change | None:
    """Take annotations out of the trash."""
    return _edit(session, "recover", ids, lambda one: replace(one, trashed=None))


def _edit(
    session: Session,
    kind: str,
    ids: Iterable[UUID],
    edit: Callable[[Annotation], Annotation],
) -> Change | None:
    """Edit annotations in one change; do nothing, and give `None`, where none would differ."""
    pairs: dict[Key, tuple[Entity | None, Entity | None]] = {}
    modified = session.clock()
    for one in ids:
        before = session.library.annotation(one)
        if before is None:
            raise NotFoundError(
                QT_TRANSLATE_NOOP("session", "This note is no longer in the library.")
            )
        after = edit(before)
        if after != before:
            pairs[key_of(before)] = (before, replace(after, modified=modified))
    return session.do(replacing(kind, pairs)) if pairs else None
