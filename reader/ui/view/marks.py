"""Marks: how highlights, underlines and notes lie behind the text.

A highlight is a fill behind its letters and an edge of its own below them. Where two overlap the
fills blend, and each edge keeps a level of its own below the other, so that both can be told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.model.annotation import Annotation, Color, Style
from reader.model.spans import Span
from reader.text.runs import flat_runs, stacked
from reader.ui.theme import Theme
from reader.ui.view.paragraph import ParagraphLayout

FILL_ABOVE, FILL_BELOW = 1, 2
"""How far a fill reaches beyond the letters' box, in pixels."""

EDGE, EDGE_PITCH = 2, 3
"""An edge's thickness and how far apart the edges of overlapping marks are, in pixels."""

MOST_LEVELS = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """What the view needs to know of an annotation."""

    annotation: UUID
    style: Style
    color: Color


def mark_of(annotation: Annotation) -> Mark:
    """Give what is to be seen of an annotation."""
    return Mark(annotation.id, annotation.style, annotation.color)


def paint_marks(
    painter: QPainter,
    layout: ParagraphLayout,
    marks: Sequence[tuple[Span, Mark]],
    theme: Theme,
    origin: QPointF,
) -> None:
    """Paint the marks of a paragraph (spans within it, by rising start) behind its letters."""
    fills = [(span, mark.color) for span, mark in marks if mark.style is Style.HIGHLIGHT]
    for run in flat_runs(fills, 0, len(layout.text)):
        ink = QColor(blend(theme, tuple(dict.fromkeys(run.marks))))
        for box in layout.rectangles(Span(run.start, run.end)):
            painter.fillRect(filled(box).translated(origin), ink)
    levels = stacked([span for span, _mark in marks])
    for (span, mark), level in zip(marks, levels, strict=True):
        for box in layout.rectangles(span):
            _paint_edge(painter, box.translated(origin), mark, theme, min(level, MOST_LEVELS - 1))


def filled(box: QRectF) -> QRectF:
    """Give the room that a fill takes around the letters' box."""
    return box.adjusted(0, -FILL_ABOVE, 0, FILL_BELOW)


def paint_tint(painter: QPainter, boxes: Sequence[QRectF], color: QColor) -> None:
    """Tint boxes softly, with a little room at their ends and rounded corners."""
    _paint_rounded(painter, boxes, color, QPen(Qt.PenStyle.NoPen))


def paint_glow(painter: QPainter, boxes: Sequence[QRectF], theme: Theme) -> None:
    """Let boxes glow: a tint with a fine line of the accent around it."""
    line = QColor(theme.accent)
    line.setAlphaF(0.55)
    _paint_rounded(painter, boxes, QColor(theme.glow), QPen(line, 1.0))


def _paint_rounded(painter: QPainter, boxes: Sequence[QRectF], color: QColor, pen: QPen) -> None:
    if not boxes:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(color)
    for box in boxes:
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 4, 4)
    painter.restore()


@lru_cache(maxsize=512)
def _blended(paper: str, fills: tuple[str, ...], *, dark: bool) -> str:
    ground = QColor(paper)
    channels = []
    for part in (QColor.red, QColor.green, QColor.blue):
        values = [part(QColor(fill)) for fill in fills]
        mean = sum(values) / len(values)
        # further from the paper than either alone, as two coats are, but never by a second whole
        away = (mean - part(ground)) * (0.12 if dark else 0.35) * min(len(values) - 1, 2)
        channels.append(round(min(255, max(0, mean + away))))
    return QColor(*channels).name()


def blend(theme: Theme, colors: tuple[Color, ...]) -> str:
    """Give the fill where highlights of these colours lie over each other."""
    fills = tuple(theme.inks[color].fill for color in colors)
    return fills[0] if len(fills) == 1 else _blended(theme.paper, fills, dark=theme.dark)


def _paint_edge(painter: QPainter, box: QRectF, mark: Mark, theme: Theme, level: int) -> None:
    color = QColor(theme.inks[mark.color].edge)
    top = filled(box).bottom() + level * EDGE_PITCH
    if mark.style is Style.NOTE:
        pen = QPen(color, 1.5, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(box.left(), top + 1), QPointF(box.right(), top + 1))
    else:
        painter.fillRect(QRectF(box.left(), top, box.width(), EDGE), color)
