from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.session.intake import bring_in, pasted
from reader.ui.window import Window
from tests.ui.conftest import FERRY, SNOW, Room
from tests.ui.gestures import CONTROL, press, span_of

ALT = Qt.KeyboardModifier.AltModifier

KEYS = {"both-sides": "1", "rows": "2", "interlinear": "3", "peek": "4"}
VIEWS = dict(zip(KEYS, ("side-by-side", "rows", "interlinear", "peek"), strict=True))


@pytest.mark.parametrize("name", KEYS)
def test_a_key_chooses_the_way_of_reading_and_it_is_found_again(
    room: Room, window: Window, name: str
) -> None:
    press(KEYS[name], ALT)
    assert window.desk.view == VIEWS[name]
    assert [one for one in KEYS if window.furniture.commands[one].isChecked()] == [name]
    assert window.furniture.topbar.view.text() == window.furniture.commands[name].text()
    assert window.desk.focused_side() is not None
    assert window.opened is not None
    article = window.opened.article.id
    room.close(window)
    again = room.open()
    again.open_article(article)
    assert again.desk.view == VIEWS[name]
    assert again.furniture.commands[name].isChecked()


def test_one_text_alone_is_shown_until_another_article_is_opened(window: Window) -> None:
    press("3", ALT)
    press("2", CONTROL)
    assert window.furniture.commands["only-chinese"].isChecked()
    assert window.desk.panes[0].isVisible()
    assert not window.desk.panes[1].isVisible()
    window.open_article(bring_in(window.session, [pasted(SNOW)]).article)
    assert window.furniture.commands["interlinear"].isChecked()
    assert window.desk.sheet.isVisible()
    press("1", ALT)
    assert all(pane.isVisible() for pane in window.desk.panes)


def test_v_lifts_the_veil_only_at_a_peek(window: Window) -> None:
    assert not window.furniture.commands["reveal"].isEnabled()
    press("4", ALT)
    side, span = span_of(window, "渡口的木桩")
    window.desk.go_to(side, span)
    column = window.desk.sheet.column
    english = span_of(window, "an oil lamp" if "an oil lamp" in FERRY else "worn oil lamp")[1]
    cell = column.cell_at(english.start + len(window.desk.panes[0].column.revision.text) + 1)
    assert column.is_veiled(cell)
    press("v")
    assert not column.is_veiled(cell)
    press("v")
    assert column.is_veiled(cell)


def test_words_selected_in_rows_are_highlighted_with_their_counterpart(window: Window) -> None:
    press("2", ALT)
    side, span = span_of(window, "老船夫")
    room = window.desk.sheet.viewport()
    box = window.desk.span_box(side, span)
    assert box is not None
    start = room.mapFromGlobal(box.topLeft()) + QPoint(1, box.height() // 2)
    end = room.mapFromGlobal(box.topRight()) + QPoint(0, box.height() // 2)
    QTest.mousePress(room, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(room, start + QPoint(14, 0))
    QTest.mouseMove(room, end)
    QTest.mouseRelease(room, Qt.MouseButton.LeftButton, pos=end)
    assert window.desk.selection() == (side, span)
    press("1")
    assert window.desk.sheet.scene.glow is not None
    press(Qt.Key.Key_Return)
    assert window.opened is not None
    (made,) = window.opened.annotations.values()
    assert [place.exact[:3] for place in made.places] == ["老船夫", "Eve"]
    assert len(window.desk.sheet.scene.marks) == 2


def test_an_article_of_one_text_has_no_ways_to_choose(window: Window) -> None:
    press("2", ALT)
    window.open_article(bring_in(window.session, [pasted("雪停在清晨。孩子们去看河。")]).article)
    assert window.desk.panes[0].isVisible()
    assert not any(window.furniture.commands[name].isEnabled() for name in KEYS)
