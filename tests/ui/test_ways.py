"""The ways of reading, on the desk, with real events of mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from reader.model.annotation import Color
from reader.model.spans import Span
from reader.ui.desk import Desk
from reader.ui.theme import NIGHT, PAPER
from reader.ui.view.pane import Pane
from reader.ui.view.way import Way
from reader.ui.view.woven import SIDES
from tests.factories import Made, make_annotation, make_article
from tests.ui.test_desk import long_article, opened_of, wheel
from tests.ui.view.texts import STORY, readings_of
from tests.ui.view.waiting import comes_true, settle

pytestmark = pytest.mark.usefixtures("app")

LEFT = Qt.MouseButton.LeftButton
WOVEN = ("rows", "interlinear", "peek")


@pytest.fixture
def made() -> Made:
    return long_article()


@pytest.fixture
def desk(made: Made) -> Iterator[Desk]:
    desk = Desk()
    desk.resize(1200, 720)
    desk.show()
    desk.activateWindow()
    QTest.qWaitForWindowExposed(desk)
    desk.show_article(opened_of(made))
    yield desk
    desk.close()


def shown(desk: Desk, side: int) -> Pane:
    """The pane in which a side stands now."""
    return desk.panes[side] if desk.view == "side-by-side" else desk.sheet


def box(desk: Desk, made: Made, side: int, quote: str, dx: float = 6) -> QPoint:
    """A point on the first letter of a quote."""
    at = made.revisions[side].text.index(quote)
    found = desk.span_box(side, Span(at, at + len(quote)))
    assert found is not None
    first = shown(desk, side).viewport().mapFromGlobal(found.topLeft())
    return first + QPoint(round(dx), 8)


def picture(desk: Desk) -> QImage:
    return desk.sheet.viewport().grab().toImage()


def letters(desk: Desk, made: Made, side: int, quote: str) -> int:
    """How many dark points there are where a quote stands: none where it is veiled."""
    at = made.revisions[side].text.index(quote)
    place = desk.span_box(side, Span(at, at + len(quote)))
    assert place is not None
    area = place.translated(-desk.sheet.viewport().mapToGlobal(QPoint(0, 0)))
    part = picture(desk).copy(area)
    dark = QColor(PAPER.text).lightness() + 40
    return sum(
        part.pixelColor(x, y).lightness() < dark
        for x, y in product(range(part.width()), range(part.height()))
    )


@pytest.mark.parametrize("side", SIDES)
def test_switching_keeps_what_is_read_on_the_reading_line(desk: Desk, side: int) -> None:
    wheel(desk.panes[side], -14)
    kept = desk.reading_place()
    assert kept[0] == side
    for view in ("rows", "peek", "interlinear", "side-by-side", "interlinear", "rows") * 2:
        desk.set_view(view)
        pane = shown(desk, side)
        now_side, offset = desk.reading_place()
        assert now_side == side
        assert abs(offset - kept[1]) <= 1
        found = desk.span_box(side, Span(kept[1], kept[1] + 1))
        assert found is not None
        top = pane.viewport().mapFromGlobal(found.topLeft()).y()
        assert abs(top - pane.reading_line) < 2 * pane.column.pitch


@pytest.mark.parametrize("view", WOVEN)
def test_size_room_and_readings_leave_the_line_that_is_read(desk: Desk, view: str) -> None:
    desk.set_view(view)
    wheel(desk.sheet, -9)
    at = desk.sheet.reading_offset
    top = desk.sheet.caret_box(at).top()

    def deliver(side: int, first: int, last: int) -> None:
        revision = desk.panes[side].column.revision
        for paragraph in range(first, last + 1):
            words = readings_of(revision.quote(revision.paragraphs[paragraph].span))
            desk.set_readings(side, {paragraph: words})

    desk.readings_wanted.connect(deliver)
    desk.set_setting(replace(desk.setting, pinyin=True))
    assert desk.sheet.column.readings(desk.sheet.column.cell_at(at))
    for zoom, width in ((1.3, 1200), (0.8, 900), (1.0, 1400)):
        desk.set_zoom(zoom)
        desk.resize(width, 720)
        assert abs(desk.sheet.caret_box(at).top() - top) <= 1


@pytest.mark.parametrize("view", WOVEN)
def test_an_article_begins_at_the_top(desk: Desk, made: Made, view: str) -> None:
    desk.set_view(view)
    for _ in range(2):
        assert 0 < desk.sheet.caret_box(0).top() < 120
        wheel(desk.sheet, -8)
        desk.go_to(0, Span(0, 0))
    desk.set_setting(replace(desk.setting, pinyin=True))
    assert 0 < desk.sheet.caret_box(0).top() < 120
    desk.show_article(opened_of(made))
    assert 0 < desk.sheet.caret_box(0).top() < 120
    assert desk.sheet.scene.answers is None


@pytest.mark.parametrize("view", WOVEN)
def test_there_and_back_with_the_wheel_is_under_a_pixel(desk: Desk, view: str) -> None:
    desk.set_view(view)
    wheel(desk.sheet, -12)
    at = desk.sheet.reading_offset
    top = desk.sheet.caret_box(at).top()
    for notches in (-3, 5, -7, 5):
        wheel(desk.sheet, notches)
    assert abs(desk.sheet.caret_box(at).top() - top) < 1


@pytest.mark.parametrize("view", ["rows", "interlinear"])
@pytest.mark.parametrize(
    ("side", "first", "last"), [(0, "老码头", "真没想到"), (1, "old quay", "workmen")]
)
def test_a_drag_over_the_other_side_stays_in_its_own(
    desk: Desk, made: Made, view: str, side: int, first: str, last: str
) -> None:
    desk.set_view(view)
    room = desk.sheet.viewport()
    start, end = box(desk, made, side, first, 1), box(desk, made, side, last, 1)
    other = box(desk, made, 1 - side, ("终于", "taken")[1 - side], 1)
    spy = QSignalSpy(desk.selection_offered)
    QTest.mousePress(room, LEFT, pos=start)
    for point in (start + QPoint(9, 0), other):
        QTest.mouseMove(room, point)
    selected = desk.selection()
    assert selected is not None
    assert selected[0] == side
    assert selected[1].end <= made.revisions[side].paragraphs[1].end
    QTest.mouseMove(room, end)
    QTest.mouseRelease(room, LEFT, pos=end)
    text = made.revisions[side].text
    assert desk.selection() == (side, Span(text.index(first), text.index(last)))
    assert spy.at(spy.count() - 1) == [side]
    desk.copy()
    assert QGuiApplication.clipboard().text() == text[text.index(first) : text.index(last)]


@pytest.mark.parametrize("side", SIDES)
def test_all_that_is_selected_is_one_side(desk: Desk, made: Made, side: int) -> None:
    desk.set_view("rows")
    desk.sheet.setFocus()
    QTest.mouseClick(
        desk.sheet.viewport(), LEFT, pos=box(desk, made, side, ("老码头终于", "old quay")[side])
    )
    QTest.keyClick(desk.sheet, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert desk.selection() == (side, Span(0, len(made.revisions[side].text)))
    desk.select(1 - side, Span(3, 9))
    assert desk.selection() == (1 - side, Span(3, 9))
    desk.select(1 - side, None)
    assert desk.selection() is None


@pytest.mark.parametrize("view", WOVEN)
def test_sentence_by_sentence_through_one_side(desk: Desk, made: Made, view: str) -> None:
    desk.set_view(view)
    desk.sheet.setFocus()
    spy = QSignalSpy(desk.sentence_changed)
    for sentence in (1, 2, 3, 4):
        QTest.keyClick(desk.sheet, Qt.Key.Key_J)
        settle(desk.sheet)
        assert spy.at(spy.count() - 1) == [0, sentence]
    start = made.revisions[0].sentences[4].start
    answers = desk.counterpart(0, start)
    assert answers is not None
    base = len(made.revisions[0].text) + 1
    assert desk.sheet.scene.answers == Span(answers.start + base, answers.end + base)
    assert desk.focused_side() == 0
    QTest.keyClick(desk.sheet, Qt.Key.Key_F6)
    assert desk.focused_side() == 1
    assert spy.at(spy.count() - 1) == [1, 4]
    QTest.keyClick(desk.sheet, Qt.Key.Key_F6)
    assert desk.focused_side() == 0


def test_the_last_sentence_of_a_side_is_not_followed_by_the_other(desk: Desk, made: Made) -> None:
    desk.set_view("rows")
    desk.sheet.setFocus()
    last = made.revisions[0].sentences[-1].start
    desk.go_to(0, Span(last, last))
    for key in (Qt.Key.Key_J, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(desk.sheet, key)
        assert desk.focused_side() == 0


@pytest.mark.parametrize("view", ["rows", "interlinear"])
def test_pointing_at_a_sentence_lights_its_counterpart(desk: Desk, made: Made, view: str) -> None:
    desk.set_view(view)
    room = desk.sheet.viewport()
    QTest.mouseMove(room, QPoint(1, 1))
    spy = QSignalSpy(desk.hovered)
    QTest.mouseMove(room, box(desk, made, 1, "“Who would"))
    assert comes_true(lambda: spy.count() > 0)
    side, offset = spy.at(0)
    assert (side, made.revisions[1].text[offset]) == (1, "“")
    assert desk.sheet.scene.pointed is not None
    answers = desk.sheet.scene.answers
    assert answers is not None
    assert Span(answers.start, answers.end) == desk.counterpart(1, offset)
    QTest.mouseMove(room, QPoint(1, 1))
    assert comes_true(lambda: desk.sheet.scene.answers is None)


@pytest.mark.parametrize("view", WOVEN[:2])
def test_marks_of_both_sides_are_painted_and_clicked(desk: Desk, made: Made, view: str) -> None:
    places = (made.place("老码头终于"), made.place("old quay", side=1))
    mark = make_annotation(made.article.id, *places, color=Color.PINK)
    desk.set_view(view)
    desk.follow_annotations({mark.id: mark})
    fill = QColor(PAPER.inks[Color.PINK].fill)
    for side, quote in enumerate(("老码头终于", "old quay")):
        place = box(desk, made, side, quote, 0)
        shot = picture(desk)
        assert any(shot.pixelColor(place + QPoint(x, -7)) == fill for x in range(6))
        spy = QSignalSpy(desk.passage_clicked)
        QTest.mouseClick(desk.sheet.viewport(), LEFT, pos=box(desk, made, side, quote))
        assert spy.at(0) == [mark.id]
    desk.show_article(opened_of(made, mark))
    desk.set_view("peek")
    assert letters(desk, made, 1, "old quay") == 0


def test_what_is_veiled_is_shown_by_a_key_and_veiled_again(desk: Desk, made: Made) -> None:
    desk.set_view("peek")
    desk.sheet.setFocus()
    QTest.keyClick(desk.sheet, Qt.Key.Key_J)
    settle(desk.sheet)
    assert letters(desk, made, 0, "港口的老码头") > 20
    assert letters(desk, made, 1, "the old quay") == 0
    desk.toggle_counterpart()
    assert letters(desk, made, 1, "the old quay") > 20
    assert letters(desk, made, 1, "half past nine") == 0
    desk.toggle_counterpart()
    assert letters(desk, made, 1, "the old quay") == 0


def test_what_is_veiled_is_shown_while_the_pointer_rests_on_it(desk: Desk, made: Made) -> None:
    desk.set_view("peek")
    room = desk.sheet.viewport()
    QTest.mouseMove(room, QPoint(1, 1))
    QTest.mouseMove(room, box(desk, made, 1, "the old quay"))
    assert letters(desk, made, 1, "the old quay") == 0
    assert comes_true(lambda: letters(desk, made, 1, "the old quay") > 20)
    QTest.mouseMove(room, QPoint(1, 1))
    assert comes_true(lambda: letters(desk, made, 1, "the old quay") == 0)
    QTest.mouseMove(room, box(desk, made, 0, "老码头终于"))
    assert letters(desk, made, 1, "the old quay") == 0
    QApplication.sendEvent(room, QEvent(QEvent.Type.Leave))


def test_a_click_shows_for_good_and_nothing_veiled_is_selected(desk: Desk, made: Made) -> None:
    desk.set_view("peek")
    room = desk.sheet.viewport()
    at, end = box(desk, made, 1, "old quay", 1), box(desk, made, 1, "taken", 1)
    QTest.mousePress(room, LEFT, pos=at)
    QTest.mouseMove(room, end)
    QTest.mouseRelease(room, LEFT, pos=end)
    assert desk.selection() is None
    assert letters(desk, made, 1, "the old quay") > 20
    QTest.mouseMove(room, QPoint(1, 1))
    assert letters(desk, made, 1, "the old quay") > 20
    QTest.mousePress(room, LEFT, pos=at)
    QTest.mouseMove(room, end)
    QTest.mouseMove(room, box(desk, made, 1, "half past nine"))
    QTest.mouseRelease(room, LEFT, pos=end)
    selected = desk.selection()
    assert selected is not None
    assert made.revisions[1].quote(selected[1]).endswith("taken down.")


def test_swapping_veils_the_other_side(desk: Desk, made: Made) -> None:
    desk.set_view("peek")
    desk.swap_panes()
    assert letters(desk, made, 0, "港口的老码头") == 0
    assert letters(desk, made, 1, "the old quay") > 20
    desk.set_view("interlinear")
    chinese, english = (desk.sheet.caret_box(at) for at in (0, len(made.revisions[0].text) + 1))
    assert english.top() < chinese.top()
    desk.set_view("side-by-side")
    left, right = (pane.mapToGlobal(QPoint(0, 0)).x() for pane in desk.panes)
    assert right < left
    desk.swap_panes()
    desk.set_view("interlinear")
    chinese, english = (desk.sheet.caret_box(at) for at in (0, len(made.revisions[0].text) + 1))
    assert chinese.top() < english.top()


def test_no_veil_is_lifted_by_switching_or_swapping(desk: Desk) -> None:
    wheel(desk.panes[1], -14)
    desk.change_pane()
    desk.change_pane()
    desk.set_view("peek")
    column = desk.sheet.column
    cells = [column.cell_at(at) for at in range(0, len(column.revision.text), 5)]
    for hidden in (1, 0, 1):
        assert all(column.is_veiled(cell) == (column.side_of(cell) == hidden) for cell in cells)
        desk.sheet.setFocus()
        assert desk.focused_side() == 1 - hidden
        desk.swap_panes()
        column = desk.sheet.column


def test_going_to_veiled_words_shows_them(desk: Desk, made: Made) -> None:
    desk.set_view("peek")
    at = made.revisions[1].text.rindex("the old quay")
    desk.go_to(1, Span(at, at + 12))
    place = desk.span_box(1, Span(at, at + 12))
    assert place is not None
    area = place.translated(-desk.sheet.viewport().mapToGlobal(QPoint(0, 0)))
    part = picture(desk).copy(area)
    assert any(part.pixelColor(x, 10).lightness() < 80 for x in range(part.width()))
    assert desk.reading_place()[0] == 1


def test_an_article_of_one_side_is_shown_as_it_is(desk: Desk) -> None:
    desk.set_view("interlinear")
    desk.show_article(opened_of(make_article(STORY, None)))
    assert desk.panes[0].isVisible()
    assert not desk.sheet.isVisible()
    desk.toggle_counterpart()
    desk.set_view("peek")
    assert desk.panes[0].isVisible()
    desk.show_article(opened_of(long_article()))
    assert desk.sheet.isVisible()


def test_another_alignment_weaves_anew_where_one_reads(desk: Desk, made: Made) -> None:
    assert made.alignment is not None
    desk.set_view("rows")
    wheel(desk.sheet, -9)
    before = desk.reading_place()
    desk.set_alignment(made.alignment)
    assert desk.reading_place()[0] == before[0]
    assert abs(desk.reading_place()[1] - before[1]) <= 1


def test_the_theme_changes_in_every_way(desk: Desk) -> None:
    desk.set_theme(NIGHT)
    for way in Way:
        desk.set_view(way.value)
        shot = shown(desk, 0).viewport().grab().toImage()
        assert shot.pixelColor(2, 2) == QColor(NIGHT.paper)
        assert desk.view == way.value
