"""The text view at the size of a book, beside Qt's own widgets on the same text.

Ours shows both sides with pinyin; the rival is a `QTextBrowser` with the Chinese beside a
`QPlainTextEdit` with the English, without pinyin and without step. Both are 1200 × 800, drawn in
software by the offscreen platform, in one process, one after the other.
"""

from __future__ import annotations

import gc
import json
import os
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from random import Random
from uuid import UUID, uuid4

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QHBoxLayout,
    QPlainTextEdit,
    QTextBrowser,
    QWidget,
)

from reader.chinese.readings import readings
from reader.model.alignment import Alignment
from reader.model.annotation import Annotation, Color, Place
from reader.model.reading import Reading
from reader.session.find import find_all
from reader.session.intake import Built, build
from reader.ui.desk import Desk
from reader.ui.fonts import load_fonts
from tests.benchmarks.book import make_book
from tests.benchmarks.figures import Figure, milliseconds, percentile

SIZE = (1200, 800)
STEPS = 400
JUMPS = 60
HIGHLIGHTS = 10_000
NOW = datetime(2026, 1, 1, tzinfo=UTC)


class Shown:
    """An article as the desk wants it."""

    def __init__(self, built: Built) -> None:
        self.article = built.article
        self.revisions = built.payload.revisions
        self.beads = built.payload.alignments[0]
        self.alignment: Alignment | None = self.beads
        self.annotations: dict[UUID, Annotation] = {}


class Ours:
    """The desk on the book, its readings there at once, as from a warm cache."""

    def __init__(self, shown: Shown) -> None:
        self.shown = shown
        self.desk = Desk()
        self.desk.set_setting(replace(self.desk.setting, pinyin=True))
        self.desk.readings_wanted.connect(self._read)
        self._known: dict[str, list[Reading]] = {}
        self.areas: tuple[QAbstractScrollArea, ...] = self.desk.panes

    @property
    def widget(self) -> QWidget:
        return self.desk

    def fill(self) -> None:
        self.desk.show_article(self.shown)

    def prepare_readings(self) -> None:
        """Make all readings beforehand: making them is not the view's work."""
        for paragraph in range(len(self.shown.revisions[0].paragraphs)):
            self._reading(paragraph)

    def _reading(self, paragraph: int) -> list[Reading]:
        revision = self.shown.revisions[0]
        text = revision.quote(revision.paragraphs[paragraph].span)
        if text not in self._known:
            self._known[text] = list(readings(text))
        return self._known[text]

    def _read(self, side: int, first: int, last: int) -> None:
        self.desk.set_readings(side, {at: self._reading(at) for at in range(first, last + 1)})


class Theirs:
    """Qt's widgets on the book."""

    def __init__(self, texts: tuple[str, str]) -> None:
        self.widget = QWidget()
        self._texts = texts
        self._browser, self._edit = QTextBrowser(), QPlainTextEdit()
        row = QHBoxLayout(self.widget)
        row.addWidget(self._browser)
        row.addWidget(self._edit)
        self.areas: tuple[QAbstractScrollArea, ...] = (self._browser, self._edit)

    def fill(self) -> None:
        self.show(self._texts)

    def show(self, texts: tuple[str, str]) -> None:
        self._browser.setPlainText(texts[0])
        self._edit.setPlainText(texts[1])


def settle() -> None:
    """Let Qt do what is due, painting included."""
    QApplication.processEvents()


def first_frame(side: Ours | Theirs) -> float:
    """Give how long it takes from the text to its first painted frame, in milliseconds."""

    def show() -> None:
        side.fill()
        side.widget.resize(*SIZE)
        side.widget.show()
        settle()

    return milliseconds(show)


def wheel(area: QAbstractScrollArea, notches: float) -> None:
    """Turn the wheel over an area by notches, as a touchpad does: at once, by pixels."""
    middle = QPointF(area.viewport().rect().center())
    pixels = QPoint(0, round(-notches * 40))
    event = QWheelEvent(
        middle,
        area.viewport().mapToGlobal(middle),
        pixels,
        pixels * 3,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.ScrollUpdate,
        False,
    )
    QApplication.sendEvent(area.viewport(), event)


def frames(areas: tuple[QAbstractScrollArea, ...], *, both: bool) -> list[float]:
    """Give how long each frame of a steady scroll takes, in milliseconds.

    The rival's panes know nothing of each other, so `both` are turned there.
    """

    def turn() -> None:
        for area in areas if both else areas[:1]:
            wheel(area, 1.0)
        settle()

    return [milliseconds(turn) for _ in range(STEPS)]


def jumps(areas: tuple[QAbstractScrollArea, ...], *, both: bool) -> list[float]:
    """Give how long it takes to see another place of the book, in milliseconds."""
    random = Random(5)

    def jump(share: float) -> None:
        for area in areas if both else areas[:1]:
            bar = area.verticalScrollBar()
            bar.setValue(round(share * bar.maximum()))
        settle()

    return [milliseconds(partial(jump, random.random())) for _ in range(JUMPS)]


def resizes(widget: QWidget, areas: tuple[QAbstractScrollArea, ...]) -> float:
    """Give how long it takes to be painted at another width, in milliseconds, the median.

    Both stand in the middle of the book, where a reader who resizes a window is.
    """
    for area in areas:
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum() // 2)
    settle()
    widths = iter([1000, 1200, 900, 1100, 1000, 1200, 960])

    def resize() -> None:
        widget.resize(next(widths), SIZE[1])
        settle()

    taken = milliseconds(resize, times=7)
    widget.resize(*SIZE)
    settle()
    return taken


def highlight(ours: Ours) -> float:
    """Give how long one highlight takes to be painted among ten thousand, in milliseconds."""
    shown, desk = ours.shown, ours.desk
    made = [_annotation(shown, offset) for offset in _offsets(shown, HIGHLIGHTS)]
    desk.follow_annotations({one.id: one for one in made})
    offset = desk.panes[0].reading_offset
    settle()

    def mark() -> None:
        one = _annotation(shown, offset + 3)
        desk.follow_annotations({one.id: one})
        settle()

    return milliseconds(mark, times=9)


def crowded(ours: Ours) -> float:
    """Give how long a frame takes among ten thousand annotations and all that 的 is found in."""
    matches = find_all(ours.shown, "的")
    ours.desk.spread.show_found(matches.sides, (0, matches.sides[0][0]))
    settle()
    taken = percentile(frames(ours.areas, both=False), 0.99)
    ours.desk.spread.show_found((), None)
    return taken


def following(ours: Ours) -> float:
    """Give what a scroll event costs more where the other side follows, warm, in milliseconds."""
    pane = ours.desk.panes[0]

    def scrolled(*, linked: bool) -> float:
        ours.desk.set_linked(linked)
        events = [milliseconds(partial(pane.scroll_by, 24.0)) for _ in range(200)]
        pane.scroll_by(-24.0 * len(events))
        return percentile(events, 0.5)

    scrolled(linked=True)  # now all that comes on screen is laid out
    return scrolled(linked=True) - scrolled(linked=False)


def _offsets(shown: Shown, count: int) -> list[int]:
    random = Random(9)
    return [random.randrange(len(shown.revisions[0].text) - 12) for _ in range(count)]


def _annotation(shown: Shown, start: int) -> Annotation:
    revision = shown.revisions[0]
    end = start + 2 + start % 10
    place = Place(revision.side, revision.id, start, end, revision.text[start:end])
    color = list(Color)[start % len(Color)]
    return Annotation(uuid4(), shown.article.id, (place,), NOW, NOW, color=color)


def measure(side: Ours | Theirs) -> dict[str, float]:
    """Measure what both can do."""
    both = isinstance(side, Theirs)
    first = first_frame(side)
    scroll = frames(side.areas, both=both)
    jumped = jumps(side.areas, both=both)
    return {
        "first": first,
        "mean": sum(scroll) / len(scroll),
        "p99": percentile(scroll, 0.99),
        "jump": percentile(jumped, 0.5),
        "resize": resizes(side.widget, side.areas),
    }


def run() -> list[Figure]:
    """Measure the rival first, then ours, so that nothing of ours weighs on it."""
    application = QApplication([])
    load_fonts()
    book = make_book()
    theirs = Theirs(book.texts)
    rival = measure(theirs)
    theirs.widget.close()
    del theirs
    gc.collect()
    ours = Ours(Shown(build((), book.draft, NOW)))
    ours.prepare_readings()
    mine = measure(ours)
    frame = 1000 / 60
    figures = [
        *(
            Figure(f"{name}; rival: QTextBrowser and QPlainTextEdit", mine[key], rival[key], goal)
            for key, name, goal in (
                ("first", "book, first frame with pinyin, ms", 0.5),
                ("mean", "book, scroll frame with pinyin, mean, ms", 1.0),
                ("p99", "book, scroll frame with pinyin, p99, ms", 1.0),
                ("resize", "book, resize with pinyin, median, ms", 0.2),
            )
        ),
        Figure(
            "book, scroll frame with pinyin, p99, ms; rival: 60 a second", mine["p99"], frame, 1
        ),
        Figure("book, jump with pinyin, median, ms; rival: 60 a second", mine["jump"], frame, 1),
        Figure("one highlight among 10,000, ms; rival: 60 a second", highlight(ours), frame, 1),
        Figure(
            "book, scroll frame among 50,000 matches, p99, ms; rival: 60 a second",
            crowded(ours),
            frame,
            1,
        ),
        Figure("a scroll event, more for the other side, ms; rival: 1 ms", following(ours), 1, 1),
    ]
    ours.widget.close()
    application.processEvents()
    return figures


if __name__ == "__main__":
    print(json.dumps([figure.row() for figure in run()], ensure_ascii=False))
