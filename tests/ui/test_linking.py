"""Linked, apart, held still; and two sentences tied by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.ui.window import Window
from tests.ui.gestures import CONTROL, SHIFT, click_on, drag_over, press, span_of
from tests.ui.test_wayfinding import book

__all__ = ["book"]


def stands(window: Window) -> list[int]:
    return [pane.reading_offset for pane in window.desk.panes]


def read_on(window: Window, side: int, pixels: int = 2500) -> None:
    window.desk.panes[side].scroll_by(pixels)


def test_apart_each_side_goes_its_own_way_until_they_meet_again(book: Window) -> None:
    book.furniture.status.link.click()
    assert book.furniture.status.link.text().strip() == "apart"
    read_on(book, 1)
    left, right = stands(book)
    assert left < 10 < right
    book.furniture.status.link.click()
    assert book.furniture.status.link.text().strip() == "linked"
    answers = book.desk.counterpart(0, book.desk.panes[0].reading_offset)
    assert answers is not None
    assert answers.start <= book.desk.panes[1].reading_offset <= answers.end
    assert book.desk.panes[1].reading_offset == right


def test_a_side_that_is_held_keeps_its_place_to_the_pixel(book: Window) -> None:
    read_on(book, 0, 900)
    held = book.desk.panes[0].standing
    book.desk.panes[0].setFocus()
    press("h")
    assert book.furniture.status.link.text().strip() == "Chinese held still"
    read_on(book, 1)
    assert book.desk.panes[0].standing == held
    press("h")
    assert book.furniture.status.link.text().strip() == "linked"
    assert book.desk.panes[0].standing != held


def test_a_round_trip_is_under_a_pixel(book: Window) -> None:
    read_on(book, 0, 1500)
    before = [pane.column.height_at(pane.standing) for pane in book.desk.panes]
    for pixels in (700, 1300, -2000):
        read_on(book, 0, pixels)
    after = [pane.column.height_at(pane.standing) for pane in book.desk.panes]
    assert all(abs(one - other) < 1 for one, other in zip(before, after, strict=True))


def test_two_sentences_are_tied_by_hand_and_untied_by_undo(window: Window) -> None:
    click_on(window, "灯光很弱")
    press("j", CONTROL)
    drag_over(window, "The post is still there")
    press("j", CONTROL)
    side, span = span_of(window, "灯光很弱")
    answers = window.desk.counterpart(side, span.start)
    assert answers is not None
    assert window.opened is not None
    assert window.opened.revisions[1].quote(answers) == "The post is still there."
    press("z", CONTROL)
    answers = window.desk.counterpart(side, span.start)
    assert answers is not None
    assert window.opened.revisions[1].quote(answers).startswith("It gave little light")


def test_copying_takes_the_counterpart_into_a_second_column(window: Window) -> None:
    drag_over(window, "灯光很弱")
    press("c", CONTROL)
    data = QApplication.clipboard().mimeData()
    assert data.text() == "灯光很弱"
    assert data.html().count("<td") == 2
    assert "It gave little light" in data.html()


def test_sentences_and_paragraphs_are_selected_by_keys(window: Window) -> None:
    click_on(window, "老船夫")
    pane = window.desk.panes[0]
    press(Qt.Key.Key_Up, CONTROL)
    press("j", SHIFT)
    assert pane.selection is not None
    assert pane.column.revision.quote(pane.selection).startswith("老船夫每天")
    assert pane.column.revision.quote(pane.selection).endswith("。")
    press(Qt.Key.Key_Down, CONTROL | SHIFT)
    assert pane.selection.length > 30
    press("k", SHIFT)
    assert pane.selection.start < pane.selection.end


def test_woven_sides_have_no_switch(window: Window) -> None:
    window.furniture.commands["rows"].trigger()
    assert not window.furniture.status.link.isEnabled()
    assert not window.furniture.commands["hold"].isEnabled()
    window.furniture.commands["both-sides"].trigger()
    assert window.furniture.status.link.isEnabled()
