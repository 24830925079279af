"""The desk: the sides of an article next to each other, read as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from reader.model.alignment import Alignment
from reader.model.annotation import Annotation
from reader.model.article import Article, Revision
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.ui.pair import Pair
from reader.ui.theme import PAPER, Theme
from reader.ui.view.pane import Pane
from reader.ui.view.typeface import LARGEST_ZOOM, SMALLEST_ZOOM, Setting

SIDES = 2
ZOOM_STEP = 1.08


class Opened(Protocol):
    """What the desk needs to know of an article that is open (`reader.session.opened`)."""

    article: Article
    revisions: tuple[Revision, ...]
    alignment: Alignment | None
    annotations: dict[UUID, Annotation]


class Desk(QWidget):
    """Two panes in step. A side is named by its index in the article's order, wherever it hangs.

    `selection_changed` and `selection_offered` (a drag or click is complete) name the side,
    `hovered` the side and the character or `None`, `passage_clicked` the annotation,
    `reading_moved` the side and the offset read, `sentence_changed` the side and the caret's
    sentence, `readings_wanted` the side and the first and last paragraph, `zoom_changed` the zoom.
    """

    selection_changed = Signal(int)
    selection_offered = Signal(int)
    hovered = Signal(int, object)
    passage_clicked = Signal(object)
    reading_moved = Signal(int, int)
    sentence_changed = Signal(int, int)
    readings_wanted = Signal(int, int, int)
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened: Opened | None = None
        self._setting = Setting()
        self._folded: int | None = None
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self.panes = (Pane(self._splitter), Pane(self._splitter))
        self._pair = Pair(self.panes)
        for side, pane in enumerate(self.panes):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(side, 1)
            self._connect(side, pane)
        self._shared_by_reader = False
        self._splitter.splitterMoved.connect(self._keep_shares)
        room = QHBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self._splitter)
        self.setFocusProxy(self.panes[0])
        self.set_theme(PAPER)

    # the article

    def show_article(self, opened: Opened) -> None:
        """Show an article from its beginning; one with one side in one pane."""
        self._opened = opened
        self._pair.leading, self._folded = 0, None
        self._pair.tie(None)
        for pane, side, revision in zip(
            self.panes, opened.article.sides, opened.revisions, strict=False
        ):
            pane.show_text(revision, side.language, self._setting)
            pane.set_annotations(opened.annotations.values())
        if len(opened.revisions) >= SIDES and opened.alignment is not None:
            self._pair.tie(opened.alignment)
        self._show_panes()
        self._pair.to_start()

    def set_alignment(self, alignment: Alignment) -> None:
        """Take another alignment of the same texts; what is being read stays where it is."""
        self._pair.tie(alignment)
        self._pair.follow()

    def set_annotations(self, annotations: Mapping[UUID, Annotation]) -> None:
        """Show these annotations and no others."""
        for pane in self.panes:
            pane.set_annotations(annotations.values())

    def follow_annotations(self, changed: Mapping[UUID, Annotation | None]) -> None:
        """Show what a change has made of some annotations, and paint nothing else anew."""
        for key, annotation in changed.items():
            for pane in self.panes:
                pane.set_annotation(key, annotation)

    def set_readings(self, side: int, paragraph: int, readings: Sequence[Reading]) -> None:
        """Take the readings of a paragraph; what is being read stays where it is."""
        self.panes[side].set_readings(paragraph, readings)
        self._pair.follow()

    # how it is shown

    @property
    def setting(self) -> Setting:
        """How the texts are set."""
        return self._setting

    def set_setting(self, setting: Setting) -> None:
        """Set both texts anew; what is being read stays where it is."""
        self._setting = setting
        for pane in self.panes:
            pane.set_setting(setting)
        self._pair.follow()

    def set_pinyin(self, on: bool) -> None:
        """Show or hide pinyin."""
        self.set_setting(replace(self._setting, pinyin=on))

    def set_zoom(self, zoom: float) -> None:
        """Set the texts larger or smaller; 1 is the size they were designed in."""
        zoom = min(LARGEST_ZOOM, max(SMALLEST_ZOOM, zoom))
        if zoom != self._setting.zoom:
            self.set_setting(replace(self._setting, zoom=zoom))
            self.zoom_changed.emit(zoom)

    def zoom_by(self, steps: int) -> None:
        """Go some steps larger, or with a negative number smaller."""
        self.set_zoom(self._setting.zoom * ZOOM_STEP**steps)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for pane in self.panes:
            pane.set_theme(theme)
        self._splitter.setStyleSheet(f"QSplitter::handle {{ background: {theme.faint}; }}")

    def swap_panes(self) -> None:
        """Hang the panes the other way round."""
        sizes = self._splitter.sizes()
        self._splitter.addWidget(min(self.panes, key=self._splitter.indexOf))
        self._splitter.setSizes(sizes[::-1])

    def fold(self, side: int | None) -> None:
        """Fold one side away, or with `None` show both again."""
        self._folded = side
        self._show_panes()
        self._pair.follow()

    @property
    def folded(self) -> int | None:
        """The side that is folded away."""
        return self._folded

    # where the reader is

    def go_to(self, side: int, span: Span) -> None:
        """Bring a span onto the reading line, the other side level with it."""
        self._pair.go_to(side, span.start)
        self.panes[side].put_caret(span.start)
        self.reading_moved.emit(*self.reading_place())

    def reading_place(self) -> tuple[int, int]:
        """Give the side that leads and the character on its reading line."""
        return self._pair.leading, self._pair.leader.reading_offset

    def progress(self) -> float:
        """Give how much of the leading side has been read, from 0 to 1."""
        pane = self._pair.leader
        end = pane.column.height_at(pane.column.end_of_flow())
        read = max(0.0, pane.column.height_at(pane.standing))
        return min(1.0, read / end) if end > 0 else 1.0

    def selection(self) -> tuple[int, Span] | None:
        """Give the side in which something is selected, and what."""
        for side, pane in enumerate(self.panes):
            if pane.selection is not None:
                return side, pane.selection
        return None

    def select(self, side: int, span: Span | None) -> None:
        """Select a span of a side, or nothing."""
        self.panes[side].select(span)

    def selection_box(self) -> QRect | None:
        """Give the room the selection takes on screen, in global pixels; `None` where none."""
        selected = self.selection()
        if selected is None:
            return None
        side, span = selected
        pane, whole = self.panes[side], QRect()
        for box in pane.span_boxes(span):
            whole = whole.united(box.toAlignedRect())
        seen = whole.intersected(pane.viewport().rect())
        corner = pane.viewport().mapToGlobal(QPoint(0, 0))
        return None if seen.isEmpty() else seen.translated(corner)

    def focused_side(self) -> int | None:
        """Give the side whose pane has the keys."""
        return next((side for side, pane in enumerate(self.panes) if pane.hasFocus()), None)

    def change_pane(self) -> None:
        """Give the keys to the other pane, where there is one."""
        side = self.focused_side()
        target = 0 if side is None else 1 - side
        if self.panes[target].isVisible():
            self.panes[target].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def counterpart(self, side: int, offset: int) -> Span | None:
        """Give the stretch of the other side that answers the sentence at an offset."""
        return self._pair.counterpart(side, offset)

    def offer(self, side: int, span: Span | None) -> None:
        """Let a stretch of a side glow, to be taken into a passage; `None` ends it."""
        self.panes[side].set_glow(span)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room alike, until the reader has moved the line between the panes."""
        super().resizeEvent(event)
        if not self._shared_by_reader:
            self._splitter.setSizes([self.width() // 2] * SIDES)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F6 goes to the other pane; other keys are the window's."""
        if event.key() == Qt.Key.Key_F6:
            self.change_pane()
        else:
            event.ignore()

    def _connect(self, side: int, pane: Pane) -> None:
        pane.moved.connect(lambda: self._lead(side))
        pane.selection_changed.connect(lambda: self._selected(side))
        pane.selection_offered.connect(lambda: self.selection_offered.emit(side))
        pane.hovered.connect(lambda offset: self._point(side, offset))
        pane.passage_clicked.connect(self.passage_clicked)
        pane.sentence_changed.connect(lambda sentence: self._stand_on(side, sentence))
        pane.readings_wanted.connect(
            lambda first, last: self.readings_wanted.emit(side, first, last)
        )
        pane.zoom_asked.connect(self.zoom_by)
        pane.resized.connect(self._pair.follow)

    def _keep_shares(self) -> None:
        self._shared_by_reader = True

    def _shows(self, side: int) -> bool:
        there = self._opened is not None and side < len(self._opened.revisions)
        return there and side != self._folded

    def _show_panes(self) -> None:
        for side, pane in enumerate(self.panes):
            pane.setVisible(self._shows(side))
            if not self._shows(side):
                pane.select(None)
        leading = self._pair.leading
        if not self._shows(leading) and self._shows(1 - leading):
            self._pair.leading = 1 - leading

    def _lead(self, side: int) -> None:
        """Let a side lead that the reader has scrolled."""
        self._pair.lead(side)
        self.reading_moved.emit(side, self.panes[side].reading_offset)

    def _selected(self, side: int) -> None:
        """Only one side has a selection at a time."""
        if self.panes[side].selection is not None:
            self.panes[1 - side].select(None)
        self.selection_changed.emit(side)

    def _point(self, side: int, offset: int | None) -> None:
        self._pair.light(side, offset)
        self.hovered.emit(side, offset)

    def _stand_on(self, side: int, sentence: int) -> None:
        """Light what answers the caret's sentence, until something is pointed at."""
        self._pair.light(side, self.panes[side].caret if sentence >= 0 else None)
        self.sentence_changed.emit(side, sentence)
