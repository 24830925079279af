"""A new alignment for texts that were revised, with what the reader locked in the old one.

A locked bead holds as long as its sentences stand unchanged in the new texts, in a row; one that
has sentences on one side only also needs one of its neighbours on the other. What lies between two
locks is aligned anew, and only by itself where the new alignment would cross a lock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from reader.alignment.gale_church import align, align_ranges
from reader.alignment.paragraphs import Pair
from reader.model.alignment import Bead, Beads
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
    locks = list(_in_order(_held(beads, in_left, in_right)))
    end = Bead(len(left.sentences), len(left.sentences), len(right.sentences), len(right.sentences))
    woven: list[Bead] = []
    for one, other in pairwise([Bead(0, 0, 0, 0), *locks, end]):
        woven += _between(new, renewed, one, other)
        woven.append(other)
    return Beads.of(woven[:-1])


def _held(beads: Beads, in_left: _Lookup, in_right: _Lookup) -> Iterator[Bead]:
    """Give the locked beads that hold, where they are now."""
    for bead in beads:
        if bead.locked:
            lefts, rights = _standing(bead.left, in_left), _standing(bead.right, in_right)
            if lefts is not None and rights is not None:
                yield Bead(lefts.start, lefts.stop, rights.start, rights.stop, 1.0, locked=True)


def _standing(sentences: range, lookup: _Lookup) -> range | None:
    """Give where a run of sentences stands as it was; an empty one stands beside its neighbour."""
    if not sentences:
        before = lookup(sentences.start - 1)
        after = lookup(sentences.start) if before is None else before + 1
        return None if after is None else range(after, after)
    found = [lookup(at) for at in sentences]
    if found[0] is None:
        return None
    now = range(found[0], found[0] + len(found))
    return now if found == list(now) else None


def _in_order(locks: Iterator[Bead]) -> Iterator[Bead]:
    """Leave out what would cross a lock before it, for its sentences were moved."""
    last = Bead(0, 0, 0, 0)
    for lock in locks:
        if lock.left_start >= last.left_end and lock.right_start >= last.right_end:
            yield lock
            last = lock


def _between(
    texts: tuple[Revision, Revision], beads: Beads, before: Bead, after: Bead
) -> Iterator[Bead]:
    """Give what lies between two locks: the beads that fit, and at both ends what is left over."""
    lefts, rights = (
        range(before.left_end, after.left_start),
        range(before.right_end, after.right_start),
    )
    first = _first_from(beads, lefts.start, rights.start)
    last = _last_until(beads, lefts.stop, rights.stop)
    if first > last:
        yield from align_ranges(*texts, [Pair(lefts, rights)])
        return
    middle = [(beads.lefts[at], beads.rights[at]) for at in (first, last)]
    ends = [(lefts.start, rights.start), middle[0], middle[1], (lefts.stop, rights.stop)]
    pairs = [Pair(range(a, c), range(b, d)) for (a, b), (c, d) in pairwise(ends)]
    yield from align_ranges(*texts, pairs[:1])
    yield from (beads[at] for at in range(first, last))
    yield from align_ranges(*texts, pairs[2:])


def _first_from(beads: Beads, left: int, right: int) -> int:
    """Give the first border of beads that comes after two sentences begin."""
    at = min(beads.holding(left, left=True), beads.holding(right, left=False))
    while at < len(beads) and (beads.lefts[at] < left or beads.rights[at] < right):
        at += 1
    return at


def _last_until(beads: Beads, left: int, right: int) -> int:
    """Give the last border of beads that comes before two sentences begin, or where they do."""
    at = max(beads.holding(left, left=True), beads.holding(right, left=False)) + 1
    while at > 0 and (beads.lefts[at] > left or beads.rights[at] > right):
        at -= 1
    return at


def _lookup(old: Revision, new: Revision) -> _Lookup:
    """Give how sentences of the old text are found in the new one."""
    if old.id == new.id:
        return lambda at: at if 0 <= at < len(old.sentences) else None
    difference = compare(old.text, new.text)

    def find(at: int) -> int | None:
        if not 0 <= at < len(old.sentences):
            return None
        start, end = old.sentences[at]
        run = difference.run_of(start)
        if run is None or end > run.old + run.length:
            return None
        shift = run.new - run.old
        now = new.sentences.at(start + shift)
        return now if new.sentences[now] == Span(start + shift, end + shift) else None

    return find
