"""How a doubtful pair is painted in the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.cards import card_width, paint_card
from reader.ui.doubt_list import DoubtList
from reader.ui.text_lines import draw_lines, line_count
from reader.ui.theme import Theme

_OUTER = (8, 2)
_INNER = (12, 8)
_MOST = (1, 2, 2)  # lines of why, of the one side, of the other
_GAP = 2
Index = QModelIndex | QPersistentModelIndex


class DoubtDelegate(QStyledItemDelegate):
    """Why a pair is doubted, and below it the beginnings of its two sides."""

    def __init__(self, model: DoubtList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.theme: Theme | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's: paint one pair."""
        theme = self.theme
        if theme is None:
            return
        frame = option.rect.adjusted(_OUTER[0], _OUTER[1], -_OUTER[0], -_OUTER[1])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, frame, option, theme)
        room = frame.adjusted(_INNER[0], _INNER[1], -_INNER[0], -_INNER[1])
        metrics, top = QFontMetrics(option.font), room.top()
        colors = (theme.soft, theme.text, theme.text)
        for words, most, color in zip(self._model.words(index.row()), _MOST, colors, strict=True):
            lines = line_count(words, metrics, room.width(), most)
            if lines:
                place = QRect(room.left(), top, room.width(), room.height())
                draw_lines(painter, place, words, option.font, color, most)
                top += lines * metrics.lineSpacing() + _GAP
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's: the size of one pair."""
        width, inner = card_width(option, _OUTER[0] + _INNER[0])
        metrics, height = QFontMetrics(option.font), 2 * (_OUTER[1] + _INNER[1])
        for words, most in zip(self._model.words(index.row()), _MOST, strict=True):
            lines = line_count(words, metrics, inner, most)
            height += lines * metrics.lineSpacing() + _GAP if lines else 0
        return QSize(width, height)
