"""Two aligned texts as one: what the second one has is counted on from what the first one has.

The second text follows the first after a newline, so that an offset, a sentence and a paragraph of
either is one number, and a span of one side is one span. A *cell* is what one bead has of one
paragraph; it goes by its first sentence.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.model.alignment import Alignment
from reader.model.annotation import Annotation
from reader.model.article import Paragraph, Paragraphs, Revision
from reader.model.language import Language
from reader.model.spans import Span, Spans

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
        self.beads = alignment.beads
        self.offsets = (0, len(left.text) + 1)
        self.sentences = (0, len(left.sentences))
        self.paragraphs = (0, len(left.paragraphs))
        self.revision = _joined(left, right)
        self.lengths = tuple(self._lengths(side) for side in SIDES)
        self.begins = self._begins()

    def side_of(self, cell: int) -> int:
        """Give the side that a sentence belongs to."""
        return int(cell >= self.sentences[1])

    def range_of(self, side: int) -> Span:
        """Give where a side's text stands."""
        start = self.offsets[side]
        return Span(start, start + len(self.revisions[side].text))

    def side_at(self, offset: int) -> tuple[int, int]:
        """Give the side in which an offset stands, and the offset in that side's own text."""
        side = int(offset >= self.offsets[1])
        return side, offset - self.offsets[side]

    def bead_of(self, cell: int) -> int:
        """Give the bead that holds a sentence."""
        side = self.side_of(cell)
        return self.beads.holding(cell - self.sentences[side], left=side == 0)

    def cell_at(self, offset: int) -> int:
        """Give the cell in which an offset stands."""
        sentence = self.revision.sentences.at(offset)
        first = self._held(self.bead_of(sentence), self.side_of(sentence)).start
        return max(first, self._begin_of_paragraph(sentence))

    def cells(self, bead: int, side: int) -> Iterator[int]:
        """Give the cells that a bead has on a side."""
        held = self._held(bead, side)
        cell = held.start
        while cell < held.stop:
            yield cell
            cell = self.end_of(cell)

    def end_of(self, cell: int) -> int:
        """Give the sentence after the last one of a cell."""
        held = self._held(self.bead_of(cell), self.side_of(cell))
        ends = self.revision.paragraphs.spans.ends[self.paragraph_of(cell)]
        return min(held.stop, bisect_left(self.revision.sentences.starts, ends, lo=cell + 1))

    def span_of(self, cell: int) -> Span:
        """Give where a cell stands, without the blanks after it."""
        sentences, text = self.revision.sentences, self.revision.text
        start, end = sentences[cell].start, sentences[self.end_of(cell) - 1].end
        return Span(start, start + len(text[start:end].rstrip()))

    def paragraph_of(self, cell: int) -> int:
        """Give the paragraph that a sentence belongs to."""
        return self.revision.paragraphs.at(self.revision.sentences.starts[cell])

    def paragraph(self, cell: int) -> Paragraph:
        """Give the paragraph itself."""
        return self.revision.paragraphs[self.paragraph_of(cell)]

    def beads_of(self, paragraph: int) -> range:
        """Give the beads in which a paragraph has a part."""
        held = self.revision.sentences.within(*self.revision.paragraphs.spans[paragraph])
        if not held:
            return range(0)
        return range(self.bead_of(held[0]), self.bead_of(held[-1]) + 1)

    def spans_of(self, annotation: Annotation) -> list[Span]:
        """Give where an annotation stands."""
        return [
            Span(place.span.start + start, place.span.end + start)
            for place in annotation.places
            for revision, start in zip(self.revisions, self.offsets, strict=True)
            if place.side == revision.side
        ]

    def _held(self, bead: int, side: int) -> range:
        borders, before = (self.beads.lefts, self.beads.rights)[side], self.sentences[side]
        return range(borders[bead] + before, borders[bead + 1] + before)

    def _begin_of_paragraph(self, sentence: int) -> int:
        sentences = self.revision.sentences
        start = self.revision.paragraphs.spans.starts[self.paragraph_of(sentence)]
        return bisect_left(sentences.starts, start)

    def _lengths(self, side: int) -> array[int]:
        """Give how many characters each bead has on a side."""
        borders = (self.beads.lefts, self.beads.rights)[side]
        spans = self.revisions[side].sentences
        starts, ends = spans.starts, spans.ends
        return array("I", [ends[b - 1] - starts[a] if b > a else 0 for a, b in pairwise(borders)])

    def _begins(self) -> bytearray:
        """Give for each bead whether it begins with a paragraph on either side."""
        begins = bytearray(len(self.beads))
        starts = self.revision.sentences.starts
        for start in self.revision.paragraphs.spans.starts:
            sentence = bisect_left(starts, start)
            if sentence < len(starts):
                bead = self.bead_of(sentence)
                begins[bead] |= self._held(bead, self.side_of(sentence)).start == sentence
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
