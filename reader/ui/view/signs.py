"""Signs beside a row: whether its two sides surely belong together."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.ui.theme import Theme

SIZE = 11
"""How wide a sign is, in pixels."""


class Sign(Enum):
    """What is told of a row: the reader has confirmed it, or nobody is sure of it."""

    CONFIRMED = auto()
    UNSURE = auto()


def paint_sign(painter: QPainter, sign: Sign, centre: QPointF, theme: Theme) -> None:
    """Paint a tick, or a ring that is not closed; their shapes tell them apart, not colours."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = theme.accent if sign is Sign.CONFIRMED else theme.soft
    painter.setPen(QPen(QColor(color), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = SIZE / 2
    if sign is Sign.CONFIRMED:
        points = ((-half, 0.0), (-half / 3, half * 0.7), (half, -half * 0.7))
        painter.drawPolyline([centre + QPointF(x, y) for x, y in points])
    else:
        painter.setPen(QPen(QColor(color), 1.4, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap))
        painter.drawEllipse(centre, half, half)
    painter.restore()
