"""What the side panels have in common: a head, a filter, a list, a word where it is empty."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from reader.ui.actions import Actions


class SidePanel(QWidget):
    """A panel of at least `width` pixels; `nothing` says why the list below it is empty.

    Who inherits makes the list, lays it below with `lay_below`, and names what is shown in
    `_retranslate`.
    """

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(width)
        self.filter = QLineEdit(self, clearButtonEnabled=True)
        self.nothing = QLabel(self, wordWrap=True)
        self.nothing.setObjectName("quiet")
        self.nothing.setContentsMargins(18, 4, 18, 4)
        self.head, self.search = QHBoxLayout(), QHBoxLayout()
        self.head.setContentsMargins(12, 4, 8, 0)
        self.head.addStrut(34)
        self.search.setContentsMargins(10, 0, 10, 4)
        self.search.addWidget(self.filter, 1)

    def put_switch(self, switch: QWidget) -> None:
        """Take the switch between the pages at the panel's top; it names the panel."""
        self.head.insertWidget(0, switch)

    def lay_below(self, view: QAbstractItemView) -> QVBoxLayout:
        """Put everything below each other, the list last; give the column."""
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(5)
        column.addLayout(self.head)
        column.addLayout(self.search)
        column.addWidget(self.nothing)
        column.addWidget(view, 1)
        return column

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: the language may have changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        """Name everything in the language that is spoken now."""


def show_cards(view: QListView, model: QAbstractItemModel, delegate: QAbstractItemDelegate) -> None:
    """Have a list show its rows as cards that the pointer lights and the panel's width sets."""
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.setMouseTracking(True)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)


def pop_up(view: QAbstractItemView, at: QPoint, actions: Actions, names: Iterable[str]) -> None:
    """Show a menu of actions over a row at a point of a list; an empty name is a line."""
    if not view.indexAt(at).isValid():
        return
    menu = QMenu(view)
    for name in names:
        menu.addAction(actions[name]) if name else menu.addSeparator()
    menu.exec(view.viewport().mapToGlobal(at))
    menu.deleteLater()
