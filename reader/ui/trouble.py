"""Where errors end: the one place of the window that catches them.

A slot that raises hands its exception to `sys.excepthook`. A `ReaderError` is told to the reader
in its own sentence; anything else is our fault: it goes to the log and to a dialog.
"""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.model.errors import ReaderError
from reader.ui.translation import translate

_LOG = logging.getLogger("duidu")


def log_path() -> Path:
    """Give the place of the log file."""
    from platformdirs import user_log_path

    return user_log_path("duidu", appauthor=False) / "duidu.log"


def start_log(path: Path) -> None:
    """Keep a log of what went wrong, of at most a megabyte; without one where there is no room."""
    from logging.handlers import RotatingFileHandler

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=500_000, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)


def report(error: BaseException) -> str:
    """Write what a maintainer needs to know of an error; nothing of the reader's texts."""
    lines = traceback.format_exception(type(error), error, error.__traceback__)
    system = f"Duidu, Qt {qVersion()}, Python {platform.python_version()}, {platform.platform()}"
    return f"{system}\n\n{''.join(lines)}"


class Trouble(QObject):
    """Takes over `sys.excepthook` while it lives; `say` tells a sentence to the reader."""

    def __init__(self, window: QWidget, say: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window = window
        self._say = say
        self._before = sys.excepthook
        self._asking = False

    def install(self) -> None:
        """Catch what nobody else does, from now on."""
        sys.excepthook = self._caught

    def release(self) -> None:
        """Leave it to whoever caught it before."""
        sys.excepthook = self._before

    def tell(self, error: BaseException) -> None:
        """Tell the reader of an error, in the way of its kind."""
        if isinstance(error, ReaderError):
            self._say(translate(error.message))
            return
        written = report(error)
        _LOG.error("%s", written)
        if not self._asking:
            self._show_crash(written)

    def _caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
        else:
            self.tell(error)

    def _show_crash(self, written: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Something went wrong"))
        box.setText(self.tr("Duidu ran into an error of its own."))
        box.setInformativeText(
            self.tr(
                "Everything that was shown as done is kept in the library. The last action may "
                "not have been carried out. You can go on reading; a report helps us to mend it."
            )
        )
        box.setDetailedText(written)
        copier = box.addButton(self.tr("Copy the Report"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        copier.clicked.disconnect()
        copier.clicked.connect(lambda: QGuiApplication.clipboard().setText(written))
        self._asking = True
        try:
            box.exec()
        finally:
            self._asking = False
