"""The overview: marks lie along the scroll bar in the order in which they stand in the text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionSlider

from reader.model.alignment import Bead, Beads
from reader.model.annotation import Color
from reader.model.language import Language
from reader.model.spans import Span, Spans
from reader.ui.theme import NIGHT, PAPER
from reader.ui.view.blocks import Blocks
from reader.ui.view.column import Column
from reader.ui.view.groove import Groove
from reader.ui.view.matches import Found, match_ink
from reader.ui.view.overview import Overview, offsets_at
from reader.ui.view.pane import Pane
from reader.ui.view.place_bar import WIDTH, PlaceBar
from reader.ui.view.setting import Setting
from reader.ui.view.typeface import Typefaces
from reader.ui.view.way import Way
from reader.ui.view.weave import Weave
from reader.ui.view.woven import Woven
from tests.factories import make_alignment, make_annotation, make_place, make_revision

pytestmark = pytest.mark.usefixtures("app")

lengths = st.lists(st.integers(0, 400), min_size=1, max_size=20)
grooves = st.builds(
    Groove,
    length=st.integers(100, 1200),
    handle=st.integers(36, 99),
    first=st.integers(-300, 0),
    last=st.integers(1, 2_000_000),
    page=st.integers(80, 1600),
)


def column_of(paragraphs: list[int]) -> Column:
    revision = make_revision(*("水" * length for length in paragraphs))
    return Column(revision, Typefaces(Language.SIMPLIFIED, Setting()), 400)


def weave_of(lefts: list[int], rights: list[int]) -> Weave:
    count = min(len(lefts), len(rights))
    left = make_revision(*("水" * length + "。" for length in lefts[:count]))
    right = make_revision(*("w" * length + "." for length in rights[:count]))
    beads = Beads.of(Bead(at, at + 1, at, at + 1) for at in range(count))
    languages = (Language.SIMPLIFIED, Language.ENGLISH)
    woven = Woven((left, right), languages, make_alignment(left, right, beads))
    return Weave(woven, Way.ROWS, 0, Setting(), 700)


@given(lengths, lengths, st.lists(st.floats(-50, 1.2), min_size=1, max_size=60), st.booleans())
def test_offsets_rise_with_the_heights_and_reach_from_end_to_end(
    lefts: list[int], rights: list[int], shares: list[float], woven: bool
) -> None:
    column: Blocks = weave_of(lefts, rights) if woven else column_of(lefts)
    total = column.heights.total
    heights = sorted(share * total for share in shares)
    for side in range(column.sides):
        room = column.range_of(column.starts(side)[0])
        found = offsets_at(column, side, [0.0, *heights, float(total)])
        assert found[0] == room.start
        assert found[-1] == room.end + 1
        assert found[1:] == sorted(found[1:])
        assert all(room.start <= offset <= room.end + 1 for offset in found)


@given(lengths, st.data())
def test_marks_lie_in_the_order_of_their_offsets_and_none_is_left_out(
    paragraphs: list[int], data: st.DataObject
) -> None:
    column = column_of(paragraphs)
    end = len(column.revision.text)
    starts = sorted(data.draw(st.sets(st.integers(0, max(0, end - 1)), max_size=30)))
    overview = Overview()
    rows = 80
    heights = [column.heights.total * row / rows for row in range(rows + 1)]
    offsets = offsets_at(column, 0, heights)
    overview.show_found((Found(Spans.of((at, at + 1) for at in starts)),))
    ticks = list(overview.ticks(column, heights))
    shown = {row for tick in ticks for row in range(tick.first, tick.last + 1)}
    # each mark is in the row whose stretch of text it stands in
    wanted = [min(bisect_right(offsets, at) - 1, rows - 1) for at in starts]
    assert wanted == sorted(wanted)
    assert shown == set(wanted)


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 0.9])
def test_within_a_long_paragraph_a_mark_lies_as_far_down_as_it_stands(share: float) -> None:
    column = column_of([20, 2000, 20])
    overview = Overview()
    at = 21 + round(share * 2000)
    overview.show_found((Found(Spans.of([(at, at + 1)])),))
    heights = [column.heights.total * row / 100 for row in range(101)]
    (tick,) = overview.ticks(column, heights)
    top, bottom = column.heights.tops()[1:3]
    wanted = 100 * (top + share * (bottom - top)) / column.heights.total
    assert tick.first == pytest.approx(wanted, abs=1)


@given(lengths, lengths, st.data())
def test_both_sides_of_a_row_are_told_in_one_overview(
    lefts: list[int], rights: list[int], data: st.DataObject
) -> None:
    column = weave_of(lefts, rights)
    row = data.draw(st.integers(0, len(column) - 1))
    heights = list(map(float, column.heights.tops()))
    for side in range(2):
        start = column.woven.offsets[side]
        at = column.starts(side)[row] - start
        overview = Overview()
        found = Found(Spans.of([(at, at + 1)]), start)
        overview.show_found((Found(Spans.of([])), found)[1 - side :])
        assert [(tick.first, tick.last) for tick in overview.ticks(column, heights)] == [(row, row)]


@given(grooves, st.lists(st.floats(-10, 1300), min_size=2, max_size=40))
def test_the_groove_is_the_same_way_there_and_back(groove: Groove, places: list[float]) -> None:
    heights = [groove.height_at(y) for y in sorted(places)]
    assert heights == sorted(heights)
    first, last = groove.height_at(-1), groove.height_at(groove.length + 1)
    assert all(first <= height <= last for height in heights)
    for height in heights:
        y = groove.y_of(height)
        assert 0 <= y <= groove.length
        assert groove.height_at(y) == pytest.approx(height, abs=1e-6 * max(1.0, last))


@given(grooves, st.floats(0, 1))
def test_what_is_on_the_reading_line_lies_beneath_the_handle(groove: Groove, share: float) -> None:
    first, last = groove.height_at(-1), groove.height_at(groove.length + 1)
    height = first + share * (last - first)
    top = share * (groove.length - groove.handle)
    assert top <= groove.y_of(height) + 1e-6
    assert groove.y_of(height) <= top + groove.handle


@given(st.lists(st.tuples(st.integers(0, 400), st.sampled_from(Color)), max_size=30), st.data())
def test_an_annotation_that_is_taken_away_leaves_the_others(
    marks: list[tuple[int, Color]], data: st.DataObject
) -> None:
    column = column_of([200, 200])
    heights = [column.heights.total * row / 50 for row in range(51)]
    overview, plain = Overview(), Overview()
    for mark in marks:
        overview.add(*mark)
    gone = data.draw(st.lists(st.sampled_from(range(len(marks))), unique=True)) if marks else []
    for at in gone:
        overview.remove(*marks[at])
    for at, mark in enumerate(marks):
        if at not in gone:
            plain.add(*mark)
    assert list(overview.ticks(column, heights)) == list(plain.ticks(column, heights))


@pytest.fixture
def pane() -> Pane:
    pane = Pane()
    pane.resize(400, 500)
    pane.set_theme(PAPER)
    revision = make_revision(*(f"第{at}段。" + "他走了很久，风很大。" * 12 for at in range(60)))
    pane.show_text(revision, Language.SIMPLIFIED, Setting())
    pane.show()
    QTest.qWaitForWindowExposed(pane)
    return pane


def bar_of(pane: Pane) -> PlaceBar:
    bar = pane.verticalScrollBar()
    assert isinstance(bar, PlaceBar)
    return bar


def test_an_annotation_that_names_a_place_twice_goes_whole(pane: Pane) -> None:
    revision = pane.column.revision
    place = make_place(revision, "第50段")
    made = make_annotation(revision.id, place, replace(place, end=place.start), place)
    pane.set_annotations([made])
    assert len(bar_of(pane).ticks()) == 1
    pane.set_annotation(made.id, None)
    assert bar_of(pane).ticks() == []
    pane.close()


def colors_at(bar: PlaceBar, x: int) -> set[str]:
    image = bar.grab().toImage()
    return {image.pixelColor(x, y).name() for y in range(bar.height())}


def test_the_bar_shows_annotations_and_matches_in_the_themes_colours(pane: Pane) -> None:
    revision, bar = pane.column.revision, bar_of(pane)
    place = make_place(revision, "第50段")
    pane.set_annotations([make_annotation(revision.id, place, color=Color.PINK)])
    at = make_place(revision, "第30段").span
    pane.set_found((Found(Spans.of([at])),), None)
    for theme in (pane.scene.theme, NIGHT):
        pane.set_theme(theme)
        assert QColor(theme.inks[Color.PINK].edge).name() in colors_at(bar, 3)
        assert QColor(match_ink(theme).edge).name() in colors_at(bar, 9)
        assert QColor(theme.inks[Color.PINK].edge).name() not in colors_at(bar, 9)
    pane.set_annotations([])
    pane.set_found((), None)
    marks = {match_ink(NIGHT).edge.lower(), NIGHT.inks[Color.PINK].edge.lower()}
    assert not marks & (colors_at(bar, 3) | colors_at(bar, 9))
    pane.close()


@pytest.mark.parametrize(
    ("first", "last", "page", "value"),
    [(0, 2_000_000, 700, 5), (-40, 900, 700, 300), (0, 0, 700, 0), (-10, 20_000, 650, 20_000)],
)
def test_the_handle_is_where_the_style_draws_it(
    app: QApplication, first: int, last: int, page: int, value: int
) -> None:
    app.setStyle("Fusion")
    bar = PlaceBar()
    bar.set_theme(PAPER)
    bar.resize(WIDTH, 700)
    bar.setRange(first, last)
    bar.setPageStep(page)
    bar.setValue(value)
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    slider = QStyle.SubControl.SC_ScrollBarSlider
    drawn = bar.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, slider, bar)
    assert bar._handle() == drawn


def test_the_overview_is_drawn_once_while_one_scrolls(pane: Pane) -> None:
    revision, bar = pane.column.revision, bar_of(pane)
    pane.set_found((Found(Spans.of([make_place(revision, "第30段").span])),), None)
    bar.grab()
    drawn = bar._drawn.cacheKey()
    for _ in range(20):
        pane.scroll_by(3)
        bar.grab()
    assert bar._drawn.cacheKey() == drawn
    pane.set_found((), None)
    bar.grab()
    assert bar._drawn.cacheKey() != drawn
    pane.close()


def test_a_click_beside_the_handle_seeks_what_is_there_or_the_mark_near_it(pane: Pane) -> None:
    revision, bar = pane.column.revision, bar_of(pane)
    at = make_place(revision, "第40段").span
    sought: list[int] = []
    pane.place_sought.connect(sought.append)
    pane.set_found((Found(Spans.of([at])),), None)
    (tick,) = bar.ticks()
    for by in (-2, 0, 3):
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, tick.first + by))
    assert sought == [at.start] * 3
    sought.clear()
    for y in (200, 300, bar.height() - 1):
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, y))
    assert sought == sorted(sought)
    assert 0 < sought[0] < sought[1] < sought[2] < len(revision.text)
    sought.clear()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 8))  # on the handle
    assert sought == []
    pane.close()


def test_a_span_is_in_view_only_whole() -> None:
    pane = Pane()
    pane.resize(400, 300)
    revision = make_revision(*("他走了很久，风很大。" * 12 for _ in range(9)))
    pane.show_text(revision, Language.SIMPLIFIED, Setting())
    pane.show()
    QTest.qWaitForWindowExposed(pane)
    assert pane.is_in_view(Span(0, 2))
    assert not pane.is_in_view(Span(0, 400))
    assert not pane.is_in_view(Span(700, 701))
    pane.close()
