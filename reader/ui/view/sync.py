"""What stands level: one reading position for two columns.

A reading position is a bead and how far into it one has read. The borders of beads are knots that
tie the flow of one column to that of the other; between two knots both flow on evenly. A bead with
nothing on one side holds that column still: its two knots there are drawn apart by less than a
line, taken from the beads around it, so that the way back is the way there and nothing jumps.
Where a text begins or ends with what the other has not got (a title on one side only), the other
has a margin there, so that their first and last lines still stand level.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right

from reader.model.alignment import Alignment
from reader.model.spans import Span
from reader.ui.view.blocks import Blocks, Standing

APART = 0.45
"""How far the knots of an empty bead reach into each of its neighbours at most, in lines."""

SHARE = 0.25
"""How much of a neighbour they take at most."""

MOST_MARGIN = 10
"""The highest that a margin is, in lines."""

_FAR = 12  # paragraphs of one bead that are laid out to measure it; a longer one is estimated


class Level:
    """The tie between two columns by the beads of their alignment."""

    def __init__(self, left: Blocks, right: Blocks, alignment: Alignment) -> None:
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

    def margins(self, side: int) -> tuple[float, float]:
        """Give how many pixels a side's flow goes on above its first line and below its last."""
        if not len(self._beads):
            return 0.0, 0.0
        borders = self._borders(side)
        first, last = self._first_last(side)
        above = self._margin(0, first, side) if first else 0.0
        below = self._margin(last, len(self._beads), side) if borders[-1] else 0.0
        return above, below

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
        begun, ended = self._first_last(side)
        if border < begun or (border > ended and borders[-1]):
            return self._in_margin(border, side)
        if border in (begun, len(self._beads)):
            return self._flow(border, side)
        first = bisect_left(borders, borders[border])
        last = bisect_right(borders, borders[border]) - 1
        if first == last:
            return self._flow(border, side)
        return self._drawn_apart(border, first, last, side)

    def _first_last(self, side: int) -> tuple[int, int]:
        """Give the borders at which a side's text begins and ends, empty beads left out."""
        borders = self._borders(side)
        return bisect_right(borders, 0) - 1, bisect_left(borders, borders[-1])

    def _in_margin(self, border: int, side: int) -> Standing:
        """Give a border's place above or below a side's text, as far off as the other's text is."""
        column = self._columns[side]
        begun, ended = self._first_last(side)
        if border < begun:
            whole, part = self._stretch(0, begun, side), self._stretch(border, begun, side)
            start = column.start_of_flow()
            return Standing(start.block, start.y - self._margin(0, begun, side) * part / whole)
        last = len(self._beads)
        whole, part = self._stretch(ended, last, side), self._stretch(ended, border, side)
        end = column.end_of_flow()
        return Standing(end.block, end.y + self._margin(ended, last, side) * part / whole)

    def _margin(self, first: int, last: int, side: int) -> float:
        most = MOST_MARGIN * self._columns[side].pitch
        return min(float(most), self._stretch(first, last, side)) if last > first else 0.0

    def _stretch(self, first: int, last: int, side: int) -> float:
        """Give how much text the other side has between two borders, at least a pixel."""
        other, there = self._columns[1 - side], 1 - side
        return max(1.0, _distance(other, self._flow(first, there), self._flow(last, there)))

    def _drawn_apart(self, border: int, first: int, last: int, side: int) -> Standing:
        """Give a border's place among those from `first` to `last`, which all fall together."""
        column = self._columns[side]
        middle = self._flow(border, side)
        reach = column.pitch * APART
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


def _distance(column: Blocks, start: Standing, end: Standing) -> float:
    """Give how many pixels lie between two standings, what is between them laid out."""
    first, last = sorted((start.block, end.block))
    if last - first <= _FAR:
        for block in range(first, last):
            column.block(block)
    return column.height_at(end) - column.height_at(start)
