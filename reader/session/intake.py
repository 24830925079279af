"""Bringing in: sources become an article of the library.

What is heavy (decoding, splitting, aligning) is in `build`, a pure function of the sources'
texts that a worker process can run; what the reader waits for is one small change.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from reader.model.alignment import Alignment
from reader.model.article import (
    Article,
    Dropped,
    Original,
    Paragraph,
    Paragraphs,
    Revision,
    Side,
)
from reader.model.change import Change, Entity, Key, Payload, key_of
from reader.model.draft import Draft, DraftParagraph, DraftSide, SourceText
from reader.model.language import Language
from reader.model.spans import Span, Spans
from reader.session.clock import now
from reader.session.job import Report
from reader.session.session import replacing
from reader.session.shelf import article_of, recover

if TYPE_CHECKING:
    from reader.session.session import Session


LARGE = 200_000
"""From this many bytes on, reading in takes a good part of a second: work for a process."""


@dataclass(frozen=True, slots=True)
class Built:
    """An article made of sources, not in the library yet."""

    article: Article
    payload: Payload
    dropped: tuple[Dropped, ...]

    def change(self) -> Change:
        """Give the change that brings it in."""
        entities: Iterable[Entity] = (self.article, *self.dropped)
        pairs: dict[Key, tuple[Entity | None, Entity | None]] = {
            key_of(entity): (None, entity) for entity in entities
        }
        return replacing("bring-in", pairs)


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """Which article the sources are now, and whether it was in the library before."""

    article: UUID
    was_there: bool


def read_sources(paths: Sequence[Path]) -> tuple[SourceText, ...]:
    """Read one mixed file, or two of one language each. Raises `SourceError`."""
    from reader.formats.sources import read_source

    return tuple(read_source(path) for path in paths)


def pasted(text: str) -> SourceText:
    """Give a pasted text as a source."""
    return SourceText("", "", sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), text)


def draft_of_sources(sources: Sequence[SourceText]) -> Draft:
    """Take one mixed source or a pair of sources apart. Raises `SourceError`."""
    from reader.formats.sources import draft_of, draft_of_pair

    if len(sources) == 2:
        return draft_of_pair(sources[0], sources[1])
    return draft_of(sources[0])


def bring_in(session: Session, sources: Sequence[SourceText]) -> BroughtIn:
    """Make an article of the sources, or find the one that they are already.

    Raises `SourceError` where they hold no text, `LibraryError` where it cannot be written.
    """
    there = find_brought_in(session, sources)
    if there is not None:
        return there
    built = build(sources, draft_of_sources(sources), session.clock())
    return settle(session, built)


def prepare(report: Report, library: Path, sources: tuple[SourceText, ...]) -> Built:
    """Do the long part of bringing in, in a worker process (see `reader.session.job`).

    The bulky things are written in short transactions under an article marked unfinished;
    `settle` in the window's process then makes it visible by one small change.
    """
    from reader.storage.library import Library

    draft = draft_of_sources(sources)
    report(0.3)
    built = build(sources, draft, now())
    report(0.9)
    with Library.open(library) as opened:
        opened.prepare(built.article, built.payload)
    return replace(built, payload=Payload())


def settle(session: Session, built: Built) -> BroughtIn:
    """Make an article visible that `prepare` has written."""
    session.do(built.change(), built.payload)
    return BroughtIn(built.article.id, was_there=False)


def find_brought_in(session: Session, sources: Sequence[SourceText]) -> BroughtIn | None:
    """Give the article that was made of just these sources, taken out of the trash if need be."""
    known = session.library.known([source.digest for source in sources])
    if known is None:
        return None
    if article_of(session, known).trashed is not None:
        recover(session, known)
    return BroughtIn(known, was_there=True)


def build(sources: Sequence[SourceText], draft: Draft, made: datetime) -> Built:
    """Make an article, its revisions, its alignment and what was dropped of a draft."""
    from reader.alignment import align

    identity = uuid4()
    sides = [_side(side) for side in draft.sides]
    article = Article(
        identity,
        tuple(side for side, _ in sides),
        created=made,
        modified=made,
        keywords=draft.keywords,
        source=draft.source,
        author=draft.author,
        date=draft.date,
    )
    revisions = tuple(revision for _, revision in sides)
    alignments: tuple[Alignment, ...] = ()
    if len(revisions) == 2:
        left, right = revisions
        alignments = (Alignment(uuid4(), left.id, right.id, align(left, right)),)
        article = replace(article, alignment=alignments[0].id)
    originals = tuple(
        Original(uuid4(), identity, order, one.name, one.encoding, one.digest, one.text)
        for order, one in enumerate(sources)
    )
    return Built(
        article,
        Payload(revisions=revisions, alignments=alignments, originals=originals),
        tuple(_dropped(article, revisions, draft)),
    )


def revision_of(side: UUID, paragraphs: Iterable[DraftParagraph], language: Language) -> Revision:
    """Join paragraphs to a text and split them into sentences."""
    from reader.text.sentences import split

    texts: list[str] = []
    placed: list[Paragraph] = []
    sentences: list[Span] = []
    at = 0
    for paragraph in paragraphs:
        end = at + len(paragraph.text)
        texts.append(paragraph.text)
        placed.append(Paragraph(at, end, paragraph.kind, paragraph.level))
        sentences += (
            Span(at + start, at + stop) for start, stop in split(paragraph.text, language)
        )
        at = end + 1
    return Revision(uuid4(), side, "\n".join(texts), Paragraphs.of(placed), Spans.of(sentences))


def _side(draft: DraftSide) -> tuple[Side, Revision]:
    identity = uuid4()
    revision = revision_of(identity, draft.paragraphs, draft.language)
    return Side(identity, draft.language, revision.id), revision


def _dropped(article: Article, revisions: Sequence[Revision], draft: Draft) -> Iterable[Dropped]:
    for order, leftover in enumerate(draft.dropped):
        revision = revisions[leftover.side]
        paragraphs = revision.paragraphs
        offset = (
            paragraphs[leftover.before].start
            if leftover.before < len(paragraphs)
            else len(revision.text)
        )
        yield Dropped(
            uuid4(),
            article.id,
            order,
            leftover.kind,
            leftover.text,
            article.sides[leftover.side].id,
            offset,
        )
