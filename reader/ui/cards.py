"""What the cards of the side panels have in common: their frame, and the room there is in it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.ui.stylesheet import blend
from reader.ui.theme import Theme


def paint_card(
    painter: QPainter,
    frame: QRect,
    option: QStyleOptionViewItem,
    theme: Theme,
    *,
    marked: bool = False,
) -> None:
    """Paint a card's ground: stronger where it is chosen or `marked`, soft under the pointer."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
    if chosen or marked or option.state & QStyle.StateFlag.State_MouseOver:
        share = 0.1 if chosen or marked else 0.05
        painter.setPen(QPen(QColor(theme.accent), 1.2) if focused else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(blend(theme.panel, theme.soft, share)))
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)


def card_width(option: QStyleOptionViewItem, margins: int) -> tuple[int, int]:
    """Give how wide a card is, and how much of it is for words, `margins` at each side left out."""
    view = option.widget
    width = view.viewport().width() if hasattr(view, "viewport") else option.rect.width()
    return width, max(80, width - 2 * margins)
