"""An article, its sides, and the immutable revisions of their texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import overload
from uuid import UUID

from reader.model.language import Language
from reader.model.spans import Span, Spans


class ParagraphKind(StrEnum):
    """What a paragraph is in its text."""

    TEXT = "text"
    HEADING = "heading"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its span in the side's text (without the newline after it) and its kind.

    `level` is 1 to 6 for headings, 0 for the others.
    """

    start: int
    end: int
    kind: ParagraphKind = ParagraphKind.TEXT
    level: int = 0

    @property
    def span(self) -> Span:
        """Where it stands in the side's text."""
        return Span(self.start, self.end)


KINDS = tuple(ParagraphKind)


class Paragraphs(Sequence[Paragraph]):
    """The paragraphs of a text, packed: spans, and a byte each for kind and level."""

    __slots__ = ("kinds", "levels", "spans")

    def __init__(self, spans: Spans, kinds: bytes, levels: bytes) -> None:
        """Take the spans, and for each its kind (an index into `KINDS`) and level."""
        self.spans = spans
        self.kinds = kinds
        self.levels = levels

    @classmethod
    def of(cls, paragraphs: Iterable[Paragraph]) -> Paragraphs:
        """Pack paragraphs, given in order."""
        listed = list(paragraphs)
        return cls(
            Spans.of((p.start, p.end) for p in listed),
            bytes(KINDS.index(p.kind) for p in listed),
            bytes(p.level for p in listed),
        )

    def __len__(self) -> int:
        return len(self.spans)

    @overload
    def __getitem__(self, index: int) -> Paragraph: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Paragraph]: ...
    def __getitem__(self, index: int | slice) -> Paragraph | Sequence[Paragraph]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        start, end = self.spans[index]
        return Paragraph(start, end, KINDS[self.kinds[index]], self.levels[index])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Paragraphs):
            return NotImplemented
        mine = (self.spans, self.kinds, self.levels)
        return mine == (other.spans, other.kinds, other.levels)

    def __hash__(self) -> int:
        return hash((self.spans, self.kinds, self.levels))

    def at(self, offset: int) -> int:
        """Give the index of the paragraph in which `offset` stands."""
        return self.spans.at(offset)

    def of_kinds(self, *kinds: ParagraphKind) -> list[Paragraph]:
        """Give the paragraphs of some kinds, in order; the others are not unpacked for it."""
        return [self[at] for at in self.indices_of(*kinds)]

    def indices_of(self, *kinds: ParagraphKind) -> list[int]:
        """Give the indices of the paragraphs of some kinds, in order."""
        if not kinds:
            return []
        wanted = re.escape(bytes(KINDS.index(kind) for kind in kinds))
        return [found.start() for found in re.finditer(b"[%s]" % wanted, self.kinds)]


@dataclass(frozen=True)
class Revision:
    """An immutable state of a side's text.

    Paragraphs are joined by exactly one newline in `text`; `sentences` tile each paragraph,
    blanks after a stop belonging to the sentence before. All offsets are code points of `text`.
    """

    id: UUID
    side: UUID
    text: str
    paragraphs: Paragraphs
    sentences: Spans

    @cached_property
    def title(self) -> str | None:
        """The text of the title paragraph, where there is one."""
        span = self.title_span
        return None if span is None else self.text[span.start : span.end]

    @property
    def title_span(self) -> Span | None:
        """Where the title stands: it is always the first paragraph."""
        if len(self.paragraphs) and self.paragraphs[0].kind is ParagraphKind.TITLE:
            return self.paragraphs[0].span
        return None

    @property
    def title_sentences(self) -> int:
        """How many sentences the title takes; the command line counts from the one after."""
        span = self.title_span
        return 0 if span is None else len(self.sentences.within(span.start, max(span.end, 1)))

    def sentence_at(self, offset: int) -> int:
        """Give the index of the sentence in which `offset` stands (the nearest before it)."""
        return self.sentences.at(offset)

    def quote(self, span: tuple[int, int]) -> str:
        """Give the text under a span."""
        return self.text[span[0] : span[1]]


@dataclass(frozen=True, slots=True)
class Side:
    """One text of an article. `revision` names the state that is read now."""

    id: UUID
    language: Language
    revision: UUID


@dataclass(frozen=True, slots=True)
class Article:
    """One bilingual work: metadata, ordered sides, and which alignment joins the first two.

    `name` is what the reader called it; without one it goes by its titles. `trashed` is when it
    was put in the trash.
    """

    id: UUID
    sides: tuple[Side, ...]
    created: datetime
    modified: datetime
    name: str | None = None
    keywords: tuple[str, ...] = ()
    source: str | None = None
    author: str | None = None
    date: str | None = None
    alignment: UUID | None = None
    trashed: datetime | None = None

    def side(self, code: str) -> Side | None:
        """Give the first side whose language has this primary subtag (`zh`, `en`)."""
        return next((side for side in self.sides if side.language.code == code), None)


class DroppedKind(StrEnum):
    """Why a piece of a source is in no side."""

    MARKER = "marker"
    LABEL = "label"
    NUMBER = "number"
    CHROME = "chrome"


@dataclass(frozen=True, slots=True)
class Dropped:
    """A piece of the source that was kept out of the text, and where it would go back to.

    It would stand as a paragraph before `offset` of the side named (code points of the side's
    current text). `order` is its rank in the source.
    """

    id: UUID
    article: UUID
    order: int
    kind: DroppedKind
    text: str
    side: UUID
    offset: int


@dataclass(frozen=True, slots=True)
class Original:
    """What was read in: the decoded text of a source, its file name, encoding and digest.

    `digest` is the SHA-256 of the bytes, by which the same file is known again.
    """

    id: UUID
    article: UUID
    order: int
    name: str
    encoding: str
    digest: str
    text: str
