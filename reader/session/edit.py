"""Editing a text in Duidu: a sentence or a paragraph is written anew, and the notes go with it.

What was edited is known exactly, so a place around it grows or shrinks with its words; what the
edit took away whole is an orphan. One step of undo, as everything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from reader.model.alignment import Alignment
from reader.model.annotation import Annotation, Place, State
from reader.model.article import Article, Revision
from reader.model.change import Change, Entity, Key, Payload, key_of
from reader.model.spans import Span
from reader.session.session import replacing
from reader.session.shelf import article_of
from reader.text.editing import Edit
from reader.text.rewriting import Rewritten, join_at, rewrite, rewrite_beads, split_at

if TYPE_CHECKING:
    from reader.session.opened import OpenArticle
    from reader.session.session import Session


@dataclass(frozen=True, slots=True)
class Affected:
    """A place whose words an edit changes: as they are, and as they will be (`None`: an orphan)."""

    annotation: UUID
    before: str
    after: str | None


def preview(opened: OpenArticle, side: int, span: Span, text: str) -> list[Affected]:
    """Tell which annotations `write_anew` would change the words of, in reading order."""
    revision = opened.revisions[side]
    made = rewrite(revision, Edit(span, text), opened.article.sides[side].language)
    found = []
    for annotation in opened.in_reading_order():
        for place in annotation.standing:
            if place.side == revision.side:
                image = made.moved(place.span)
                before = revision.quote(place.span)
                after = None if image is None else made.text[image.start : image.end]
                if after != before:
                    found.append(Affected(annotation.id, before, after))
    return found


def write_anew(session: Session, article: UUID, side: int, span: Span, text: str) -> Change | None:
    """Write the words under a span of a side anew; `None` where they are the same.

    The span lies in one paragraph; a line break in the text counts as a blank. Raises `ValueError`
    where it does not, `NotFoundError` where the article is gone.
    """
    before = article_of(session, article)
    old = session.library.revision(before.sides[side].revision)
    made = rewrite(old, Edit(span, text), before.sides[side].language)
    return None if made.text == old.text else _settle(session, before, old, made, "edit-text")


def split_sentence(session: Session, article: UUID, side: int, offset: int) -> Change | None:
    """Part the sentence around an offset of a side there; `None` where one begins there.

    The text stays, and so do the notes. Raises `NotFoundError` where the article is gone.
    """
    before = article_of(session, article)
    old = session.library.revision(before.sides[side].revision)
    made = split_at(old, offset)
    return None if made is None else _settle(session, before, old, made, "split-sentence")


def join_sentence(session: Session, article: UUID, side: int, sentence: int) -> Change | None:
    """Join a sentence with the next one of its paragraph; otherwise as `split_sentence`."""
    before = article_of(session, article)
    old = session.library.revision(before.sides[side].revision)
    made = join_at(old, sentence)
    return None if made is None else _settle(session, before, old, made, "join-sentences")


def _settle(session: Session, before: Article, old: Revision, made: Rewritten, kind: str) -> Change:
    """Carry out what was made of a revision, its alignment and all that stands in it."""
    new = Revision(uuid4(), old.side, made.text, made.paragraphs, made.sentences)
    side = next(at for at, one in enumerate(before.sides) if one.id == new.side)
    alignments = _aligned(session, before, made, new, side)
    after = replace(
        before,
        sides=tuple(
            replace(one, revision=new.id) if one.id == new.side else one for one in before.sides
        ),
        alignment=alignments[0].id if alignments else before.alignment,
        modified=session.clock(),
    )
    pairs: dict[Key, tuple[Entity | None, Entity | None]] = {key_of(before): (before, after)}
    for piece in session.library.dropped(before.id):
        if piece.side == new.side and piece.offset > made.edit.span.start:
            moved = replace(piece, offset=piece.offset + made.edit.growth)
            pairs[key_of(piece)] = (piece, moved)
    for one in _annotations(session, before.id):
        places = tuple(_moved(place, old, new, made) for place in one.places)
        pairs[key_of(one)] = (one, replace(one, places=places))
    told = {key: pair for key, pair in pairs.items() if pair[0] != pair[1]}
    return session.do(
        replacing(kind, told), Payload(revisions=(new,), alignments=tuple(alignments))
    )


def _aligned(
    session: Session, article: Article, made: Rewritten, new: Revision, side: int
) -> Sequence[Alignment]:
    if article.alignment is None or side > 1:
        return ()
    old = session.library.alignment(article.alignment)
    left = side == 0
    beads = rewrite_beads(old.beads, made.resplit, left=left)
    ends = (new.id, old.right) if left else (old.left, new.id)
    return (Alignment(uuid4(), *ends, beads),)


def _annotations(session: Session, article: UUID) -> list[Annotation]:
    return [
        one
        for trashed in (False, True)
        for one in session.library.annotations(article, trashed=trashed)
    ]


def _moved(place: Place, old: Revision, new: Revision, made: Rewritten) -> Place:
    """Give a place after the edit; one whose words are the same is only shifted."""
    if place.side != new.side or place.state is State.ORPHAN:
        return place
    image = made.moved(place.span)
    if image is None:
        return replace(place, state=State.ORPHAN)
    same = new.quote(image) == old.quote(place.span)
    return replace(
        place,
        revision=new.id,
        start=image.start,
        end=image.end,
        state=place.state if same else State.MOVED,
    )
