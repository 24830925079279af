"""The doubtful pairs are listed and gone through, and leave the list when they are confirmed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.session.intake import bring_in, pasted
from reader.ui.window import Window
from tests.ui.conftest import Room, wait
from tests.ui.gestures import CONTROL, SHIFT, press

STONES = """\
河里的石头

河水涨了1998次。老人数过河里的石头，一共有三百二十块。他说石头不会走路。

孩子们不相信他。

The Stones in the River

The water rose 1989 times. The old man counted the stones in the river, and there were 320. He \
said that stones do not walk.

The children did not believe him.
"""


@pytest.fixture
def stones(room: Room) -> Window:
    window = room.open()
    window.open_article(bring_in(window.session, [pasted(STONES)]).article)
    return window


def listed(window: Window) -> list[tuple[str, str, str]]:
    model = window.furniture.pairs.model
    return [model.words(row) for row in range(model.rowCount())]


def test_doubtful_pairs_are_listed_with_the_reason(stones: Window) -> None:
    press(Qt.Key.Key_F7)
    wait(lambda: bool(listed(stones)))
    assert stones.furniture.right.currentWidget() is stones.furniture.pairs
    (only,) = listed(stones)
    assert only == ("numbers or names differ", "河水涨了1998次。", "The water rose 1989 times.")


def test_f4_goes_there_and_a_confirmed_pair_leaves_the_list(stones: Window) -> None:
    press(Qt.Key.Key_F4)
    wait(lambda: stones.desk.caret_sentence()[1].start > 0)
    side, span = stones.desk.caret_sentence()
    assert stones.opened is not None
    assert stones.opened.revisions[side].quote(span) == "河水涨了1998次。"
    press(Qt.Key.Key_Return, CONTROL)
    wait(lambda: not listed(stones))
    assert not stones.furniture.pairs.nothing.isHidden()
    press("z", CONTROL)
    wait(lambda: bool(listed(stones)))


def test_nothing_is_looked_through_before_somebody_asks(stones: Window) -> None:
    assert listed(stones) == []
    stones.furniture.right.setCurrentWidget(stones.furniture.pairs)
    wait(lambda: bool(listed(stones)))


def test_the_keys_go_round(stones: Window) -> None:
    press(Qt.Key.Key_F4, SHIFT)
    wait(lambda: stones.desk.caret_sentence()[1].start > 0)
    first = stones.desk.caret_sentence()
    press(Qt.Key.Key_F4)
    assert stones.desk.caret_sentence() == first
