"""What was left out of an article when it was read in, and its way back into the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from reader.model.alignment import Alignment
from reader.model.annotation import Annotation, State
from reader.model.article import Article, Dropped, Revision
from reader.model.change import Change, Entity, EntityKind, Key, Payload, key_of
from reader.model.errors import NotFoundError
from reader.model.language import Language
from reader.model.message import QT_TRANSLATE_NOOP
from reader.session.session import replacing
from reader.session.shelf import article_of
from reader.text.insertion import Insertion, insert_paragraph, widen_beads

if TYPE_CHECKING:
    from reader.session.session import Session


def take_back(session: Session, dropped: UUID) -> Change:
    """Put a piece that was left out into the text, as a paragraph where it stood in the source.

    The side gets a new revision, and every place after the paragraph moves with its words.
    """
    piece = session.library.entity(Key(EntityKind.DROPPED, dropped))
    if not isinstance(piece, Dropped):
        raise NotFoundError(
            QT_TRANSLATE_NOOP("session", "This piece has been put back into the text already.")
        )
    article = article_of(session, piece.article)
    side = next(one for one in article.sides if one.id == piece.side)
    before = session.library.revision(side.revision)
    after, insertion = _with_paragraph(before, piece, side.language)
    alignments = _aligned(session, article, after, insertion)
    changed = replace(
        article,
        sides=tuple(
            replace(one, revision=after.id) if one.id == side.id else one for one in article.sides
        ),
        alignment=alignments[0].id if alignments else article.alignment,
        modified=session.clock(),
    )
    pairs: dict[Key, tuple[Entity | None, Entity | None]] = {
        key_of(article): (article, changed),
        key_of(piece): (piece, None),
    }
    for other in session.library.dropped(article.id):
        if other.id != piece.id and other.side == side.id:
            pairs[key_of(other)] = (other, _behind(other, piece, insertion))
    for trashed in (False, True):
        for one in session.library.annotations(article.id, trashed=trashed):
            pairs[key_of(one)] = (one, _shifted(one, after, insertion))
    told = {key: pair for key, pair in pairs.items() if pair[0] != pair[1]}
    change = replacing("take-back", told, text=piece.text[:60])
    session.do(change, Payload(revisions=(after,), alignments=tuple(alignments)))
    return change


def _with_paragraph(
    before: Revision, piece: Dropped, language: Language
) -> tuple[Revision, Insertion]:
    from reader.text.sentences import split

    text = " ".join(piece.text.splitlines())
    whole, paragraphs, sentences, insertion = insert_paragraph(
        before, piece.offset, text, list(split(text, language))
    )
    return Revision(uuid4(), before.side, whole, paragraphs, sentences), insertion


def _aligned(
    session: Session, article: Article, after: Revision, insertion: Insertion
) -> list[Alignment]:
    if article.alignment is None:
        return []
    old = session.library.alignment(article.alignment)
    left = article.sides[0].id == after.side
    return [
        Alignment(
            uuid4(),
            after.id if left else old.left,
            old.right if left else after.id,
            widen_beads(old.beads, insertion, left=left),
        )
    ]


def _behind(other: Dropped, piece: Dropped, insertion: Insertion) -> Dropped:
    """Shift a piece that stood after the one put back; one before it at the same spot stays."""
    if other.offset < insertion.offset or other.order < piece.order:
        return other
    return replace(other, offset=other.offset + insertion.length)


def _shifted(annotation: Annotation, after: Revision, insertion: Insertion) -> Annotation:
    places = tuple(
        replace(
            place,
            revision=after.id,
            start=insertion.moved(place.start),
            end=insertion.moved(place.end - 1) + 1,
        )
        if place.side == after.side and place.state is not State.ORPHAN
        else place
        for place in annotation.places
    )
    return replace(annotation, places=places)
