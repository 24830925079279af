"""A reader at a real display: the installed command, a mouse, a keyboard.

Where the words stand is asked of the very same window, drawn without a display in this process.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model.resources import resource
from reader.session.export import write_markdown
from reader.session.opened import OpenArticle
from reader.session.quotes import find_quote
from reader.session.readings import PromptReadings
from reader.session.session import Session
from reader.storage.library import Library
from reader.storage.readings import ReadingCache
from reader.ui.delivery import Delivery
from reader.ui.desk import Desk
from reader.ui.settings import Settings, save_settings
from reader.ui.translation import Translations
from reader.ui.window import Window

SAMPLE = resource("samples", "night-library.txt")
PHRASE = "暖黄色灯光"
PATIENCE = 30.0
SETTINGS = Settings(pinyin=False, align=False)

Notes = list[dict[str, Any]]


class Reader:
    """Someone with a mouse and a keyboard at a display, and one library."""

    def __init__(self, display: str, library: Path) -> None:
        # Pinyin comes when a worker has made it, and moves the words a little: not on a ruler.
        save_settings(SETTINGS, library.with_name("window.json"))
        self._environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "DUIDU_LIBRARY": str(library),
            "DUIDU_CONFIG": str(library.with_name("window.json")),
        }
        self._program: subprocess.Popen[bytes] | None = None
        self.window = ""

    def open(self, *targets: str) -> None:
        """Start the program and wait for its window."""
        command = [sys.executable, "-m", "reader", "open", "--language", "en", *targets]
        self._program = subprocess.Popen(command, env=self._environment)
        self.window = self._find_window()
        self._hand("windowfocus", "--sync", self.window)

    def _find_window(self) -> str:
        """Wait for the window; its title names an article once that is on the desk."""
        end = monotonic() + PATIENCE
        while True:
            try:
                found = self._hand("search", "--onlyvisible", "--name", "— Duidu$").split()
            except subprocess.CalledProcessError:
                # None is there yet, or one that was looked at is gone again.
                found = []
            if found:
                return found[0]
            assert monotonic() < end, "the window did not come"
            sleep(0.1)

    def close(self) -> None:
        """Quit by the key, and wait until the program has ended well."""
        assert self._program is not None
        self.press("ctrl+q")
        assert self._program.wait(PATIENCE) == 0

    def end(self) -> None:
        """Leave nothing running behind a test that failed."""
        if self._program is not None and self._program.poll() is None:
            self._program.kill()
            self._program.wait()

    def press(self, *keys: str) -> None:
        """Press keys."""
        self._hand("key", "--delay", "40", *keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._hand("type", "--delay", "20", text)

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Drag from one point of the window to another."""
        middle = (start + end) / 2
        steps = [start, start + QPoint(6, 0), middle, end - QPoint(2, 0), end]
        moves = [("mousemove", "--window", self.window, str(p.x()), str(p.y())) for p in steps]
        self._hand(*moves[0], "mousedown", "1")
        for move in moves[1:]:
            self._hand(*move)
        self._hand("mouseup", "1")

    def notes(self) -> Notes:
        """Give the article's annotations, by the command line."""
        shown = subprocess.run(
            [sys.executable, "-m", "reader", "show", "1", "--json"],
            env=self._environment,
            stdout=subprocess.PIPE,
            check=True,
        )
        notes: Notes = json.loads(shown.stdout)["annotations"]
        return notes

    def sees(self, condition: Callable[[Notes], bool]) -> Notes:
        """Wait until the notes are so; give them."""
        end = monotonic() + PATIENCE
        while not condition(notes := self.notes()):
            assert monotonic() < end, notes
            sleep(0.1)
        return notes

    def _hand(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=self._environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=PATIENCE,
        )
        return done.stdout


@pytest.fixture
def reader(display: str, tmp_path: Path) -> Iterator[Reader]:
    if shutil.which("xdotool") is None:
        pytest.skip("xdotool is not installed")
    one = Reader(display, tmp_path / "library.sqlite")
    yield one
    one.end()


def ends_of(app: QApplication, library: Path, quote: str) -> tuple[QPoint, QPoint]:
    """Give where a quote begins and ends in a window that shows the newest article."""
    with Library.open(library) as opened:
        session = Session(opened, "ruler")
        delivery = Delivery(app)
        readings = PromptReadings(
            ReadingCache(library.with_name("r"), version="1"), delivery.deliver
        )
        translations = Translations(app)
        translations.install("en")
        window = Window(session, Desk(), SETTINGS, translations, delivery, readings, write_markdown)
        window.show()
        window.open_article(opened.entries()[0].article.id)
        QTest.qWait(50)
        article = OpenArticle(session, opened.entries()[0].article.id)
        side, span = find_quote(article, quote)
        pane = window.desk.panes[side]
        boxes = pane.span_boxes(span)
        ends = (
            (boxes[0].left() + 1, boxes[0].center().y()),
            (boxes[-1].right() - 1, boxes[-1].center().y()),
        )
        first, last = (pane.viewport().mapTo(window, QPoint(round(x), round(y))) for x, y in ends)
        window.hide()
        window.furniture.notifier.close()
        return first, last


def test_what_is_found_with_the_keys_is_marked_with_one_more(reader: Reader) -> None:
    reader.open(str(SAMPLE))
    reader.press("ctrl+f")
    reader.type("city")
    reader.press("Return", "F3", "shift+F3", "Escape", "2")
    marked = reader.sees(lambda notes: len(notes) == 1)
    assert marked[0]["places"][0]["exact"].lower() == "city"

    reader.press("slash")
    reader.type("no such words")
    reader.press("Return", "Escape", "3")
    reader.close()
    assert len(reader.notes()) == 1


def test_a_phrase_is_marked_tagged_undone_redone_and_there_after_a_restart(
    app: QApplication, reader: Reader, tmp_path: Path
) -> None:
    reader.open(str(SAMPLE))
    start, end = ends_of(app, tmp_path / "library.sqlite", PHRASE)

    reader.drag(start, end)
    reader.press("2")
    marked = reader.sees(lambda notes: len(notes) == 1)
    assert marked[0]["places"][0]["exact"] == PHRASE
    assert marked[0]["color"] == "green"

    reader.press("t")
    reader.type("light")
    reader.press("Return", "Escape")
    reader.sees(lambda notes: notes[0]["tags"] == ["light"])

    reader.press("ctrl+z", "ctrl+z")
    reader.sees(lambda notes: notes == [])
    reader.press("ctrl+shift+z", "ctrl+shift+z")
    kept = reader.sees(lambda notes: len(notes) == 1 and notes[0]["tags"] == ["light"])

    reader.close()
    reader.open()
    reader.press("ctrl+z")  # undo survives a restart
    reader.sees(lambda notes: notes[0]["tags"] == [])
    reader.press("ctrl+shift+z")
    again = reader.sees(lambda notes: notes[0]["tags"] == ["light"])
    assert [note["id"] for note in again] == [note["id"] for note in kept]
    reader.close()
