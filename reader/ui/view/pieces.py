"""Very long paragraphs in pieces: no layout is longer than a screen or two.

A text without a break is as slow to lay out as it is long, so what is longer than `LONGEST` is laid
out piece by piece: cut where a sentence begins if there is one, else after a blank, else where a
line may break, and at last anywhere. Ordinary paragraphs, also a novel's, stay whole. Offsets are
code points.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from operator import sub

from reader.model.alignment import Beads
from reader.model.spans import Span, Spans
from reader.text.breaks import last_break, line_breaks

LONGEST = 4000
"""How many code points are laid out as one, at most; it takes some ten milliseconds."""

PIECE = 2400
"""How many a piece has at most, and half as many at least but for the last."""


def pieces_of(text: str, spans: Spans, sentences: Spans) -> Spans:
    """Give `spans` of a text, those that are longer than `LONGEST` cut into touching pieces.

    Where none is, they are given back as they are.
    """
    if max(map(sub, spans.ends, spans.starts), default=0) <= LONGEST:
        return spans
    starts, ends = array("I"), array("I")
    for span in spans:
        cuts = _cuts(text, span, sentences)
        starts.extend((span.start, *cuts))
        ends.extend((*cuts, span.end))
    return Spans(starts, ends)


def _cuts(text: str, span: Span, sentences: Spans) -> list[int]:
    """Give the offsets at which a span is cut, none where it is not too long."""
    if span.length <= LONGEST:
        return []
    cuts: list[int] = []
    at = span.start
    while span.end - at > PIECE:
        at = _cut(text, at + PIECE // 2, at + PIECE, sentences)
        cuts.append(at)
    return cuts


def _cut(text: str, least: int, most: int, sentences: Spans) -> int:
    """Give the best offset in `(least, most]` to cut a text at."""
    begun = bisect_right(sentences.starts, most)
    if begun > bisect_left(sentences.starts, least + 1):
        return sentences.starts[begun - 1]
    for blank in (" ", "\t", "\u3000"):
        found = text.rfind(blank, least, most)
        if found >= 0:
            return found + 1
    return least + last_break(line_breaks(text[least : most + 1]), 0, most - least)


def rows_of(pieces: Spans, sentences: Spans, beads: Beads) -> tuple[array[int], array[int]]:
    """Give the borders of the rows in which beads are laid out, counted in pieces, for each side.

    `sentences` are those of the left side and after them those of the right one, `pieces` the same
    or cut further. A bead of ordinary length is a row; in a longer one each row has its share of
    both sides.
    """
    before = beads.lefts[-1]
    starts = sentences.starts
    sides = [beads.lefts, array("I", [border + before for border in beads.rights])]
    if pieces is not sentences:
        firsts = array("I", [bisect_left(pieces.starts, start) for start in starts])
        firsts.append(len(pieces))
        sides = [array("I", [firsts[border] for border in side]) for side in sides]
    if all(_longest(pieces, side) <= LONGEST for side in sides):
        return sides[0], sides[1]
    rows = (array("I", [sides[0][0]]), array("I", [sides[1][0]]))
    for (left, left_end), (right, right_end) in zip(
        pairwise(sides[0]), pairwise(sides[1]), strict=True
    ):
        for borders in _shares(pieces, range(left, left_end), range(right, right_end)):
            for row, border in zip(rows, borders, strict=True):
                row.append(border)
    return rows


def _longest(pieces: Spans, borders: array[int]) -> int:
    """Give the greatest length from border to border, the blanks before the next one included."""
    ends = array("I", [*pieces.starts, pieces.ends[-1] if len(pieces) else 0])
    lengths = (ends[last] - ends[first] for first, last in pairwise(borders))
    return max(lengths, default=0)


def _shares(pieces: Spans, left: range, right: range) -> Iterator[tuple[int, int]]:
    """Give the borders after each row of one bead, which has these pieces."""
    longest = max(_length(pieces, left), _length(pieces, right))
    rows = -(-longest // PIECE) if longest > LONGEST else 1
    last = (left.start, right.start)
    for row in range(1, rows):
        border = (_border(pieces, left, row / rows), _border(pieces, right, row / rows))
        if border != last:
            yield border
            last = border
    yield left.stop, right.stop


def _border(pieces: Spans, held: range, share: float) -> int:
    """Give the piece that begins nearest before a share of a bead's text on one side."""
    if not held:
        return held.start
    middle = pieces.starts[held.start] + share * _length(pieces, held)
    return bisect_right(pieces.starts, middle, held.start, held.stop) - 1


def _length(pieces: Spans, held: range) -> int:
    return pieces.ends[held.stop - 1] - pieces.starts[held.start] if held else 0
