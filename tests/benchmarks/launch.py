"""From the start of the process to text on the screen: our window, and a bare text widget.

Ours is the whole command, from its arguments on. Both are drawn by Qt's offscreen platform, in a
fresh process each time; the clock starts before the process does and stops at the end of the first
paint of the text, ours when both sides are painted. Each is launched once before it counts: an
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
from pathlib import Path

from reader.model.resources import resource
from reader.session.intake import bring_in, read_sources
from reader.session.session import Session
from reader.storage.library import Library
from tests.benchmarks.book import make_book
from tests.benchmarks.figures import Figure

TIMES = 7

OURS = "from tests.first_frame import launch; launch()"

BARE = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

class Edit(QPlainTextEdit):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time())
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
        taken: dict[str, list[float]] = {"short": [], "long": [], "bare": []}
        for _ in range(1 + TIMES):
            taken["short"].append(_launch(OURS, short, place))
            taken["bare"].append(_launch(BARE, article, place))
            taken["long"].append(_launch(OURS, long, place))
    bare = statistics.median(taken["bare"][1:])
    return [
        Figure(
            f"launch to text, {name}, ms; rival: bare QPlainTextEdit window",
            statistics.median(taken[key][1:]),
            bare,
            1.5,
        )
        for key, name in (("short", "short article"), ("long", "book"))
    ]


def _fill(library: Path, files: list[Path]) -> None:
    with Library.open(library) as opened:
        bring_in(Session(opened, "benchmark"), read_sources(files))


def _launch(program: str, argument: Path, home: Path) -> float:
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
    return (float(ran.stdout.split()[0]) - start) * 1000


if __name__ == "__main__":
    print(json.dumps([figure.row() for figure in run()], ensure_ascii=False))
