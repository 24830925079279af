"""Mending an alignment: a reader parts, joins and moves what stands in one row.

Each step makes another alignment of the same texts and is one step of undo. A row is named by a
side (0 or 1) and a sentence in it. Every function gives `None` where there was nothing to be
changed, and raises `NotFoundError` where the article is gone or has nothing to be aligned.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from reader.model.alignment import Alignment, Beads
from reader.model.article import Revision
from reader.model.change import Change, Payload, key_of
from reader.model.errors import NotFoundError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.session.session import replacing
from reader.session.shelf import article_of

if TYPE_CHECKING:
    from reader.session.session import Session

Mended = Callable[[tuple[Revision, Revision], Beads], Beads]
"""What makes of the beads between two texts others of the same sentences."""


@dataclass(frozen=True, slots=True)
class Where:
    """A sentence of a side of an article."""

    article: UUID
    side: int
    sentence: int

    def row(self, beads: Beads) -> int:
        """Give the row that it stands in."""
        return beads.holding(self.sentence, left=self.side == 0)


def mend(
    session: Session, article: UUID, kind: str, work: Mended, *, aside: bool = False
) -> Change | None:
    """Let `work` change how the first two sides of an article are aligned.

    `aside` is for what the program does by itself: undo passes over it.
    """
    before = article_of(session, article)
    if before.alignment is None:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("session", "This article has one language; nothing can be tied.")
        )
    alignment = session.library.alignment(before.alignment)
    left, right = (session.library.revision(side.revision) for side in before.sides[:2])
    beads = work((left, right), alignment.beads)
    if beads == alignment.beads:
        return None
    made = Alignment(uuid4(), alignment.left, alignment.right, beads)
    after = replace(before, alignment=made.id)
    change = replacing(kind, {key_of(before): (before, after)})
    return (session.do_aside if aside else session.do)(change, Payload(alignments=(made,)))


def merge_row(session: Session, where: Where, step: int) -> Change | None:
    """Join a sentence's row with the next one (`step` 1) or the one before (-1)."""
    from reader.alignment.mending import merge

    def work(_texts: tuple[Revision, Revision], beads: Beads) -> Beads:
        here = where.row(beads)
        other = min(max(0, here + step), len(beads) - 1)
        return merge(beads, min(here, other), max(here, other))

    return mend(session, where.article, "merge-rows", work)


def split_row(session: Session, where: Where) -> Change | None:
    """Part a row before a sentence, the other side where it fits best."""
    from reader.alignment.mending import fitting, split

    def work(texts: tuple[Revision, Revision], beads: Beads) -> Beads:
        here = where.row(beads)
        other = fitting(texts, beads[here], where.side, where.sentence)
        borders = (where.sentence, other) if where.side == 0 else (other, where.sentence)
        return split(beads, here, *borders)

    return mend(session, where.article, "split-row", work)


def move_sentence(session: Session, where: Where, step: int) -> Change | None:
    """Move a sentence, with those between it and the border, a row down (1) or up (-1)."""
    return _carry(session, where, lambda beads: where.row(beads) + step)


def move_to_row(session: Session, where: Where, target: Where) -> Change | None:
    """Move a sentence, with those on its way, into the row in which another one stands."""
    return _carry(session, where, target.row)


def _carry(session: Session, where: Where, target: Callable[[Beads], int]) -> Change | None:
    from reader.alignment.mending import carry

    def work(_texts: tuple[Revision, Revision], beads: Beads) -> Beads:
        return carry(beads, where.side, where.sentence, target(beads))

    return mend(session, where.article, "move-sentence", work)


def unlink_row(session: Session, where: Where) -> Change | None:
    """Let what a row has on its two sides stand alone."""
    from reader.alignment.mending import unlink

    return mend(
        session, where.article, "unlink-row", lambda _texts, beads: unlink(beads, where.row(beads))
    )


def confirm_row(session: Session, where: Where, *, confirmed: bool) -> Change | None:
    """Say that a row is right, so that it stays as it is, or take that back."""
    from reader.alignment.mending import set_lock

    return mend(
        session,
        where.article,
        "confirm-row",
        lambda _texts, beads: set_lock(beads, where.row(beads), locked=confirmed),
    )
