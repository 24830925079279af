from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from reader.model.alignment import Alignment, Bead, Beads
from reader.model.annotation import Annotation, Color
from reader.model.article import Article, Revision
from reader.model.spans import Span
from reader.ui.desk import Desk
from reader.ui.theme import NIGHT
from reader.ui.view.pane import Pane
from tests.factories import Made, make_alignment, make_annotation, make_article, make_revision
from tests.ui.view.looks import HEIGHTS
from tests.ui.view.texts import STORY, TALE, readings_of
from tests.ui.view.waiting import comes_true, settle

pytestmark = pytest.mark.usefixtures("app")


@dataclass
class Opened:
    article: Article
    revisions: tuple[Revision, ...]
    alignment: Alignment | None
    annotations: dict[UUID, Annotation]


def opened_of(made: Made, *annotations: Annotation) -> Opened:
    listed = {one.id: one for one in annotations}
    return Opened(made.article, made.revisions, made.alignment, listed)


def long_article() -> Made:
    return make_article(STORY * 12, TALE * 12, titles=("告别老码头", "Farewell to the Old Quay"))


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    desk.resize(1200, 720)
    desk.show()
    desk.activateWindow()
    QTest.qWaitForWindowExposed(desk)
    desk.show_article(opened_of(long_article()))
    yield desk
    desk.close()


def wheel(pane: Pane, notches: int) -> None:
    centre = QPointF(pane.viewport().rect().center())
    event = QWheelEvent(
        centre,
        pane.viewport().mapToGlobal(centre),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.viewport(), event)
    settle(pane)


def apart(desk: Desk, side: int) -> float:
    """How far the answer to the sentence on a side's reading line is from the other's, in lines."""
    pane, other = desk.panes[side], desk.panes[1 - side]
    answer = desk.counterpart(side, pane.reading_offset)
    assert answer is not None
    boxes = other.span_boxes(answer)
    assert boxes
    line = other.reading_line
    top, bottom = min(box.top() for box in boxes), max(box.bottom() for box in boxes)
    return max(top - line, line - bottom, 0.0) / other.column.pitch


@pytest.mark.parametrize("side", [0, 1])
def test_both_sides_stay_level_at_every_step_of_the_wheel(desk: Desk, side: int) -> None:
    pane = desk.panes[side]
    for notches in [-1] * 12 + [-4] * 6 + [3] * 4:
        wheel(pane, notches)
        assert apart(desk, side) < 1


@pytest.mark.parametrize("side", [0, 1])
def test_the_way_back_is_under_a_pixel_in_both_panes(desk: Desk, side: int) -> None:
    wheel(desk.panes[side], -4)
    offsets = [pane.reading_offset for pane in desk.panes]
    tops = [p.caret_box(at).top() for p, at in zip(desk.panes, offsets, strict=True)]
    for notches in (-3, -9, 5, 7):
        wheel(desk.panes[side], notches)
    for pane, at, top in zip(desk.panes, offsets, tops, strict=True):
        assert abs(pane.caret_box(at).top() - top) < 1


def test_taking_the_lead_from_the_other_pane_moves_nothing(desk: Desk) -> None:
    wheel(desk.panes[0], -7)
    before = [pane.column.height_at(pane.standing) for pane in desk.panes]
    desk.panes[1].scroll_by(0)
    after = [pane.column.height_at(pane.standing) for pane in desk.panes]
    assert after == pytest.approx(before, abs=0.5)


def test_titles_stand_level_when_an_article_opens(desk: Desk) -> None:
    for pinyin in (False, True):
        desk.set_setting(replace(desk.setting, pinyin=pinyin))
        left, right = (pane.caret_box(0).center().y() for pane in desk.panes)
        assert abs(left - right) <= 3


def test_a_title_on_one_side_only_leaves_the_first_sentences_level(desk: Desk) -> None:
    chinese, english = make_revision(*STORY), make_revision(*TALE, title="Farewell")
    made = make_article(STORY, TALE, titles=(None, "Farewell to the Old Quay"))
    beads = Beads.of(
        [
            Bead(0, 0, 0, 1),
            Bead(0, 1, 1, 2),
            Bead(1, len(chinese.sentences), 2, len(english.sentences)),
        ]
    )
    alignment = make_alignment(made.revisions[0], made.revisions[1], beads)
    desk.show_article(Opened(made.article, made.revisions, alignment, {}))
    left, right = desk.panes
    first = right.column.revision.sentences[1].start
    assert abs(right.caret_box(0).center().y() - right.reading_line) < 30
    assert abs(left.caret_box(0).center().y() - right.caret_box(first).center().y()) <= 1
    desk.resize(760, 720)
    first_room = right.caret_box(first).top() - right.caret_box(0).top()
    desk.resize(420, 720)
    assert right.caret_box(first).top() - right.caret_box(0).top() > first_room
    assert abs(left.caret_box(0).center().y() - right.caret_box(first).center().y()) <= 1
    wheel(left, -1)
    assert abs(left.caret_box(0).center().y() - right.caret_box(first).center().y()) < 30
    wheel(left, 2)
    assert abs(left.caret_box(0).center().y() - right.caret_box(first).center().y()) <= 1


def test_the_scroll_bar_of_one_pane_takes_the_other_along(desk: Desk) -> None:
    bar = desk.panes[1].verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert apart(desk, 1) < 1
    bar.setValue(bar.maximum())
    assert desk.panes[0].reading_offset >= len(desk.panes[0].column.revision.text) - 3


def test_pointing_at_a_sentence_lights_its_counterpart(desk: Desk) -> None:
    chinese, english = desk.panes
    QTest.mouseMove(chinese.viewport(), QPoint(1, 1))  # where the pointer was left does not matter
    spy = QSignalSpy(desk.hovered)
    at = chinese.column.revision.text.index("工人们说")
    QTest.mouseMove(chinese.viewport(), chinese.caret_box(at).center().toPoint() + QPoint(4, 0))
    assert comes_true(lambda: spy.count() > 0)
    assert [spy.at(index) for index in range(spy.count())] == [[0, at]]
    assert english.scene.answers == desk.counterpart(0, at)
    assert chinese.scene.pointed is not None
    QTest.mouseMove(chinese.viewport(), QPoint(1, 1))
    assert comes_true(lambda: english.scene.answers is None)
    assert chinese.scene.pointed is None


def test_sentence_by_sentence_the_counterpart_comes_along(desk: Desk) -> None:
    desk.panes[1].setFocus()
    for _ in range(9):
        QTest.keyClick(desk.panes[1], Qt.Key.Key_J)
        settle(desk.panes[1])
    assert desk.panes[0].scene.answers == desk.counterpart(1, desk.panes[1].caret)
    assert apart(desk, 1) < 1


def test_f6_changes_pane(desk: Desk) -> None:
    desk.panes[0].setFocus()
    QTest.keyClick(desk.panes[0], Qt.Key.Key_F6)
    assert desk.focused_side() == 1
    QTest.keyClick(desk.panes[1], Qt.Key.Key_F6)
    assert desk.focused_side() == 0


def test_one_side_has_a_selection_at_a_time(desk: Desk) -> None:
    desk.select(0, Span(8, 12))
    desk.select(1, Span(30, 40))
    assert desk.selection() == (1, Span(30, 40))
    assert desk.panes[0].selection is None
    box = desk.selection_box()
    assert box is not None
    assert box.height() < 100
    desk.select(1, None)
    assert desk.selection() is None
    assert desk.selection_box() is None


def test_readings_and_size_and_room_leave_the_line_that_is_read(desk: Desk) -> None:
    wheel(desk.panes[0], -8)
    pane = desk.panes[0]
    at = pane.reading_offset
    top = pane.caret_box(at).top()

    def deliver(side: int, first: int, last: int) -> None:
        column = desk.panes[side].column
        for paragraph in range(first, last + 1):
            words = readings_of(column.revision.quote(column.span_of(paragraph)))
            desk.set_readings(side, {paragraph: words})

    desk.readings_wanted.connect(deliver)
    desk.set_setting(replace(desk.setting, pinyin=True))
    assert abs(pane.caret_box(at).top() - top) <= 1
    assert pane.column.readings(pane.standing.block)
    for zoom in (1.4, 0.8, 1.0):
        desk.set_zoom(zoom)
        assert abs(pane.caret_box(at).top() - top) <= 1
        assert apart(desk, 0) < 1
    for setting in HEIGHTS.values():
        desk.set_setting(setting)
        assert abs(pane.caret_box(at).top() - top) <= 1
        assert apart(desk, 0) < 1
    desk.resize(900, 720)
    assert abs(pane.caret_box(at).top() - top) <= 1
    desk.fold(1)
    desk.fold(None)
    assert abs(pane.caret_box(at).top() - top) <= 1


def test_a_text_begins_at_the_top_and_setting_it_anew_near_there_moves_nothing(desk: Desk) -> None:
    pane = desk.panes[0]
    assert pane.caret_box(0).bottom() < 120
    wheel(pane, -2)
    assert pane.reading_line < pane.viewport().height() / 3
    at = pane.reading_offset
    top = pane.caret_box(at).top()
    for zoom in (1.6, 0.8):
        desk.set_zoom(zoom)
        assert abs(pane.caret_box(at).top() - top) <= 1
        desk.set_setting(replace(desk.setting, pinyin=not desk.setting.pinyin))
        assert abs(pane.caret_box(at).top() - top) <= 1
    assert desk.panes[1].reading_line == pane.reading_line
    wheel(pane, -9)
    assert abs(pane.reading_line - pane.viewport().height() / 3) <= 1


@pytest.mark.parametrize("side", [0, 1])
def test_a_text_ends_at_the_bottom_and_the_way_back_is_the_way_there(desk: Desk, side: int) -> None:
    pane = desk.panes[side]
    wheel(pane, -4)
    at = pane.reading_offset
    top = pane.caret_box(at).top()
    for notches in [-7] * 9:
        wheel(pane, notches)
        assert apart(desk, side) < 1
    end, height = len(pane.column.revision.text), pane.viewport().height()
    assert height - 130 < pane.caret_box(end).bottom() < height
    assert desk.panes[0].reading_line == desk.panes[1].reading_line
    there = pane.column.height_at(pane.standing) - pane.column.height_at(pane.column.flow_of(at))
    pane.scroll_by(-there)
    assert abs(pane.reading_line - pane.viewport().height() / 3) <= 1
    assert abs(pane.caret_box(at).top() - top) <= 1


def test_a_text_that_is_all_on_screen_stays_where_it_is(desk: Desk) -> None:
    made = make_article(STORY[:1], None)
    desk.show_article(opened_of(made))
    pane = desk.panes[0]
    top = pane.caret_box(0).top()
    for notches in (-1, 2, -5):
        wheel(pane, notches)
        assert abs(pane.caret_box(0).top() - top) <= 1
    assert pane.reading_offset > 0


def test_going_to_the_end_and_making_the_window_higher_leaves_the_end_at_the_bottom(
    desk: Desk,
) -> None:
    pane = desk.panes[0]
    end = len(pane.column.revision.text)
    desk.go_to(0, Span(end - 1, end))
    for height in (720, 900, 500):
        desk.resize(1200, height)
        assert height - 140 < pane.caret_box(end).bottom() < height


def test_going_to_the_beginning_goes_to_the_top(desk: Desk) -> None:
    for made in (long_article(), make_article(STORY * 12, None)):
        desk.show_article(opened_of(made))
        desk.go_to(0, Span(900, 901))
        desk.go_to(0, Span(0, 0))
        assert 0 < desk.panes[0].caret_box(0).top() < 120


def test_the_panes_swap_and_fold(desk: Desk) -> None:
    desk.swap_panes()
    chinese, english = desk.panes
    assert chinese.mapToGlobal(QPoint(0, 0)).x() > english.mapToGlobal(QPoint(0, 0)).x()
    desk.fold(0)
    assert not chinese.isVisible()
    assert desk.reading_place()[0] == 1
    desk.fold(None)
    assert chinese.isVisible()
    assert english.isVisible()


def test_an_article_of_one_side_has_the_desk_to_itself(desk: Desk) -> None:
    desk.select(1, Span(3, 9))
    desk.show_article(opened_of(make_article(STORY, None)))
    assert desk.panes[0].isVisible()
    assert not desk.panes[1].isVisible()
    assert desk.selection() is None
    wheel(desk.panes[0], -2)
    desk.show_article(opened_of(long_article()))
    assert desk.panes[1].isVisible()


def test_going_to_a_passage_brings_both_sides_there(desk: Desk) -> None:
    english = desk.panes[1]
    at = english.column.revision.text.rindex("workmen")
    desk.go_to(1, Span(at, at + 7))
    assert abs(english.caret_box(at).center().y() - english.reading_line) < 40
    assert desk.reading_place()[0] == 1
    assert abs(desk.reading_place()[1] - at) < 60
    assert apart(desk, 1) < 1


def with_readings_at_once(desk: Desk) -> None:
    """Answer every wish for readings before it returns, as a warm cache does."""

    def answer(side: int, first: int, last: int) -> None:
        column = desk.panes[side].column
        for paragraph in range(first, last + 1):
            text = column.revision.quote(column.span_of(paragraph))
            desk.set_readings(side, {paragraph: readings_of(text)})

    desk.readings_wanted.connect(answer)
    desk.set_setting(replace(desk.setting, pinyin=True))


def test_going_to_a_passage_holds_while_readings_come_at_once(desk: Desk) -> None:
    with_readings_at_once(desk)
    revision = desk.panes[0].column.revision
    start = len(revision.text) // 2
    desk.go_to(0, Span(start, start + 2))
    side, offset = desk.reading_place()
    assert side == 0
    assert revision.sentences.at(offset) == revision.sentences.at(start)


def test_the_first_notch_of_the_wheel_counts_while_readings_come_at_once(desk: Desk) -> None:
    desk.resize(1200, 200)
    with_readings_at_once(desk)
    before = desk.panes[0].standing
    wheel(desk.panes[0], -1)
    assert desk.panes[0].standing != before


def test_a_highlight_is_painted_and_taken_away_where_it_stands(desk: Desk) -> None:
    made = long_article()
    mark = make_annotation(made.article.id, made.place("港口的老码头"), color=Color.YELLOW)
    desk.show_article(opened_of(made))
    pane = desk.panes[0]
    plain = pane.viewport().grab().toImage()
    desk.follow_annotations({mark.id: mark})
    box = pane.span_boxes(mark.places[0].span)[0]
    fill = QColor(pane.scene.theme.inks[Color.YELLOW].fill)
    marked = pane.viewport().grab().toImage()
    assert marked.pixelColor(box.topLeft().toPoint() + QPoint(1, 1)) == fill
    desk.follow_annotations({mark.id: None})
    assert pane.viewport().grab().toImage() == plain


def test_the_theme_changes_in_place(desk: Desk) -> None:
    desk.set_theme(NIGHT)
    shot = desk.panes[0].viewport().grab().toImage()
    assert shot.pixelColor(2, 2) == QColor(NIGHT.paper)
