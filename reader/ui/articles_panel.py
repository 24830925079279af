"""The panel of articles: a filter, the list, the trash."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QListView, QToolButton, QWidget

from reader.ui.actions import Actions
from reader.ui.article_delegate import ArticleDelegate
from reader.ui.article_list import ArticleList
from reader.ui.side_panel import SidePanel, pop_up, show_cards
from reader.ui.theme import Theme

_SHELF_MENU = ("rename", "details", "dropped", "export", "", "discard")
_TRASH_MENU = ("recover",)


class ArticlesPanel(SidePanel):
    """`opened` asks for an article on the desk."""

    opened = Signal(object)

    def __init__(self, model: ArticleList, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(190, parent)
        self._actions = actions
        self.model = model
        self.heading = QLabel(self)
        self.heading.setObjectName("heading")
        self.filter.textChanged.connect(model.set_filter)
        self.filter.returnPressed.connect(self._open_first)
        self.list = QListView(self)
        self._delegate = ArticleDelegate(model, self.list)
        self._dress_list()
        self._lay_out()
        model.modelReset.connect(self._show_whether_empty)
        self._retranslate()

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
        pop_up(self.list, at, self._actions, _TRASH_MENU if self.model.is_trash else _SHELF_MENU)

    def _dress_list(self) -> None:
        show_cards(self.list, self.model, self._delegate)
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
        self.head.addWidget(self.heading, 1)
        self.head.addWidget(self._button("trash"))
        self.head.addWidget(self._button("import"))
        self.lay_below(self.list)
