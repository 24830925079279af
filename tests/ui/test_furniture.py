from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from reader.session.intake import bring_in, pasted
from reader.ui.window import Window
from tests.ui.conftest import FERRY, Room
from tests.ui.gestures import CONTROL, SHIFT, press, span_of

LONG = "\n\n".join([FERRY.split("\n\nViews")[0]] * 30)


def start(room: Room, *, width: int = 1200, text: str = FERRY) -> Window:
    """Give a window with an article, as it is before its first paint."""
    window = room.make(width=width)
    window.open_article(bring_in(window.session, [pasted(text)]).article)
    return window


def seen(window: Window) -> tuple[QRect, QImage, tuple[int, int]]:
    """Give where the desk stands in its window, how it looks and what is read."""
    desk = window.desk
    for pane in (*desk.panes, desk.sheet):
        pane.clearFocus()  # a caret that comes with the keys is no text that moves
    place = QRect(desk.mapTo(window, QPoint(0, 0)), desk.size())
    return place, desk.grab().toImage(), desk.reading_place()


def test_the_furniture_comes_by_itself_after_the_first_paint(room: Room) -> None:
    window = start(room)
    spy = QSignalSpy(window.furnished)
    window.show()
    assert not spy.count()
    assert spy.wait(3_000)
    assert window.furniture.topbar.isVisible()
    assert window.furniture.topbar.title.text() == window.opened.caption if window.opened else ""


@pytest.mark.parametrize("theme", ["paper", "night"])
@pytest.mark.parametrize("width", [900, 1050, 1400])
def test_the_text_stays_where_it_is_when_the_furniture_comes(
    room: Room, width: int, theme: str
) -> None:
    room.settings.theme = theme
    window = start(room, width=width, text=LONG)
    window.show()
    side, span = span_of(window, "Later the bridge")
    window.desk.go_to(side, span)
    before = seen(window)
    _ = window.furniture
    QApplication.processEvents()
    assert seen(window) == before


def test_panels_that_were_folded_leave_the_text_its_room_from_the_first_frame(room: Room) -> None:
    window = room.open()
    window.furniture.commands["articles"].trigger()
    window.furniture.commands["interlinear"].trigger()
    room.close(window)
    again = start(room)
    again.show()
    before = seen(again)
    assert before[0].left() == 0
    _ = again.furniture
    QApplication.processEvents()
    assert seen(again) == before
    assert not again.furniture.commands["articles"].isChecked()


def test_the_frame_has_just_the_room_that_the_bars_need(window: Window) -> None:
    furniture = window.furniture
    QApplication.processEvents()
    for room, part in (
        (window.frame.top, furniture.topbar),
        (window.menuBar(), window.menuBar()),
        (furniture.status.link, furniture.status.link),
    ):
        # Menus round the height of their line in a way of their own.
        assert abs(room.height() - part.sizeHint().height()) <= 1


def test_a_key_pressed_before_the_furniture_is_there_does_what_it_does_later(room: Room) -> None:
    window = start(room)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    press("n", CONTROL | SHIFT)
    assert window.settings.theme == "night"
    press(Qt.Key.Key_F9)
    assert window.frame.left.isHidden()


def test_a_window_that_is_closed_at_once_remembers_its_article(room: Room) -> None:
    window = start(room)
    window.show()
    assert window.opened is not None
    article = window.opened.article.id
    room.close(window)
    assert room.settings.article == str(article)
