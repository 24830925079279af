"""Two aligned texts as one: what the second one has is counted on from what the first one has.

The second text follows the first after a newline, so that an offset, a sentence and a paragraph of
either is one number, and a span of one side is one span. A *cell* is what one row has of one
paragraph; it goes by its first piece. A *piece* is a sentence, a *row* is a bead: but very long
sentences are cut into several pieces, and the beads of very long texts into several rows.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from reader.model.alignment import Alignment, Bead
from reader.model.annotation import Annotation
from reader.model.article import Paragraph, Paragraphs, Revision
from reader.model.language import Language
from reader.model.spans import Span, Spans
from reader.ui.view.pieces import pieces_of, rows_of

SIDES = range(2)


def can_weave(revisions: Sequence[Revision], alignment: Alignment | None) -> bool:
    """Whether an alignment has a place for every sentence of two texts."""
    if alignment is None or len(revisions) < len(SIDES) or not len(alignment.beads):
        return False
    beads = alignment.beads
    ends = (beads.lefts[-1], beads.rights[-1])
    return ends == tuple(len(revision.sentences) for revision in revisions[:2])


class Woven:
    """Two texts and the beads that tie them (see `can_weave`)."""

    def __init__(
        self, revisions: Sequence[Revision], languages: Sequence[Language], alignment: Alignment
    ) -> None:
        left, right = self.revisions = (revisions[0], revisions[1])
        self.languages = (languages[0], languages[1])
        self.offsets = (0, len(left.text) + 1)
        self.sentences = (0, len(left.sentences))
        self.paragraphs = (0, len(left.paragraphs))
        self.revision = _joined(left, right)
        sentences = self.revision.sentences
        self._pieces = pieces_of(self.revision.text, sentences, Spans.of([]))
        self._second = bisect_left(self._pieces.starts, self.offsets[1])
        self._beads = alignment.beads
        self._borders = rows_of(self._pieces, sentences, alignment.beads)
        self.lengths = tuple(self._lengths(side) for side in SIDES)
        self.begins = self._begins()
        self._starts: dict[int, array[int]] = {}

    def __len__(self) -> int:
        return len(self._borders[0]) - 1

    def side_of(self, cell: int) -> int:
        """Give the side that a piece belongs to."""
        return int(cell >= self._second)

    def range_of(self, side: int) -> Span:
        """Give where a side's text stands."""
        start = self.offsets[side]
        return Span(start, start + len(self.revisions[side].text))

    def side_at(self, offset: int) -> tuple[int, int]:
        """Give the side in which an offset stands, and the offset in that side's own text."""
        side = int(offset >= self.offsets[1])
        return side, offset - self.offsets[side]

    def row_of(self, cell: int) -> int:
        """Give the row that holds a piece."""
        borders = self._borders[self.side_of(cell)]
        return min(max(0, bisect_right(borders, cell) - 1), len(self) - 1)

    def bead(self, row: int) -> Bead:
        """Give the bead of which a row is the whole or a part."""
        side = next(side for side in SIDES if self._held(row, side))
        piece = self._pieces.starts[self._held(row, side).start]
        sentence = self.revision.sentences.at(piece) - self.sentences[side]
        return self._beads[self._beads.holding(sentence, left=side == 0)]

    def cell_at(self, offset: int) -> int:
        """Give the cell in which an offset stands."""
        piece = self._pieces.at(offset)
        first = self._held(self.row_of(piece), self.side_of(piece)).start
        return max(first, self._begin_of_paragraph(piece))

    def cell_beside(self, cell: int, step: int) -> int | None:
        """Give the cell of the same side after one (`step` 1) or before it (-1)."""
        beside = self.end_of(cell) if step > 0 else cell - 1
        if not 0 <= beside < len(self._pieces) or self.side_of(beside) != self.side_of(cell):
            return None
        return self.cell_at(self._pieces.starts[beside])

    def cells(self, row: int, side: int) -> Iterator[int]:
        """Give the cells that a row has on a side."""
        held = self._held(row, side)
        cell = held.start
        while cell < held.stop:
            yield cell
            cell = self.end_of(cell)

    def end_of(self, cell: int) -> int:
        """Give the piece after the last one of a cell."""
        held = self._held(self.row_of(cell), self.side_of(cell))
        ends = self.revision.paragraphs.spans.ends[self.paragraph_of(cell)]
        return min(held.stop, bisect_left(self._pieces.starts, ends, lo=cell + 1))

    def span_of(self, cell: int) -> Span:
        """Give where a cell stands, without the blanks after it."""
        pieces, text = self._pieces, self.revision.text
        start, end = pieces.starts[cell], pieces.ends[self.end_of(cell) - 1]
        return Span(start, start + len(text[start:end].rstrip()))

    def paragraph_of(self, cell: int) -> int:
        """Give the paragraph that a piece belongs to."""
        return self.revision.paragraphs.at(self._pieces.starts[cell])

    def paragraph(self, cell: int) -> Paragraph:
        """Give the paragraph itself."""
        return self.revision.paragraphs[self.paragraph_of(cell)]

    def rows_of(self, paragraph: int) -> range:
        """Give the rows in which a paragraph has a part."""
        held = self._pieces.within(*self.revision.paragraphs.spans[paragraph])
        if not held:
            return range(0)
        return range(self.row_of(held[0]), self.row_of(held[-1]) + 1)

    def starts(self, side: int) -> array[int]:
        """Give where a side's text begins in each row, and at last where it ends."""
        if side not in self._starts:
            begins = itemgetter(*self._borders[side])(self._pieces.starts + array("I", [0]))
            start, end = self.range_of(side)
            self._starts[side] = array("I", [start, *begins[1:-1], end])
        return self._starts[side]

    def spans_of(self, annotation: Annotation) -> list[Span]:
        """Give where an annotation stands."""
        return [
            Span(place.span.start + start, place.span.end + start)
            for place in annotation.standing
            for revision, start in zip(self.revisions, self.offsets, strict=True)
            if place.side == revision.side
        ]

    def _held(self, row: int, side: int) -> range:
        borders = self._borders[side]
        return range(borders[row], borders[row + 1])

    def _begin_of_paragraph(self, piece: int) -> int:
        start = self.revision.paragraphs.spans.starts[self.paragraph_of(piece)]
        return bisect_left(self._pieces.starts, start)

    def _lengths(self, side: int) -> array[int]:
        """Give how many characters each row has on a side."""
        starts, ends = self._pieces.starts, self._pieces.ends
        rows = pairwise(self._borders[side])
        return array("I", [ends[b - 1] - starts[a] if b > a else 0 for a, b in rows])

    def _begins(self) -> bytearray:
        """Give for each row whether it begins with a paragraph on either side."""
        begins = bytearray(len(self))
        starts = self._pieces.starts
        for start in self.revision.paragraphs.spans.starts:
            piece = bisect_left(starts, start)
            if piece < len(starts):
                row = self.row_of(piece)
                begins[row] |= self._held(row, self.side_of(piece)).start == piece
        return begins


def _joined(left: Revision, right: Revision) -> Revision:
    """Give both texts as one, under the first one's name."""
    offset = len(left.text) + 1
    before, after = left.paragraphs, right.paragraphs
    paragraphs = Paragraphs(
        _spans_joined(before.spans, after.spans, offset),
        before.kinds + after.kinds,
        before.levels + after.levels,
    )
    sentences = _spans_joined(left.sentences, right.sentences, offset)
    return Revision(left.id, left.side, f"{left.text}\n{right.text}", paragraphs, sentences)


def _spans_joined(left: Spans, right: Spans, offset: int) -> Spans:
    return Spans(
        left.starts + array("I", [start + offset for start in right.starts]),
        left.ends + array("I", [end + offset for end in right.ends]),
    )
