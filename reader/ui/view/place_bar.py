"""The scroll bar of a text: slim, in the theme's colours, with an overview of what is marked."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.ui.theme import PAPER, Theme
from reader.ui.view.blocks import Blocks
from reader.ui.view.groove import Groove
from reader.ui.view.matches import match_ink
from reader.ui.view.overview import Overview, Tick

WIDTH = 12
"""How wide the bar is, in pixels."""

_MARGIN = 2
_SHORTEST = 40
"""How short the handle is at most, its margins included, in pixels."""

_SHEET = """
QScrollBar:vertical {{ background: {paper}; width: {width}px; margin: 0; border: none; }}
QScrollBar::handle:vertical {{ background: {handle}; border-radius: 3px; min-height: {shortest}px;
    margin: {margin}px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: none; border: none; height: 0; }}
"""

_LANES = {True: (1.0, 4.0), False: (7.0, 4.0)}
"""Where annotations and where matches are drawn: from which x and how wide, in pixels."""

_LEAST = 2
"""How high a mark is at least, in pixels."""

_REACH = 4
"""How near to a mark one must click to be taken to it, in pixels."""


class PlaceBar(QScrollBar):
    """Shows where in a text one stands; its value is the reading line's height in the column.

    `showing` is true while the value is changed to show a place, not by the reader. `column` is
    the text. `sought` tells the offset that was clicked at in the overview: that of a mark if one
    is near.
    """

    sought = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.showing = False
        self.column: Blocks | None = None
        self.overview = Overview()
        self._theme = PAPER
        self._current: tuple[int, float] | None = None  # a block, and a share of it
        self._drawn = QImage()  # no pixmap: it may outlive the application
        self._drawn_for: tuple[object, ...] = ()
        self._drawn_range = 0

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self._theme = theme
        self._drawn_for = ()
        shortest = _SHORTEST - 2 * _MARGIN
        sizes = {"width": WIDTH, "margin": _MARGIN, "shortest": shortest}
        self.setStyleSheet(_SHEET.format(paper=theme.paper, handle=theme.faint, **sizes))

    def show_place(self, place: float, first: float, last: float) -> None:
        """Show a place between the first and the last; not while the reader holds the bar."""
        if self.isSliderDown():
            return
        self.showing = True
        self.setRange(round(first), round(last))
        self.setValue(round(place))
        self.showing = False

    def show_column(self, column: Blocks) -> None:
        """Be the bar of another text, with nothing marked in it."""
        self.column = column
        self.overview = Overview()
        self._current = None
        self._drawn_for = ()
        self.update()

    def show_current(self, offset: int | None) -> None:
        """Show the match that the reader is at more strongly."""
        self._current = None if offset is None else self._lies(offset)
        self.update()

    def ticks(self) -> list[Tick]:
        """Give what is marked, in pixels of the bar from its top."""
        if self.column is None or self.overview.is_empty:
            return []
        groove = self.groove()
        heights = [groove.height_at(y) for y in range(groove.length + 1)]
        heights[-1] = float(max(self.maximum(), self.column.heights.total))
        return list(self.overview.ticks(self.column, heights))

    def groove(self) -> Groove:
        """Give how heights of the column lie along the bar."""
        return Groove(
            self.height(), self._handle().height(), self.minimum(), self.maximum(), self.pageStep()
        )

    # Qt's side

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, and the overview over it."""
        super().paintEvent(event)
        if self.column is None:
            return
        self._draw_anew()
        with QPainter(self) as painter:
            painter.drawImage(0, 0, self._drawn)
            if self._current is not None:
                top = self._y_of(*self._current) - 1
                ink = match_ink(self._theme, current=True).edge
                painter.fillRect(QRectF(0, top, self.width(), 3), QColor(ink))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where one clicks, or to the mark there; beside the handle only."""
        point = event.position().toPoint()
        beside = event.button() == Qt.MouseButton.LeftButton and not self._handle().contains(point)
        if self.column is not None and beside:
            self.sought.emit(self._offset_at(self.column, point.y()))
            event.accept()
        else:
            super().mousePressEvent(event)

    def _handle(self) -> QRect:
        """Give where the handle is.

        Reckoned as Qt's styles do it: to ask one of them at every paint takes longer, and the
        style of a widget with a sheet of its own comes and goes with that.
        """
        # All that styles are made of is loaded for it: a launch without marks can do without.
        from PySide6.QtWidgets import QStyle

        height, first, last = self.height(), self.minimum(), self.maximum()
        length = height
        if last > first:
            share = self.pageStep() * height // (last - first + self.pageStep())
            length = max(min(_SHORTEST, height), share)
        top = QStyle.sliderPositionFromValue(first, last, self.sliderPosition(), height - length)
        return QRect(0, top, self.width(), length)

    def _offset_at(self, column: Blocks, y: int) -> int:
        """Give the offset of the mark near a pixel, or the one that the pixel stands for."""
        groove = self.groove()
        reach = tuple(groove.height_at(y + by) for by in (-_REACH, 0, _REACH))
        mark = self.overview.nearest(column, (reach[0], reach[1], reach[2]))
        if mark is not None:
            return mark
        return column.offset_at(column.standing_at(reach[1]))

    def _lies(self, offset: int) -> tuple[int, float] | None:
        """Give the block in which an offset lies, and how far into it, from 0 to 1."""
        column = self.column
        if column is None:
            return None
        cell = column.cell_at(offset)
        block, starts = column.block_of(cell), column.starts(column.side_of(cell))
        return block, (offset - starts[block]) / max(1, starts[block + 1] - starts[block])

    def _y_of(self, block: int, share: float) -> float:
        """Give where a share of a block is on the bar."""
        if self.column is None:
            return 0.0
        heights = self.column.heights
        return self.groove().y_of(heights.before(block) + share * heights[block])

    def _draw_anew(self) -> None:
        """Draw the overview where it is another one, or has moved by a pixel.

        While one scrolls, the column's height is corrected again and again, by little.
        """
        ratio = self.devicePixelRatioF()
        setting = None if self.column is None else (self.column.setting, self.column.width)
        shown = (self.overview.version, setting, self._theme.name)
        wanted = (*shown, self.size(), ratio, self.pageStep())
        length = self.maximum() - self.minimum()
        moved = abs(length - self._drawn_range) * self.height() / max(1, length)
        if wanted == self._drawn_for and moved < 1:
            return
        self._drawn_for, self._drawn_range = wanted, length
        self._drawn = QImage(self.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        self._drawn.setDevicePixelRatio(ratio)
        self._drawn.fill(Qt.GlobalColor.transparent)
        with QPainter(self._drawn) as painter:
            for tick in self.ticks():
                painter.fillRect(_room(tick), QColor(self._color(tick)))

    def _color(self, tick: Tick) -> str:
        color = tick.color
        return match_ink(self._theme).edge if color is None else self._theme.inks[color].edge


def _room(tick: Tick) -> QRectF:
    left, width = _LANES[tick.color is not None]
    return QRectF(left, tick.first, width, max(_LEAST, tick.last - tick.first + 1))
