"""Marking with the mouse and finding with the keys, at a real display.

Where the words stand is asked of the very same window, drawn without a display in this process.
"""

from __future__ import annotations

from pathlib import Path

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
from reader.ui.translation import Translations
from reader.ui.window import Window
from tests.display.reader import SETTINGS, Reader

SAMPLE = resource("samples", "night-library.txt")
PHRASE = "暖黄色灯光"


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


def test_the_wheel_reads_on_and_back_and_the_place_is_remembered(reader: Reader) -> None:
    reader.open(str(resource("samples", "the-clock-mender.txt")))
    reader.wheel(12)
    reader.close()
    further = reader.place()
    assert further > 100
    reader.open()
    reader.wheel(-4)
    reader.close()
    assert 0 < reader.place() < further
