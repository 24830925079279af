"""The palette: every action with its key, found by typing a few letters of its name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.ui.action_spec import ActionSpec
from reader.ui.actions import Actions, key_text
from reader.ui.annotation_list import Index
from reader.ui.matching import score
from reader.ui.stylesheet import blend
from reader.ui.theme import Theme
from reader.ui.translation import LANGUAGES, load_catalogue

_WIDTH = 520
_ROW = 34


class Palette(QDialog):
    """Filters by the action's name in every language of the window, whichever is spoken."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("All actions"))
        self.chosen: QAction | None = None
        self._found = _Found(self)
        self._names = {spec.name: _names(spec) for spec in actions if spec.name != "palette"}
        self._actions = actions
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("What would you like to do?"))
        self.line.setAccessibleName(self.tr("Find an action"))
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.list = QListView()
        self.list.setModel(self._found)
        self.list.setItemDelegate(_Row(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("All actions"))
        self.list.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self._search("")
        self._place(parent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: arrows move in the list while the line is typed in; Enter takes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8}
            steps[Qt.Key.Key_PageUp] = -8
            if event.key() in steps:
                self._move(steps[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _search(self, typed: str) -> None:
        rated = []
        for order, (name, names) in enumerate(self._names.items()):
            action = self._actions[name]
            rates = [rate for words in names if (rate := score(typed, words)) is not None]
            if rates:
                rated.append((not action.isEnabled(), -max(rates), order, action))
        rated.sort(key=lambda one: one[:3])
        self._found.show_actions(action for *_, action in rated)
        self.list.setCurrentIndex(self._found.index(0))

    def _move(self, step: int) -> None:
        row = max(0, min(self._found.rowCount() - 1, self.list.currentIndex().row() + step))
        self.list.setCurrentIndex(self._found.index(row))

    def _take(self, index: QModelIndex) -> None:
        action = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        if isinstance(action, QAction) and action.isEnabled():
            self.chosen = action
            self.accept()

    def _place(self, parent: QWidget) -> None:
        width = min(_WIDTH, parent.width() - 40)
        height = min(460, parent.height() - 100)
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.setGeometry(corner.x() + (parent.width() - width) // 2, corner.y() + 70, width, height)


class _Found(QAbstractListModel):
    """The actions found, best first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: list[QAction] = []

    def show_actions(self, actions: Iterable[QAction]) -> None:
        """List these."""
        self.beginResetModel()
        self._actions = list(actions)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt's: how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._actions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: an action's words, or itself."""
        action = self._actions[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return action
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return action.text().rstrip("…")
        return None


class _Row(QStyledItemDelegate):
    """Icon, words, and the key at the end of the line."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Qt's: the size of one row."""
        return QSize(0, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt's: paint one row."""
        action: QAction = index.data(Qt.ItemDataRole.UserRole)
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(option.rect, 6, 6)
        room = option.rect.adjusted(10, 0, -12, 0)
        action.icon().paint(painter, QRect(room.left(), room.top(), 18, _ROW))
        dim = blend(theme.panel, theme.soft, 0.6)
        painter.setPen(QColor(theme.text if action.isEnabled() else dim))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room.adjusted(30, 0, 0, 0), middle, index.data())
        painter.setPen(QColor(theme.soft))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, key_text(action))
        painter.restore()


def _names(spec: ActionSpec) -> list[str]:
    """Give an action's names in all languages, and the other words for it."""
    names = [spec.text.text.rstrip("…"), spec.words]
    for language in LANGUAGES:
        catalogue = load_catalogue(language)
        if catalogue is not None:
            translated = catalogue.translate(spec.text.context, spec.text.text) or ""
            names.append(translated.rstrip("…"))
    return [name for name in names if name]
