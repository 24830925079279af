from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.session.export import write_markdown
from reader.session.intake import bring_in, pasted
from reader.session.readings import PromptReadings
from reader.session.session import Session
from reader.storage.library import Library
from reader.storage.readings import ReadingCache
from reader.ui.delivery import Delivery
from reader.ui.desk import Desk
from reader.ui.settings import Settings
from reader.ui.translation import Translations
from reader.ui.window import Window

FERRY = """\
渡口的灯

老船夫每天傍晚都把一盏旧油灯挂在渡口的木桩上。灯光很弱，可是对岸的人看得见。

后来桥修好了，渡口没有人了。那根木桩还在。

The Lamp at the Ferry

Every evening the old boatman hung a worn oil lamp on a post at the ferry. It gave little light, \
but the people on the far bank could see it.

Later the bridge was built, and nobody came to the ferry any more. The post is still there.

Views: 12
"""

SNOW = """\
雪停在清晨。孩子们去看河。

Title: After the Snow

The snow stopped at dawn. The children went to look at the river.
"""


class Room:
    """A library on disk, and windows on it as a reader would open them."""

    def __init__(self, app: QApplication, path: Path) -> None:
        self._app = app
        self.path = path
        self.settings = Settings(pinyin=False, language="en", align=False)
        self._translations = Translations(app)
        self._open: list[tuple[Window, Library]] = []

    def open(self, writer: str = "window-1", *, language: str = "en", width: int = 1200) -> Window:
        """Open a window, as a start of the program does, and wait until it has the keys."""
        window = self.make(writer, language=language, width=width)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        _ = window.furniture  # it would come with the first paint; no test waits for that
        return window

    def make(self, writer: str = "window-1", *, language: str = "en", width: int = 1200) -> Window:
        """Make a window that nobody has seen yet."""
        library = Library.open(self.path)
        session = Session(library, writer)
        self._translations.install(language)
        delivery = Delivery(self._app)
        cache = ReadingCache(self.path.with_name("readings.db"), version="test")
        readings = PromptReadings(cache, delivery.deliver)
        window = Window(
            session, Desk(), self.settings, self._translations, delivery, readings, write_markdown
        )
        window.resize(width, 800)
        self._open.append((window, library))
        return window

    def close(self, window: Window) -> None:
        """Close a window as its reader does, and its library after it."""
        kept = next(pair for pair in self._open if pair[0] is window)
        self._open.remove(kept)
        window.close()
        kept[1].close()
        # A window that lingers is dressed anew with every theme.
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        self.settings = replace(self.settings)

    def close_all(self) -> None:
        """Close what a test left open."""
        for window, _ in tuple(self._open):
            self.close(window)
        self._translations.install("en")


@pytest.fixture
def room(app: QApplication, tmp_path: Path) -> Iterator[Room]:
    room = Room(app, tmp_path / "library.db")
    yield room
    room.close_all()


@pytest.fixture
def window(room: Room) -> Window:
    """A window with the ferry on its desk."""
    window = room.open()
    window.open_article(bring_in(window.session, [pasted(FERRY)]).article)
    return window


def wait(true: Callable[[], bool], milliseconds: int = 3_000) -> None:
    """Let the window's loop run until something is so."""
    until = QDeadlineTimer(milliseconds)
    while not true():
        assert not until.hasExpired(), "what was waited for did not happen"
        QTest.qWait(10)
