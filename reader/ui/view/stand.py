"""Where a reader stands in a column, and which paragraphs that brings on screen.

The truth is the standing of the *reading line*, a third down the viewport (at a text's beginning it
is near the top, and comes down as one reads on). Everything else is reckoned from it outwards, so
correcting the height of any paragraph never moves the line that is being read. When the text is
set anew, the line is found again by its character.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QRectF

from reader.model.spans import Span
from reader.ui.view.column import Column, Standing
from reader.ui.view.paragraph import ParagraphLayout

READING_LINE = 1 / 3
"""How far down the viewport the reading line is."""

TOP_LINE = 64
"""Where it is while the text's beginning is on it, in pixels: a page begins at its top."""

SLIDE = 0.5
"""How far it comes down for each pixel read, until it is where it stays."""


def reading_line(height: int, read: float) -> int:
    """Give where the reading line is in a viewport, `read` pixels after the text's beginning."""
    settled = height * READING_LINE
    return round(max(0.0, min(settled, TOP_LINE + SLIDE * read)))


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph on screen: where its top is, in pixels from the viewport's."""

    paragraph: int
    top: int
    layout: ParagraphLayout

    @property
    def bottom(self) -> int:
        """Where the paragraph ends, the space below it included."""
        return self.top + self.layout.height

    def boxes(self, paragraph: Span, span: Span) -> list[QRectF]:
        """Give the boxes of a span's part in this paragraph, which stands at `paragraph`.

        They are in pixels from the row's own corner.
        """
        if not paragraph.overlaps(span):
            return []
        start, end = max(span.start, paragraph.start), min(span.end, paragraph.end)
        return self.layout.rectangles(Span(start - paragraph.start, end - paragraph.start))


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

    def __init__(self, column: Column, height: int) -> None:
        self.column = column
        self.height = height
        self.standing = column.start_of_flow()
        self.margins = (0.0, 0.0)
        self.line = int(height * READING_LINE)
        self._read: float | None = None
        self._anchor: Anchor | None = None
        self._rows: list[Row] | None = None

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
        settled = int(height * READING_LINE)
        self.line = settled if self._read is None else reading_line(height, self._read)

    def release_line(self) -> None:
        """Let the reading line go at once to where it belongs, the next time it may slide."""
        self._read = None

    def slide(self, read: float, *, scrolled: bool) -> None:
        """Let the reading line be where it belongs, `read` pixels after the beginning.

        It moves only with the text: where nothing was scrolled it stays, and it makes up for that
        little by little as one scrolls on.
        """
        target = reading_line(self.height, read)
        if self._read is not None:
            most = round(SLIDE * abs(read - self._read)) + 1 if scrolled else 0
            target = max(self.line - most, min(self.line + most, target))
        self._read = read
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
            self._anchor = Anchor(offset, self.standing.y - self._top_of(offset))

    def settle(self) -> None:
        """Bring the remembered character back to where it was, after the text was set anew."""
        self._rows = None
        if self._anchor is None:
            return
        offset, below = self._anchor.offset, self._anchor.below
        paragraph, _within = self.column.at_offset(offset)
        self.standing = self.column.moved(Standing(paragraph, self._top_of(offset)), below)

    def rows(self) -> list[Row]:
        """Give the paragraphs on screen, in order, laid out."""
        if self._rows is None:
            self._rows = self._arrange()
        return self._rows

    def top_of(self, paragraph: int) -> int:
        """Give where a paragraph's top is on (or off) screen; exact where it is on screen."""
        for row in self.rows():
            if row.paragraph == paragraph:
                return row.top
        heights = self.column.heights
        apart = heights.before(paragraph) - heights.before(self.standing.paragraph)
        return self.line - floor(self.standing.y + 0.5) + apart

    def caret(self, offset: int) -> QRectF:
        """Give the caret's rectangle at an offset, its x from the column's left."""
        paragraph, within = self.column.at_offset(offset)
        box = self.column.layout(paragraph).caret(within)
        return box.translated(0, self.top_of(paragraph))

    def row_at(self, y: float) -> Row:
        """Give the row at a height, the nearest one outside the text."""
        rows = self.rows()
        return next((row for row in rows if y < row.bottom), rows[-1])

    def _top_of(self, offset: int) -> float:
        paragraph, within = self.column.at_offset(offset)
        return self.column.layout(paragraph).caret(within).top()

    def _within(self, standing: Standing) -> Standing:
        above, below = self.margins
        if standing.paragraph == 0:
            start = self.column.start_of_flow()
            standing = Standing(0, max(standing.y, start.y - above))
        if standing.paragraph >= len(self.column) - 1:
            end = self.column.end_of_flow()
            return Standing(end.paragraph, min(standing.y, end.y + below))
        return standing

    def _arrange(self) -> list[Row]:
        column, first = self.column, self.standing.paragraph
        layout = column.layout(first)
        middle = Row(first, self.line - floor(self.standing.y + 0.5), layout)
        above: list[Row] = []
        top, paragraph = middle.top, first
        while top > 0 and paragraph > 0:
            paragraph -= 1
            layout = column.layout(paragraph)
            top -= layout.height
            above.append(Row(paragraph, top, layout))
        below: list[Row] = []
        bottom, paragraph = middle.bottom, first
        while bottom < self.height and paragraph < len(column) - 1:
            paragraph += 1
            row = Row(paragraph, bottom, column.layout(paragraph))
            below.append(row)
            bottom = row.bottom
        return [*reversed(above), middle, *below]
