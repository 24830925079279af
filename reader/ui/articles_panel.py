"""The panel of articles: a filter, the list, the trash."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.actions import Actions
from reader.ui.article_delegate import ArticleDelegate
from reader.ui.article_list import ArticleList
from reader.ui.theme import Theme

_SHELF_MENU = ("rename", "details", "dropped", "export", "", "discard")
_TRASH_MENU = ("recover",)


class ArticlesPanel(QWidget):
    """`opened` asks for an article on the desk."""

    opened = Signal(object)

    def __init__(self, model: ArticleList, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(190)
        self._actions = actions
        self.model = model
        self.heading = QLabel(self)
        self.heading.setObjectName("heading")
        self.filter = QLineEdit(self, clearButtonEnabled=True)
        self.filter.textChanged.connect(model.set_filter)
        self.filter.returnPressed.connect(self._open_first)
        self.list = QListView(self)
        self._delegate = ArticleDelegate(model, self.list)
        self._dress_list()
        self.nothing = QLabel(self)
        self.nothing.setObjectName("quiet")
        self.nothing.setWordWrap(True)
        self._lay_out()
        model.modelReset.connect(self._show_whether_empty)
        self._retranslate()

    def put_switch(self, switch: QWidget) -> None:
        """Take the switch between the pages at the panel's top; it names the panel."""
        self._head.insertWidget(0, switch)

    @property
    def chosen(self) -> UUID | None:
        """The article that is chosen in the list: the one an action on articles is about."""
        index = self.list.currentIndex()
        return index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None

    def recolor(self, theme: Theme) -> None:
        """Take on a theme's colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def choose(self, article: UUID | None) -> None:
        """Set the list's cursor on an article."""
        row = self.model.row_of(article)
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row))

    def show_trash(self, shown: bool) -> None:
        """Show the trash instead of the shelf, or the shelf again."""
        self.model.read(trashed=shown)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: the language may have changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        trash = self.model.is_trash
        self.heading.setText(self.tr("Trash") if trash else "")
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter the articles"))
        self.list.setAccessibleName(self.tr("Trash") if trash else self.tr("Articles"))
        self._show_whether_empty()

    def _show_whether_empty(self) -> None:
        if self.model.rowCount():
            self.nothing.hide()
            return
        if self.filter.text():
            words = self.tr("No article has these words.")
        elif self.model.is_trash:
            words = self.tr("The trash is empty.")
        else:
            words = self.tr("Imported articles appear here.")
        self.nothing.setText(words)
        self.nothing.show()

    def _open_first(self) -> None:
        if self.model.rowCount() and not self.model.is_trash:
            self.list.setCurrentIndex(self.model.index(0))
            self._open(self.model.index(0))

    def _open(self, index: QModelIndex) -> None:
        if not self.model.is_trash:
            self.opened.emit(index.data(Qt.ItemDataRole.UserRole))

    def _show_menu(self, at: QPoint) -> None:
        if not self.list.indexAt(at).isValid():
            return
        menu = QMenu(self)
        for name in _TRASH_MENU if self.model.is_trash else _SHELF_MENU:
            menu.addAction(self._actions[name]) if name else menu.addSeparator()
        menu.exec(self.list.viewport().mapToGlobal(at))
        menu.deleteLater()

    def _dress_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(self._actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setIconSize(QSize(18, 18))
        return button

    def _lay_out(self) -> None:
        self._head = head = QHBoxLayout()
        head.setContentsMargins(12, 4, 8, 0)
        head.addStrut(34)
        head.addWidget(self.heading, 1)
        head.addWidget(self._button("trash"))
        head.addWidget(self._button("import"))
        search = QHBoxLayout()
        search.setContentsMargins(10, 0, 10, 4)
        search.addWidget(self.filter)
        self.nothing.setContentsMargins(18, 4, 18, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(5)
        column.addLayout(head)
        column.addLayout(search)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
