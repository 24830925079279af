"""Short texts in few lines, as the lists' delegates measure and paint them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption


def line_count(text: str, metrics: QFontMetrics, width: int, most: int) -> int:
    """Estimate, without laying it out, how many lines a text takes, at most `most`."""
    if not text:
        return 0
    return max(1, min(most, -(-metrics.horizontalAdvance(text) // max(1, width))))


def draw_lines(
    painter: QPainter, room: QRect, text: str, font: QFont, color: str, most: int
) -> None:
    """Paint a text in at most `most` lines from the top of `room`; the last one is elided."""
    painter.setFont(font)
    painter.setPen(QColor(color))
    metrics = QFontMetrics(font)
    for index, line in enumerate(_broken(text, font.key(), room.width(), most)):
        at = QPointF(room.left(), room.top() + metrics.ascent() + index * metrics.lineSpacing())
        painter.drawText(at, line)


@lru_cache(maxsize=600)
def _broken(text: str, font: str, width: int, most: int) -> tuple[str, ...]:
    """Break a text into at most `most` lines of a font (by Qt's key)."""
    face = QFont()
    face.fromString(font)
    metrics = QFontMetrics(face)
    if most == 1 or metrics.horizontalAdvance(text) <= width:
        return (metrics.elidedText(text, Qt.TextElideMode.ElideRight, width),)
    layout = QTextLayout(text, face)
    layout.setTextOption(_wrapping())
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start = line.textStart()
        last = len(lines) == most - 1
        part = layout.text()[start:] if last else layout.text()[start : start + line.textLength()]
        lines.append(metrics.elidedText(part.rstrip(), Qt.TextElideMode.ElideRight, width))
    layout.endLayout()
    return tuple(lines)


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
