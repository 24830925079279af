"""D shows the card of the word at hand, Esc closes it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.ui.window import Window
from tests.ui.conftest import wait
from tests.ui.gestures import click_on, drag_over, press, span_of


def said(window: Window) -> str:
    card = window.furniture.looking_up.card
    return card.text() if card.isVisible() else ""


def test_d_looks_up_the_word_at_the_caret_and_esc_closes_the_card(window: Window) -> None:
    click_on(window, "傍晚")
    QTest.mouseMove(window.desk.panes[0].viewport(), QPoint(2, 2))
    press("d")
    assert "bàng wǎn" in said(window)
    assert "evening" in said(window)
    press(Qt.Key.Key_Escape)
    assert said(window) == ""
    assert window.desk.focused_side() == 0


def test_what_is_selected_is_looked_up_first(window: Window) -> None:
    drag_over(window, "油灯")
    bar = window.furniture.annotating.bar
    wait(bar.isVisible)
    press("d")
    assert not bar.isVisible()
    assert "oil lamp" in said(window)


def test_an_english_word_shows_chinese_ones(window: Window) -> None:
    click_on(window, "bridge")
    QTest.mouseMove(window.desk.panes[1].viewport(), QPoint(2, 2))
    press("d")
    assert "桥" in said(window)


def test_the_word_under_the_pointer_is_meant_before_the_caret(window: Window) -> None:
    click_on(window, "bridge")
    side, span = span_of(window, "木桩")
    box = window.desk.panes[side].span_boxes(span)[0]
    QTest.mouseMove(window.desk.panes[side].viewport(), box.center().toPoint())
    press("d")
    assert "桩" in said(window)


def test_a_word_that_is_in_no_dictionary_is_told(window: Window) -> None:
    drag_over(window, "Every evening the")
    press("d")
    assert said(window) != ""
    window.show_article(None)
    assert said(window) == ""
