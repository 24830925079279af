"""The reader's hand: what mouse and keys select, and where the caret goes.

A selection has an origin (the character, word or sentence it began with) and a head, the unit it
has been carried to; it covers both and everything between them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from reader.model.spans import Span
from reader.ui.view import steps
from reader.ui.view.steps import Unit

if TYPE_CHECKING:
    from reader.ui.view.blocks import Blocks
    from reader.ui.view.pane import Pane


class Hand:
    """Selecting in one pane."""

    def __init__(self, pane: Pane) -> None:
        self._pane = pane
        self._unit = Unit.CHARACTER
        self._origin = Span(0, 0)
        self._since_double = QElapsedTimer()
        self._pressed_at: QPointF | None = None
        self.caret = 0
        self._x: float | None = None
        self.dragging = False

    def reset(self) -> None:
        """Begin anew with another text."""
        self.caret, self._origin, self._pressed_at = 0, Span(0, 0), None
        self.dragging = False

    @property
    def _column(self) -> Blocks:
        return self._pane.column

    def press(self, point: QPointF, *, extend: bool) -> None:
        """Put the caret under the pointer, or with Shift carry the selection there."""
        if extend:
            self.dragging = True
            self.drag(point)
            return
        self._pressed_at = point
        if self._is_third_click():
            self._begin(point, Unit.SENTENCE)
            return
        self._unit = Unit.CHARACTER
        self.caret = self._pane.offset_near(point)
        self._origin = Span(self.caret, self.caret)
        self._pane.show_selection(None)
        self._pane.caret_moved()

    def double_press(self, point: QPointF) -> None:
        """Select the word under the pointer."""
        self._pressed_at = point
        self._begin(point, Unit.WORD)
        self._since_double.start()

    def drag(self, point: QPointF) -> None:
        """Carry the selection to the pointer."""
        if self._unit is Unit.CHARACTER:
            if not self.dragging and not self._is_far(point):
                return
            self.caret = self._pane.offset_near(point, self._origin.start)
            head = Span(self.caret, self.caret)
        else:
            head = self._unit_under(point, self._unit, self._origin.start)
            self.caret = head.end if head.start >= self._origin.start else head.start
        self.dragging = True
        self._cover(head)

    def release(self) -> bool:
        """End a drag; tell whether it was a mere click."""
        clicked = (
            self._pressed_at is not None and not self.dragging and self._unit is Unit.CHARACTER
        )
        self.dragging = False
        self._pressed_at = None
        return clicked

    def select_all(self) -> None:
        """Select the whole text of the side that the caret is in."""
        whole = self._column.selectable(self.caret)
        self._origin = Span(whole.start, whole.start)
        self._unit = Unit.CHARACTER
        self._cover(Span(whole.end, whole.end))
        self.caret = whole.end

    def take_up(self, span: Span | None) -> None:
        """Go on from a selection that was made elsewhere."""
        if span is not None:
            self._origin, self._unit, self.caret = (
                Span(span.start, span.start),
                Unit.CHARACTER,
                span.end,
            )

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key says; tell whether it says anything here."""
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._pane.copy()
        elif event.key() == Qt.Key.Key_Escape and self._pane.selection is not None:
            self._pane.show_selection(None)
        else:
            return self._move_by_key(event)
        return True

    def to_sentence(self, step: int) -> None:
        """Put the caret on the next sentence (1) or the one before (-1), and read there.

        From a caret that was scrolled out of sight one goes on from what is read.
        """
        span = self._pane.selection
        self._pane.show_selection(None)
        here = self.caret if span is None else span.start
        if not self._pane.in_sight(here):
            here = self._pane.reading_offset
        there, side = steps.by_sentence(self._column, here, step), self._column.range_of(here)
        self.put(there if there in side else here)
        self._pane.glide_to(self.caret)

    def _move_by_key(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers()
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if modifiers & Qt.KeyboardModifier.AltModifier:
            return False
        sentence_step = _SENTENCE_KEYS.get(Qt.Key(event.key()))
        if sentence_step and not shift and not control:
            self.to_sentence(sentence_step)
            return True
        if sentence_step and shift and event.key() in (Qt.Key.Key_J, Qt.Key.Key_K):
            target: int | None = steps.over_sentence(self._column, self.caret, sentence_step)
        else:
            target = self._target(Qt.Key(event.key()), control=control, shift=shift)
        if target is None:
            return False
        target = _within(self._column.range_of(self.caret), target)
        if shift:
            if self._pane.selection is None:
                self._origin = Span(self.caret, self.caret)
            self._unit = Unit.CHARACTER
            self.caret = target
            self._cover(Span(target, target))
        else:
            self._pane.show_selection(None)
            self.put(target)
        self._pane.keep_in_sight(self.caret)
        return True

    def _target(self, key: Qt.Key, *, control: bool, shift: bool) -> int | None:
        """Give where a key carries the caret, or `None` for a key of another meaning."""
        column, here = self._column, self.caret
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            if control:
                return steps.by_paragraph(column, here, 1 if key == Qt.Key.Key_Down else -1)
            return self._line_target(1 if key == Qt.Key.Key_Down else -1)
        self._x = None
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            by = steps.by_word if control else steps.by_character
            return by(column, here, step)
        if key in _PAGE_KEYS and shift:
            return self._page_target(_PAGE_KEYS[key])
        return self._edge_target(key, control=control, shift=shift)

    def _edge_target(self, key: Qt.Key, *, control: bool, shift: bool) -> int | None:
        """Give where Home or End carries the caret: the line's edges, with Ctrl the text's."""
        column, here = self._column, self.caret
        if key == Qt.Key.Key_Home:
            return 0 if control else steps.line_start(column, here)
        if key != Qt.Key.Key_End:
            return None
        if control:
            return len(column.revision.text)
        return (steps.line_end if shift else steps.in_line_end)(column, here)

    def _page_target(self, step: int) -> int:
        """Turn a page, and give what is then where the caret was."""
        pane, here = self._pane, self.caret
        pane.keep_in_sight(here)
        point = pane.caret_box(here).center()
        pane.scroll_page(step)
        there = pane.offset_near(point, here)
        if (there - here) * step > 0:
            return there
        whole = self._column.range_of(here)  # the text ends on this page
        return whole.end if step > 0 else whole.start

    def _line_target(self, step: int) -> int:
        paragraph, within = self._column.at_offset(self.caret)
        layout = self._column.layout(paragraph)
        if self._x is None:
            self._x = layout.x_of(within, layout.line_at(within))
        return steps.by_line(self._column, self.caret, step, self._x)

    def _begin(self, point: QPointF, unit: Unit) -> None:
        self._unit = unit
        self._origin = self._unit_under(point, unit)
        self.caret = self._origin.end
        self._cover(self._origin)

    def _unit_under(self, point: QPointF, unit: Unit, beside: int | None = None) -> Span:
        """Give the unit at a point; with `beside`, the nearest in that offset's side."""
        under = self._pane.offset_under(point) if beside is None else None
        near = self._pane.offset_near(point, beside) if under is None else under
        return steps.unit_at(self._column, near, unit)

    def _cover(self, head: Span) -> None:
        """Select from the origin to the head, and say where the caret is."""
        room = self._column.selectable(self._origin.start)
        start = max(min(self._origin.start, head.start), room.start)
        end = min(max(self._origin.end, head.end), room.end)
        self.caret = _within(room, self.caret)
        self._pane.show_selection(Span(start, end) if end > start else None)
        self._pane.caret_moved()

    def put(self, offset: int) -> None:
        """Put the caret at an offset, nothing selected from it."""
        self.caret = offset
        self._origin = Span(offset, offset)
        self._pane.caret_moved()

    def _is_third_click(self) -> bool:
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval()
        return self._since_double.isValid() and self._since_double.restart() < interval

    def _is_far(self, point: QPointF) -> bool:
        pressed = self._pressed_at
        if pressed is None:
            return False
        distance = QGuiApplication.styleHints().startDragDistance()
        return (point - pressed).manhattanLength() >= min(distance, 5)


def _within(span: Span, offset: int) -> int:
    return min(max(span.start, offset), span.end)


_PAGE_KEYS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_SENTENCE_KEYS = {
    Qt.Key.Key_J: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_K: -1,
    Qt.Key.Key_Up: -1,
}
