"""The dialog that shows what was left out of an article, and puts pieces back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.model.article import Dropped
from reader.ui.words import kind_name

_LONGEST = 400


class DroppedDialog(QDialog):
    """`put_back` is called with a piece; `pieces` gives those that are still left out."""

    def __init__(
        self,
        pieces: Callable[[], Sequence[Dropped]],
        put_back: Callable[[UUID], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pieces = pieces
        self._put_back = put_back
        self.setWindowTitle(self.tr("What Was Left Out"))
        self.resize(600, 420)
        self._words = QLabel(wordWrap=True)
        self._words.setObjectName("quiet")
        self.tree = self._make_tree()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.back = QPushButton(self.tr("Put Back into the Text"))
        self.back.setAutoDefault(False)
        buttons.addButton(self.back, QDialogButtonBox.ButtonRole.ActionRole)
        self.back.clicked.connect(self._put_chosen_back)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for widget in (self._words, self.tree, buttons):
            column.addWidget(widget)
        self._fill()

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setColumnCount(2)
        tree.setHeaderLabels([self.tr("Text"), self.tr("Kind")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setAccessibleName(self.windowTitle())
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, tree.header().ResizeMode.Stretch)
        tree.itemSelectionChanged.connect(self._selected)
        return tree

    def _fill(self) -> None:
        self.tree.clear()
        for piece in self._pieces():
            line = " ".join(piece.text[:_LONGEST].split())
            item = QTreeWidgetItem([line, kind_name(piece.kind)])
            item.setToolTip(0, piece.text[:_LONGEST])
            item.setData(0, Qt.ItemDataRole.UserRole, piece.id)
            self.tree.addTopLevelItem(item)
        if self.tree.topLevelItemCount():
            self._words.setText(
                self.tr(
                    "These pieces of the source were taken for page furniture, labels or markers. "
                    "A piece that belongs to the text can be put back where it stood."
                )
            )
        else:
            self._words.setText(self.tr("Nothing is left out: the whole source is in the article."))
        self._selected()

    def _selected(self) -> None:
        self.back.setEnabled(bool(self.tree.selectedItems()))

    def _put_chosen_back(self) -> None:
        try:
            for item in self.tree.selectedItems():
                self._put_back(item.data(0, Qt.ItemDataRole.UserRole))
        finally:
            self._fill()
