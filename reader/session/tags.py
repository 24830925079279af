"""Tags by name: found, or made when they are first used."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from reader.model.annotation import Tag
from reader.model.change import key_of
from reader.model.errors import ConflictError
from reader.session.session import replacing

if TYPE_CHECKING:
    from reader.session.session import Session


def tidy(name: str) -> str:
    """Give a tag's name as it is kept: NFC, single blanks, no `#` before it, no empty parent."""
    words = " ".join(unicodedata.normalize("NFC", name).split())
    parts = (part.strip() for part in words.lstrip("#").split("/"))
    return "/".join(part for part in parts if part)


def tag_ids(session: Session, names: Iterable[str]) -> tuple[UUID, ...]:
    """Give the ids of the tags so named, each once, in the order given; make what is missing.

    A tag once made stays when the step that needed it is undone.
    """
    wanted = dict.fromkeys(name for name in map(tidy, names) if name)
    known = _ids_by_name(session)
    for name in wanted:
        if name not in known:
            known[name] = _make(session, name)
    return tuple(known[name] for name in wanted)


def tag_names(session: Session) -> dict[UUID, str]:
    """Give the names of all tags by id."""
    return {tag.id: tag.name for tag in session.library.tags()}


def _ids_by_name(session: Session) -> dict[str, UUID]:
    return {tag.name: tag.id for tag in session.library.tags()}


def _make(session: Session, name: str) -> UUID:
    tag = Tag(uuid4(), name)
    try:
        session.do_aside(replacing("make-tag", {key_of(tag): (None, tag)}, name=name))
    except ConflictError:
        # Another writer made it between our look and our write.
        known = _ids_by_name(session)
        if name not in known:
            raise
        return known[name]
    return tag.id
