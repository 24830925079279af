"""Both sides on one sheet: in rows, interlinear, or with one side veiled for a peek."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.model.alignment import Alignment
from reader.model.language import Language
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.ui.peeking import Peeking
from reader.ui.spread import Opened, Spread
from reader.ui.view import steps
from reader.ui.view.blocks import Standing
from reader.ui.view.column import EMPTY
from reader.ui.view.pane import Pane
from reader.ui.view.setting import Setting
from reader.ui.view.way import Way
from reader.ui.view.weave import Weave
from reader.ui.view.woven import Woven


class Sheet(Spread):
    """One pane with two sides in it, woven bead by bead.

    The side that stands second is the one that is veiled at a peek.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = Pane(self)
        self._sheet.setAccessibleName(self.tr("Both texts"))
        self.panes = (self._sheet,)
        self._weave: Weave | None = None
        self._opened: Opened | None = None
        self._way = Way.ROWS
        self._first = 0
        self._at_start = True
        self._peeking = Peeking(self._sheet)
        self._connect()
        room = QHBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self._sheet)
        self.setFocusProxy(self._sheet)

    def set_way(self, way: Way) -> None:
        """Say how the texts are woven that are shown next."""
        self._way = way

    def pane(self, _side: int) -> Pane:
        """Give the one pane there is."""
        return self._sheet

    def start(self, side: int) -> int:
        """Give the offset at which a side's text begins in the pane."""
        return 0 if self._weave is None else self._weave.woven.offsets[side]

    def show_texts(self, opened: Opened, setting: Setting) -> None:
        """Show an article from its beginning (see `can_weave`)."""
        if opened.alignment is None:
            raise ValueError("only aligned texts can be woven")
        self._opened, self.found = opened, ((), None)
        self._show(opened, opened.alignment, setting)

    def leave(self) -> None:
        """Let go of the texts."""
        self._weave = self._opened = None
        self._peeking.begin(None)
        self._sheet.show_text(EMPTY, Language.ENGLISH, self._sheet.setting)

    def set_alignment(self, alignment: Alignment) -> None:
        """Take another alignment of the same texts; what is being read stays where it is."""
        if self._opened is not None and self._weave is not None:
            self._show_again(self._opened, alignment)

    def set_readings(self, side: int, made: Mapping[int, Sequence[Reading]]) -> None:
        """Take the readings of some paragraphs; what is being read stays where it is."""
        if self._weave is not None:
            before = self._weave.woven.paragraphs[side]
            self._sheet.set_readings({before + at: readings for at, readings in made.items()})
            self.follow()

    def follow(self) -> None:
        """Keep the reading line where it belongs."""
        self._slide(scrolled=False)

    def swap(self) -> None:
        """Let the sides change places; at a peek the other one is veiled."""
        self._first = 1 - self._first
        if self._opened is not None and self._opened.alignment is not None:
            self._show_again(self._opened, self._opened.alignment)

    def go_to(self, side: int, offset: int) -> None:
        """Bring an offset of a side onto the reading line; what is veiled there is shown."""
        self.resume(side, offset)
        at = offset + self.start(side)
        self._sheet.put_caret(at)
        self._peeking.reveal_at(at)

    def resume(self, side: int, offset: int) -> None:
        """Go on reading at an offset of a side that was read in another way; veils stay."""
        if offset:
            self.stand(side, self._sheet.column.flow_of(offset + self.start(side)))
            return
        self._lead(side)
        self._sheet.stop()
        self._sheet.release_line()
        self._at_start = True
        self._slide(scrolled=False)

    def stand(self, side: int, standing: Standing) -> None:
        """Bring a standing of the column onto the reading line; veils and the caret stay."""
        self._lead(side)
        self._at_start = False
        self._sheet.stop()
        self._sheet.release_line()
        self._sheet.stand_at(standing)
        self._slide(scrolled=True)

    def put_caret(self, side: int, offset: int) -> None:
        """Put the caret at an offset of a side, or where its sentence is answered if it is veiled.

        What is read is told in the characters of the same side as before.
        """
        weave = self._weave
        if weave is None:
            return
        leading, at = weave.leading, offset + self.start(side)
        answers = self._answers(at) if side == weave.hidden else None
        self._sheet.put_caret(at if answers is None else answers.start)
        weave.leading = leading

    def place(self) -> tuple[int, int]:
        """Give the side that leads and the character on its reading line."""
        return self._in_side(self._sheet.reading_offset)

    def located(self, at: int) -> tuple[int, int]:
        """Give the side and the offset in its text of an offset of the pane's text."""
        return self._in_side(at)

    def selection(self) -> tuple[int, Span] | None:
        """Give the side in which something is selected, and what."""
        span = self._sheet.selection
        if span is None:
            return None
        side, start = self._in_side(span.start)
        return side, Span(start, start + span.length)

    def focused_side(self) -> int | None:
        """Give the side that the caret is in, while the pane has the keys."""
        return self._caret_side if self._sheet.hasFocus() else None

    def change_side(self) -> None:
        """Take the keys, or let the caret go to what answers its sentence."""
        sheet = self._sheet
        if not sheet.hasFocus():
            sheet.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        side, offset = self._in_side(sheet.caret)
        answers = self.counterpart(side, offset)
        if answers is not None:
            sheet.select(None)
            sheet.put_caret(self.in_pane(1 - side, answers).start)

    def counterpart(self, side: int, offset: int) -> Span | None:
        """Give the stretch of the other side that answers the sentence at an offset."""
        answers = self._answers(offset + self.start(side))
        if answers is None:
            return None
        start = self.start(1 - side)
        return Span(answers.start - start, answers.end - start)

    def toggle_counterpart(self) -> None:
        """Show what is veiled of the caret's bead, or veil it again."""
        self._peeking.toggle_at(self._sheet.caret)

    # the pane's side

    def _connect(self) -> None:
        sheet = self._sheet
        sheet.moved.connect(self._moved)
        sheet.selection_changed.connect(self._selected)
        sheet.selection_offered.connect(lambda: self.selection_offered.emit(self._caret_side))
        sheet.hovered.connect(self._point)
        sheet.clicked.connect(self._peeking.reveal_at)
        sheet.passage_clicked.connect(self.passage_clicked)
        sheet.sentence_changed.connect(self._stand_on)
        sheet.readings_wanted.connect(self._want_readings)
        sheet.zoom_asked.connect(self.zoom_asked)
        sheet.carried.connect(
            lambda taken, onto: self.carried.emit(*self._in_side(taken), *self._in_side(onto))
        )
        sheet.resized.connect(self.follow)
        sheet.place_sought.connect(lambda at: self.place_sought.emit(*self._in_side(at)))

    @property
    def _caret_side(self) -> int:
        """The side that the caret is in."""
        return self._in_side(self._sheet.caret)[0]

    def _show(self, opened: Opened, alignment: Alignment, setting: Setting) -> None:
        languages = [side.language for side in opened.article.sides]
        woven = Woven(opened.revisions, languages, alignment)
        self._weave = Weave(woven, self._way, self._first, setting, self._sheet.room(setting))
        self._peeking.begin(self._weave)
        self._sheet.show_column(self._weave)
        self._at_start = True
        self._sheet.release_line()
        self._slide(scrolled=False)
        self._sheet.put_caret(self.start(self._first))
        self._light(None)  # an article opens quietly

    def _show_again(self, opened: Opened, alignment: Alignment) -> None:
        """Weave the same texts anew; what is being read stays where it is."""
        place, at_start, caret = self.place(), self._at_start, self._in_side(self._sheet.caret)
        self._show(opened, alignment, self._sheet.setting)
        self._sheet.set_annotations(opened.annotations.values())
        self.show_found(*self.found)
        if not at_start:
            self.resume(*place)
        self.put_caret(*caret)

    def _slide(self, *, scrolled: bool) -> None:
        """Keep the reading line where it belongs; it moves only where the reader has scrolled."""
        if scrolled:
            self._at_start = False
        elif self._at_start:
            self._sheet.to_start()
        progress = self._sheet.progress
        self._sheet.slide_line(progress, scrolled=scrolled)
        self._at_start = progress.read < 1

    def _moved(self) -> None:
        self._slide(scrolled=True)
        self.reading_moved.emit(*self.place())

    def _lead(self, side: int) -> None:
        """Let what is read be told in the characters of a side."""
        if self._weave is not None:
            self._weave.leading = side

    def _selected(self) -> None:
        selected = self.selection()
        if selected is not None and self._sheet.selection is not None:
            self._lead(selected[0])
            self._peeking.reveal_at(self._sheet.selection.start)
        self.selection_changed.emit(self._caret_side)

    def _point(self, offset: int | None) -> None:
        self._peeking.rest_on(offset)
        self._light(offset)
        if offset is None:
            self.hovered.emit(self._caret_side, None)
        else:
            self.hovered.emit(*self._in_side(offset))

    def _stand_on(self, sentence: int) -> None:
        """Light what answers the caret's sentence, until something is pointed at."""
        caret = self._sheet.caret
        self._lead(self._caret_side)
        self._light(caret if sentence >= 0 else None)
        if self._weave is not None and sentence >= 0:
            sentence -= self._weave.woven.sentences[self._caret_side]
        self.sentence_changed.emit(self._caret_side, sentence)

    def _light(self, offset: int | None) -> None:
        pointed = None if offset is None else steps.sentence_at(self._sheet.column, offset)
        answers = None if offset is None else self._answers(offset)
        self._sheet.tint(pointed=pointed, answers=answers)

    def _answers(self, offset: int) -> Span | None:
        """Give what answers the sentence at an offset, both in the pane's text."""
        weave = self._weave
        if weave is None:
            return None
        cell = weave.cell_at(offset)
        cells = list(weave.woven.cells(weave.block_of(cell), 1 - weave.side_of(cell)))
        return Span(weave.start_of(cells[0]), weave.span_of(cells[-1]).end) if cells else None

    def _want_readings(self, first: int, last: int) -> None:
        if self._weave is None:
            return
        side = int(first >= self._weave.woven.paragraphs[1])
        before = self._weave.woven.paragraphs[side]
        self.readings_wanted.emit(side, first - before, last - before)

    def _in_side(self, offset: int) -> tuple[int, int]:
        return (0, offset) if self._weave is None else self._weave.woven.side_at(offset)
