"""A running window on a library, as a reader sits at one, drawn without a display."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from reader import app
from reader.session.readings import Readings
from reader.session.session import Session
from reader.storage.library import Library
from reader.storage.readings import ReadingCache
from reader.ui.delivery import Delivery
from reader.ui.settings import Settings
from reader.ui.window import Window


class Seat(QObject):
    """A window, and which texts have been painted in it."""

    def __init__(self, window: Window, application: QApplication) -> None:
        super().__init__()
        self.window = window
        self._application = application
        self._painted: set[UUID] = set()
        self._panes = {pane.viewport(): pane for pane in window.desk.panes}
        for viewport in self._panes:
            viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: see what is painted."""
        if event.type() is QEvent.Type.Paint:
            pane = next(pane for viewport, pane in self._panes.items() if viewport is watched)
            self._painted.add(pane.column.revision.id)
        return False

    def open(self, article: UUID) -> None:
        """Put an article on the desk and wait until both its texts are painted."""
        self._painted.clear()
        self.window.open_article(article)
        self._wait_for_both()

    def bring_in(self, files: list[Path], readable: Callable[[], None]) -> UUID:
        """Have files brought in by a worker, wait until both texts are painted, name the article.

        `readable` is called as soon as the beginnings of both are.
        """
        self._painted.clear()
        before = {pane.column.revision.id for pane in self._panes.values()}
        self.window.open_files(files)
        while len(self._painted - before) < len(self._panes):
            self._run()
        readable()
        while self.window.opened is None:
            self._run()
        self._wait_for_both()
        return self.window.opened.article.id

    def _wait_for_both(self) -> None:
        opened = self.window.opened
        assert opened is not None
        assert opened.alignment is not None
        while not self._painted.issuperset(revision.id for revision in opened.revisions):
            self._run()

    def _run(self) -> None:
        self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


@contextmanager
def seat_at(path: Path) -> Iterator[Seat]:
    """Open a window on the library at `path`, with workers of its own; end all that at the end."""
    application = app._application()
    delivery = Delivery(application)
    cache = ReadingCache(path.with_name("readings.db"), version="benchmark")
    readings = Readings(cache, delivery.deliver)
    with Library.open(path) as library, cache:
        session = Session(library, "benchmark")
        window = app._window(
            application, session, Settings(language="en", align=False), readings, delivery
        )
        window.resize(1200, 800)
        window.show()
        application.processEvents()
        try:
            yield Seat(window, application)
        finally:
            window.close()
            delivery.close()
            readings.close()
