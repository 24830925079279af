"""The bar beside a selection: five colours, tag, note, look up, copy."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from reader.ui.actions import COLORS, Actions
from reader.ui.icons import SIZE
from reader.ui.overlay import Overlay

_OTHERS = ("tag", "note", "look-up", "copy")


class SelectionBar(Overlay):
    """Shows the very actions that the keys do. The text keeps the focus."""

    def __init__(self, host: QWidget, actions: Actions) -> None:
        super().__init__(host)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(5, 4, 5, 4)
        layout.setSpacing(1)
        for name in COLORS:
            layout.addWidget(self._button(actions, name))
        rule = QFrame(self)
        rule.setObjectName("rule")
        rule.setFixedSize(1, 20)
        layout.addSpacing(3)
        layout.addWidget(rule)
        layout.addSpacing(3)
        for name in _OTHERS:
            layout.addWidget(self._button(actions, name))
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: the language may have changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("What to do with the selection"))

    def _button(self, actions: Actions, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setIconSize(QSize(SIZE, SIZE))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button
