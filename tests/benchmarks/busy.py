"""A reader scrolls a book while another one is being read in by a worker process.

Ours and Qt's own widgets scroll the same book in this process, a frame each in turns, so that a
busy moment of the machine falls on both: first at rest, then as long as it takes a worker to make
a second book an article.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import mean
from threading import Event

from reader.session.intake import BroughtIn, Built, build, prepare
from reader.session.job import Hearing, Job
from reader.storage.library import Library
from tests.benchmarks.book import make_book
from tests.benchmarks.figures import Figure, milliseconds, percentile
from tests.benchmarks.view import NOW, STEPS, Ours, Shown, Theirs, first_frame, settle, wheel

SECOND = 2
"""The seed of the book that is read in."""


def run() -> list[Figure]:
    """Scroll both at rest, then while a book is read in."""
    from PySide6.QtWidgets import QApplication

    from reader.ui.fonts import load_fonts

    application = QApplication([])
    load_fonts()
    book = make_book()
    theirs, ours = Theirs(book.texts), Ours(Shown(build((), book.draft, NOW)))
    ours.prepare_readings()
    for side in (theirs, ours):
        first_frame(side)
    rest, busy = _Frames(ours, theirs), _Frames(ours, theirs)
    for _ in range(STEPS):
        rest.take()
    with tempfile.TemporaryDirectory() as folder:
        files = make_book(seed=SECOND).write(Path(folder))
        with _reading_in(Path(folder, "library.db"), files) as ended:
            while not ended.is_set():
                busy.take()
    for side in (theirs, ours):
        side.widget.close()
    application.processEvents()
    name = "book, scroll frame while another is read in"
    rival = "QTextBrowser and QPlainTextEdit"
    return [
        Figure(f"{name}, mean, ms; rival: at rest", mean(busy.ours), mean(rest.ours), 1.5),
        Figure(f"{name}, mean, ms; rival: {rival}", mean(busy.ours), mean(busy.theirs), 1.0),
        Figure(
            f"{name}, p99, ms; rival: {rival}",
            percentile(busy.ours, 0.99),
            percentile(busy.theirs, 0.99),
            1.0,
        ),
    ]


class _Frames:
    """How long frames took, in milliseconds, of ours and of theirs."""

    def __init__(self, ours: Ours, theirs: Theirs) -> None:
        self._sides: tuple[Ours | Theirs, ...] = ours, theirs
        self.ours: list[float] = []
        self.theirs: list[float] = []

    def take(self) -> None:
        """Scroll each by a frame."""
        for side, taken in zip(self._sides, (self.ours, self.theirs), strict=True):
            taken.append(_frame(side))


def _frame(side: Ours | Theirs) -> float:
    """Turn the wheel; the rival's panes know nothing of each other, so both are turned there."""

    def turn() -> None:
        for area in side.areas if isinstance(side, Theirs) else side.areas[:1]:
            wheel(area, 1.0)
        settle()

    return milliseconds(turn)


@contextmanager
def _reading_in(library: Path, files: list[Path]) -> Iterator[Event]:
    """Have files read in by a worker; the event tells that it is done."""
    Library.open(library).close()
    ended, failed = Event(), list[BaseException]()

    def done(_: Built | BroughtIn) -> None:
        ended.set()

    def fail(error: BaseException) -> None:
        failed.append(error)
        ended.set()

    hearing: Hearing[Built | BroughtIn] = Hearing(lambda _: None, done, fail)
    job = Job(prepare, (library, files, NOW), lambda tell: tell(), hearing)
    yield ended
    job.wait()
    if failed:
        raise failed[0]


if __name__ == "__main__":
    print(json.dumps([figure.row() for figure in run()], ensure_ascii=False))
