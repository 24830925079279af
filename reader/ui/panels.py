"""The side panels: folded and opened, their widths remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QSplitter, QWidget

    from reader.ui.settings import Settings

_WIDTHS = (256, 280)
_NARROW = (1100, 980)
"""Windows narrower than this begin with the articles, or the annotations, folded away."""


class Panels:
    """The first and the last widget of the splitter, and the actions that fold them."""

    def __init__(
        self, settings: Settings, splitter: QSplitter, rooms: tuple[QWidget, QWidget]
    ) -> None:
        self._settings = settings
        self._splitter = splitter
        self._rooms = rooms
        self._actions: tuple[QAction, ...] = ()

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
        for room, is_shown in zip(self._rooms, shown, strict=True):
            room.setVisible(is_shown)
        self._splitter.refresh()  # the line beside a folded panel goes at once, not a frame later
        self._splitter.setSizes(widths)
        self._check()

    def obey(self, articles: QAction, annotations: QAction) -> None:
        """Be folded and opened by these actions from now on."""
        self._actions = (articles, annotations)
        self._check()
        for action, room in zip(self._actions, self._rooms, strict=True):
            action.toggled.connect(room.setVisible)

    def keep(self) -> None:
        """Remember how the panels are."""
        self._settings.articles_shown, self._settings.annotations_shown = self._shown()
        before = self._settings.widths or [_WIDTHS[0], 0, _WIDTHS[1]]
        sizes = self._splitter.sizes()
        # A folded panel has no width now; it keeps the one it had.
        self._settings.widths = [size or old for size, old in zip(sizes, before, strict=True)]

    def _check(self) -> None:
        for action, shown in zip(self._actions, self._shown(), strict=False):
            action.setChecked(shown)

    def _shown(self) -> tuple[bool, bool]:
        left, right = (not room.isHidden() for room in self._rooms)
        return left, right
