"""A study record: what an export takes out of an article, without ids of texts to mind.

The session gathers it from the library; every export is a function of it alone. What a reader
did not choose (pinyin, counterparts, context) is simply not in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from reader.model.alignment import Beads
from reader.model.annotation import Color, State, Style
from reader.model.article import Revision
from reader.model.language import Language
from reader.model.reading import Reading


class StudyQuote(NamedTuple):
    """Words of one side, and where they stand in its text (code points).

    Quotes and notes are named tuples, since ten thousand of them are made at once.

    `side` is the side's index in the article. `prefix` and `suffix` are what stands around the
    words, `context` the sentences they are in, `readings` their pinyin, counted from the quote's
    first character; each is empty where it was not asked for.
    """

    language: Language
    exact: str
    start: int
    end: int
    side: int = 0
    prefix: str = ""
    suffix: str = ""
    context: str = ""
    readings: tuple[Reading, ...] = ()
    state: State = State.PLACED

    @property
    def pinyin(self) -> str:
        """The readings in a line, a word's syllables together."""
        return " ".join("".join(reading.syllables) for reading in self.readings)


class StudyNote(NamedTuple):
    """An annotation as it leaves the library.

    `quotes` are its places in order; `counterpart` is what answers the first of them in the other
    side, where something does and no place is there already. `note` is Markdown, `tags` are names.
    """

    id: UUID
    article: UUID
    quotes: tuple[StudyQuote, ...]
    counterpart: StudyQuote | None
    color: Color
    style: Style
    tags: tuple[str, ...]
    note: str
    state: State
    created: datetime
    modified: datetime

    @property
    def link(self) -> str:
        """The link that opens the passage in Duidu."""
        return f"{article_link(self.article)}#{self.id}"


@dataclass(frozen=True, slots=True)
class StudySide:
    """A side's text and, where they were asked for, the readings of its paragraphs by index."""

    language: Language
    revision: Revision
    readings: Mapping[int, tuple[Reading, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Study:
    """An article with its notes in the order chosen.

    `title` is what the article is called; `titles` are those of its sides that have one. `date`
    is the article's own as its source wrote it; `read_in` is when it came into the library.
    `beads` join the first two of `sides`.
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
    sides: tuple[StudySide, ...] = ()
    beads: Beads | None = None

    @property
    def link(self) -> str:
        """The link that opens the article in Duidu."""
        return article_link(self.article)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of its notes, each once, in the order in which they are met."""
        return tuple(dict.fromkeys(tag for note in self.notes for tag in note.tags))


@dataclass(frozen=True, slots=True)
class Export:
    """All that a format writes out: articles with their notes, and when that is.

    `template` is the reader's own, where one was named and the format is written with templates.
    """

    studies: tuple[Study, ...]
    made: datetime
    template: Path | None = None


def article_link(article: UUID) -> str:
    """Give the link that opens an article in Duidu."""
    return f"duidu://article/{article}"
