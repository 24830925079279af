"""Where a reader stands in a column, and what that brings on screen.

The truth is the standing of the *reading line*, a third down the viewport (at a text's beginning it
is near the top and comes down as one reads on, and at its end it goes on down to where the last
line of a page stands). Everything else is reckoned from it outwards, so
correcting the height of any block never moves the line that is being read. When the text is
set anew, the line is found again by its character.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QPointF, QRectF

from reader.model.spans import Span
from reader.ui.view.blocks import Blocks, Standing
from reader.ui.view.paragraph import ParagraphLayout

READING_LINE = 1 / 3
"""How far down the viewport the reading line is."""

EDGE_LINE = 64
"""How far it is from the top while the text's beginning is on it, and from the bottom at its end.

In pixels: a text begins at the top of a page and ends at the bottom of one.
"""

SLIDE = 0.5
"""How far it comes down for each pixel read near a text's beginning and end, at least."""


NEAR = 4
"""How many screens before the end the rest of the text is laid out."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many pixels of the text's flow are `read` and how many are `left`, margins included."""

    read: float
    left: float

    def mean(self, other: Progress) -> Progress:
        """Give the progress half way between two."""
        return Progress((self.read + other.read) / 2, (self.left + other.left) / 2)

    def slope(self, height: int) -> float:
        """Give how far the line slides for each pixel read in a viewport of some height.

        A text that is all on screen does not move: there only the line goes through it.
        """
        whole = max(1.0, self.read + self.left)
        return max(SLIDE, (self.end(height) - EDGE_LINE) / whole)

    def end(self, height: int) -> float:
        """Give where the line is at the text's end, in pixels from the top."""
        return max(EDGE_LINE, min(height - EDGE_LINE, EDGE_LINE + self.read + self.left))

    def line(self, height: int) -> int:
        """Give where the reading line belongs in a viewport of some height."""
        slope = self.slope(height)
        settled = min(height * READING_LINE, EDGE_LINE + slope * self.read)
        return round(max(0.0, settled, self.end(height) - slope * self.left))


@dataclass(frozen=True, slots=True)
class Row:
    """A cell on screen: its corner, in pixels from the viewport's top and the column's left."""

    cell: int
    top: int
    left: int
    layout: ParagraphLayout

    @property
    def bottom(self) -> int:
        """Where the cell ends, the space below it included."""
        return self.top + self.layout.height

    def boxes(self, cell: Span, span: Span) -> list[QRectF]:
        """Give the boxes of a span's part in this cell, which stands at `cell`.

        They are in pixels from the row's own corner.
        """
        if not cell.overlaps(span):
            return []
        start, end = max(span.start, cell.start), min(span.end, cell.end)
        return self.layout.rectangles(Span(start - cell.start, end - cell.start))

    def distance(self, point: QPointF) -> tuple[float, float]:
        """Give how far a point is from the cell, to the side and then up or down; 0 is within."""
        aside = max(self.left - point.x(), point.x() - self.left - self.layout.width, 0.0)
        return aside, max(self.top - point.y(), point.y() - self.bottom + 1, 0.0)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A character, and how far the reading line is below the top of its letters."""

    offset: int
    below: float


class Stand:
    """A reader's place in a column, seen through a viewport of a height in pixels.

    `line` is the reading line, in pixels from the viewport's top. `margins` are how many pixels
    it may go above the text's beginning and below its end.
    """

    def __init__(self, column: Blocks, height: int) -> None:
        self.column = column
        self.height = height
        self.standing = column.start_of_flow()
        self.margins = (0.0, 0.0)
        self.line = int(height * READING_LINE)
        self._progress: Progress | None = None
        self._anchor: Anchor | None = None
        self._rows: list[Row] | None = None
        self._tops: dict[int, int] = {}

    @property
    def offset(self) -> int:
        """The character at the reading line."""
        return self.column.offset_at(self.standing)

    def resize(self, height: int) -> None:
        """Take another height of the viewport; what is read stays on the reading line."""
        self._rows = None
        if height == self.height:
            return
        self.height = height
        known = self._progress
        self.line = int(height * READING_LINE) if known is None else known.line(height)

    @property
    def progress(self) -> Progress:
        """How far one has read; near the end the rest is laid out, so that it is no estimate."""
        column, (above, below) = self.column, self.margins
        start, end = column.start_of_flow(), column.end_of_flow()
        if column.height_at(end) - column.height_at(self.standing) < NEAR * self.height:
            for block in range(self.standing.block, len(column)):
                column.block(block)
        here = column.height_at(self.standing)
        return Progress(
            here - column.height_at(start) + above, column.height_at(end) + below - here
        )

    def release_line(self) -> None:
        """Let the reading line go at once to where it belongs, the next time it may slide."""
        self._progress = None

    def slide(self, progress: Progress, *, scrolled: bool) -> None:
        """Let the reading line be where it belongs at a progress.

        It moves only with the text: where nothing was scrolled it stays, and it makes up for that
        little by little as one scrolls on.
        """
        target, before = progress.line(self.height), self._progress
        if before is not None:
            scrolled_by = abs(progress.read - before.read) if scrolled else 0.0
            most = round(progress.slope(self.height) * scrolled_by) + int(scrolled)
            target = max(self.line - most, min(self.line + most, target))
        self._progress = progress
        if target != self.line:
            self.line = target
            self._rows = None

    def put(self, standing: Standing) -> None:
        """Bring a standing onto the reading line, no further than the text goes."""
        self.standing = self._within(standing)
        self._anchor = None
        self._rows = None

    def move(self, pixels: float) -> None:
        """Scroll on (down is positive) by some pixels."""
        self.put(self.column.moved(self.standing, pixels))

    def hold(self) -> None:
        """Remember the character on the reading line, before the text is set anew.

        Between two moves it stays the same character, so that setting the text anew again and
        again does not let it wander.
        """
        if self._anchor is None:
            offset = self.offset
            self._anchor = Anchor(offset, self.standing.y - self.column.caret(offset)[1].top())

    def settle(self) -> None:
        """Bring the remembered character back to where it was, after the text was set anew."""
        self._rows = None
        if self._anchor is None:
            return
        offset, below = self._anchor.offset, self._anchor.below
        block, box = self.column.caret(offset)
        self.standing = self.column.moved(Standing(block, box.top()), below)

    def rows(self) -> list[Row]:
        """Give the cells on screen, in order, laid out."""
        if self._rows is None:
            self._rows = self._arrange()
        return self._rows

    def top_of(self, block: int) -> int:
        """Give where a block's top is on (or off) screen; exact where it is on screen."""
        self.rows()
        if block in self._tops:
            return self._tops[block]
        heights = self.column.heights
        apart = heights.before(block) - heights.before(self.standing.block)
        return self.line - floor(self.standing.y + 0.5) + apart

    def caret(self, offset: int) -> QRectF:
        """Give the caret's rectangle at an offset, its x from the column's left."""
        block, box = self.column.caret(offset)
        return box.translated(0, self.top_of(block))

    def row_at(self, point: QPointF, side: int | None = None) -> Row:
        """Give the row at a point (x from the column's left), or the nearest one.

        With `side`, only that side's cells are asked, where there are any on screen.
        """
        rows = self.rows()
        asked = [row for row in rows if side in (None, self.column.side_of(row.cell))] or rows
        return min(asked, key=lambda row: row.distance(point))

    def _within(self, standing: Standing) -> Standing:
        above, below = self.margins
        if standing.block == 0:
            start = self.column.start_of_flow()
            standing = Standing(0, max(standing.y, start.y - above))
        if standing.block >= len(self.column) - 1:
            end = self.column.end_of_flow()
            return Standing(end.block, min(standing.y, end.y + below))
        return standing

    def _arrange(self) -> list[Row]:
        """Lay out the blocks on screen, from the one that is read outwards; give their cells."""
        column, first = self.column, self.standing.block
        top, block = self.line - floor(self.standing.y + 0.5), first
        bottom = top + column.block(first).height
        tops = {first: top}
        while top > 0 and block > 0:
            block -= 1
            top -= column.block(block).height
            tops[block] = top
        block = first
        while bottom < self.height and block < len(column) - 1:
            block += 1
            tops[block] = bottom
            bottom += column.block(block).height
        self._tops = dict(sorted(tops.items()))
        return [
            Row(one.cell, top + one.top, one.left, one.layout)
            for block, top in self._tops.items()
            for one in column.block(block).cells
        ]
