"""The panel of annotations: filters by words and colour, the cards, how to make the first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QListView, QToolButton, QWidget

from reader.model.annotation import Color
from reader.session.opened import OpenArticle
from reader.ui.actions import COLORS, Actions
from reader.ui.annotation_delegate import AnnotationDelegate
from reader.ui.annotation_list import AnnotationList
from reader.ui.icons import dot
from reader.ui.side_panel import SidePanel, pop_up, show_cards
from reader.ui.theme import Theme
from reader.ui.words import color_name

_MENU = ("edit", "note", "tag", "", *COLORS, "", "erase")


class AnnotationsPanel(SidePanel):
    """A filter and the cards.

    `chosen_anew` names the annotation that the reader went to by click or key, `entered` the one
    whose card is wanted.
    """

    chosen_anew = Signal(object)
    entered = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(210, parent)
        self._actions = actions
        self.model = AnnotationList(self)
        self.filter.textChanged.connect(self._filter)
        self.colors = {color: self._color_button() for color in Color}
        self.list = _Cards(self)
        self._delegate = AnnotationDelegate(self.model, self.list)
        self._dress_list()
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._has_article = False
        self._lay_out()
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._show_whether_empty)
        self._retranslate()

    @property
    def chosen(self) -> UUID | None:
        """The annotation that the list's cursor is on."""
        index = self.list.currentIndex()
        return index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None

    def show_article(self, opened: OpenArticle | None, tags: Mapping[UUID, str]) -> None:
        """List the annotations of an article, or of none."""
        self._has_article = opened is not None
        self.model.show_article(opened, tags)

    def follow(self, changed: Iterable[UUID], tags: Mapping[UUID, str]) -> None:
        """Show what became of some annotations; the cursor stays where it was."""
        before = self.chosen
        self.model.follow(changed, tags)
        if before is not None:
            self.choose(before)

    def choose(self, annotation: UUID) -> None:
        """Set the list's cursor on an annotation and bring it into view."""
        row = self.model.row_of(annotation)
        if row is not None:
            index = self.model.index(row)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def recolor(self, theme: Theme) -> None:
        """Take on a theme's colours."""
        self._delegate.theme = theme
        for color, button in self.colors.items():
            button.setIcon(dot(theme.inks[color]))
        self.list.viewport().update()

    def set_quote_font(self, font: QFont) -> None:
        """Set the quotes in this font."""
        self._delegate.quote_font = font
        self.list.doItemsLayout()

    def _retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter the annotations"))
        self.list.setAccessibleName(self.tr("Annotations"))
        for color, button in self.colors.items():
            words = self.tr("Only {0}").format(color_name(color).lower())
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._show_whether_empty()

    def _show_whether_empty(self) -> None:
        if self.model.rowCount():
            self.nothing.hide()
            return
        if self.model.is_filtered:
            words = self.tr("No annotation fits the filter.")
        elif self._has_article:
            words = self.tr(
                "No notes yet.\n\nSelect some words and press 1 to 5 to highlight them, T to tag "
                "them, or N to write a note."
            )
        else:
            words = self.tr("The notes of an article appear here.")
        self.nothing.setText(words)
        self.nothing.show()

    def _filter(self) -> None:
        wanted = (color for color, button in self.colors.items() if button.isChecked())
        self.model.set_filter(self.filter.text(), wanted)

    def _go(self, index: QModelIndex) -> None:
        self.chosen_anew.emit(index.data(Qt.ItemDataRole.UserRole))

    def _enter(self, index: QModelIndex) -> None:
        self.entered.emit(index.data(Qt.ItemDataRole.UserRole))

    def _show_menu(self, at: QPoint) -> None:
        pop_up(self.list, at, self._actions, _MENU)

    def _dress_list(self) -> None:
        show_cards(self.list, self.model, self._delegate)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(200)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.clicked.connect(self._go)
        self.list.moved_by_key.connect(self._go)
        self.list.activated.connect(self._enter)

    def _color_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setObjectName("dot")
        button.setIconSize(QSize(14, 14))
        button.toggled.connect(self._filter)
        return button

    def _lay_out(self) -> None:
        self.head.addStretch(1)
        self.search.setSpacing(1)
        self.search.addSpacing(3)
        for button in self.colors.values():
            self.search.addWidget(button)
        self.nothing.setContentsMargins(18, 6, 18, 6)
        self.lay_below(self.list)


class _Cards(QListView):
    """A list that tells when a key moved its cursor (a program that moves it is not told of)."""

    moved_by_key = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: move by key."""
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex().isValid() and self.currentIndex() != before:
            self.moved_by_key.emit(self.currentIndex())
