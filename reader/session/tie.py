"""Two stretches belong together: the reader ties them, and the alignment follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from reader.model.alignment import Alignment
from reader.model.change import Change, Payload, key_of
from reader.model.errors import NotFoundError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.model.spans import Span
from reader.session.session import replacing
from reader.session.shelf import article_of

if TYPE_CHECKING:
    from reader.session.session import Session


def tie(session: Session, article: UUID, spans: Sequence[Span]) -> Change | None:
    """Tie the sentences that a span of each of the first two sides touches; one step of undo.

    An empty span stands for the sentence that holds it. `None` where they are tied already.
    Raises `NotFoundError` where the article is gone or has nothing to be tied.
    """
    # The aligner is loaded when it is first needed, as at an import.
    from reader.alignment.tying import tie as tie_beads

    before = article_of(session, article)
    if before.alignment is None:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("session", "This article has one language; nothing can be tied.")
        )
    alignment = session.library.alignment(before.alignment)
    left, right = (session.library.revision(side.revision) for side in before.sides[:2])
    lefts, rights = (
        revision.sentences.touching(span.start, max(span.end, span.start + 1))
        for revision, span in zip((left, right), spans, strict=True)
    )
    if not lefts or not rights:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("session", "There is no sentence here that could be tied.")
        )
    beads = tie_beads(left, right, alignment.beads, lefts, rights)
    if beads == alignment.beads:
        return None
    made = Alignment(uuid4(), alignment.left, alignment.right, beads)
    after = replace(before, alignment=made.id)
    return session.do(
        replacing("tie", {key_of(before): (before, after)}),
        Payload(alignments=(made,)),
    )
