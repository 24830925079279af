"""A new alignment for texts that were revised, with what the reader locked in the old one.

A locked bead holds as long as its sentences stand unchanged in the new texts, in a row; around it
the alignment is made anew.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.alignment.gale_church import align
from reader.alignment.tying import tie
from reader.model.alignment import Beads
from reader.model.article import Revision
from reader.model.spans import Span
from reader.text.comparison import compare

_Lookup = Callable[[int], int | None]
"""Gives where a sentence of the old text is in the new one, by its index; `None` where nowhere."""


def renew(old: tuple[Revision, Revision], beads: Beads, new: tuple[Revision, Revision]) -> Beads:
    """Align the new texts; keep the locked beads of the old ones where they still hold."""
    left, right = new
    renewed = align(left, right)
    if not any(beads.locks):
        return renewed
    in_left, in_right = (_lookup(*texts) for texts in zip(old, new, strict=True))
    for bead in beads:
        if bead.locked:
            lefts, rights = _standing(bead.left, in_left), _standing(bead.right, in_right)
            if lefts and rights:
                renewed = tie(left, right, renewed, lefts, rights)
    return renewed


def _standing(sentences: range, lookup: _Lookup) -> range:
    """Give where a run of sentences stands as it was; an empty range where it does not."""
    found = [lookup(at) for at in sentences]
    if not found or found[0] is None:
        return range(0)
    now = range(found[0], found[0] + len(found))
    return now if found == list(now) else range(0)


def _lookup(old: Revision, new: Revision) -> _Lookup:
    """Give how sentences of the old text are found in the new one."""
    if old.id == new.id:
        return lambda at: at
    difference = compare(old.text, new.text)

    def find(at: int) -> int | None:
        start, end = old.sentences[at]
        run = difference.run_of(start)
        if run is None or end > run.old + run.length:
            return None
        shift = run.new - run.old
        now = new.sentences.at(start + shift)
        return now if new.sentences[now] == Span(start + shift, end + shift) else None

    return find
