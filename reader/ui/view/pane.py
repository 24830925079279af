"""A pane: a marked canvas that takes the reader's hand: it selects, points and has a caret."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from reader.model.spans import Span
from reader.ui.view import steps
from reader.ui.view.blocks import Blocks
from reader.ui.view.hand import Hand
from reader.ui.view.marked import Marked
from reader.ui.view.pointer import Pointer


class Pane(Marked):
    """One side's text with its marks, a selection and a caret.

    `selection_changed` is said at every change, `selection_offered` when a drag or click that
    selects is complete; `hovered` gives the character under the pointer or `None`,
    `clicked` the one clicked on, `passage_clicked` the annotation clicked on, `sentence_changed`
    the caret's sentence (-1 where the text has none), `carried` the offset of a sentence that was
    dropped onto another row and one of that row.
    """

    selection_changed = Signal()
    selection_offered = Signal()
    hovered = Signal(object)
    clicked = Signal(int)
    passage_clicked = Signal(object)
    sentence_changed = Signal(int)
    focus_changed = Signal(bool)
    carried = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self._hand = Hand(self)
        self._pointer = Pointer(self, self._hand)
        self._sentence = -1
        self.moved.connect(self._pointer.text_moved)

    def show_column(self, column: Blocks) -> None:
        """Show another column from its beginning, without marks or selection."""
        selected = self.selection is not None
        self._hand.reset()
        self._sentence = -1
        super().show_column(column)
        self._show_caret()
        if selected:
            self.selection_changed.emit()

    # the selection and the caret

    @property
    def selection(self) -> Span | None:
        """What is selected."""
        return self.scene.selection

    def select(self, span: Span | None) -> None:
        """Select a span, or nothing."""
        self._hand.take_up(span)
        self.show_selection(span)

    def show_selection(self, span: Span | None) -> None:
        """Show what the reader's hand has selected, painting anew only what is different."""
        before, self.scene.selection = self.scene.selection, span
        if span == before:
            return
        for changed in _difference(before, span):
            self.update_span(changed)
        self.selection_changed.emit()

    def select_all(self) -> None:
        """Select the pane's whole text."""
        self._hand.select_all()

    def copy(self) -> None:
        """Copy what is selected as plain text: never the pinyin."""
        if self.selection is not None:
            QGuiApplication.clipboard().setText(self.column.revision.quote(self.selection))

    def offer_selection(self) -> None:
        """Say that a selection made with the pointer is complete."""
        if self.selection is None:
            return
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection():
            quote = self.column.revision.quote(self.selection)
            clipboard.setText(quote, QClipboard.Mode.Selection)
        self.selection_offered.emit()

    @property
    def caret(self) -> int:
        """Where the caret is."""
        return self._hand.caret

    def put_caret(self, offset: int) -> None:
        """Put the caret at an offset."""
        self._hand.put(offset)

    def step_sentence(self, step: int) -> None:
        """Go to the next sentence (1) or the one before (-1)."""
        self._hand.to_sentence(step)

    def caret_moved(self) -> None:
        """Show where the caret is now, and say so where it is in another sentence."""
        self._show_caret()
        sentences = self.column.revision.sentences
        sentence = sentences.at(self._hand.caret) if len(sentences) else -1
        if sentence != self._sentence:
            self._sentence = sentence
            self.sentence_changed.emit(sentence)

    def in_sight(self, offset: int) -> bool:
        """Whether an offset's line is on screen."""
        box = self.caret_box(offset)
        return box.bottom() > 0 and box.top() < self.viewport().height()

    def keep_in_sight(self, offset: int) -> None:
        """Scroll by just so much that an offset's line is on screen with one beside it."""
        box, room = self.caret_box(offset), self.column.pitch
        top, bottom = box.top() - room, box.bottom() + room
        if top < 0:
            self.scroll_by(top)
        elif bottom > self.viewport().height():
            self.scroll_by(bottom - self.viewport().height())

    # Qt's side

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select."""
        self._pointer.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        self._pointer.double_press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag or point."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag or click."""
        self._pointer.release(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Notice the pointer leaving."""
        if event.type() == QEvent.Type.Leave:
            self._pointer.leave()
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; what comes under the pointer is then pointed at."""
        self._pointer.follow(follows=True)
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, select, copy, turn pages; other keys are the window's."""
        self._pointer.follow(follows=False)
        page = _PAGE_KEYS.get(Qt.Key(event.key()))
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shifted_space = (
            event.key() == Qt.Key.Key_Space and modifiers == Qt.KeyboardModifier.ShiftModifier
        )
        if page and (not modifiers or shifted_space):
            self.turn_page(-page if shifted_space else page)
        elif not self._hand.key(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self._show_caret()
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self._show_caret()
        self.focus_changed.emit(False)

    def _show_caret(self) -> None:
        """Show the caret and its sentence's bar, while this pane has the keys."""
        scene = self.scene
        caret = self._hand.caret if self.hasFocus() else None
        sentence = None if caret is None else steps.sentence_at(self.column, caret)
        if (caret, sentence) == (scene.caret, scene.sentence):
            return
        for span in (scene.sentence, sentence):
            self._update_bar(span)
        scene.caret, scene.sentence = caret, sentence

    def _update_bar(self, span: Span | None) -> None:
        if span is None:
            return
        boxes = self.span_boxes(span)
        if boxes:
            # The bar runs through between the lines too.
            top, bottom = round(boxes[0].top()) - 4, round(boxes[-1].bottom()) + 4
            self.viewport().update(0, top, self.viewport().width(), bottom - top)


def _difference(before: Span | None, after: Span | None) -> list[Span]:
    """Give the stretches in which two selections differ, or both whole."""
    if before is None or after is None or not before.overlaps(after):
        return [span for span in (before, after) if span is not None]
    edges = ((before.start, after.start), (before.end, after.end))
    return [Span(min(edge), max(edge)) for edge in edges if edge[0] != edge[1]]


_PAGE_KEYS = {Qt.Key.Key_Space: 1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
