"""A pane: a canvas that takes the reader's hand: it selects, marks, points and has a caret."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from reader.model.annotation import Annotation
from reader.model.spans import Span
from reader.ui.view import steps
from reader.ui.view.blocks import Blocks
from reader.ui.view.canvas import Canvas
from reader.ui.view.hand import Hand
from reader.ui.view.marks import Mark, mark_of
from reader.ui.view.matches import Found
from reader.ui.view.pointer import Pointer


class Pane(Canvas):
    """One side's text with its marks, a selection and a caret.

    `selection_changed` is said at every change, `selection_offered` when a drag or click that
    selects is complete; `hovered` gives the character under the pointer or `None`,
    `clicked` the one clicked on, `passage_clicked` the annotation clicked on, `sentence_changed`
    the caret's sentence (-1 where the text has none).
    """

    selection_changed = Signal()
    selection_offered = Signal()
    hovered = Signal(object)
    clicked = Signal(int)
    passage_clicked = Signal(object)
    sentence_changed = Signal(int)
    focus_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self._hand = Hand(self)
        self._pointer = Pointer(self, self._hand)
        self._marks: dict[UUID, Mark] = {}
        self._sentence = -1
        self.moved.connect(self._pointer.text_moved)

    def show_column(self, column: Blocks) -> None:
        """Show another column from its beginning, without marks or selection."""
        selected = self.selection is not None
        self._hand.reset()
        self._marks.clear()
        self._sentence = -1
        super().show_column(column)
        self._show_caret()
        if selected:
            self.selection_changed.emit()

    # marks and tints

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these annotations and no others."""
        self.scene.marks.clear()
        self._marks.clear()
        self._bar.overview.clear()
        for annotation in annotations:
            self._add(annotation)
        self.viewport().update()
        self._bar.update()

    def set_annotation(self, key: UUID, annotation: Annotation | None) -> None:
        """Show an annotation as it is now, or no more; only what it covers is painted anew."""
        shown = self._marks.pop(key, None)
        if shown is not None:
            for span in self.scene.marks.remove(shown):
                self._bar.overview.remove(span.start, shown.color)
                self.update_span(span)
        if annotation is not None and annotation.trashed is None:
            for span in self._add(annotation):
                self.update_span(span)
        self._bar.update()

    def set_found(self, found: tuple[Found, ...], current: Span | None) -> None:
        """Show what was found and no more what was before, the current one more strongly."""
        scene, before = self.scene, self.scene.current
        scene.current = current
        self._bar.show_current(None if current is None else current.start)
        if found != scene.found:
            scene.found = found
            self._bar.overview.show_found(found)
            self.viewport().update()
        elif current != before:
            self.update_span(before)
            self.update_span(current)

    def tint(self, *, pointed: Span | None, answers: Span | None) -> None:
        """Tint the sentence pointed at here, and what answers one pointed at in the other pane."""
        scene = self.scene
        changed = [
            span
            for before, after in ((scene.pointed, pointed), (scene.answers, answers))
            if before != after
            for span in (before, after)
        ]
        scene.pointed, scene.answers = pointed, answers
        for span in changed:
            self.update_span(span)

    def set_glow(self, span: Span | None) -> None:
        """Let a stretch glow: a counterpart that is offered."""
        before, self.scene.glow = self.scene.glow, span
        self.update_span(before)
        self.update_span(span)

    def is_veiled(self, point: QPointF) -> bool:
        """Whether a point lies on text that is not to be read."""
        under = self.offset_under(point)
        return under is not None and self.column.is_veiled(self.column.cell_at(under))

    def update_side(self, side: int) -> None:
        """Paint anew what is on screen of a side."""
        for row in self._stand.rows():
            if self.column.side_of(row.cell) == side:
                top, height = row.top, row.bottom - row.top
                self.viewport().update(0, top, self.viewport().width(), height)

    def passage_at(self, point: QPointF) -> UUID | None:
        """Give the annotation under a point: the shortest where several are."""
        under = self.offset_under(point)
        if under is None:
            return None
        found = self.scene.marks.touching(under, under + 1)
        return min(found, key=lambda one: one[0].length)[1].annotation if found else None

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

    def is_in_view(self, span: Span) -> bool:
        """Whether a span is on screen, whole and not veiled."""
        if self.column.is_veiled(self.column.cell_at(span.start)):
            return False
        room = QRectF(self.viewport().rect())
        lines = [self.caret_box(at) for at in (span.start, max(span.start, span.end - 1))]
        return all(room.top() <= one.top() and one.bottom() <= room.bottom() for one in lines)

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

    def _add(self, annotation: Annotation) -> list[Span]:
        mark = mark_of(annotation)
        spans = self.column.spans_of(annotation)
        if spans:
            self._marks[annotation.id] = mark
        for span in spans:
            self.scene.marks.add(span, mark)
            self._bar.overview.add(span.start, mark.color)
        return spans

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
