"""Revising: a newer version of an article's text takes the place of the old, and the notes follow.

One step of undo: a new revision of each side that differs, its sentences, a new alignment that
keeps what the reader locked, and every annotation where its words are now. What is not known again
is an orphan; it is kept, and tried again at each revision.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from reader.model.alignment import Alignment
from reader.model.annotation import Annotation, State
from reader.model.article import Article, Revision
from reader.model.change import Entity, Key, Payload, key_of
from reader.model.draft import Draft, DraftSide, SourceText
from reader.model.errors import NotFoundError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.model.spans import Span
from reader.session.anchors import Texts, reanchor
from reader.session.intake import draft_of_sources, dropped_of, revision_of
from reader.session.session import replacing
from reader.session.shelf import article_of

if TYPE_CHECKING:
    from reader.session.session import Session

_NO_SUCH_TEXT = {
    "zh": QT_TRANSLATE_NOOP("session", "There is no Chinese text in “{0}”; nothing was changed."),
    "en": QT_TRANSLATE_NOOP("session", "There is no English text in “{0}”; nothing was changed."),
}
_NO_SUCH_SIDE = {
    "zh": QT_TRANSLATE_NOOP(
        "session", "This article has no Chinese side that “{0}” could be the newer text of."
    ),
    "en": QT_TRANSLATE_NOOP(
        "session", "This article has no English side that “{0}” could be the newer text of."
    ),
}


@dataclass(frozen=True, slots=True)
class Revised:
    """What became of an article's annotations (the trash left out).

    `kept` stand where they stood, `moved` elsewhere or on words that changed, and of `orphaned`
    a place is not known.
    """

    kept: int
    moved: int
    orphaned: int


def revise(session: Session, article: UUID, source: SourceText, side: str | None = None) -> Revised:
    """Take a source as the newer text of an article's sides, or of the side of one language.

    `side` is `zh` or `en`; without it every side that the source has a text for is revised.
    Raises `SourceError` where it holds no text, `NotFoundError` where it has none for the article.
    """
    before = article_of(session, article)
    draft = draft_of_sources([source])
    drafts = _drafts(before, draft, source.name, side)
    old = _texts(session, before)
    new = _renewed(old, before, drafts)
    standing = session.library.annotations(article)
    changed = [
        one.side for one, was in zip(new.revisions, old.revisions, strict=True) if one != was
    ]
    if not changed:
        return _counted(standing, {one.id: one for one in standing})
    annotations = [*standing, *session.library.annotations(article, trashed=True)]
    found = reanchor(annotations, old, new, session.library.revision)
    after = _after(before, new, drafts)
    pairs: dict[Key, tuple[Entity | None, Entity | None]] = {
        key_of(before): (before, replace(after, modified=session.clock()))
    }
    pairs |= _dropped(session, after, new, draft, changed)
    pairs |= {key_of(one): (one, found[one.id]) for one in annotations}
    told = {key: pair for key, pair in pairs.items() if pair[0] != pair[1]}
    session.do(replacing("revise", told, name=source.name), _payload(old, new))
    return _counted(standing, found)


def _drafts(article: Article, draft: Draft, name: str, side: str | None) -> dict[str, DraftSide]:
    """Give the texts that are taken from a source, by their languages."""
    texts = {one.language.code: one for one in draft.sides}
    wanted = list(texts) if side is None else [side]
    missing = next((code for code in wanted if code not in texts), None)
    if missing is not None:
        raise NotFoundError(_NO_SUCH_TEXT[missing].of(name))
    taken = {code: texts[code] for code in wanted if article.side(code) is not None}
    if not taken:
        raise NotFoundError(_NO_SUCH_SIDE[wanted[0]].of(name))
    return taken


def _texts(session: Session, article: Article) -> Texts:
    """Give the texts of an article as they are."""
    return Texts(
        tuple(session.library.revision(side.revision) for side in article.sides),
        None if article.alignment is None else session.library.alignment(article.alignment),
    )


def _renewed(old: Texts, article: Article, drafts: Mapping[str, DraftSide]) -> Texts:
    """Give the texts as they will be; a side that is the same is the same revision."""
    revisions = tuple(
        _revised(revision, drafts.get(side.language.code))
        for revision, side in zip(old.revisions, article.sides, strict=True)
    )
    alignment = old.alignment
    if alignment is not None and revisions[:2] != old.revisions[:2]:
        # The aligner is loaded when it is first needed, as at an import.
        from reader.alignment.renewal import renew

        left, right = revisions[:2]
        beads = renew((old.revisions[0], old.revisions[1]), alignment.beads, (left, right))
        alignment = Alignment(uuid4(), left.id, right.id, beads)
    return Texts(revisions, alignment)


def _revised(revision: Revision, draft: DraftSide | None) -> Revision:
    if draft is None:
        return revision
    made = revision_of(revision.side, draft.paragraphs, draft.language)
    same = made.text == revision.text and made.paragraphs == revision.paragraphs
    return revision if same else made


def _after(article: Article, texts: Texts, drafts: Mapping[str, DraftSide]) -> Article:
    """Give the article with its new texts; a side may be in the other script now."""
    sides = []
    for side, revision in zip(article.sides, texts.revisions, strict=True):
        draft = drafts.get(side.language.code)
        language = side.language if draft is None else draft.language
        sides.append(replace(side, language=language, revision=revision.id))
    alignment = article.alignment if texts.alignment is None else texts.alignment.id
    return replace(article, sides=tuple(sides), alignment=alignment)


def _dropped(
    session: Session, article: Article, texts: Texts, draft: Draft, changed: Sequence[UUID]
) -> dict[Key, tuple[Entity | None, Entity | None]]:
    """Give what was left out of the old texts of some sides, and what is of the new ones."""
    pairs: dict[Key, tuple[Entity | None, Entity | None]] = {
        key_of(piece): (piece, None)
        for piece in session.library.dropped(article.id)
        if piece.side in changed
    }
    revisions = {revision.side: revision for revision in texts.revisions}
    for order, leftover in enumerate(draft.dropped):
        side = article.side(draft.sides[leftover.side].language.code)
        if side is not None and side.id in changed:
            piece = dropped_of(article.id, order, leftover, revisions[side.id])
            pairs[key_of(piece)] = (None, piece)
    return pairs


def _payload(old: Texts, new: Texts) -> Payload:
    known = {revision.id for revision in old.revisions}
    return Payload(
        revisions=tuple(one for one in new.revisions if one.id not in known),
        alignments=()
        if new.alignment is None or new.alignment == old.alignment
        else (new.alignment,),
    )


def _counted(before: Sequence[Annotation], after: Mapping[UUID, Annotation]) -> Revised:
    """Count what became of annotations."""
    pairs = [(one, after[one.id]) for one in before]
    orphaned = sum(now.state is State.ORPHAN for _, now in pairs)
    kept = sum(
        now.state is was.state is not State.ORPHAN and _spans(was) == _spans(now)
        for was, now in pairs
    )
    return Revised(kept, len(pairs) - kept - orphaned, orphaned)


def _spans(annotation: Annotation) -> list[Span]:
    return [place.span for place in annotation.places]
