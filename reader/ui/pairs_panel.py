"""The panel of pairs: those that a reader had better look at, the worst first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QListView, QWidget

from reader.ui.doubt_delegate import DoubtDelegate
from reader.ui.doubt_list import DoubtList
from reader.ui.side_panel import SidePanel, show_cards
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.model.doubt import Doubt
    from reader.session.opened import OpenArticle


class PairsPanel(SidePanel):
    """`chosen` tells the number of the pair that the reader wants to look at."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(200, parent)
        self.filter.hide()
        self.model = DoubtList(self)
        self.list = QListView(self)
        self.list.setObjectName("pairs")
        self._delegate = DoubtDelegate(self.model, self.list)
        show_cards(self.list, self.model, self._delegate)
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)
        self.head.addStretch(1)
        self.lay_below(self.list)
        self._aligned = False
        self._retranslate()

    def show_doubts(self, opened: OpenArticle | None, doubts: Sequence[Doubt]) -> None:
        """List the doubtful pairs of an article; the cursor stays in its row."""
        row = self.list.currentIndex().row()
        self._aligned = opened is not None and opened.alignment is not None
        self.model.show(opened, doubts)
        if row >= 0 and self.model.rowCount():
            self._set_cursor(min(row, self.model.rowCount() - 1))
        self._show_whether_empty()

    def step(self, step: int) -> None:
        """Go to the next pair of the list (1), or to the one before (-1)."""
        count = self.model.rowCount()
        if count:
            at = self.list.currentIndex().row()
            row = (at + step) % count if at >= 0 else 0 if step > 0 else count - 1
            self._set_cursor(row)
            self.chosen.emit(self.model.doubt(row).bead)

    def recolor(self, theme: Theme) -> None:
        """Take on a theme's colours."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def take_keys(self) -> None:
        """Give the keys to the list."""
        (self.list if self.model.rowCount() else self).setFocus()

    def _set_cursor(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _go(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.doubt(index.row()).bead)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Doubtful pairs"))
        self._show_whether_empty()

    def _show_whether_empty(self) -> None:
        if self._aligned:
            words = self.tr("No pair of sentences looks doubtful.")
        else:
            words = self.tr("The doubtful pairs of an article in two languages appear here.")
        self.nothing.setText(words)
        self.nothing.setVisible(not self.model.rowCount())
