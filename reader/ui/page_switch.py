"""The switch at the top of the left panel: articles or contents."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QWidget

from reader.ui.articles_panel import ArticlesPanel
from reader.ui.contents_panel import ContentsPanel

ARTICLES, CONTENTS = 0, 1


class PageSwitch(QWidget):
    """Two words, one of them on. `chosen` tells the page that the reader wants."""

    chosen = Signal(int)

    def __init__(self, page: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._page = page
        self._group = QButtonGroup(self)
        for at in (ARTICLES, CONTENTS):
            button = QToolButton(self)
            button.setObjectName("page")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, at)
            row.addWidget(button)
        self._group.button(page).setChecked(True)
        self._group.idClicked.connect(self._choose)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: the language may have changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._group.button(ARTICLES).setText(self.tr("Articles"))
        self._group.button(CONTENTS).setText(self.tr("Contents"))

    def _choose(self, page: int) -> None:
        # Each page has a switch of its own, which goes on saying which page it is.
        self._group.button(self._page).setChecked(True)
        self.chosen.emit(page)


class LeftPanel(QStackedWidget):
    """The articles and the contents of the one that is read, in one place."""

    def __init__(self, articles: ArticlesPanel, contents: ContentsPanel) -> None:
        super().__init__()
        switches = PageSwitch(ARTICLES), PageSwitch(CONTENTS)
        articles.put_switch(switches[ARTICLES])
        contents.put_switch(switches[CONTENTS])
        for switch in switches:
            switch.chosen.connect(self.setCurrentIndex)
        self.addWidget(articles)
        self.addWidget(contents)

    def minimumSizeHint(self) -> QSize:
        """Qt's: as narrow as the articles alone may be."""
        return QSize(190, super().minimumSizeHint().height())
