"""A reader scrolls a book while another one is being read in by a worker process.

Ours and Qt's own widgets scroll the same book, one after the other in this process, first at rest,
then as long as it takes a worker to make the second book an article.
"""

from __future__ import annotations

import gc
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
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
    """Scroll the rival first, then ours, so that nothing of ours weighs on it."""
    from PySide6.QtWidgets import QApplication

    from reader.ui.fonts import load_fonts

    application = QApplication([])
    load_fonts()
    book = make_book()
    with tempfile.TemporaryDirectory() as folder:
        files = make_book(seed=SECOND).write(Path(folder))
        theirs = Theirs(book.texts)
        _, busy_rival = _scroll(theirs, Path(folder, "theirs.db"), files)
        theirs.widget.close()
        del theirs
        gc.collect()
        ours = Ours(Shown(build((), book.draft, NOW)))
        ours.prepare_readings()
        rest, busy = _scroll(ours, Path(folder, "ours.db"), files)
        ours.widget.close()
        application.processEvents()
    return [
        Figure(
            "book, scroll frame while another is read in, mean, ms; rival: at rest",
            sum(busy) / len(busy),
            sum(rest) / len(rest),
            1.5,
        ),
        Figure(
            "book, scroll frame while another is read in, mean, ms; rival: QTextBrowser, likewise",
            sum(busy) / len(busy),
            sum(busy_rival) / len(busy_rival),
            1.0,
        ),
        Figure(
            "book, scroll frame while another is read in, p99, ms; rival: QTextBrowser, likewise",
            percentile(busy, 0.99),
            percentile(busy_rival, 0.99),
            1.0,
        ),
    ]


def _scroll(
    side: Ours | Theirs, library: Path, files: list[Path]
) -> tuple[list[float], list[float]]:
    """Give how long each frame takes, in milliseconds: at rest, and while a book is read in."""
    first_frame(side)
    rest = [_frame(side) for _ in range(STEPS)]
    with _reading_in(library, files) as ended:
        busy = [_frame(side)]
        while not ended.is_set():
            busy.append(_frame(side))
    return rest, busy


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
