"""Annotations: passages that a reader marked, and what was said of them.

The shape is the W3C's (Web Annotation Data Model, 2017): a target of one or more places, and
bodies: tags and a note.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from reader.model.spans import Span


class Style(StrEnum):
    """How a passage is marked."""

    HIGHLIGHT = "highlight"
    UNDERLINE = "underline"
    NOTE = "note"


class Color(StrEnum):
    """The named colours, in the order of their keys 1 to 5. The hue belongs to the theme."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    PURPLE = "purple"


class State(StrEnum):
    """Whether a place still stands on the words it was made on.

    `MOVED` says that they changed, or stand elsewhere than they did; of an `ORPHAN` nobody knows
    where they are.
    """

    PLACED = "placed"
    MOVED = "moved"
    ORPHAN = "orphan"


_STATES = tuple(State)
"""From good to bad."""


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a revision of a side, in code points, and the words that were marked.

    An orphan keeps the revision and the span where it stood last. `exact` never changes: what
    stands under a place that moved is to be read in its revision.
    """

    side: UUID
    revision: UUID
    start: int
    end: int
    exact: str
    state: State = State.PLACED

    @property
    def span(self) -> Span:
        """Where it stands in the revision's text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A passage (one or more places) with a style, a colour, tags and a note.

    `tags` are the ids of tags, in the order they were given. `note` is Markdown. `trashed` is
    when it was erased.
    """

    id: UUID
    article: UUID
    places: tuple[Place, ...]
    created: datetime
    modified: datetime
    style: Style = Style.HIGHLIGHT
    color: Color = Color.YELLOW
    tags: tuple[UUID, ...] = ()
    note: str = ""
    trashed: datetime | None = None

    @property
    def state(self) -> State:
        """The state of the place that is worst off."""
        return max((place.state for place in self.places), key=_STATES.index, default=State.PLACED)

    @property
    def standing(self) -> tuple[Place, ...]:
        """The places that are known, in the texts as they read now."""
        return tuple(place for place in self.places if place.state is not State.ORPHAN)


@dataclass(frozen=True, slots=True)
class Tag:
    """A named label; `grammar/把` is a child of `grammar`. Names are unique in a library."""

    id: UUID
    name: str
