"""Changes: the one road by which anything a reader made becomes different.

A change names what it touches by (entity, id) and holds how each was before and is after; `None`
is "not there". Bulky things (revisions, alignments) never stand in a change: articles name them
by id, and a change that brings new ones carries them beside it, in a `Payload`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from reader.model.alignment import Alignment
from reader.model.annotation import Annotation, Tag
from reader.model.article import Article, Dropped, Original, Revision

Entity = Article | Annotation | Tag | Dropped


class EntityKind(StrEnum):
    """The kinds of entity that a change can touch."""

    ARTICLE = "article"
    ANNOTATION = "annotation"
    TAG = "tag"
    DROPPED = "dropped"


class Key(NamedTuple):
    """Which entity."""

    kind: EntityKind
    id: UUID


def key_of(entity: Entity) -> Key:
    """Give the key under which an entity stands in a change."""
    kinds: dict[type[Entity], EntityKind] = {
        Article: EntityKind.ARTICLE,
        Annotation: EntityKind.ANNOTATION,
        Tag: EntityKind.TAG,
        Dropped: EntityKind.DROPPED,
    }
    return Key(kinds[type(entity)], entity.id)


@dataclass(frozen=True, slots=True)
class Change:
    """One step: its kind (`highlight`, `retag` …), arguments to tell it by, before and after.

    Both maps have the same keys.
    """

    kind: str
    before: Mapping[Key, Entity | None]
    after: Mapping[Key, Entity | None]
    arguments: Mapping[str, str | int] = field(default_factory=dict)

    def inverse(self) -> Change:
        """Give the change that takes this one back."""
        return Change(self.kind, self.after, self.before, self.arguments)

    def touches(self, kind: EntityKind) -> list[UUID]:
        """Give the ids of the entities of one kind that it names."""
        return [key.id for key in self.after if key.kind is kind]


@dataclass(frozen=True, slots=True)
class Payload:
    """The immutable, bulky things that a change refers to and that the library has not got yet."""

    revisions: tuple[Revision, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    originals: tuple[Original, ...] = ()


class Step(StrEnum):
    """How a recorded change came about.

    `ASIDE` is for what a step needs and leaves behind when it is taken back: a tag that is made
    when it is first used stays, since others may use it by then. It is also for what the program
    does by itself: an article is aligned by words while it is read, and undo passes over that.
    """

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Record:
    """A change as the library keeps it: its rising number, who wrote it, how and when."""

    sequence: int
    writer: str
    step: Step
    change: Change
    made: datetime
