"""From the start of the process to text on the screen: our window, and a bare text widget.

Ours is the whole command, from its arguments on. Both are drawn by Qt's offscreen platform, in a
fresh process each time; the clock starts before the process does and stops at the end of the first
paint of the text, ours when both sides are painted. What stands around the text is made after
that; when all of it is painted too is told beside. Each is launched once before it counts: an
installer compiles our modules to bytecode, and so a launch never has to.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from reader.model.resources import resource
from reader.session.intake import bring_in, read_sources
from reader.session.session import Session
from reader.storage.library import Library
from tests.benchmarks.book import make_book
from tests.benchmarks.figures import Figure

TIMES = 7

Moments = Mapping[str, float]
"""When a launch had come how far, in milliseconds."""

OURS = "from tests.first_frame import launch; launch()"

BARE = """
import json, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

class Edit(QPlainTextEdit):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(json.dumps({"text": time.time()}))
        sys.stdout.flush()
        QApplication.exit()

application = QApplication(sys.argv)
window = QMainWindow()
edit = Edit()
edit.setPlainText(Path(sys.argv[1]).read_text(encoding="utf-8"))
window.setCentralWidget(edit)
window.resize(1280, 820)
window.show()
application.exec()
"""


def run() -> list[Figure]:
    """Launch both on a short article, and ours on the book too."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        article = resource("samples", "night-library.txt")
        short, long = place / "short.db", place / "long.db"
        _fill(short, [article])
        _fill(long, make_book().write(place))
        # Taken in turns, so that a busy moment of the machine falls on all of them.
        taken: list[tuple[Moments, Moments, Moments]] = [
            (
                _launch(BARE, article, place),
                _launch(OURS, short, place),
                _launch(OURS, long, place),
            )
            for _ in range(1 + TIMES)
        ]
    bares, shorts, longs = zip(*taken[1:], strict=True)
    bare = _median(bares, "text")
    return [
        Figure(f"launch to {name}, ms; rival: bare QPlainTextEdit window", ours, bare, goal)
        for name, ours, goal in (
            ("text, short article", _median(shorts, "text"), 1.5),
            ("text, book", _median(longs, "text"), 1.5),
            ("all around the text, short article", _median(shorts, "whole"), 3.0),
        )
    ]


def _fill(library: Path, files: list[Path]) -> None:
    with Library.open(library) as opened:
        bring_in(Session(opened, "benchmark"), read_sources(files))


def _median(launches: Iterable[Moments], moment: str) -> float:
    return statistics.median(one[moment] for one in launches)


def _launch(program: str, argument: Path, home: Path) -> Moments:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
        "DUIDU_CONFIG": str(home / "window.json"),
        "PYTHONPYCACHEPREFIX": str(home / "bytecode"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.time()
    ran = subprocess.run(
        [sys.executable, "-c", program, str(argument)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
    )
    told: dict[str, Any] = json.loads(ran.stdout)
    return {name: (at - start) * 1000 for name, at in told.items() if name != "modules"}


if __name__ == "__main__":
    print(json.dumps([figure.row() for figure in run()], ensure_ascii=False))
