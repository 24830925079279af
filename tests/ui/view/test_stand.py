from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from reader.model.language import Language
from reader.ui.view.blocks import Standing
from reader.ui.view.column import Column
from reader.ui.view.setting import Setting, Typography
from reader.ui.view.stand import Stand
from reader.ui.view.typeface import Typefaces
from tests.factories import make_revision
from tests.ui.view.looks import HEIGHTS, looks, typefaces
from tests.ui.view.texts import STORY, readings_of

pytestmark = pytest.mark.usefixtures("app")

TEXT = make_revision(*(STORY * 30), title="告别老码头")


def column_of(width: int = 420, *, pinyin: bool = False) -> Column:
    return Column(TEXT, Typefaces(Language.SIMPLIFIED, Setting(pinyin=pinyin)), width)


class Reading(RuleBasedStateMachine):
    """A reader scrolls while the text is set anew again and again."""

    @initialize()
    def open(self) -> None:
        self.column = column_of()
        self.stand = Stand(self.column, 600)
        self.offset = self.stand.offset
        self.top = self.stand.caret(self.offset).top()

    @rule(pixels=st.integers(-900, 900))
    def scroll(self, pixels: int) -> None:
        self.stand.move(pixels)
        self._note()

    @rule(share=st.floats(0, 1))
    def leap(self, share: float) -> None:
        column = self.stand.column
        self.stand.put(column.standing_at(share * column.heights.total))
        self._note()

    @rule(width=st.integers(90, 900), setting=looks)
    def set_anew(self, width: int, setting: Setting) -> None:
        self.stand.hold()
        self.column.set_in(typefaces(setting), width)
        self.stand.settle()

    @rule(before=st.integers(-3, 3))
    def readings_arrive(self, before: int) -> None:
        column = self.stand.column
        paragraph = min(max(0, self.stand.standing.block + before), len(column) - 1)
        self.stand.hold()
        column.set_readings(paragraph, readings_of(TEXT.quote(column.span_of(paragraph))))
        self.stand.settle()

    @rule(paragraph=st.integers(0, 90))
    def an_estimate_is_corrected(self, paragraph: int) -> None:
        self.stand.column.layout(paragraph)

    @invariant()
    def the_character_read_has_not_moved(self) -> None:
        if hasattr(self, "stand"):
            assert abs(self.stand.caret(self.offset).top() - self.top) <= 1

    @invariant()
    def the_rows_cover_the_viewport_without_gaps(self) -> None:
        if hasattr(self, "stand"):
            rows = self.stand.rows()
            assert all(a.bottom == b.top for a, b in pairwise(rows))
            assert rows[0].top <= 0 or rows[0].cell == 0
            assert rows[-1].bottom >= self.stand.height or rows[-1].cell == len(TEXT.paragraphs) - 1

    def _note(self) -> None:
        self.offset = self.stand.offset
        self.top = self.stand.caret(self.offset).top()


Reading.TestCase.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)
TestReading = pytest.mark.usefixtures("app")(Reading.TestCase)


@settings(max_examples=30)
@given(st.lists(st.integers(-700, 700), max_size=12))
def test_the_way_back_is_the_way_there(pixels: list[int]) -> None:
    stand = Stand(column_of(), 600)
    stand.put(Standing(45, 10.0))
    offset, top = stand.offset, stand.caret(stand.offset).top()
    for step in pixels:
        stand.move(step)
    for step in reversed(pixels):
        stand.move(-step)
    assert abs(stand.caret(offset).top() - top) < 1


def test_the_text_ends_with_its_first_and_last_lines_on_the_reading_line() -> None:
    stand = Stand(column_of(), 600)
    stand.move(-5000)
    assert stand.offset == 0
    stand.move(10_000_000)
    assert stand.offset >= len(TEXT.text) - 2
    assert abs(stand.rows()[-1].layout.text_bottom + stand.rows()[-1].top - stand.line) < 40


def test_only_what_is_on_screen_is_laid_out() -> None:
    column = column_of()
    stand = Stand(column, 600)
    stand.put(column.standing_at(column.heights.total / 2))
    stand.rows()
    assert sum(map(column.is_laid_out, range(len(column)))) < 16


@pytest.mark.parametrize("setting", HEIGHTS.values(), ids=HEIGHTS)
def test_heights_are_estimated_near_the_truth(setting: Setting) -> None:
    faces = typefaces(setting)
    column = Column(TEXT, faces, faces.column(700))
    estimated = column.heights.total
    for paragraph in range(len(column)):
        column.set_readings(paragraph, readings_of(TEXT.quote(column.span_of(paragraph))))
        column.block(paragraph)
    assert 0.85 < estimated / column.heights.total < 1.17


def test_an_indent_that_makes_a_line_more_is_in_the_estimate() -> None:
    setting = Setting(typography=Typography(indented=True))
    faces = typefaces(setting)
    column = Column(make_revision("水" * 30, "水" * 28, "水" * 59), faces, faces.measure)
    estimates = [column.heights[at] for at in range(3)]
    assert estimates == [column.block(at).height for at in range(3)]
    assert [height // faces.text.pitch for height in estimates] == [2, 1, 3]


def test_a_text_without_a_paragraph_is_an_empty_line() -> None:
    column = Column(make_revision(), Typefaces(Language.ENGLISH, Setting()), 300)
    stand = Stand(column, 600)
    stand.move(100)
    assert stand.offset == 0
    assert len(stand.rows()) == 1
