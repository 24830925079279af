"""Notes as a file tells them, before they have found their places in an article again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from reader.model.annotation import Color, State, Style


@dataclass(frozen=True, slots=True)
class IncomingPlace:
    """Words that were marked, what stood around them, and where they stood.

    `language` is the side's tag (or its beginning), `start` and `end` are its offsets in code
    points, `state` is what was known of it; they are `None` where the file does not tell, or tells
    it of another text than ours.
    """

    exact: str
    language: str | None = None
    start: int | None = None
    end: int | None = None
    prefix: str = ""
    suffix: str = ""
    state: State | None = None


@dataclass(frozen=True, slots=True)
class IncomingNote:
    """An annotation as a file has it; `None` is what the file does not tell.

    `article`, `source` and `title` say where it belongs. `edited` says whether the file was changed
    by hand after it was written, so that `modified` is older than what it holds; `None` where that
    cannot be known.
    """

    id: UUID
    places: tuple[IncomingPlace, ...]
    article: UUID | None = None
    source: str | None = None
    title: str | None = None
    style: Style | None = None
    color: Color | None = None
    tags: tuple[str, ...] | None = None
    note: str | None = None
    created: datetime | None = None
    modified: datetime | None = None
    edited: bool | None = None
