"""A reader says which sentences belong together; the beads around them are made to fit.

What the reader ties becomes one locked bead. Locked beads that it would overlap or cross give way:
the last word holds. Around it only as much is aligned anew as must be, out to the nearest border at
which both sides begin a paragraph, or to a lock.
"""

from __future__ import annotations

from reader.alignment.gale_church import align_ranges
from reader.alignment.paragraphs import Pair
from reader.model.alignment import Bead, Beads
from reader.model.article import Revision


def tie(left: Revision, right: Revision, beads: Beads, lefts: range, rights: range) -> Beads:
    """Make the sentences `lefts` and `rights` one locked bead; give the beads of the whole.

    Raises `ValueError` where a range is empty or not within its side.
    """
    for sentences, revision in ((lefts, left), (rights, right)):
        if not 0 <= sentences.start < sentences.stop <= len(revision.sentences):
            raise ValueError(f"{sentences} is no run of a side's {len(revision.sentences)}")
    tied = Bead(lefts.start, lefts.stop, rights.start, rights.stop, 1.0, locked=True)
    if beads[beads.holding(lefts.start, left=True)] == tied:
        return beads
    first = _first_before(left, right, beads, lefts.start, rights.start)
    last = _last_after(left, right, beads, lefts.stop, rights.stop)
    before = Pair(
        range(beads.lefts[first], lefts.start),
        range(beads.rights[first], rights.start),
    )
    after = Pair(
        range(lefts.stop, beads.lefts[last]),
        range(rights.stop, beads.rights[last]),
    )
    around = (align_ranges(left, right, [pair]) for pair in (before, after))
    return beads.replaced(first, last, [*next(around), tied, *next(around)])


def _first_before(
    left: Revision, right: Revision, beads: Beads, left_at: int, right_at: int
) -> int:
    """Give the number of beads that stay as they are before a tie that begins at two sentences."""
    border = min(
        beads.holding(left_at, left=True),
        beads.holding(right_at, left=False),
    )
    while border > 0 and not (beads.lefts[border] <= left_at and beads.rights[border] <= right_at):
        border -= 1
    while border > 0 and not (beads.locks[border - 1] or _begins(left, right, beads, border)):
        border -= 1
    return border


def _last_after(left: Revision, right: Revision, beads: Beads, left_at: int, right_at: int) -> int:
    """Give the first bead that stays as it is after a tie that ends before two sentences."""
    border = max(
        beads.holding(left_at - 1, left=True),
        beads.holding(right_at - 1, left=False),
    )
    end = len(beads)
    while border < end and not (
        beads.lefts[border] >= left_at and beads.rights[border] >= right_at
    ):
        border += 1
    while border < end and not (beads.locks[border] or _begins(left, right, beads, border)):
        border += 1
    return border


def _begins(left: Revision, right: Revision, beads: Beads, border: int) -> bool:
    """Tell whether both sides begin a paragraph at the border before a bead."""
    return _begins_paragraph(left, beads.lefts[border]) and _begins_paragraph(
        right, beads.rights[border]
    )


def _begins_paragraph(revision: Revision, sentence: int) -> bool:
    if sentence >= len(revision.sentences):
        return True
    start = revision.sentences[sentence].start
    return revision.paragraphs[revision.paragraphs.at(start)].start == start
