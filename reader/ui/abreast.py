"""Side by side: two panes in step, a line between them that the reader may move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from reader.model.alignment import Alignment
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.ui.pair import Pair
from reader.ui.spread import SIDES, Opened, Spread
from reader.ui.theme import Theme
from reader.ui.view.blocks import Standing
from reader.ui.view.pane import Pane
from reader.ui.view.setting import Setting


class Abreast(Spread):
    """Two panes in step. A side is named by its index in the article's order, wherever it hangs."""

    panes: tuple[Pane, Pane]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened: Opened | None = None
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

    def pane(self, side: int) -> Pane:
        """Give the pane in which a side stands."""
        return self.panes[side]

    def show_texts(self, opened: Opened, setting: Setting) -> None:
        """Show an article from its beginning; one with one side in one pane."""
        self._opened, self.found = opened, ((), None)
        self._pair.leading, self._folded = 0, None
        self._pair.linked, self._pair.held = True, None
        self._pair.tie(None)
        for pane, side, revision in zip(
            self.panes, opened.article.sides, opened.revisions, strict=False
        ):
            pane.show_text(revision, side.language, setting)
            chinese = side.language.is_chinese
            pane.setAccessibleName(self.tr("Chinese text") if chinese else self.tr("English text"))
        if len(opened.revisions) >= SIDES and opened.alignment is not None:
            self._pair.tie(opened.alignment)
        self._show_panes()
        self._pair.to_start()

    def set_alignment(self, alignment: Alignment) -> None:
        """Take another alignment of the same texts; what is being read stays where it is."""
        self._pair.tie(alignment)
        self._pair.follow()

    def set_readings(self, side: int, made: Mapping[int, Sequence[Reading]]) -> None:
        """Take the readings of some paragraphs; what is being read stays where it is."""
        self.panes[side].set_readings(made)
        self._pair.follow()

    def follow(self) -> None:
        """Bring both sides level, after one was set anew."""
        self._pair.follow()

    def set_theme(self, theme: Theme) -> None:
        """Draw the line between the panes in other colours."""
        self._splitter.setStyleSheet(f"QSplitter::handle {{ background: {theme.faint}; }}")

    def swap(self) -> None:
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

    @property
    def linked(self) -> bool:
        """Whether the sides are linked, though one may be held still for a while."""
        return self._pair.linked

    @property
    def held(self) -> int | None:
        """The side that is held still."""
        return self._pair.held

    def link(self, *, linked: bool, held: int | None = None) -> None:
        """Link the sides or set them apart, one of them held still.

        Where they come together again, the one scrolled last leads and the other comes to it.
        """
        self._pair.linked, self._pair.held = linked, held
        if self._pair.in_step:
            self._pair.follow(scrolled=True)

    @property
    def can_part(self) -> bool:
        """Whether both sides are there to be linked or set apart."""
        return self._shows(0) and self._shows(1)

    def go_to(self, side: int, offset: int) -> None:
        """Bring an offset of a side onto the reading line, the other side level with it."""
        self.resume(side, offset)
        self.panes[side].put_caret(offset)

    def resume(self, side: int, offset: int) -> None:
        """Bring an offset of a side onto the reading line; the caret stays."""
        self._pair.go_to(side, offset)

    def stand(self, side: int, standing: Standing) -> None:
        """Bring a standing of a side's column onto the reading line; the caret stays."""
        self._pair.stand(side, standing)

    def place(self) -> tuple[int, int]:
        """Give the side that leads and the character on its reading line."""
        return self._pair.leading, self._pair.leader.reading_offset

    def selection(self) -> tuple[int, Span] | None:
        """Give the side in which something is selected, and what."""
        for side, pane in enumerate(self.panes):
            if pane.selection is not None:
                return side, pane.selection
        return None

    def focused_side(self) -> int | None:
        """Give the side whose pane has the keys."""
        return next((side for side, pane in enumerate(self.panes) if pane.hasFocus()), None)

    def change_side(self) -> None:
        """Give the keys to the other pane, where there is one."""
        side = self.focused_side()
        target = 0 if side is None else 1 - side
        if self.panes[target].isVisible():
            self.panes[target].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def counterpart(self, side: int, offset: int) -> Span | None:
        """Give the stretch of the other side that answers the sentence at an offset."""
        return self._pair.counterpart(side, offset)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room alike, until the reader has moved the line between the panes."""
        super().resizeEvent(event)
        if not self._shared_by_reader:
            self._splitter.setSizes([self.width() // 2] * SIDES)

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
        pane.zoom_asked.connect(self.zoom_asked)
        pane.resized.connect(self._pair.follow)
        pane.place_sought.connect(lambda offset: self.place_sought.emit(side, offset))

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
        self._splitter.refresh()  # each pane is as wide as it will be, before a place is gone to
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
