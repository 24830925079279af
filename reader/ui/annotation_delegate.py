"""How an annotation's card is painted in the list."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.annotation_list import AnnotationList, AnnotationRow
from reader.ui.stylesheet import blend
from reader.ui.text_lines import draw_lines, line_count
from reader.ui.theme import Theme
from reader.ui.words import color_name

_OUTER = (10, 4)
_INNER = (12, 9)
_GAP = 5
Index = QModelIndex | QPersistentModelIndex


class AnnotationDelegate(QStyledItemDelegate):
    """Colour dot and name, quotes, what answers them, note, tags: what there is of them."""

    def __init__(self, model: AnnotationList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.theme: Theme | None = None
        self.quote_font = QFont()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's: paint one card."""
        theme = self.theme
        if theme is None:
            return
        row = self._model.shown(index)
        frame = option.rect.adjusted(_OUTER[0], _OUTER[1], -_OUTER[0], -_OUTER[1])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, frame, option, theme)
        room = frame.adjusted(_INNER[0], _INNER[1], -_INNER[0], -_INNER[1])
        top = self._paint_color(painter, room, row, theme, option.font)
        for text, font, most, color in self._parts(row, option.font, theme):
            lines = line_count(text, QFontMetrics(font), room.width(), most)
            if lines:
                place = QRect(room.left(), top, room.width(), room.height())
                draw_lines(painter, place, text, font, color, lines)
                top += lines * QFontMetrics(font).lineSpacing() + _GAP
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's: the size of one card."""
        row = self._model.shown(index)
        width = max(120, self._list_width(option))
        inner = width - 2 * (_OUTER[0] + _INNER[0])
        height = 2 * (_OUTER[1] + _INNER[1]) + QFontMetrics(_small(option.font)).lineSpacing()
        for text, font, most, _ in self._parts(row, option.font, self.theme):
            metrics = QFontMetrics(font)
            lines = line_count(text, metrics, inner, most)
            if lines:
                height += lines * metrics.lineSpacing() + _GAP
        return QSize(width, height)

    def _list_width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        return view.viewport().width() if hasattr(view, "viewport") else option.rect.width()

    def _parts(
        self, row: AnnotationRow, font: QFont, theme: Theme | None
    ) -> list[tuple[str, QFont, int, str]]:
        """Give the texts of a card from top to bottom: words, font, most lines, colour."""
        text, soft, accent = (theme.text, theme.soft, theme.accent) if theme else ("", "", "")
        parts = [(quote, self.quote_font, 2, text) for quote in row.quotes]
        if row.counterpart:
            parts.append((row.counterpart, _small(font), 2, soft))
        parts.append((row.note, font, 3, text))
        parts.append(("  ".join(f"#{name}" for name in row.tags), _small(font), 1, accent))
        return parts

    def _paint_frame(
        self, painter: QPainter, frame: QRect, option: QStyleOptionViewItem, theme: Theme
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        edge = theme.accent if chosen else blend(theme.faint, theme.soft, 0.4 if over else 0.0)
        painter.setPen(QPen(QColor(edge), 1.5 if chosen else 1))
        painter.setBrush(QColor(theme.paper))
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _paint_color(
        self, painter: QPainter, room: QRect, row: AnnotationRow, theme: Theme, font: QFont
    ) -> int:
        """Paint the dot and the colour's name; give where the next line begins."""
        small = _small(font)
        metrics = QFontMetrics(small)
        ink = theme.inks[row.color]
        painter.setPen(QPen(QColor(ink.edge), 1.5))
        painter.setBrush(QColor(ink.fill))
        painter.drawEllipse(
            QPointF(room.left() + 5, room.top() + metrics.lineSpacing() / 2), 4.5, 4.5
        )
        name = QRect(room.left() + 16, room.top(), room.width() - 16, metrics.lineSpacing())
        draw_lines(painter, name, color_name(row.color), small, theme.soft, 1)
        return room.top() + metrics.lineSpacing() + _GAP


def _small(font: QFont) -> QFont:
    """Give a font a step smaller."""
    smaller = QFont(font)
    if font.pixelSize() > 0:
        smaller.setPixelSize(font.pixelSize() - 1)
    else:
        smaller.setPointSizeF(max(7.0, font.pointSizeF() - 0.8))
    return smaller
