"""Notes come back from a file: the new ones are placed, the known ones merged, in one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from reader.formats.exports.readwise import readwise_tag
from reader.model.annotation import Annotation, Color, Place, Style
from reader.model.change import Entity, Key, key_of
from reader.model.incoming import IncomingNote
from reader.session.homes import Home, Homes
from reader.session.session import replacing
from reader.session.tags import tag_ids, tag_names, tidy

if TYPE_CHECKING:
    from reader.session.session import Session


@dataclass(frozen=True, slots=True)
class Conflict:
    """A note that the file and the library tell differently, and of which the library's is newer.

    The library's was kept. `fields` are those in which they differ.
    """

    annotation: UUID
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """What became of a file's notes: how many are new, how many were known, and the others."""

    new: int
    merged: int
    unplaced: tuple[IncomingNote, ...]
    conflicts: tuple[Conflict, ...]


def bring_back(session: Session, notes: Iterable[IncomingNote]) -> BroughtBack:
    """Bring notes in, in one change that can be undone; of two with one id the last counts.

    Raises `LibraryError` where they cannot be written; nothing has happened then.
    """
    by_id = {note.id: note for note in notes}
    known = session.library.find_annotations(list(by_id))
    homes = Homes(session.library)
    placed = {id_: homes.of(note) for id_, note in by_id.items()}
    kept = [note for id_, note in by_id.items() if id_ in known or placed[id_] is not None]
    left = [note for id_, note in by_id.items() if id_ not in known and placed[id_] is None]
    tags = _tags_of(session, kept, known)
    pairs: dict[Key, tuple[Entity | None, Entity | None]] = {}
    conflicts = []
    for note in kept:
        before = known.get(note.id)
        after = _after(session, before, note, placed[note.id], tags[note.id])
        if isinstance(after, Conflict):
            conflicts.append(after)
        elif after != before:
            pairs[key_of(after)] = (before, after)
    if pairs:
        session.do(replacing("import-notes", pairs, count=len(pairs)))
    return BroughtBack(len(kept) - len(known), len(known), tuple(left), tuple(conflicts))


def _after(
    session: Session,
    before: Annotation | None,
    note: IncomingNote,
    home: Home | None,
    tags: tuple[UUID, ...] | None,
) -> Annotation | Conflict:
    """Give a note as it is after the file; a new one has a home."""
    if before is not None:
        return _merged(session, before, note, home, tags)
    if home is None:
        raise ValueError(f"{note.id} is neither known nor placed")
    return _new(session, note, home, tags or ())


def _tags_of(
    session: Session, notes: Sequence[IncomingNote], known: Mapping[UUID, Annotation]
) -> dict[UUID, tuple[UUID, ...] | None]:
    """Give the tags of each note; make what is missing. `None` where the file tells none."""
    names = tag_names(session)
    told = {
        note.id: None
        if note.tags is None
        else _names_of(note.tags, known.get(note.id) if note.modified is None else None, names)
        for note in notes
    }
    tag_ids(session, [name for listed in told.values() for name in listed or ()])
    ids = {name: id_ for id_, name in tag_names(session).items()}
    return {
        id_: None if listed is None else tuple(ids[name] for name in listed)
        for id_, listed in told.items()
    }


def _names_of(
    told: Iterable[str], before: Annotation | None, names: Mapping[UUID, str]
) -> tuple[str, ...]:
    """Give names of tags as they are kept.

    Readwise has no blanks in them: what it calls one that the note had is known for that.
    """
    own = {} if before is None else {readwise_tag(names[tag]): names[tag] for tag in before.tags}
    tidied = (tidy(own.get(name, name)) for name in told)
    return tuple(dict.fromkeys(name for name in tidied if name))


def _new(session: Session, note: IncomingNote, home: Home, tags: tuple[UUID, ...]) -> Annotation:
    created = note.created or session.clock()
    return Annotation(
        note.id,
        home.article,
        home.places,
        created=created,
        modified=session.clock() if note.edited else note.modified or created,
        style=note.style or Style.HIGHLIGHT,
        color=note.color or Color.YELLOW,
        tags=tags,
        note=note.note or "",
    )


def _merged(
    session: Session,
    before: Annotation,
    note: IncomingNote,
    home: Home | None,
    tags: tuple[UUID, ...] | None,
) -> Annotation | Conflict:
    """Give a known note as it is after the file: what the file does not tell stays as it is.

    The newer of the two counts. One that was erased comes back.
    """
    told = replace(
        before,
        places=_places(before, home),
        style=note.style or before.style,
        color=note.color or before.color,
        tags=before.tags if tags is None else tags,
        note=before.note if note.note is None else note.note,
        trashed=None,
    )
    differing = tuple(
        name
        for name in ("places", "style", "color", "tags", "note")
        if getattr(told, name) != getattr(before, name)
    )
    if not differing:
        erased = before.trashed is not None
        return replace(told, modified=note.modified or before.modified) if erased else told
    if note.modified is not None and note.modified < before.modified:
        return before if note.edited is False else Conflict(before.id, differing)
    return replace(told, modified=_modified(session, before, note))


def _places(before: Annotation, home: Home | None) -> tuple[Place, ...]:
    """Give the places: the library's own, which may have moved, unless the words are others."""
    if home is None or home.article != before.article:
        return before.places
    told = [place.exact for place in home.places]
    return before.places if told == [place.exact for place in before.places] else home.places


def _modified(session: Session, before: Annotation, note: IncomingNote) -> datetime:
    if note.edited or note.modified is None or note.modified == before.modified:
        return session.clock()
    return note.modified
