"""A study record: what an export takes out of an article, without ids of texts or offsets to mind.

The session gathers it from the library; every export is a function of it alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from reader.model.annotation import Color, State, Style
from reader.model.language import Language


@dataclass(frozen=True, slots=True)
class StudyQuote:
    """Words of one side, and where they stand in its text (code points)."""

    language: Language
    exact: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StudyNote:
    """An annotation as it leaves the library.

    `quotes` are its places in order; `counterpart` is what answers the first of them in the other
    side, where something does and no place is there already. `note` is Markdown, `tags` are names.
    """

    id: UUID
    quotes: tuple[StudyQuote, ...]
    counterpart: StudyQuote | None
    color: Color
    style: Style
    tags: tuple[str, ...]
    note: str
    state: State
    created: datetime
    modified: datetime


@dataclass(frozen=True, slots=True)
class Study:
    """An article with its notes in reading order.

    `title` is what the article is called; `titles` are those of its sides that have one. `date`
    is the article's own as its source wrote it; `read_in` is when it came into the library.
    """

    article: UUID
    title: str
    titles: tuple[str, ...]
    source: str | None
    author: str | None
    date: str | None
    keywords: tuple[str, ...]
    read_in: datetime
    notes: tuple[StudyNote, ...]

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of its notes, each once, in the order in which they are met."""
        return tuple(dict.fromkeys(tag for note in self.notes for tag in note.tags))
