"""The side panels: folded and opened, their widths remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSplitter, QWidget

from reader.ui.actions import Actions
from reader.ui.settings import Settings

_WIDTHS = (256, 280)
_NARROW = (1100, 980)
"""Windows narrower than this begin with the articles, or the annotations, folded away."""


class Panels(QObject):
    """The first and the last widget of the splitter, and the actions that fold them."""

    def __init__(
        self,
        settings: Settings,
        actions: Actions,
        splitter: QSplitter,
        panels: tuple[QWidget, QWidget],
    ) -> None:
        super().__init__(splitter)
        self._settings = settings
        self._splitter = splitter
        self._actions = (actions["articles"], actions["annotations"])
        self._panels = panels
        for action, panel in zip(self._actions, self._panels, strict=True):
            action.toggled.connect(panel.setVisible)

    def begin(self, width: int) -> None:
        """Open the panels as they were left, or the first time those there is room for.

        `width` is the window's, in device-independent pixels.
        """
        if len(self._settings.widths) == 3:
            shown = (self._settings.articles_shown, self._settings.annotations_shown)
            widths = self._settings.widths
        else:
            shown = (width >= _NARROW[0], width >= _NARROW[1])
            widths = [_WIDTHS[0], max(320, width - sum(_WIDTHS)), _WIDTHS[1]]
        for action, panel, is_shown in zip(self._actions, self._panels, shown, strict=True):
            action.setChecked(is_shown)
            panel.setVisible(is_shown)
        self._splitter.setSizes(widths)

    def keep(self) -> None:
        """Remember how the panels are."""
        self._settings.articles_shown, self._settings.annotations_shown = (
            action.isChecked() for action in self._actions
        )
        before = self._settings.widths or [_WIDTHS[0], 0, _WIDTHS[1]]
        sizes = self._splitter.sizes()
        # A folded panel has no width now; it keeps the one it had.
        self._settings.widths = [size or old for size, old in zip(sizes, before, strict=True)]
