"""Mending an alignment by hand: what a reader does to the rows of two texts.

Each function takes beads and gives beads, every sentence in one of them as before. What the reader
has touched is locked and sure, so that aligning again leaves it as it is.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from reader.model.alignment import Bead, Beads
from reader.model.article import Revision


def merge(beads: Beads, first: int, last: int) -> Beads:
    """Make the beads from `first` to `last`, that one included, one bead."""
    if first == last:
        return beads
    one, other = beads[first], beads[last]
    return beads.replaced(
        first, last + 1, [_sure(one.left_start, other.left_end, one.right_start, other.right_end)]
    )


def split(beads: Beads, index: int, left: int, right: int) -> Beads:
    """Part a bead before the sentences `left` and `right`; nothing comes of an empty part."""
    bead = beads[index]
    parts = [
        _sure(bead.left_start, left, bead.right_start, right),
        _sure(left, bead.left_end, right, bead.right_end),
    ]
    return beads if not all(map(_holds, parts)) else beads.replaced(index, index + 1, parts)


def unlink(beads: Beads, index: int) -> Beads:
    """Let what a bead has on its two sides stand alone."""
    bead = beads[index]
    return split(beads, index, bead.left_end, bead.right_start)


def carry(beads: Beads, side: int, sentence: int, target: int) -> Beads:
    """Move a sentence of a side (0 or 1) into another bead, further on or further back.

    What stands between it and that bead on its side goes with it. A `target` before the first bead
    or after the last one is a new one.
    """
    index = beads.holding(sentence, left=side == 0)
    if target == index:
        return beads
    first, last = max(0, min(index, target)), min(max(index, target), len(beads) - 1)
    borders = [list(one[first : last + 2]) for one in (beads.lefts, beads.rights)]
    for one in borders:
        if target < 0:
            one.insert(0, one[0])
        elif target >= len(beads):
            one.append(one[-1])
    border = sentence if target > index else sentence + 1
    borders[side][1:-1] = [border] * (len(borders[side]) - 2)
    rows = zip(pairwise(borders[0]), pairwise(borders[1]), strict=True)
    made = [_sure(*left, *right) for left, right in rows]
    return beads.replaced(first, last + 1, [bead for bead in made if _holds(bead)])


def set_lock(beads: Beads, index: int, *, locked: bool) -> Beads:
    """Lock a bead as it is, or let it be aligned again."""
    bead = beads[index]
    if bead.locked == locked:
        return beads
    made = Bead(
        bead.left_start, bead.left_end, bead.right_start, bead.right_end, bead.confidence, locked
    )
    return beads.replaced(index, index + 1, [made])


def fitting(texts: tuple[Revision, Revision], bead: Bead, side: int, sentence: int) -> int:
    """Give the sentence of the other side before which a bead is best parted.

    `sentence` is where `side` is parted. The other side has as great a share of its text before the
    border as this one, as nearly as its sentences allow.
    """
    here, there = texts[side], texts[1 - side]
    mine, other = bead.sentences(left=side == 0), bead.sentences(left=side == 1)
    if not other:
        return other.start
    begin, end = _extent(here, mine)
    share = (_start(here, sentence, end) - begin) / max(1, end - begin)
    first, last = _extent(there, other)
    wanted = first + share * (last - first)
    borders = [_start(there, at, last) for at in range(other.start, other.stop)] + [last]
    after = bisect_left(borders, wanted)
    if after == 0:
        return other.start
    near = after if borders[after] - wanted < wanted - borders[after - 1] else after - 1
    return other.start + near


def _extent(revision: Revision, sentences: range) -> tuple[int, int]:
    spans = revision.sentences
    return spans.starts[sentences.start], spans.ends[sentences.stop - 1]


def _start(revision: Revision, sentence: int, end: int) -> int:
    starts = revision.sentences.starts
    return min(end, starts[sentence]) if sentence < len(starts) else end


def _holds(bead: Bead) -> bool:
    return bool(bead.left or bead.right)


def _sure(left_start: int, left_end: int, right_start: int, right_end: int) -> Bead:
    return Bead(left_start, left_end, right_start, right_end, 1.0, locked=True)
