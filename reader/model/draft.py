"""What a source is read into, before it is an article: texts by side, metadata, leftovers."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.article import DroppedKind, ParagraphKind
from reader.model.language import Language


@dataclass(frozen=True, slots=True)
class DraftParagraph:
    """A paragraph as read: its text (no newline in it), kind and heading level."""

    text: str
    kind: ParagraphKind = ParagraphKind.TEXT
    level: int = 0


@dataclass(frozen=True, slots=True)
class DraftSide:
    """The paragraphs of one language; a title, where there is one, is the first."""

    language: Language
    paragraphs: tuple[DraftParagraph, ...]


@dataclass(frozen=True, slots=True)
class Leftover:
    """A piece kept out of the sides: it stood before paragraph `before` of side number `side`."""

    kind: DroppedKind
    text: str
    side: int
    before: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A source taken apart."""

    sides: tuple[DraftSide, ...]
    keywords: tuple[str, ...] = ()
    source: str | None = None
    author: str | None = None
    date: str | None = None
    dropped: tuple[Leftover, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's decoded text and how it was decoded. `digest` is the SHA-256 of its bytes."""

    name: str
    encoding: str
    digest: str
    text: str
