"""The canvas: the widget that scrolls a column of text and paints what is on screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.model.article import Revision
from reader.model.language import Language
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.ui.theme import PAPER, Theme
from reader.ui.view.blocks import Blocks, Standing
from reader.ui.view.column import EMPTY, Column
from reader.ui.view.glide import Glide
from reader.ui.view.painting import Scene, paint_row
from reader.ui.view.place_bar import PlaceBar
from reader.ui.view.setting import MARGINS, Setting
from reader.ui.view.stand import Progress, Row, Stand
from reader.ui.view.typeface import Typefaces
from reader.ui.view.zooming import GESTURES, NOTCH, Zooming

MOST_MARGIN = 0.2
"""The most of the width that is left free on either side because the reader wants margins."""

LINES_A_NOTCH = 3
OVERLAP = 2  # lines that stay on screen when a page is turned


class Canvas(QAbstractScrollArea):
    """One side's text on screen.

    Offsets and spans are code points of the side's text, points and rectangles pixels of the
    viewport.

    `moved` is said when the reader (not the program) has scrolled; `readings_wanted` names the
    first and the last paragraph on screen, some of which have no readings yet; `place_sought` the
    offset that was clicked at in the scroll bar's overview.
    """

    moved = Signal()
    readings_wanted = Signal(int, int)
    zoom_asked = Signal(int)
    resized = Signal()
    place_sought = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(200)
        self._viewport = QWidget()
        self._viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setViewport(self._viewport)
        self._bar = PlaceBar(self)
        self._bar.sliderReleased.connect(self._show_position)
        self._bar.sought.connect(self.place_sought)
        self.setVerticalScrollBar(self._bar)
        self._stand = Stand(Column(EMPTY, Typefaces(Language.ENGLISH, Setting()), 1), 1)
        self.scene = Scene(PAPER)
        self._glide = Glide(self.scroll_by, self)
        self._asked: set[int] = set()
        self._zooming = Zooming(self.viewport())

    @property
    def column(self) -> Blocks:
        """The text as it is laid out."""
        return self._stand.column

    @property
    def setting(self) -> Setting:
        """How the text is set."""
        return self.column.setting

    def show_text(self, revision: Revision, language: Language, setting: Setting) -> None:
        """Show another text from its beginning, without marks or selection."""
        faces, before = Typefaces(language, setting), self.column
        if isinstance(before, Column) and before.faces == faces:
            faces = before.faces  # with the syllables that it has shaped
        self.show_column(Column(revision, faces, faces.column(self.room(setting))))

    def show_column(self, column: Blocks) -> None:
        """Show another column from its beginning, without marks or selection."""
        self._glide.stop()
        self._stand = Stand(column, self.viewport().height())
        self.scene = Scene(self.scene.theme)
        self._bar.show_column(column)
        self._asked.clear()
        self._refresh()

    def set_setting(self, setting: Setting) -> None:
        """Set the text anew; what is being read stays where it is."""
        self._asked.clear()
        self._set_anew(setting)

    def set_readings(self, made: Mapping[int, Sequence[Reading]]) -> None:
        """Take the readings of some paragraphs; what is being read stays where it is."""
        self._asked.difference_update(made)
        shown = self.setting.pinyin
        if shown:
            self._stand.hold()
        for paragraph, readings in made.items():
            self.column.set_readings(paragraph, readings)
        if shown:
            self._stand.settle()
            self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.scene.theme = theme
        self._bar.set_theme(theme)
        self.viewport().update()

    # where the reader stands

    @property
    def reading_line(self) -> int:
        """How far down the viewport the reading line is, in pixels."""
        return self._stand.line

    @property
    def standing(self) -> Standing:
        """What is on the reading line."""
        return self._stand.standing

    @property
    def reading_offset(self) -> int:
        """The character on the reading line."""
        return self._stand.offset

    def set_margins(self, margins: tuple[float, float]) -> None:
        """Let the reading line go some pixels above the text's beginning and below its end."""
        self._stand.margins = margins

    @property
    def progress(self) -> Progress:
        """How many pixels have been read and are left, the margins included."""
        return self._stand.progress

    def release_line(self) -> None:
        """Let the reading line go at once to where it belongs when it slides next."""
        self._stand.release_line()

    def slide_line(self, progress: Progress, *, scrolled: bool) -> None:
        """Let the reading line be where it belongs at a progress (see `Stand`)."""
        self._shift(lambda: self._stand.slide(progress, scrolled=scrolled))
        self._want_readings()

    def stand_at(self, standing: Standing) -> None:
        """Bring a standing onto the reading line, as the program's doing, not the reader's."""
        self._shift(lambda: self._stand.put(standing))
        self._want_readings()

    def to_start(self) -> None:
        """Stand at the very beginning, above the text where there is a margin."""
        start = self.column.start_of_flow()
        self.stand_at(Standing(start.block, start.y - self._stand.margins[0]))

    def scroll_by(self, pixels: float) -> None:
        """Scroll down by some pixels, as the reader's doing."""
        self._scroll(lambda: self._stand.move(pixels))

    def glide_by(self, pixels: float) -> None:
        """Scroll smoothly, as the reader's doing."""
        self._glide.by(pixels)

    def glide_to(self, offset: int) -> None:
        """Bring an offset's line onto the reading line: smoothly if it is near, else at once."""
        target = self.column.height_at(self.column.flow_of(offset))
        here = self.column.height_at(self.standing)
        self._glide.stop()
        if abs(target - here) < 2 * self.viewport().height():
            self.glide_by(target - here)
        else:
            self._scroll(lambda: self._stand.put(self.column.flow_of(offset)))

    @property
    def gliding(self) -> bool:
        """Whether a movement is still being carried out."""
        return self._glide.left != 0

    def stop(self) -> None:
        """Stop gliding where the text is now."""
        self._glide.stop()

    def turn_page(self, step: int) -> None:
        """Glide a screen on (1) or back (-1), two lines of it staying in sight."""
        self.glide_by(step * self._page)

    def scroll_page(self, step: int) -> None:
        """Go a screen on (1) or back (-1) at once."""
        self._glide.stop()
        self.scroll_by(step * self._page)

    # geometry

    def room(self, setting: Setting) -> int:
        """Give how wide a column may be that is set in a way, in pixels.

        The margins that the reader wants never take the better part of a narrow pane.
        """
        width = self.viewport().width()
        margin = min(setting.typography.margin, round(MOST_MARGIN * width))
        return width - 2 * max(margin, round(MARGINS.least))

    @property
    def column_left(self) -> int:
        """The left edge of the text column, in the viewport's pixels."""
        return (self.viewport().width() - self.column.width) // 2

    def offset_near(self, point: QPointF, beside: int | None = None) -> int:
        """Give the offset between two characters nearest to a point.

        With `beside`, the nearest in the side in which that offset stands.
        """
        side = None if beside is None else self.column.side_of(self.column.cell_at(beside))
        row = self._row_at(point, side)
        return self.column.start_of(row.cell) + row.layout.offset_near(self._in(row, point))

    def offset_under(self, point: QPointF) -> int | None:
        """Give the character under a point, or `None` where there is none."""
        row = self._row_at(point)
        within = row.layout.offset_under(self._in(row, point))
        return None if within is None else self.column.start_of(row.cell) + within

    def cell_near(self, point: QPointF) -> int:
        """Give the cell on screen that is nearest to a point."""
        return self._row_at(point).cell

    def cell_left(self, cell: int) -> int:
        """Give the left edge of a cell that is on screen."""
        left = next(row.left for row in self._stand.rows() if row.cell == cell)
        return self.column_left + left

    def caret_box(self, offset: int) -> QRectF:
        """Give the caret's rectangle at an offset; off screen it may be an estimate."""
        return self._stand.caret(offset).translated(self.column_left, 0)

    def span_boxes(self, span: Span) -> list[QRectF]:
        """Give the boxes of a span's lines in the paragraphs on screen."""
        return [box for row in self._stand.rows() for box in self._boxes(row, span)]

    def update_span(self, span: Span | None) -> None:
        """Paint anew what a span covers on screen, its edges and tint included."""
        if span is None:
            return
        for box in self.span_boxes(span):
            self.viewport().update(box.toAlignedRect().adjusted(-6, -5, 6, 12))

    # Qt's side

    def viewport(self) -> QWidget:
        """Give the widget that is scrolled.

        Qt need not be asked: for its answer PySide would load every class of widgets there is.
        """
        return self._viewport

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that the event's rectangle touches."""
        painter = QPainter(self.viewport())
        clip = event.rect()
        painter.fillRect(clip, QColor(self.scene.theme.paper))
        for row in self._stand.rows():
            if row.top <= clip.bottom() and row.bottom >= clip.top():
                paint_row(painter, self.scene, self.column, row, self.column_left, QRectF(clip))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the text in its new room; what is being read stays on the reading line."""
        super().resizeEvent(event)
        self._set_anew(self.setting)
        self.resized.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Ask for another size where fingers pinch."""
        if event.type() in GESTURES and (steps := self._zooming.pinch(event)) is not None:
            self._ask_zoom(steps)
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, ask for another size."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._ask_zoom(self._zooming.turn(event))
        elif event.hasPixelDelta():
            self._glide.stop()
            self.scroll_by(-event.pixelDelta().y())
        else:
            self.glide_by(-turned / NOTCH * LINES_A_NOTCH * self.column.pitch)
        event.accept()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Go where the reader has put the scroll bar."""
        if self._bar.showing:
            return
        self._glide.stop()
        self._scroll(lambda: self._stand.put(self.column.standing_at(self._bar.value())))

    def sizeHint(self) -> QSize:
        """Ask for the same room whatever is shown, so that panes share alike."""
        return QSize(560, 640)

    @property
    def _page(self) -> int:
        """How far a page is turned, in pixels."""
        overlap = OVERLAP * self.column.pitch
        return max(overlap, self.viewport().height() - overlap)

    def _ask_zoom(self, steps: int) -> None:
        if steps:
            self.zoom_asked.emit(steps)

    def _set_anew(self, setting: Setting) -> None:
        self._stand.hold()
        self.column.set_room(setting, self.room(setting))
        self._stand.resize(self.viewport().height())
        self._stand.settle()
        self._refresh()

    def _scroll(self, move: Callable[[], None]) -> None:
        """Move the text as the reader's doing.

        Readings are asked for last: they may come at once, and who hears of them must know by
        then that the text was moved.
        """
        self._shift(move)
        self.moved.emit()
        self._want_readings()

    def _shift(self, move: Callable[[], None]) -> None:
        """Move what is painted by what the text has moved; Qt paints what is left bare."""
        before = self._stand.rows()
        move()
        after = self._stand.rows()
        tops = {row.cell: row.top for row in before}
        shifts = {row.top - tops[row.cell] for row in after if row.cell in tops}
        if len(shifts) == 1 and abs(shift := shifts.pop()) < self.viewport().height():
            if shift:
                self.viewport().scroll(0, shift)
        else:
            self.viewport().update()
        self._show_position()

    def _refresh(self) -> None:
        self.viewport().update()
        self._show_position()
        self._want_readings()

    def _show_position(self) -> None:
        above, below = self._stand.margins
        self._bar.setPageStep(max(1, self.viewport().height()))
        self._bar.setSingleStep(self.column.pitch)
        place = self.column.height_at(self.standing)
        self._bar.show_place(place, -above, self.column.heights.total + below)

    def _want_readings(self) -> None:
        """Ask once for the readings of what is on screen."""
        column = self.column
        lacking: dict[int, list[int]] = {}
        for row in self._stand.rows():
            paragraph = column.paragraph_of(row.cell)
            known = paragraph in self._asked or column.has_readings(paragraph)
            if column.has_ruby(row.cell) and not known:
                lacking.setdefault(column.side_of(row.cell), []).append(paragraph)
        for paragraphs in lacking.values():
            first, last = paragraphs[0], paragraphs[-1]
            self._asked.update(range(first, last + 1))
            self.readings_wanted.emit(first, last)

    def _boxes(self, row: Row, span: Span) -> list[QRectF]:
        boxes = row.boxes(self.column.span_of(row.cell), span)
        return [box.translated(self.column_left + row.left, row.top) for box in boxes]

    def _row_at(self, point: QPointF, side: int | None = None) -> Row:
        return self._stand.row_at(QPointF(point.x() - self.column_left, point.y()), side)

    def _in(self, row: Row, point: QPointF) -> QPointF:
        return QPointF(point.x() - self.column_left - row.left, point.y() - row.top)
