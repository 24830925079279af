"""The desk: the two sides of an article, read in the way the reader has chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from reader.model.alignment import Alignment
from reader.model.annotation import Annotation
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.ui.abreast import Abreast
from reader.ui.spread import Opened, Spread
from reader.ui.theme import PAPER, Theme
from reader.ui.view.pane import Pane
from reader.ui.view.setting import ZOOM_STEP, ZOOMS, Setting
from reader.ui.view.way import Way, way_named

if TYPE_CHECKING:
    from reader.ui.sheet import Sheet


class Desk(QWidget):
    """Two sides in step. A side is named by its index in the article's order, wherever it stands.

    `selection_changed` and `selection_offered` (a drag or click is complete) name the side,
    `hovered` the side and the character or `None`, `passage_clicked` the annotation,
    `reading_moved` the side and the offset read, `sentence_changed` the side and the caret's
    sentence, `readings_wanted` the side and the first and last paragraph, `zoom_changed` the zoom,
    `jumping` the side and the offset that a jump is about to leave, `place_sought` those clicked at
    in a scroll bar's overview; `arranged` says that another way was chosen or a side was folded,
    `carried` the side and the offset of a sentence that was dropped onto another row, and a side
    and an offset there.
    """

    selection_changed = Signal(int)
    selection_offered = Signal(int)
    hovered = Signal(int, object)
    passage_clicked = Signal(object)
    reading_moved = Signal(int, int)
    sentence_changed = Signal(int, int)
    readings_wanted = Signal(int, int, int)
    zoom_changed = Signal(float)
    jumping = Signal(int, int)
    arranged = Signal()
    place_sought = Signal(int, int)
    carried = Signal(int, int, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened: Opened | None = None
        self._setting = Setting()
        self._way = Way.SIDE_BY_SIDE
        # the place that was to be kept, and the one that setting the text anew has made of it
        self._kept: tuple[tuple[int, int], tuple[int, int]] | None = None
        self._theme = PAPER
        self._room = QStackedLayout(self)
        self._abreast = Abreast(self)
        self._abreast.set_theme(PAPER)
        self._spread: Spread = self._abreast
        self._spreads: list[Spread] = []
        self._take_in(self._abreast)
        self.setFocusProxy(self._abreast)

    # the article

    def show_article(self, opened: Opened) -> None:
        """Show an article from its beginning; one with one side in one pane."""
        self._opened = opened
        self._spread_texts(opened)

    def set_alignment(self, alignment: Alignment) -> None:
        """Take another alignment of the same texts; what is being read stays where it is."""
        self._spread.set_alignment(alignment)

    def follow_annotations(self, changed: Mapping[UUID, Annotation | None]) -> None:
        """Show what a change has made of some annotations, and paint nothing else anew."""
        for key, annotation in changed.items():
            for pane in self._spread.panes:
                pane.set_annotation(key, annotation)

    def set_readings(self, side: int, made: Mapping[int, Sequence[Reading]]) -> None:
        """Take the readings of some paragraphs; what is being read stays where it is."""
        self._spread.set_readings(side, made)

    # how it is shown

    @property
    def view(self) -> str:
        """The name of the way of reading that was chosen (see `Way`)."""
        return self._way.value

    def set_view(self, name: str) -> None:
        """Read in another way; the sentence that is read stays on the reading line.

        Where an article has nothing to be woven, it is shown side by side.
        """
        way = way_named(name)
        if way is self._way:
            return
        self._way = way
        opened = self._opened
        if opened is None or not _can_weave(opened):
            return
        place, caret, found = self.reading_place(), self._spread.caret(), self._spread.found
        focused = self.focused_side() is not None
        if self._kept is not None and self._kept[1] == place:
            place = self._kept[0]  # to and fro, not even a character is lost
        self._spread_texts(opened)
        if place[1]:
            self._spread.resume(*place)
        self._kept = (place, self.reading_place())
        self._spread.put_caret(*caret)
        self._spread.show_found(*found)
        if focused:
            self.focus_text()
        self.arranged.emit()

    @property
    def panes(self) -> tuple[Pane, Pane]:
        """The panes that hang side by side, one for each side."""
        return self._abreast.panes

    @property
    def sheet(self) -> Pane:
        """The pane of both sides, for the ways of reading that weave them."""
        return self._sheet.panes[0]

    @property
    def setting(self) -> Setting:
        """How the texts are set."""
        return self._setting

    def set_setting(self, setting: Setting) -> None:
        """Set both texts anew; what is being read stays where it is."""
        if setting == self._setting:
            return
        self._setting = setting
        for pane in self._spread.panes:
            pane.set_setting(setting)
        self._spread.follow()

    def set_zoom(self, zoom: float) -> None:
        """Set the texts larger or smaller; 1 is the size they were designed in."""
        zoom = ZOOMS.kept(zoom)
        if zoom != self._setting.zoom:
            self.set_setting(replace(self._setting, zoom=zoom))
            self.zoom_changed.emit(zoom)

    def zoom_by(self, steps: int) -> None:
        """Go some steps larger, or with a negative number smaller."""
        self.set_zoom(self._setting.zoom * ZOOM_STEP**steps)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        if theme == self._theme:
            return
        self._theme = theme
        self._abreast.set_theme(theme)
        for spread in self._spreads:
            for pane in spread.panes:
                pane.set_theme(theme)

    def swap_panes(self) -> None:
        """Let the sides change places in every way; at a peek the other one is veiled."""
        self._abreast.swap()
        self._sheet.swap()

    def fold(self, side: int | None) -> None:
        """Fold one side away, or with `None` show both again; only side by side."""
        if self._spread is self._abreast:
            self._abreast.fold(side)
            self.arranged.emit()

    @property
    def folded(self) -> int | None:
        """The side that is folded away."""
        return self._abreast.folded

    def toggle_counterpart(self) -> None:
        """At a peek, show what answers the caret's sentence, or veil it again."""
        self._sheet.toggle_counterpart()

    # how the sides go together

    @property
    def can_part(self) -> bool:
        """Whether two sides hang here side by side."""
        return self._spread is self._abreast and self._abreast.can_part

    @property
    def linked(self) -> bool:
        """Whether the sides are linked."""
        return self._abreast.linked

    @property
    def held(self) -> int | None:
        """The side that is held still."""
        return self._abreast.held

    def set_linked(self, linked: bool) -> None:
        """Let one side follow the other, or each go its own way."""
        self._abreast.link(linked=linked)

    def hold(self, side: int | None) -> None:
        """Hold a side still while the other is scrolled; with `None` they meet again."""
        self._abreast.link(linked=self.linked, held=side)

    # where the reader is

    @property
    def spread(self) -> Spread:
        """The two sides in the way they are read."""
        return self._spread

    def go_to(self, side: int, span: Span) -> None:
        """Bring a span onto the reading line, the other side level with it."""
        self.jumping.emit(*self.reading_place())
        self.return_to(side, span.start)

    def return_to(self, side: int, offset: int) -> None:
        """Go back to where one has been; that is no jump."""
        self._spread.go_to(side, offset)
        self.reading_moved.emit(*self.reading_place())

    def go_to_share(self, share: float) -> None:
        """Go to where a share (0 to 1) of the leading side has been read."""
        side, offset = self._spread.at_share(share)
        self.go_to(side, Span(offset, offset))

    def reading_place(self) -> tuple[int, int]:
        """Give the side that leads and the character on its reading line."""
        return self._spread.place()

    def progress(self) -> float:
        """Give how much of the leading side has been read, from 0 to 1."""
        return self._spread.progress()

    def step_sentence(self, step: int) -> None:
        """Read on (1) or back (-1) by a sentence, in the side with the keys or that leads."""
        side = self.focused_side()
        pane = self._spread.leader if side is None else self._spread.pane(side)
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        pane.step_sentence(step)

    def selection(self) -> tuple[int, Span] | None:
        """Give the side in which something is selected, and what."""
        return self._spread.selection()

    def select(self, side: int, span: Span | None) -> None:
        """Select a span of a side, or nothing."""
        self._spread.select(side, span)

    def copy(self) -> None:
        """Copy what is selected as plain text, and as HTML beside what answers it."""
        selected = self.selection()
        if selected is not None and self._opened is not None:
            from reader.ui.passage import passage_in

            sides, revisions = self._opened.article.sides, self._opened.revisions
            passage = passage_in(sides, revisions, selected, self.counterpart)
            QGuiApplication.clipboard().setMimeData(passage)

    def side_in_hand(self) -> int:
        """Give the side that has the keys, or else leads."""
        side = self.focused_side()
        return self.reading_place()[0] if side is None else side

    def caret(self) -> tuple[int, int]:
        """Give the caret's side and its place in that side's text."""
        return self._spread.caret()

    def put_caret(self, side: int, offset: int) -> None:
        """Put the caret at an offset of a side, scrolling nothing."""
        self._spread.put_caret(side, offset)

    def word_at(self, side: int, offset: int) -> Span:
        """Give the word that holds an offset of a side, as a double click would select it."""
        return self._spread.word_at(side, offset)

    def caret_sentence(self) -> tuple[int, Span]:
        """Give the caret's side and the sentence it stands in."""
        return self._spread.caret_sentence()

    def sentences_in_hand(self) -> list[str]:
        """Give the words of the caret's sentence, and of what answers it if they may be read."""
        if self._opened is None:
            return []
        side, span = self.caret_sentence()
        found = [self._opened.revisions[side].quote(span)]
        answers = self.counterpart(side, span.start)
        if answers is not None and not self._spread.is_veiled(1 - side, answers.start):
            found.append(self._opened.revisions[1 - side].quote(answers))
        return found

    def selection_box(self) -> QRect | None:
        """Give the room the selection takes on screen, in global pixels; `None` where none."""
        selected = self.selection()
        return None if selected is None else self.span_box(*selected)

    def span_box(self, side: int, span: Span) -> QRect | None:
        """Give the room a span takes on screen, in global pixels; `None` out of sight."""
        return self._spread.span_box(side, span)

    def focused_side(self) -> int | None:
        """Give the side whose text has the keys."""
        return self._spread.focused_side()

    def focus_text(self) -> None:
        """Give the keys to the text that is read."""
        self._spread.leader.setFocus()

    def change_pane(self) -> None:
        """Give the keys to the other side, where there is one."""
        self._spread.change_side()

    def counterpart(self, side: int, offset: int) -> Span | None:
        """Give the stretch of the other side that answers the sentence at an offset."""
        return self._spread.counterpart(side, offset)

    def light_words(self, side: int, span: Span | None) -> None:
        """Light words of a side that answer the word under the pointer; `None` ends it."""
        self._spread.light_words(side, span)

    def offer(self, side: int, span: Span | None) -> None:
        """Let a stretch of a side glow, to be taken into a passage; `None` ends it."""
        self._spread.offer(side, span)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F6 goes to the other side; other keys are the window's."""
        if event.key() == Qt.Key.Key_F6:
            self.change_pane()
        else:
            event.ignore()

    @cached_property
    def _sheet(self) -> Sheet:
        """The spread that weaves: made when it is wanted, for most read side by side."""
        from reader.ui.sheet import Sheet

        sheet = Sheet(self)
        self._take_in(sheet)
        return sheet

    def _take_in(self, spread: Spread) -> None:
        """Have one more way of reading on the desk."""
        self._spreads.append(spread)
        self._room.addWidget(spread)
        for pane in spread.panes:
            pane.set_theme(self._theme)
        self._connect(spread)

    def _spread_texts(self, opened: Opened) -> None:
        """Show an article from its beginning in the way that was chosen, where it can be."""
        woven = self._way is not Way.SIDE_BY_SIDE and _can_weave(opened)
        if woven:
            self._sheet.set_way(self._way)
        elif self._spread is not self._abreast:
            self._sheet.leave()
        self._spread = self._sheet if woven else self._abreast
        self._room.setCurrentWidget(self._spread)
        self.setFocusProxy(self._spread)
        self._spread.show_texts(opened, self._setting)
        for pane in self._spread.panes:
            pane.set_annotations(opened.annotations.values())

    def _connect(self, spread: Spread) -> None:
        for heard, said in (
            (spread.selection_changed, self.selection_changed),
            (spread.selection_offered, self.selection_offered),
            (spread.hovered, self.hovered),
            (spread.passage_clicked, self.passage_clicked),
            (spread.reading_moved, self.reading_moved),
            (spread.sentence_changed, self.sentence_changed),
            (spread.readings_wanted, self.readings_wanted),
            (spread.zoom_asked, self.zoom_by),
            (spread.place_sought, self.place_sought),
            (spread.carried, self.carried),
        ):
            heard.connect(said)


def _can_weave(opened: Opened) -> bool:
    """Whether an article's texts can be woven; what weaves is loaded when it is first wanted."""
    from reader.ui.view.woven import can_weave

    return can_weave(opened.revisions, opened.alignment)
