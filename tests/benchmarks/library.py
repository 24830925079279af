"""A book comes into the library, and is opened again, in a window that is running.

Bringing in is readable when the first screens of both texts are painted, and done when both texts
are there whole; opening ends when both are painted, side by side and in step. The rival of bringing
in is making the pinyin of the same Chinese text, which a reader without a library of its own would
wait for; that of opening is reading and decoding the two files, laying out a screen of each and
painting it.
"""

from __future__ import annotations

import json
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.book import Book, make_book
from tests.benchmarks.figures import Figure, milliseconds, percentile

if TYPE_CHECKING:
    from uuid import UUID

    from tests.benchmarks.seat import Seat

WIDTH, HEIGHT = 520, 700
"""About the size of a text on the desk of a window of 1200 × 800."""
LINES, LETTERS = 100_000, 200_000
"""A text of so many one-character paragraphs, and a paragraph of so many characters."""
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def run() -> list[Figure]:
    """Bring the book in once, open it again and again; then bring in what no book is like."""
    # A worker process imports this module anew, as it does the program's: it wants none of these.
    from reader.model.resources import resource
    from reader.session.intake import bring_in, read_sources
    from tests.benchmarks.seat import seat_at

    book = make_book()
    with tempfile.TemporaryDirectory() as folder:
        files = book.write(Path(folder))
        with seat_at(Path(folder, "library.db")) as seat:
            article = resource("samples", "night-library.txt")
            short = bring_in(seat.window.session, read_sources([article])).article
            seat.open(short)
            moments = [time.perf_counter()]
            long = seat.bring_in(files, lambda: moments.append(time.perf_counter()))
            moments.append(time.perf_counter())
            begun, brought = ((moment - moments[0]) * 1000 for moment in moments[1:])
            opened = _opening(seat, short, long)
            shown = milliseconds(lambda: _show_a_screen(files), times=15)
    pinyin = milliseconds(lambda: _read_aloud(book))
    return [
        Figure("book brought in, to its first screen, ms; rival: its pinyin", begun, pinyin, 0.1),
        Figure("book brought in, whole, ms; rival: its pinyin", brought, pinyin, 0.5),
        Figure(
            "book opened again, to both texts on screen, ms; rival: reading its files, a screen",
            opened,
            shown,
            3.0,
        ),
        *_growth(),
    ]


def _opening(seat: Seat, short: UUID, long: UUID) -> float:
    """Give how long the book takes to be opened from another article, the median."""
    taken = []
    for _ in range(15):
        seat.open(short)
        taken.append(milliseconds(lambda: seat.open(long)))
    return percentile(taken, 0.5)


def _show_a_screen(files: list[Path]) -> None:
    """Read and decode the files, lay out as much of each text as can be seen, and paint that."""
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QFont, QImage, QPainter, QTextLayout

    image = QImage(2 * WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for side, path in enumerate(files):
        text = path.read_bytes().decode("utf-8")
        font = QFont("Duidu Kai" if side == 0 else "Gentium Plus")
        font.setPixelSize(20)
        start, height = 0, 0.0
        while height < HEIGHT:
            end = text.index("\n", start)
            layout = QTextLayout(text[start:end], font)
            layout.beginLayout()
            line = layout.createLine()
            while line.isValid():
                line.setLineWidth(WIDTH)
                line.setPosition(QPointF(0, height))
                height += line.height()
                line = layout.createLine()
            layout.endLayout()
            layout.draw(painter, QPointF(side * WIDTH, 0))
            start = end + 1
    painter.end()


def _read_aloud(book: Book) -> None:
    from reader.chinese.readings import readings

    for paragraph in book.draft.sides[0].paragraphs:
        readings(paragraph.text)


def _growth() -> list[Figure]:
    """Make articles of texts that are out of all proportion, beside ten times a tenth of them."""
    lines = [_lines(size) for size in (LINES, LINES // 10)]
    letters = [_letters(size) for size in (LETTERS, LETTERS // 10)]
    alone = [(chinese, "") for chinese, _ in lines]
    return [
        Figure(f"{name} made an article, ms; rival: ten times a tenth of it", whole, tenth, 1.5)
        for name, (whole, tenth) in (
            (f"{LINES:,} paragraphs of one character", _made(*lines)),
            (f"{LINES:,} of them without a counterpart", _made(*alone)),
            (f"one paragraph of {LETTERS:,} characters", _made(*letters)),
        )
    ]


def _lines(size: int) -> tuple[str, str]:
    return "灯\n河\n雪\n山\n" * (size // 4), "a\nb\nc\nd\n" * (size // 4)


def _letters(size: int) -> tuple[str, str]:
    chinese, english = "灯下的河，夜里很静。", "The river, by lamplight, is quiet at night. "
    return chinese * (size // len(chinese)), english * (size // len(english))


def _made(whole: tuple[str, str], tenth: tuple[str, str]) -> tuple[float, float]:
    return _spent(whole), 10 * _spent(tenth)


def _spent(texts: tuple[str, str]) -> float:
    """Give how much of the processor's time it takes to make an article, in milliseconds.

    Here only the growth is asked for, which must not depend on what else the machine does.
    """
    start = time.process_time()
    _make(texts)
    return (time.process_time() - start) * 1000


def _make(texts: tuple[str, str]) -> None:
    from reader.model.draft import SourceText
    from reader.session.intake import build, draft_of_sources

    sources = [SourceText(str(at), "utf-8", str(at), text) for at, text in enumerate(texts) if text]
    build(sources, draft_of_sources(sources), NOW)


if __name__ == "__main__":
    print(json.dumps([figure.row() for figure in run()], ensure_ascii=False))
