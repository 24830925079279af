"""Bringing in: sources become an article of the library.

What is heavy (decoding, splitting, aligning) is in `build`, a pure function of the sources'
texts that a worker process can run; what the reader waits for is one small change.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
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
from reader.model.draft import Draft, DraftParagraph, DraftSide, Leftover, SourceText
from reader.model.language import Language
from reader.session.job import Report
from reader.session.session import replacing
from reader.session.shelf import article_of, recover

if TYPE_CHECKING:
    from reader.session.session import Session


LARGE = 200_000
"""From this many bytes on, reading in takes a good part of a second: work for a process."""


@dataclass(frozen=True, slots=True)
class Built:
    """An article made of sources, not in the library yet.

    `paragraphs` is how many each side has, its title not counted.
    """

    article: Article
    payload: Payload
    dropped: tuple[Dropped, ...]
    paragraphs: tuple[int, ...]

    def change(self) -> Change:
        """Give the change that brings it in."""
        entities: Iterable[Entity] = (self.article, *self.dropped)
        pairs: dict[Key, tuple[Entity | None, Entity | None]] = {
            key_of(entity): (None, entity) for entity in entities
        }
        return replacing("bring-in", pairs)


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """Which article the sources are now, and whether it was in the library before.

    Of one that was not: how many paragraphs each side has, its title not counted, and how many
    pieces were left out.
    """

    article: UUID
    was_there: bool
    paragraphs: tuple[int, ...] = ()
    left_out: int = 0


def read_sources(paths: Sequence[Path]) -> tuple[SourceText, ...]:
    """Read one mixed file, or two of one language each. Raises `SourceError`."""
    from reader.formats.sources import read_source

    return tuple(read_source(path) for path in paths)


def pasted(text: str) -> SourceText:
    """Give a pasted text as a source."""
    from reader.formats.decoding import pasted as source_of

    return source_of(text)


def draft_of_sources(sources: Sequence[SourceText]) -> Draft:
    """Take one mixed source or a pair of sources apart. Raises `SourceError`."""
    from reader.formats.sources import draft_of, draft_of_pair

    if len(sources) == 2:
        return draft_of_pair(sources[0], sources[1])
    return draft_of(sources[0])


def bring_in(
    session: Session, sources: Sequence[SourceText], draft: Draft | None = None
) -> BroughtIn:
    """Make an article of the sources, or find the one that they are already.

    `draft` is what they were taken apart into, where that is known. Raises `SourceError` where
    they hold no text, `LibraryError` where it cannot be written.
    """
    known = session.library.known(_digests(sources))
    if known is not None:
        return _found(session, known)
    draft = draft or draft_of_sources(sources)
    return settle(session, build(sources, draft, session.clock()))


def prepare(
    report: Report, library: Path, paths: Sequence[Path], made: datetime
) -> Built | BroughtIn:
    """Do the long part of bringing in files, in a worker process (see `reader.session.job`).

    The bulky things are written in short transactions under an article marked unfinished;
    `settle` in the window's process then makes it visible by one small change. Files that are an
    article already are only found. Raises as `bring_in` does.
    """
    from reader.storage.library import Library

    sources = read_sources(paths)
    report(0.1)
    with Library.open(library) as opened:
        known = opened.known(_digests(sources))
        if known is not None:
            return BroughtIn(known, was_there=True)
        draft = draft_of_sources(sources)
        report(0.4)
        built = build(sources, draft, made)
        report(0.9)
        opened.prepare(built.article, built.payload)
    return replace(built, payload=Payload())


def settle(session: Session, prepared: Built | BroughtIn) -> BroughtIn:
    """Make an article visible that was built, or take the one that is there from the trash."""
    if isinstance(prepared, BroughtIn):
        return _found(session, prepared.article)
    session.do(prepared.change(), prepared.payload)
    return BroughtIn(
        prepared.article.id,
        was_there=False,
        paragraphs=prepared.paragraphs,
        left_out=len(prepared.dropped),
    )


def _digests(sources: Sequence[SourceText]) -> list[str]:
    return [source.digest for source in sources]


def _found(session: Session, article: UUID) -> BroughtIn:
    if article_of(session, article).trashed is not None:
        recover(session, article)
    return BroughtIn(article, was_there=True)


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
        tuple(len(one.paragraphs) - (one.title_span is not None) for one in revisions),
    )


def revision_of(side: UUID, paragraphs: Iterable[DraftParagraph], language: Language) -> Revision:
    """Join paragraphs to a text and split them into sentences."""
    from reader.text.sentences import sentences_of

    texts: list[str] = []
    listed: list[Paragraph] = []
    at = 0
    for paragraph in paragraphs:
        end = at + len(paragraph.text)
        texts.append(paragraph.text)
        listed.append(Paragraph(at, end, paragraph.kind, paragraph.level))
        at = end + 1
    text, placed = "\n".join(texts), Paragraphs.of(listed)
    return Revision(uuid4(), side, text, placed, sentences_of(text, placed, language))


def _side(draft: DraftSide) -> tuple[Side, Revision]:
    identity = uuid4()
    revision = revision_of(identity, draft.paragraphs, draft.language)
    return Side(identity, draft.language, revision.id), revision


def dropped_of(article: UUID, order: int, leftover: Leftover, revision: Revision) -> Dropped:
    """Give what was kept out of a revision, with the offset it would go back to."""
    paragraphs = revision.paragraphs
    at_end = leftover.before >= len(paragraphs)
    offset = len(revision.text) if at_end else paragraphs[leftover.before].start
    return Dropped(uuid4(), article, order, leftover.kind, leftover.text, revision.side, offset)


def _dropped(article: Article, revisions: Sequence[Revision], draft: Draft) -> Iterable[Dropped]:
    for order, leftover in enumerate(draft.dropped):
        yield dropped_of(article.id, order, leftover, revisions[leftover.side])
