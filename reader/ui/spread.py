"""What every way of reading is to the desk: a widget of one or two panes with two sides in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from reader.model.alignment import Alignment
from reader.model.annotation import Annotation
from reader.model.article import Article, Revision
from reader.model.reading import Reading
from reader.model.spans import Span, Spans
from reader.ui.view.blocks import Standing
from reader.ui.view.matches import Found
from reader.ui.view.pane import Pane
from reader.ui.view.setting import Setting
from reader.ui.view.steps import sentence_at, word_at

SIDES = 2


class Opened(Protocol):
    """What the desk needs to know of an article that is open (`reader.session.opened`)."""

    article: Article
    revisions: tuple[Revision, ...]
    alignment: Alignment | None
    annotations: dict[UUID, Annotation]


class Spread(QWidget):
    """Two sides, read in one way. Sides go by their index, offsets are of the side's own text.

    The signals are those of `Desk`; `zoom_asked` tells by how many steps.
    """

    selection_changed = Signal(int)
    selection_offered = Signal(int)
    hovered = Signal(int, object)
    passage_clicked = Signal(object)
    reading_moved = Signal(int, int)
    sentence_changed = Signal(int, int)
    readings_wanted = Signal(int, int, int)
    zoom_asked = Signal(int)
    place_sought = Signal(int, int)
    carried = Signal(int, int, int, int)

    panes: tuple[Pane, ...]
    found: tuple[Sequence[Spans], tuple[int, Span] | None] = ((), None)
    """What was found in each side, and the match that the reader is at."""

    def pane(self, side: int) -> Pane:
        """Give the pane in which a side stands."""
        raise NotImplementedError

    def start(self, _side: int) -> int:
        """Give the offset at which a side's text begins in its pane."""
        return 0

    def show_texts(self, opened: Opened, setting: Setting) -> None:
        """Show an article from its beginning."""
        raise NotImplementedError

    def set_alignment(self, alignment: Alignment) -> None:
        """Take another alignment of the same texts; what is being read stays where it is."""
        raise NotImplementedError

    def set_readings(self, side: int, made: Mapping[int, Sequence[Reading]]) -> None:
        """Take the readings of some paragraphs; what is being read stays where it is."""
        raise NotImplementedError

    def follow(self) -> None:
        """Bring both sides level, after one was set anew."""
        raise NotImplementedError

    def swap(self) -> None:
        """Let the sides change places."""
        raise NotImplementedError

    def go_to(self, side: int, offset: int) -> None:
        """Bring an offset of a side onto the reading line, the caret with it."""
        raise NotImplementedError

    def resume(self, side: int, offset: int) -> None:
        """Go on reading at an offset of a side that was read in another way."""
        self.go_to(side, offset)

    def stand(self, side: int, standing: Standing) -> None:
        """Bring a standing of a side's column onto the reading line; the caret stays."""
        raise NotImplementedError

    def place(self) -> tuple[int, int]:
        """Give the side that leads and the character on its reading line."""
        raise NotImplementedError

    def selection(self) -> tuple[int, Span] | None:
        """Give the side in which something is selected, and what."""
        raise NotImplementedError

    def focused_side(self) -> int | None:
        """Give the side that has the keys."""
        raise NotImplementedError

    def change_side(self) -> None:
        """Give the keys to the other side, where there is one."""
        raise NotImplementedError

    def counterpart(self, side: int, offset: int) -> Span | None:
        """Give the stretch of the other side that answers the sentence at an offset."""
        raise NotImplementedError

    # alike in every way of reading

    @property
    def leader(self) -> Pane:
        """The pane that is read."""
        return self.pane(self.place()[0])

    def in_pane(self, side: int, span: Span) -> Span:
        """Give where a span of a side stands in its pane's text."""
        start = self.start(side)
        return Span(span.start + start, span.end + start)

    def is_veiled(self, side: int, offset: int) -> bool:
        """Whether the text at an offset of a side is not to be read."""
        column = self.pane(side).column
        return column.is_veiled(column.cell_at(offset + self.start(side)))

    def select(self, side: int, span: Span | None) -> None:
        """Select a span of a side, or nothing."""
        self.pane(side).select(None if span is None else self.in_pane(side, span))

    def put_caret(self, side: int, offset: int) -> None:
        """Put the caret at an offset of a side, scrolling nothing."""
        self.pane(side).put_caret(offset + self.start(side))

    def light_words(self, side: int, span: Span | None) -> None:
        """Light words of a side, unless they are not to be read; `None` puts the light out."""
        for pane in self.panes:
            if span is None or pane is not self.pane(side):
                pane.set_words(None)
        if span is not None and not self.is_veiled(side, span.start):
            self.pane(side).set_words(self.in_pane(side, span))

    def offer(self, side: int, span: Span | None) -> None:
        """Let a stretch of a side glow; `None` ends it."""
        self.pane(side).set_glow(None if span is None else self.in_pane(side, span))

    def caret(self) -> tuple[int, int]:
        """Give the caret's side and its place in that side's text."""
        side = self.focused_side()
        side = self.place()[0] if side is None else side
        return side, self.pane(side).caret - self.start(side)

    def word_at(self, side: int, offset: int) -> Span:
        """Give the word that holds an offset of a side."""
        start = self.start(side)
        word = word_at(self.pane(side).column, offset + start)
        return Span(word.start - start, word.end - start)

    def caret_sentence(self) -> tuple[int, Span]:
        """Give the caret's side and the sentence it stands in."""
        side, offset = self.caret()
        start = self.start(side)
        span = sentence_at(self.pane(side).column, offset + start)
        return side, Span(span.start - start, span.end - start)

    def span_box(self, side: int, span: Span) -> QRect | None:
        """Give the room a span takes on screen, in global pixels; `None` out of sight."""
        pane, whole = self.pane(side), QRect()
        if not pane.isVisible():
            return None
        for box in pane.span_boxes(self.in_pane(side, span)):
            whole = whole.united(box.toAlignedRect())
        seen = whole.intersected(pane.viewport().rect())
        corner = pane.viewport().mapToGlobal(QPoint(0, 0))
        return None if seen.isEmpty() else seen.translated(corner)

    def show_found(self, found: Sequence[Spans], current: tuple[int, Span] | None) -> None:
        """Show what was found in each side, and the match that the reader is at more strongly."""
        self.found = found, current
        at = None if current is None else (self.pane(current[0]), self.in_pane(*current))
        for pane in self.panes:
            here = tuple(
                Found(spans, self.start(side))
                for side, spans in enumerate(found)
                if self.pane(side) is pane
            )
            pane.set_found(here, at[1] if at is not None and at[0] is pane else None)

    def shows(self, side: int, span: Span) -> bool:
        """Whether a span is on screen, whole and to be read."""
        pane, there = self.pane(side), self.in_pane(side, span)
        return pane.isVisible() and pane.is_in_view(there)

    def located(self, at: int) -> tuple[int, int]:
        """Give the side and the offset in its text of an offset of the leading pane's text."""
        side = self.place()[0]
        return side, at - self.start(side)

    def at_share(self, share: float) -> tuple[int, int]:
        """Give the side and the offset that are read where a share (0 to 1) has been read."""
        column = self.leader.column
        end = column.height_at(column.end_of_flow())
        return self.located(column.offset_at(column.standing_at(share * end)))

    def progress(self) -> float:
        """Give how much has been read, from 0 to 1."""
        pane = self.leader
        end = pane.column.height_at(pane.column.end_of_flow())
        read = max(0.0, pane.column.height_at(pane.standing))
        return min(1.0, read / end) if end > 0 else 1.0
