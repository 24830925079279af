"""A marked canvas: annotations, what was found, tints; and the same told beside the scroll bar."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from reader.model.annotation import Annotation
from reader.model.spans import Span
from reader.ui.view.blocks import Blocks
from reader.ui.view.canvas import Canvas
from reader.ui.view.marks import Mark, mark_of
from reader.ui.view.matches import Found


class Marked(Canvas):
    """A text and what marks its stretches; only what a mark covers is painted anew with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: dict[UUID, Mark] = {}

    def show_column(self, column: Blocks) -> None:
        """Show another column from its beginning, without marks."""
        self._marks.clear()
        super().show_column(column)

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

    def set_words(self, span: Span | None) -> None:
        """Light the words that answer the word under the pointer."""
        before, self.scene.words = self.scene.words, span
        if before != span:
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

    def is_in_view(self, span: Span) -> bool:
        """Whether a span is on screen, whole and not veiled."""
        if self.column.is_veiled(self.column.cell_at(span.start)):
            return False
        room = QRectF(self.viewport().rect())
        lines = [self.caret_box(at) for at in (span.start, max(span.start, span.end - 1))]
        return all(room.top() <= one.top() and one.bottom() <= room.bottom() for one in lines)

    def _add(self, annotation: Annotation) -> tuple[Span, ...]:
        mark, marks = mark_of(annotation), self.scene.marks
        for span in self.column.spans_of(annotation):
            marks.add(span, mark)
        shown = marks.spans_of(mark)  # none that is empty, and none twice
        if shown:
            self._marks[annotation.id] = mark
        for span in shown:
            self._bar.overview.add(span.start, mark.color)
        return shown
