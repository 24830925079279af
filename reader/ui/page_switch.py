"""Side panels that share one place: a switch at the top tells which of them is seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QWidget

from reader.model.message import Message
from reader.ui.side_panel import SidePanel
from reader.ui.translation import translate


class PageSwitch(QWidget):
    """A word for each page, one of them on. `chosen` tells the page that the reader wants."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[Message], page: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._names = names
        self._page = page
        self._group = QButtonGroup(self)
        for at in range(len(names)):
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
        for at, name in enumerate(self._names):
            self._group.button(at).setText(translate(name))

    def _choose(self, page: int) -> None:
        # Each page has a switch of its own, which goes on saying which page it is.
        self._group.button(self._page).setChecked(True)
        self.chosen.emit(page)


class Pages(QStackedWidget):
    """Side panels in one place, each under its name."""

    def __init__(self, panels: Sequence[tuple[SidePanel, Message]]) -> None:
        super().__init__()
        names = [name for _panel, name in panels]
        self._narrowest = min(panel.minimumWidth() for panel, _name in panels)
        for page, (panel, _name) in enumerate(panels):
            switch = PageSwitch(names, page)
            switch.chosen.connect(self.setCurrentIndex)
            panel.put_switch(switch)
            self.addWidget(panel)

    def minimumSizeHint(self) -> QSize:
        """Qt's: as narrow as the narrowest panel asks to be."""
        return QSize(self._narrowest, super().minimumSizeHint().height())
