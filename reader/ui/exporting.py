"""The open article's notes go out to a file."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.ui.strip import Offer, Strip

if TYPE_CHECKING:
    from reader.session.opened import OpenArticle
    from reader.ui.actions import Actions
    from reader.ui.settings import Settings

Writer = Callable[["OpenArticle", Path], None]
"""Writes an article's notes to a file; raises `ExportError` where it cannot."""

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class Exporting(QObject):
    """Asks where to, writes, and says where it is."""

    def __init__(
        self,
        write: Writer,
        settings: Settings,
        actions: Actions,
        strip: Strip,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._write = write
        self._settings = settings
        self._action = actions["export"]
        self._strip = strip
        self._window = window
        self._opened: OpenArticle | None = None
        self._action.triggered.connect(self.export)

    def show_article(self, opened: OpenArticle | None) -> None:
        """Export this article's notes from now on."""
        self._opened = opened
        self._action.setEnabled(opened is not None)

    def export(self) -> None:
        """Ask for a file and write the notes there. Raises `ExportError`."""
        opened = self._opened
        if opened is None:
            return
        proposed = Path(self._settings.export_folder) / f"{file_name(opened.caption)}.md"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export the notes"),
            str(proposed),
            self.tr("Markdown (*.md)"),
        )
        if not chosen:
            return
        path = Path(chosen)
        self._settings.export_folder = str(path.parent)
        self._write(opened, path)
        self._strip.say(
            self.tr("The notes are in {0}.").format(path.name),
            Offer(self.tr("Open the Folder"), lambda: _show_folder(path.parent)),
        )


def file_name(caption: str) -> str:
    """Give a name for a file that every system takes."""
    return _UNFIT.sub(" ", caption).strip(" .")[:80].strip() or "duidu"


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
