"""Two stretches belong together: the reader ties them, and the alignment follows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from reader.model.alignment import Beads
from reader.model.article import Revision
from reader.model.change import Change
from reader.model.errors import NotFoundError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.model.spans import Span
from reader.session.mend import mend

if TYPE_CHECKING:
    from reader.session.session import Session


def tie(session: Session, article: UUID, spans: Sequence[Span]) -> Change | None:
    """Tie the sentences that a span of each of the first two sides touches; one step of undo.

    An empty span stands for the sentence that holds it. `None` where they are tied already.
    Raises `NotFoundError` where the article is gone or has nothing to be tied.
    """
    # The aligner is loaded when it is first needed, as at an import.
    from reader.alignment.tying import tie as tie_beads

    def work(texts: tuple[Revision, Revision], beads: Beads) -> Beads:
        lefts, rights = (
            text.sentences.touching(span.start, max(span.end, span.start + 1))
            for text, span in zip(texts, spans, strict=True)
        )
        if not lefts or not rights:
            raise NotFoundError(
                QT_TRANSLATE_NOOP("session", "There is no sentence here that could be tied.")
            )
        return tie_beads(*texts, beads, lefts, rights)

    return mend(session, article, "tie", work)
