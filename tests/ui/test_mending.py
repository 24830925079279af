"""Rows are mended with real keys and a real drag, and undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.model.alignment import Bead, Beads
from reader.model.spans import Span
from reader.ui.view.signs import Sign
from reader.ui.window import Window
from tests.ui.gestures import ALT, CONTROL, SHIFT, press


@pytest.fixture
def rows(window: Window) -> Window:
    window.desk.set_view("rows")
    return window


def click_on(window: Window, quote: str) -> None:
    """Click into the middle of words on the sheet."""
    sheet = window.desk.sheet
    at = sheet.column.revision.text.index(quote)
    box = sheet.span_boxes(Span(at, at + len(quote)))[0]
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())


def beads_of(window: Window) -> Beads:
    assert window.opened is not None
    assert window.opened.alignment is not None
    return window.opened.alignment.beads


def row_of(window: Window, quote: str) -> Bead:
    """Give the row in which a quote of either side stands."""
    assert window.opened is not None
    for side, revision in enumerate(window.opened.revisions):
        if quote in revision.text:
            sentence = revision.sentences.at(revision.text.index(quote))
            beads = beads_of(window)
            return beads[beads.holding(sentence, left=side == 0)]
    raise ValueError(quote)


def sentence_of(window: Window, side: int, quote: str) -> int:
    assert window.opened is not None
    revision = window.opened.revisions[side]
    return revision.sentences.at(revision.text.index(quote))


def test_a_sentence_goes_a_row_up_and_down_by_keys(rows: Window) -> None:
    before = beads_of(rows)
    click_on(rows, "灯光很弱")
    press(Qt.Key.Key_Up, ALT)
    assert sentence_of(rows, 0, "灯光很弱") in row_of(rows, "Every evening").left
    press("z", CONTROL)
    assert beads_of(rows) == before
    press("y", CONTROL)
    press(Qt.Key.Key_Down, ALT)
    assert sentence_of(rows, 0, "灯光很弱") in row_of(rows, "It gave little light").left


def test_rows_are_joined_and_parted_by_keys(rows: Window) -> None:
    count = len(beads_of(rows))
    click_on(rows, "老船夫每天")
    press("m", CONTROL)
    assert len(beads_of(rows)) == count - 1
    joined = row_of(rows, "老船夫每天")
    assert (len(joined.left), len(joined.right)) == (2, 2)
    click_on(rows, "灯光很弱")
    press("d", CONTROL)
    assert len(beads_of(rows)) == count
    assert row_of(rows, "灯光很弱").right == row_of(rows, "It gave little light").right


def test_a_pair_is_let_go_and_confirmed_by_keys(rows: Window) -> None:
    click_on(rows, "桥修好了")
    press("u", CONTROL)
    assert not row_of(rows, "桥修好了").right
    press("z", CONTROL)
    assert row_of(rows, "桥修好了").right
    press(Qt.Key.Key_Return, CONTROL)
    assert row_of(rows, "桥修好了").locked
    press(Qt.Key.Key_Return, CONTROL)
    assert not row_of(rows, "桥修好了").locked


def test_a_confirmed_row_has_a_sign(rows: Window) -> None:
    column = rows.desk.sheet.column
    cell = column.cell_at(column.revision.text.index("桥修好了"))
    assert column.sign_of(cell) is not Sign.CONFIRMED
    click_on(rows, "桥修好了")
    press(Qt.Key.Key_Return, CONTROL)
    column = rows.desk.sheet.column
    assert column.sign_of(cell) is Sign.CONFIRMED


def test_nothing_to_be_joined_is_said(rows: Window) -> None:
    before = beads_of(rows)
    click_on(rows, "那根木桩")
    press("m", CONTROL)
    assert beads_of(rows) == before
    assert "nothing here to be changed" in rows.furniture.strip.label.text()


def glow_of(window: Window) -> Span | None:
    return window.desk.sheet.scene.glow


def test_a_sentence_is_dragged_by_its_margin_onto_another_row(rows: Window) -> None:
    sheet = rows.desk.sheet
    text = sheet.column.revision.text

    def beside(quote: str) -> QPoint:
        box = sheet.caret_box(text.index(quote))
        return box.center().toPoint() - QPoint(18, 0)

    QTest.mouseMove(sheet.viewport(), beside("It gave little light"))
    assert sheet.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    taken, target = beside("It gave little light"), beside("Every evening") + QPoint(40, 4)
    QTest.mousePress(sheet.viewport(), Qt.MouseButton.LeftButton, pos=taken)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(sheet.viewport(), taken + (target - taken) * share)
    assert glow_of(rows) is not None
    QTest.mouseRelease(sheet.viewport(), Qt.MouseButton.LeftButton, pos=target)
    assert sentence_of(rows, 1, "It gave little light") in row_of(rows, "Every evening").right
    assert glow_of(rows) is None
    press("z", CONTROL)
    assert sentence_of(rows, 1, "It gave little light") not in row_of(rows, "Every evening").right


def test_a_mended_row_is_still_mended_after_a_restart_and_undone_there(rows: Window) -> None:
    assert rows.opened is not None
    article, before = rows.opened.article.id, beads_of(rows)
    click_on(rows, "老船夫每天")
    press("m", CONTROL)
    after = beads_of(rows)
    rows.show_article(None)
    rows.open_article(article)
    assert beads_of(rows) == after
    press("z", CONTROL)
    assert beads_of(rows) == before


def test_a_sentence_is_parted_at_the_caret_and_joined_again(rows: Window) -> None:
    def parted() -> list[str]:
        assert rows.opened is not None
        revision = rows.opened.revisions[0]
        return [revision.quote(span).strip() for span in revision.sentences]

    before = parted()
    sheet = rows.desk.sheet
    box = sheet.caret_box(sheet.column.revision.text.index("可是对岸"))
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    press(Qt.Key.Key_Return, CONTROL | SHIFT)
    assert "灯光很弱，" in parted()
    assert rows.opened is not None
    side, span = rows.desk.caret_sentence()
    assert rows.opened.revisions[side].quote(span) == "可是对岸的人看得见。"
    press("k")
    press("j", CONTROL | SHIFT)
    assert parted() == before
    press("z", CONTROL)
    press("z", CONTROL)
    assert parted() == before
