from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from reader.model.spans import Span
from reader.ui.desk import Desk
from reader.ui.mirror import Mirror
from reader.ui.mirroring import Mirroring
from tests.factories import CHINESE, ENGLISH, make_article
from tests.ui.test_desk import opened_of
from tests.ui.view.waiting import comes_true

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture
def desk() -> Iterator[Desk]:
    QAccessible.setActive(True)
    desk = Desk()
    Mirroring(desk)
    desk.resize(900, 600)
    desk.show()
    desk.activateWindow()
    QTest.qWaitForWindowExposed(desk)
    desk.show_article(opened_of(make_article(CHINESE, ENGLISH)))
    desk.focus_text()
    yield desk
    desk.close()
    QAccessible.setActive(False)


def mirror_of(desk: Desk) -> Mirror:
    found = desk.findChild(Mirror)
    assert found is not None
    return found


def test_the_mirror_holds_the_carets_sentence_and_what_answers_it(desk: Desk) -> None:
    desk.step_sentence(1)
    assert mirror_of(desk).toPlainText().splitlines() == [
        "孩子们跑到河边去看水。",
        "The children ran to the river to look at the water.",
    ]
    desk.change_pane()
    desk.step_sentence(1)
    assert mirror_of(desk).toPlainText().splitlines()[0] == (
        "The children ran to the river to look at the water."
    )


def test_a_screen_reader_is_given_the_name_and_the_words(desk: Desk) -> None:
    desk.step_sentence(1)
    face = QAccessible.queryAccessibleInterface(mirror_of(desk))
    assert face.text(QAccessible.Text.Name) == "Sentence at the caret"
    assert face.text(QAccessible.Text.Value).startswith("孩子们跑到河边去看水。")
    assert face.state().readOnly


@pytest.mark.parametrize("view", ["rows", "interlinear", "peek"])
def test_it_follows_in_every_way_and_tells_nothing_that_is_veiled(desk: Desk, view: str) -> None:
    desk.set_view(view)
    desk.focus_text()
    desk.step_sentence(1)
    told = mirror_of(desk).toPlainText().splitlines()
    assert told[0] == "孩子们跑到河边去看水。"
    assert len(told) == (1 if view == "peek" else 2)


def test_it_is_in_sight_while_it_has_the_keys_and_esc_goes_back_to_the_text(desk: Desk) -> None:
    desk.step_sentence(1)
    mirror = mirror_of(desk)
    assert (mirror.width(), mirror.height()) == (1, 1)
    mirror.setFocus(Qt.FocusReason.TabFocusReason)
    assert comes_true(mirror.hasFocus)
    assert mirror.width() == desk.width()
    assert mirror.height() > 40
    assert mirror.geometry().bottom() == desk.rect().bottom()
    QTest.keyClick(mirror, Qt.Key.Key_Escape)
    assert desk.focused_side() == 0
    assert (mirror.width(), mirror.height()) == (1, 1)


def test_nothing_is_mirrored_where_no_one_listens() -> None:
    QAccessible.setActive(False)
    fresh = Desk()
    Mirroring(fresh)
    fresh.show_article(opened_of(make_article(CHINESE, ENGLISH)))
    fresh.go_to(0, Span(9, 9))
    assert fresh.findChild(Mirror) is None
    fresh.close()
