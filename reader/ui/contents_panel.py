"""The panel of contents: the chapters of the article, the one that is read marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QFont, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from reader.session.contents import Contents
from reader.ui.side_panel import SidePanel

_ROW = Qt.ItemDataRole.UserRole
_WORDS = Qt.ItemDataRole.UserRole + 1
FEW = 12
"""Up to this many chapters are seen at one glance and need no filter."""


class ContentsPanel(SidePanel):
    """`chosen` tells the number of the chapter that the reader wants to go to."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(190, parent)
        self._contents = Contents()
        self._answers: Callable[[], Sequence[str]] = tuple
        self._items: list[QStandardItem] = []
        self._current: int | None = None
        self._is_listed = False
        self._model = QStandardItemModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._model)
        self._found.setRecursiveFilteringEnabled(True)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._found.setFilterRole(_WORDS)
        self.filter.textChanged.connect(self._narrow)
        self.filter.returnPressed.connect(self._go_to_first)
        self.list = QTreeView(self)
        self._dress_list()
        self._lay_out()
        self._retranslate()
        self.show_contents(Contents())

    def show_contents(
        self, contents: Contents, answers: Callable[[], Sequence[str]] = tuple
    ) -> None:
        """Show the chapters of another article, none of them marked.

        `answers` gives what the other side calls each of them, where that is wanted. Where the
        panel is not seen they are listed when it is: a book has hundreds.
        """
        self._contents, self._answers = contents, answers
        self._current, self._is_listed = None, False
        if self.isVisible():
            self._list_chapters()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's: now it is seen."""
        self._list_chapters()
        super().showEvent(event)

    def _list_chapters(self) -> None:
        """List the chapters, unless they are, and mark the one that is read."""
        if self._is_listed:
            return
        contents, current = self._contents, self._current
        self._is_listed, self._current, self._items = True, None, []
        self.filter.clear()
        self._model.clear()
        parents: list[tuple[int, QStandardItem]] = []
        answers = self._answers() or [""] * len(contents.chapters)
        for row, (chapter, answer) in enumerate(zip(contents.chapters, answers, strict=True)):
            item = QStandardItem(chapter.text)
            item.setEditable(False)
            item.setData(row, _ROW)
            item.setData(f"{chapter.text}\n{answer}", _WORDS)
            item.setToolTip(f"{chapter.text}\n{answer}".strip())
            # The title stands above the chapters, not around them.
            while parents and parents[-1][0] >= max(1, chapter.level):
                parents.pop()
            parent = parents[-1][1] if parents else self._model.invisibleRootItem()
            parent.appendRow(item)
            if chapter.level:
                parents.append((chapter.level, item))
            self._items.append(item)
        self.list.expandAll()
        some = bool(contents.chapters)
        self.list.setVisible(some)
        self.filter.setVisible(len(contents.chapters) > FEW)
        self._show_whether_empty()
        self.mark(current)

    def mark(self, row: int | None) -> None:
        """Mark the chapter that is read, and keep it in sight."""
        if row == self._current:
            return
        if not self._is_listed:
            self._current = row
            return
        for at, bold in ((self._current, False), (row, True)):
            if at is not None:
                font = QFont(self._items[at].font())
                font.setBold(bold)
                self._items[at].setFont(font)
        self._current = row
        self.look_at_current()

    def look_at_current(self) -> None:
        """Set the list's cursor on the chapter that is read."""
        self._list_chapters()
        if self._current is not None:
            index = self._found.mapFromSource(self._items[self._current].index())
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def take_keys(self) -> None:
        """Give the keys to the list, or to what stands in its place."""
        self.look_at_current()
        (self.list if self._contents.chapters else self).setFocus()

    def _narrow(self, words: str) -> None:
        self._found.setFilterFixedString(words)
        self.list.expandAll()
        self._show_whether_empty()

    def _go_to_first(self) -> None:
        index = self._found.index(0, 0)
        words = self.filter.text().casefold()
        while index.isValid() and words not in str(index.data(_WORDS)).casefold():
            index = self.list.indexBelow(index)
        self._go(index)

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(_ROW))

    def _retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter the contents"))
        self.list.setAccessibleName(self.tr("Contents"))
        self._show_whether_empty()

    def _show_whether_empty(self) -> None:
        if not self._contents.chapters:
            self.nothing.setText(self.tr("This article has no headings."))
        else:
            self.nothing.setText(self.tr("No chapter has these words."))
        self.nothing.setVisible(not self._found.rowCount())

    def _dress_list(self) -> None:
        self.list.setObjectName("contents")
        self.list.setModel(self._found)
        self.list.setHeaderHidden(True)
        self.list.setIndentation(16)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setExpandsOnDoubleClick(False)
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)

    def _lay_out(self) -> None:
        self.head.addStretch(1)
        # Takes the room where there is no list.
        self.lay_below(self.list).addStretch()
