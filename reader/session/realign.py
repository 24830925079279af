"""Aligning again by words: what lengths alone have paired is looked at by what the words say.

An article opens with what lengths could tell. A worker then aligns it by the lexicon, which it
builds first where there is none; what the reader has locked stays. Asked for, it is a step of
undo; done unasked, undo passes over it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from reader.model.alignment import Bead, Beads
from reader.model.article import Revision
from reader.model.change import Change
from reader.session.excerpts import cut, cut_beads
from reader.session.job import Report
from reader.session.mend import mend
from reader.session.shelf import article_of

if TYPE_CHECKING:
    from reader.session.session import Session

STRANGERS = 0.35
"""Below this mean confidence two texts are hardly translations of each other."""

NEAR = 1200
"""How many beads before and after what is read are aligned first; it takes some two seconds."""

BUILDING = 0.7
"""How much of the time goes into the lexicon where it is not there yet."""


def align_again(
    report: Report, library: Path, cache: Path, article: UUID, near: int | None = None
) -> Beads:
    """Align an article's first two sides by words, in a worker process (see `session.job`).

    With `near`, the number of a bead, only `NEAR` beads on either side of it are aligned again: in
    a book what is read comes first.
    """
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
    first, last = 0, len(beads)
    if near is not None:
        first, last = max(0, near - NEAR), min(len(beads), near + NEAR)
    held = cut_beads(beads, first, last)
    made = align_by_words(
        cut(left, beads.lefts[first], beads.lefts[last])[0],
        cut(right, beads.rights[first], beads.rights[last])[0],
        lexicon,
        lambda share: report(begun + (1 - begun) * share),
        [bead for bead in held if bead.locked],
    )
    begin = beads.lefts[first], beads.rights[first]
    return beads.replaced(first, last, [_counted_from(bead, *begin) for bead in made])


def _counted_from(bead: Bead, left: int, right: int) -> Bead:
    """Count a bead's sentences on from others."""
    return replace(
        bead,
        left_start=bead.left_start + left,
        left_end=bead.left_end + left,
        right_start=bead.right_start + right,
        right_end=bead.right_end + right,
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
