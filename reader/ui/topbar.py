"""The slim bar above the text: what is read, how it is shown, and the panels' switches."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from reader.ui.actions import Actions
from reader.ui.elided_label import ElidedLabel
from reader.ui.icons import SIZE, icon, tones
from reader.ui.theme import Theme

_WAYS = ("both-sides", "rows", "interlinear", "peek", "only-chinese", "only-english")
_VIEWS = (*_WAYS[:4], "", *_WAYS[4:], "", "swap")
_THEMES = ("theme-paper", "theme-white", "theme-sepia", "theme-night", "", "theme")

_WIDE = 760
"""From which width on the bar says in words how the sides are shown, in pixels."""


class TopBar(QWidget):
    """Buttons of the window's own actions, and the title of the article."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = actions
        self.title = ElidedLabel(self)
        self.title.setObjectName("title")
        self.title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.view = self._menu_button(_VIEWS)
        self.typography = self._button("typography")
        self.themes = self._menu_button(_THEMES)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 5)
        row.setSpacing(2)
        row.addWidget(self._button("articles"))
        row.addSpacing(8)
        row.addWidget(self.title, 1)
        row.addSpacing(8)
        row.addWidget(self.view)
        row.addWidget(self._button("pinyin"))
        row.addWidget(self.typography)
        row.addWidget(self.themes)
        for name in ("find", "palette", "export"):
            row.addWidget(self._button(name))
        row.addSpacing(8)
        row.addWidget(self._button("annotations"))
        for name in _WAYS:
            actions[name].changed.connect(self._name_view)
        self._retranslate()

    def recolor(self, theme: Theme) -> None:
        """Take on a theme's colours."""
        self.view.setIcon(icon("columns", tones(theme)))
        self.themes.setIcon(icon("circle-half", tones(theme)))

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: the language may have changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: there may be room for more words."""
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        self.view.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if wide
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )

    def _name_view(self) -> None:
        """Say how the sides are shown."""
        chosen = next((name for name in _WAYS if self._actions[name].isChecked()), _WAYS[0])
        self.view.setText(self._actions[chosen].text())

    def _retranslate(self) -> None:
        self._name_view()
        for button, words in (
            (self.view, self.tr("How the sides are shown")),
            (self.themes, self.tr("Theme")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def _button(self, name: str) -> QToolButton:
        button = self._bare_button()
        button.setDefaultAction(self._actions[name])
        return button

    def _menu_button(self, names: tuple[str, ...]) -> QToolButton:
        button = self._bare_button()
        menu = QMenu(button)
        for name in names:
            menu.addAction(self._actions[name]) if name else menu.addSeparator()
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _bare_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(SIZE, SIZE))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button
