"""A reader at a real display: the installed command, a mouse, a keyboard."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from PySide6.QtCore import QPoint

from reader.storage.library import Library
from reader.ui.settings import Settings, save_settings

PATIENCE = 30.0
SETTINGS = Settings(pinyin=False, align=False)

Shown = dict[str, Any]
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

    def wheel(self, notches: int) -> None:
        """Turn the wheel over the middle of the left text, down for more than 0."""
        self._hand("mousemove", "--window", self.window, "420", "400")
        button = "5" if notches > 0 else "4"
        self._hand("click", "--repeat", str(abs(notches)), "--delay", "60", button)

    def place(self) -> int:
        """Give the offset at which the article is left, by the library."""
        with Library.open(Path(self._environment["DUIDU_LIBRARY"])) as library:
            kept = library.place_of(library.entries()[0].article.id)
        return 0 if kept is None else kept[1]

    def shown(self) -> Shown:
        """Give all of the article, by the command line."""
        shown = subprocess.run(
            [sys.executable, "-m", "reader", "show", "1", "--json"],
            env=self._environment,
            stdout=subprocess.PIPE,
            check=True,
        )
        article: Shown = json.loads(shown.stdout)
        return article

    def notes(self) -> Notes:
        """Give the article's annotations."""
        notes: Notes = self.shown()["annotations"]
        return notes

    def sees(self, condition: Callable[[Notes], bool]) -> Notes:
        """Wait until the notes are so; give them."""
        shown = self.finds(lambda article: condition(article["annotations"]))
        notes: Notes = shown["annotations"]
        return notes

    def finds(self, condition: Callable[[Shown], bool]) -> Shown:
        """Wait until the article is so; give it."""
        end = monotonic() + PATIENCE
        while not condition(article := self.shown()):
            assert monotonic() < end, article
            sleep(0.1)
        return article

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
