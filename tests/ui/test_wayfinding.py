"""Contents, chapters, percent, back and forward, as a reader uses them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.session.intake import bring_in, pasted
from reader.ui.window import Window
from tests.ui.conftest import Room, wait
from tests.ui.gestures import ALT, CONTROL, press, write

_COUNT = "一二三四五六"
_NAMES = ("One", "Two", "Three", "Four", "Five", "Six")
BOOK = (
    "山路\n\n"
    + "\n\n".join(
        f"第{count}章 路上\n\n" + "\n\n".join(["他走了很久。风很大。前面还有一座桥。"] * 12)
        for count in _COUNT
    )
    + "\n\nThe Mountain Road\n\n"
    + "\n\n".join(
        f"Chapter {name}: On the Road\n\n"
        + "\n\n".join(["He walked for long. The wind was strong. There was a bridge ahead."] * 12)
        for name in _NAMES
    )
)


@pytest.fixture
def book(room: Room) -> Window:
    window = room.open()
    window.open_article(bring_in(window.session, [pasted(BOOK)]).article)
    return window


def heading(window: Window) -> str:
    """The chapter that is marked."""
    return str(window.furniture.contents.list.currentIndex().data())


def test_a_chapter_is_gone_to_from_the_contents_both_sides_along(book: Window) -> None:
    press(Qt.Key.Key_F8)
    assert QApplication.focusWidget() is book.furniture.contents.list
    for _ in range(4):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    left, right = book.desk.panes
    assert left.column.revision.text[left.reading_offset :].startswith(heading(book))
    chapter = right.column.revision.text[right.reading_offset :]
    assert chapter.startswith("Chapter Four")
    assert book.desk.focused_side() is not None


def test_the_chapter_that_is_read_is_marked(book: Window) -> None:
    press(Qt.Key.Key_PageDown, CONTROL)
    press(Qt.Key.Key_PageDown, CONTROL)
    press(Qt.Key.Key_F8)  # what was read before the contents are seen is marked too
    assert heading(book) == "第二章 路上"
    press(Qt.Key.Key_PageDown, CONTROL)
    assert heading(book) == "第三章 路上"
    press(Qt.Key.Key_PageUp, CONTROL)
    assert heading(book) == "第二章 路上"


def test_one_comes_back_from_a_jump_and_forward_again(book: Window) -> None:
    assert not book.furniture.commands["back"].isEnabled()
    begin = book.desk.reading_place()
    press("g", CONTROL)
    write("60")
    press(Qt.Key.Key_Return)
    assert abs(book.desk.progress() - 0.6) < 0.02
    there = book.desk.reading_place()
    press(Qt.Key.Key_Left, ALT)
    assert book.desk.reading_place() == begin
    for _ in range(6):
        press(Qt.Key.Key_Right, ALT)
        press(Qt.Key.Key_Left, ALT)
    press(Qt.Key.Key_Right, ALT)
    side, offset = book.desk.reading_place()
    assert side == there[0]
    assert abs(offset - there[1]) <= 2
    assert not book.furniture.commands["forward"].isEnabled()


def test_what_is_no_number_goes_nowhere(book: Window) -> None:
    begin = book.desk.reading_place()
    press("g", CONTROL)
    write("half")
    press(Qt.Key.Key_Return)
    assert book.desk.reading_place() == begin
    assert not book.furniture.wayfinding.percent.isVisible()
    assert book.desk.focused_side() is not None


def test_an_article_without_headings_says_so_and_shows_nothing_else(window: Window) -> None:
    press(Qt.Key.Key_F8)
    assert window.furniture.contents.nothing.isVisible()
    assert not window.furniture.contents.list.isVisible()
    assert not window.furniture.contents.filter.isVisible()
    assert not window.furniture.commands["next-chapter"].isEnabled()


def test_each_article_has_a_trail_of_its_own(book: Window) -> None:
    first = book.opened
    press(Qt.Key.Key_PageDown, CONTROL)
    assert book.furniture.commands["back"].isEnabled()
    book.open_article(bring_in(book.session, [pasted("雪停了。\n\nThe snow stopped.")]).article)
    assert not book.furniture.commands["back"].isEnabled()
    assert first is not None
    book.open_article(first.article.id)
    wait(book.furniture.commands["back"].isEnabled)
