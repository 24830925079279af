"""Aligning again by words: what lengths alone have paired is looked at by what the words say.

An article opens with what lengths could tell. A worker then aligns it by the lexicon, which it
builds first where there is none; what the reader has locked stays. Asked for, it is a step of
undo; done unasked, undo passes over it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from reader.model.alignment import Beads
from reader.model.article import Revision
from reader.model.change import Change
from reader.session.job import Report
from reader.session.mend import mend
from reader.session.shelf import article_of

if TYPE_CHECKING:
    from reader.session.session import Session

STRANGERS = 0.35
"""Below this mean confidence two texts are hardly translations of each other."""

BUILDING = 0.7
"""How much of the time goes into the lexicon where it is not there yet."""


def align_again(report: Report, library: Path, cache: Path, article: UUID) -> Beads:
    """Align an article's first two sides by words, in a worker process (see `session.job`)."""
    from reader.alignment.aligner import align_by_words
    from reader.lexicon.provision import provide_lexicon, ready_lexicon
    from reader.storage.library import Library

    lexicon = ready_lexicon(cache)
    begun = 0.0
    if lexicon is None:
        lexicon = provide_lexicon(cache, lambda share: report(BUILDING * share))
        begun = BUILDING
    with Library.open(library) as opened:
        found = opened.article(article)
        if found is None or found.alignment is None:
            return Beads.of([])
        beads = opened.alignment(found.alignment).beads
        left, right = (opened.revision(side.revision) for side in found.sides[:2])
    locked = [bead for bead in beads if bead.locked]
    return align_by_words(
        left, right, lexicon, lambda share: report(begun + (1 - begun) * share), locked
    )


def are_strangers(beads: Beads) -> bool:
    """Whether two texts do not look like translations of each other."""
    return len(beads) > 1 and sum(beads.confidences) / len(beads) < STRANGERS


def settle_alignment(
    session: Session, article: UUID, alignment: UUID, beads: Beads, *, asked: bool
) -> Change | None:
    """Take what `align_again` made of an alignment; `None` where it is the same or out of date.

    Out of date it is where the reader has mended meanwhile, or the texts are others.
    """
    if article_of(session, article).alignment != alignment:
        return None

    def work(texts: tuple[Revision, Revision], before: Beads) -> Beads:
        ends = tuple(len(text.sentences) for text in texts)
        fits = len(beads) > 0 and (beads.lefts[-1], beads.rights[-1]) == ends
        return beads if fits else before

    return mend(session, article, "align", work, aside=not asked)
