"""What stands level: one reading position for two columns.

A reading position is a bead and how far into it one has read. The borders of beads are knots that
tie the flow of one column to that of the other; between two knots both flow on evenly. A bead with
nothing on one side holds that column still: its two knots there are drawn apart by less than a
line, taken from the beads around it, so that the way back is the way there and nothing jumps.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right

from reader.model.alignment import Alignment
from reader.model.spans import Span
from reader.ui.view.column import Column, Standing

APART = 0.45
"""How far the knots of an empty bead reach into each of its neighbours at most, in lines."""

SHARE = 0.25
"""How much of a neighbour they take at most."""

_FAR = 12  # paragraphs of one bead that are laid out to measure it; a longer one is estimated


class Level:
    """The tie between two columns by the beads of their alignment."""

    def __init__(self, left: Column, right: Column, alignment: Alignment) -> None:
        self._columns = (left, right)
        self._beads = alignment.beads

    def across(self, standing: Standing, side: int) -> Standing:
        """Give the standing of the other column that is level with one of column `side`."""
        here, there = self._columns[side], self._columns[1 - side]
        if not len(self._beads):
            return there.start_of_flow()
        bead = self._bead_at(standing, side)
        first, last = self._knots(bead, side)
        measured = _distance(here, first, last)
        share = _distance(here, first, standing) / measured if measured > 0 else 0.0
        begin, end = self._knots(bead, 1 - side)
        along = min(1.0, max(0.0, share)) * _distance(there, begin, end)
        return there.moved(begin, along)

    def answers(self, side: int, offset: int) -> Span | None:
        """Give the stretch of the other side that answers the sentence at an offset of `side`."""
        if not len(self._beads):
            return None
        sentence = self._columns[side].revision.sentences.at(offset)
        bead = self._beads[self._beads.holding(sentence, left=side == 0)]
        found = bead.sentences(left=side == 1)
        other = self._columns[1 - side]
        spans = other.revision.sentences
        if not found or found.stop > len(spans):
            return None
        text, start, end = other.revision.text, spans[found.start].start, spans[found.stop - 1].end
        return Span(start, start + len(text[start:end].rstrip()))

    def _bead_at(self, standing: Standing, side: int) -> int:
        """Give the bead that holds a standing of a side."""
        column = self._columns[side]
        sentence = column.revision.sentences.at(column.offset_at(standing))
        bead = self._beads.holding(sentence, left=side == 0)
        while bead > 0 and _distance(column, self._knots(bead, side)[0], standing) < 0:
            bead -= 1
        while bead < len(self._beads) - 1:
            if _distance(column, self._knots(bead, side)[1], standing) < 0:
                break
            bead += 1
        return bead

    def _knots(self, bead: int, side: int) -> tuple[Standing, Standing]:
        """Give where a bead begins and ends in a side's flow."""
        return self._knot(bead, side), self._knot(bead + 1, side)

    def _knot(self, border: int, side: int) -> Standing:
        """Give where the border before bead number `border` stands in a side's flow."""
        borders = self._borders(side)
        if border in (0, len(self._beads)):
            return self._end(side) if border else self._columns[side].start_of_flow()
        first = bisect_left(borders, borders[border])
        last = bisect_right(borders, borders[border]) - 1
        if first == last:
            return self._flow(border, side)
        return self._drawn_apart(border, first, last, side)

    def _drawn_apart(self, border: int, first: int, last: int, side: int) -> Standing:
        """Give a border's place among those from `first` to `last`, which all fall together."""
        column = self._columns[side]
        middle = self._flow(border, side)
        reach = column.faces.text.pitch * APART
        before = after = 0.0
        if first > 0:
            whole = _distance(column, self._flow(first - 1, side), middle)
            before = min(reach, SHARE * whole)
        if last < len(self._beads):
            whole = _distance(column, middle, self._flow(last + 1, side))
            after = min(reach, SHARE * whole)
        share = (border - first) / (last - first)
        return column.moved(middle, share * (before + after) - before)

    def _flow(self, border: int, side: int) -> Standing:
        """Give where a border's first sentence begins, empty beads falling together."""
        column = self._columns[side]
        sentence = self._borders(side)[border]
        sentences = column.revision.sentences
        if sentence >= len(sentences):
            return self._end(side)
        if sentence == 0:
            return column.start_of_flow()
        return column.flow_of(sentences[sentence].start)

    def _end(self, side: int) -> Standing:
        return self._columns[side].end_of_flow()

    def _borders(self, side: int) -> array[int]:
        return self._beads.rights if side else self._beads.lefts


def _distance(column: Column, start: Standing, end: Standing) -> float:
    """Give how many pixels lie between two standings, what is between them laid out."""
    first, last = sorted((start.paragraph, end.paragraph))
    if last - first <= _FAR:
        for paragraph in range(first, last):
            column.layout(paragraph)
    return column.height_at(end) - column.height_at(start)
