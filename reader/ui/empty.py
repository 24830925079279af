"""What stands on the desk while no article does: how to get the first."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.actions import Actions
from reader.ui.icons import application_icon

_OFFERS = ("sample", "import", "paste")


class EmptyDesk(QWidget):
    """The sample, a file, or a paste."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        mark = QLabel(self)
        mark.setPixmap(application_icon().pixmap(QSize(72, 72), self.devicePixelRatio()))
        self._title = QLabel(self)
        self._title.setObjectName("large")
        self._words = QLabel(self)
        self._words.setObjectName("quiet")
        self._words.setWordWrap(True)
        self._words.setFixedWidth(460)
        self._words.setMinimumHeight(60)
        self.buttons = {name: QPushButton(self) for name in _OFFERS}
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        for name, button in self.buttons.items():
            button.clicked.connect(actions[name].trigger)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        for widget in (mark, self._title, self._words):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addLayout(row)
        column.addStretch(3)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: the language may have changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Two languages, side by side"))
        self._words.setText(
            self.tr(
                "Drop a text file here that holds an article in Chinese and English, or two files, "
                "one for each language. Or copy such a text anywhere and paste it."
            )
        )
        self.buttons["sample"].setText(self.tr("Open the Sample"))
        self.buttons["import"].setText(self.tr("Choose Files…"))
        self.buttons["paste"].setText(self.tr("Paste"))
