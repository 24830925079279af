"""Painting what is on screen: tints, marks, the selection, then letters and ruby over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from reader.model.spans import Span
from reader.text.intervals import Intervals
from reader.ui.theme import Theme
from reader.ui.view.blocks import Blocks
from reader.ui.view.marks import Mark, filled, paint_glow, paint_marks, paint_tint
from reader.ui.view.matches import Found, Match, paint_grounds, paint_lines
from reader.ui.view.signs import paint_sign
from reader.ui.view.stand import Row

VEIL = 0.56
"""How high the bars are that veil a text, by its letters' box."""


@dataclass(slots=True)
class Scene:
    """What is to be seen beside the text itself; spans are of the side's text.

    `pointed` is the sentence under the pointer, `answers` are the sentences that answer the one
    pointed at in the other pane, `words` those that answer the word under the pointer, `glow` is an
    offered counterpart, `sentence` the one that the
    keyboard is at and `caret` where in it; both are `None` while another widget has the keys.
    `found` is what was found in each side, `current` the one of it that the reader is at.
    """

    theme: Theme
    marks: Intervals[Mark] = field(default_factory=Intervals)
    selection: Span | None = None
    pointed: Span | None = None
    answers: Span | None = None
    glow: Span | None = None
    words: Span | None = None
    sentence: Span | None = None
    caret: int | None = None
    found: tuple[Found, ...] = ()
    current: Span | None = None


def paint_row(
    painter: QPainter, scene: Scene, column: Blocks, row: Row, left: float, clip: QRectF
) -> None:
    """Paint one cell, its column's left edge at `left`, as far as it lies within `clip`."""
    origin = QPointF(left + row.left, row.top)
    span = column.span_of(row.cell)
    theme = scene.theme
    sign = column.sign_of(row.cell)
    if sign is not None:
        middle = row.top + row.layout.caret(0).center().y()
        paint_sign(painter, sign, QPointF(left + column.sign_left, middle), theme)
    for tinted, color in ((scene.pointed, theme.tint), (scene.answers, theme.glow)):
        paint_tint(painter, _boxes(row, span, tinted, origin), QColor(color))
    paint_tint(painter, _boxes(row, span, scene.words, origin), QColor(theme.selection))
    paint_glow(painter, _boxes(row, span, scene.glow, origin), theme)
    matches = _matches(scene, row, span, origin)
    if column.is_veiled(row.cell):
        _paint_veil(painter, column, row, theme, origin)
        paint_lines(painter, matches, theme)
        return
    paint_grounds(painter, matches, theme)
    marks = [
        (Span(max(mark.start, span.start) - span.start, min(mark.end, span.end) - span.start), what)
        for mark, what in scene.marks.touching(span.start, span.end)
    ]
    paint_marks(painter, row.layout, marks, theme, origin)
    for box in _boxes(row, span, scene.selection, origin):
        painter.fillRect(filled(box), QColor(theme.selection))
    paint_lines(painter, matches, theme)
    ink = theme.quiet if column.is_quiet(row.cell) else theme.text
    ruby = [QColor(one) for one in (theme.quiet, *theme.tones)]
    row.layout.paint(painter, origin, QColor(ink), ruby, clip)
    _paint_caret(painter, scene, column, row, origin)


def _matches(scene: Scene, row: Row, cell: Span, origin: QPointF) -> list[Match]:
    """Give the matches in a cell, the current one last: its line lies over those beside it."""
    spans = [span for found in scene.found for span in found.touching(cell)]
    spans.sort(key=lambda span: span == scene.current)
    return [(span == scene.current, _boxes(row, cell, span, origin)) for span in spans]


def _paint_veil(painter: QPainter, column: Blocks, row: Row, theme: Theme, origin: QPointF) -> None:
    """Paint a soft bar where each line of each sentence stands, as long as it is."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.faint))
    cell, sentences = column.span_of(row.cell), column.revision.sentences
    for sentence in sentences.touching(*cell):
        for box in _boxes(row, cell, sentences[sentence], origin):
            room = box.height() * VEIL
            bar = box.adjusted(0, (box.height() - room) / 2, -2, (room - box.height()) / 2)
            painter.drawRoundedRect(bar, room / 3, room / 3)
    painter.restore()


def _boxes(row: Row, paragraph: Span, span: Span | None, origin: QPointF) -> Sequence[QRectF]:
    if span is None:
        return ()
    return [box.translated(origin) for box in row.boxes(paragraph, span)]


def _paint_caret(
    painter: QPainter, scene: Scene, column: Blocks, row: Row, origin: QPointF
) -> None:
    """Draw a quiet bar beside the lines of the keyboard's sentence, and a caret in it."""
    accent = QColor(scene.theme.accent)
    cell = column.span_of(row.cell)
    lines = _boxes(row, cell, scene.sentence, origin)
    if lines:
        top, bottom = lines[0].top(), lines[-1].bottom()
        painter.fillRect(QRectF(origin.x() - 16, top, 2, bottom - top), accent)
    caret = scene.caret
    if caret is not None and column.cell_at(caret) == row.cell:
        box = row.layout.caret(column.at_offset(caret)[1]).translated(origin)
        painter.fillRect(QRectF(box.left() - 0.5, box.top(), 1.5, box.height()), accent)
