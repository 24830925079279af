"""How an article is painted in the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.article_list import ArticleList, captions
from reader.ui.cards import card_width, paint_card
from reader.ui.text_lines import draw_lines, line_count
from reader.ui.theme import Theme

_OUTER = (8, 2)
_INNER = (14, 8)
Index = QModelIndex | QPersistentModelIndex


class ArticleDelegate(QStyledItemDelegate):
    """Two lines of title and the count of notes; a bar of the accent beside the one being read."""

    def __init__(self, model: ArticleList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.theme: Theme | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's: paint one article."""
        theme = self.theme
        if theme is None:
            return
        entry = self._model.entry(index)
        frame = option.rect.adjusted(_OUTER[0], _OUTER[1], -_OUTER[0], -_OUTER[1])
        current = entry.article.id == self._model.current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, frame, option, theme, current=current)
        room = frame.adjusted(_INNER[0], _INNER[1], -_INNER[0], -_INNER[1])
        first, second = captions(entry)
        top = room.top()
        bold = _bold(option.font) if current else option.font
        for text, font, most, color in (
            (first, bold, 2, theme.text),
            (second, option.font, 1, theme.soft),
            (self._notes(entry.annotations), option.font, 1, theme.soft),
        ):
            metrics = QFontMetrics(font)
            lines = line_count(text, metrics, room.width(), most)
            place = QRect(room.left(), top, room.width(), room.height())
            draw_lines(painter, place, text, font, color, most) if lines else None
            top += lines * metrics.lineSpacing() + (2 if lines else 0)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's: the size of one article."""
        entry = self._model.entry(index)
        width, inner = card_width(option, _OUTER[0] + _INNER[0])
        current = entry.article.id == self._model.current
        metrics = QFontMetrics(_bold(option.font) if current else option.font)
        first, second = captions(entry)
        lines = line_count(first, metrics, inner, 2) + bool(second) + bool(entry.annotations)
        return QSize(width, lines * (metrics.lineSpacing() + 2) + 2 * (_OUTER[1] + _INNER[1]))

    def _notes(self, count: int) -> str:
        return self.tr("%n note(s)", "", count) if count else ""

    def _paint_frame(
        self,
        painter: QPainter,
        frame: QRect,
        option: QStyleOptionViewItem,
        theme: Theme,
        *,
        current: bool,
    ) -> None:
        paint_card(painter, frame, option, theme, marked=current)
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            bar = QRectF(frame.left() + 4, frame.top() + 10, 3, frame.height() - 20)
            painter.drawRoundedRect(bar, 1.5, 1.5)


def _bold(font: QFont) -> QFont:
    bolder = QFont(font)
    bolder.setWeight(QFont.Weight.DemiBold)
    return bolder
