from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from reader.model.alignment import Bead, Beads
from reader.model.article import ParagraphKind
from reader.model.language import Language
from reader.ui.view.pane import Pane
from reader.ui.view.setting import Setting, Typography
from reader.ui.view.signs import Sign
from reader.ui.view.stand import Stand
from reader.ui.view.way import Way
from reader.ui.view.weave import Weave
from reader.ui.view.woven import SIDES, Woven
from tests.factories import make_alignment, make_revision
from tests.ui.view.looks import HEIGHTS, looks
from tests.ui.view.texts import STORY, TALE, readings_of

pytestmark = pytest.mark.usefixtures("app")

LANGUAGES = (Language.SIMPLIFIED, Language.ENGLISH)
CHINESE = make_revision(*(STORY * 8), title="告别老码头")
ENGLISH = make_revision(*(TALE * 8), title="Farewell to the Old Quay")
WOVEN = Woven((CHINESE, ENGLISH), LANGUAGES, make_alignment(CHINESE, ENGLISH))
WOVEN_WAYS = (Way.ROWS, Way.INTERLINEAR, Way.PEEK)

ways = st.sampled_from(WOVEN_WAYS)
firsts = st.sampled_from(SIDES)


def weave_of(way: Way = Way.ROWS, first: int = 0, room: int = 900, **setting: object) -> Weave:
    return Weave(WOVEN, way, first, Setting(**setting), room)  # type: ignore[arg-type]


class Reading(RuleBasedStateMachine):
    """A reader scrolls in rows or between the lines while the text is set anew again and again."""

    @initialize(way=ways, first=firsts)
    def open(self, way: Way, first: int) -> None:
        self.weave = weave_of(way, first)
        self.stand = Stand(self.weave, 600)
        self._note()

    @rule(pixels=st.integers(-900, 900))
    def scroll(self, pixels: int) -> None:
        self.stand.move(pixels)
        self._note()

    @rule(share=st.floats(0, 1))
    def leap(self, share: float) -> None:
        self.stand.put(self.weave.standing_at(share * self.weave.heights.total))
        self._note()

    @rule(room=st.integers(240, 1500), setting=looks)
    def set_anew(self, room: int, setting: Setting) -> None:
        self.stand.hold()
        self.weave.set_room(setting, room)
        self.stand.settle()

    @rule(before=st.integers(-3, 3))
    def readings_arrive(self, before: int) -> None:
        here = self.weave.paragraph_of(self.weave.cell_at(self.stand.offset)) + before
        paragraph = min(max(0, here), len(CHINESE.paragraphs) - 1)
        self.stand.hold()
        span = CHINESE.paragraphs[paragraph].span
        self.weave.set_readings(paragraph, readings_of(CHINESE.quote(span)))
        self.stand.settle()

    @invariant()
    def the_character_read_has_not_moved(self) -> None:
        if hasattr(self, "stand"):
            assert abs(self.stand.caret(self.offset).top() - self.top) <= 1

    def _note(self) -> None:
        self.offset = self.stand.offset
        self.top = self.stand.caret(self.offset).top()


Reading.TestCase.settings = settings(max_examples=12, stateful_step_count=10, deadline=None)
TestReading = Reading.TestCase


@pytest.fixture
def pane() -> Iterator[Pane]:
    pane = Pane()
    pane.resize(1000, 700)
    pane.show()
    QTest.qWaitForWindowExposed(pane)
    yield pane
    pane.close()


@pytest.mark.parametrize("way", WOVEN_WAYS)
@pytest.mark.parametrize("first", SIDES)
def test_every_character_on_screen_is_found_again_by_its_point(
    pane: Pane, way: Way, first: int
) -> None:
    pane.show_column(Weave(WOVEN, way, first, Setting(), pane.room(Setting())))
    height = pane.viewport().height()
    tried = 0
    for cell in {pane.column.cell_at(at) for at in range(len(WOVEN.revision.text))}:
        for offset in range(*pane.column.span_of(cell)):
            box, after = pane.caret_box(offset), pane.caret_box(offset + 1)
            if box.top() > 0 and box.bottom() < height and box.top() == after.top():
                middle = QPointF((box.left() + after.left()) / 2, box.center().y())
                # a point on a ligature lies on the first of its letters
                assert pane.offset_under(middle) in (offset, offset - 1)
                assert pane.offset_near(QPointF(box.left() + 0.5, box.center().y())) == offset
                tried += 1
    assert tried > 200


@given(way=st.sampled_from([Way.ROWS, Way.PEEK]), first=firsts, room=st.integers(500, 1500))
@settings(max_examples=12, deadline=None)
def test_the_first_lines_of_a_row_stand_level(way: Way, first: int, room: int) -> None:
    weave = weave_of(way, first, room, pinyin=True)
    for block in range(len(weave)):
        middles = {
            side: min(
                one.top + one.layout.caret(0).center().y()
                for one in weave.block(block).cells
                if weave.side_of(one.cell) == side
            )
            for side in SIDES
        }
        assert abs(middles[0] - middles[1]) <= 3


@given(way=ways, first=firsts, room=st.integers(300, 1500))
@settings(max_examples=20, deadline=None)
def test_cells_stand_apart_and_within_their_block(way: Way, first: int, room: int) -> None:
    weave = weave_of(way, first, room)
    for index in range(len(weave)):
        block = weave.block(index)
        assert weave.heights[index] == block.height
        for one in block.cells:
            assert one.top >= 0
            assert one.top + one.layout.height <= block.height
            assert one.left >= 0
            assert one.left + one.layout.width <= weave.width
        for one in block.cells:
            for other in block.cells:
                beside = one.left + one.layout.width <= other.left
                above = one.top + one.layout.height <= other.top
                assert (
                    one is other or beside or above or one.left > other.left or one.top > other.top
                )


def test_more_space_stands_where_a_paragraph_begins() -> None:
    for way in WOVEN_WAYS:
        weave = weave_of(way)
        tops = [min(one.top for one in weave.block(at).cells) for at in range(2, len(weave))]
        begun = [bool(one) for one in WOVEN.begins[2:]]
        inner = [top for top, begins in zip(tops, begun, strict=True) if not begins]
        outer = [top for top, begins in zip(tops, begun, strict=True) if begins]
        assert max(inner) < min(outer)


@pytest.mark.parametrize("way", WOVEN_WAYS)
def test_only_the_sentence_that_begins_a_paragraph_is_indented(way: Way) -> None:
    weave = Weave(WOVEN, way, 0, Setting(typography=Typography(indented=True)), 1400)
    indented = {
        one.cell for block in range(len(weave)) for one in weave.block(block).cells
        if one.layout.indent
    }  # fmt: skip
    starts = (one.start for one in WOVEN.revision.paragraphs if one.kind is ParagraphKind.TEXT)
    assert indented == {weave.cell_at(start) for start in starts}


def test_an_interlinear_counterpart_is_smaller_and_softer_and_below() -> None:
    for first in SIDES:
        weave = weave_of(Way.INTERLINEAR, first)
        upper, lower = weave.block(2).cells
        assert [weave.side_of(one.cell) for one in (upper, lower)] == [first, 1 - first]
        assert (weave.is_quiet(upper.cell), weave.is_quiet(lower.cell)) == (False, True)
        plain = weave_of(Way.ROWS, first).layout(lower.cell)
        assert lower.layout.face.font.pixelSize() < plain.face.font.pixelSize()


def test_what_one_side_lacks_leaves_its_place_empty() -> None:
    chinese, english = make_revision("雨停了。他走了。"), make_revision("It stopped. He left.")
    beads = Beads.of([Bead(0, 1, 0, 0), Bead(1, 1, 0, 1), Bead(1, 2, 1, 2)])
    woven = Woven((chinese, english), LANGUAGES, make_alignment(chinese, english, beads))
    for way in WOVEN_WAYS:
        weave = Weave(woven, way, 0, Setting(), 900)
        assert [len(weave.block(at).cells) for at in range(3)] == [1, 1, 2]
        assert not weave.is_quiet(weave.block(1).cells[0].cell)
        for block, offset in enumerate((0, woven.offsets[1] + 3, 5)):
            assert weave.flow_of(offset).block == block
            assert abs(weave.offset_at(weave.flow_of(offset)) - offset) <= 1


def test_readings_stand_over_the_sentences_they_were_made_for() -> None:
    weave = weave_of(pinyin=True)
    paragraph = CHINESE.paragraphs[1]
    made = readings_of(CHINESE.quote(paragraph.span))
    weave.set_readings(1, made)
    cells = {weave.cell_at(offset) for offset in range(*paragraph.span)}
    assert len(cells) > 1
    there = [
        (reading.start + weave.start_of(cell) - paragraph.start, reading.syllables)
        for cell in sorted(cells)
        for reading in weave.readings(cell)
    ]
    assert there == [(reading.start, reading.syllables) for reading in made]


def test_a_veil_lies_over_the_second_side_and_is_lifted_bead_by_bead() -> None:
    weave = weave_of(Way.PEEK)
    open_, veiled = (next(WOVEN.cells(3, side)) for side in SIDES)
    assert (weave.is_veiled(open_), weave.is_veiled(veiled)) == (False, True)
    weave.revealed.add(3)
    assert not weave.is_veiled(veiled)
    assert weave.is_veiled(next(WOVEN.cells(4, 1)))
    assert weave.selectable(weave.start_of(veiled)) == weave.span_of(veiled)
    assert not any(weave_of().is_veiled(next(WOVEN.cells(3, side))) for side in SIDES)


@pytest.mark.parametrize("setting", HEIGHTS.values(), ids=HEIGHTS)
def test_heights_are_estimated_near_the_truth(setting: Setting) -> None:
    for way in WOVEN_WAYS:
        weave = Weave(WOVEN, way, 0, setting, 900)
        estimated = weave.heights.total
        for paragraph, one in enumerate(CHINESE.paragraphs if setting.pinyin else ()):
            weave.set_readings(paragraph, readings_of(CHINESE.quote(one.span)))
        for block in range(len(weave)):
            weave.block(block)
        assert 0.8 < estimated / weave.heights.total < 1.25


def test_an_unsure_row_has_a_sign_but_a_title_alone_has_none() -> None:
    left, right = make_revision("雨停了。", "没有人来。"), make_revision("It rained.", title="Rain")
    beads = Beads.of([Bead(0, 0, 0, 1, 0.1), Bead(0, 1, 1, 2, 0.9), Bead(1, 2, 2, 2, 0.1)])
    languages = (Language.SIMPLIFIED, Language.ENGLISH)
    woven = Woven((left, right), languages, make_alignment(left, right, beads))
    weave = Weave(woven, Way.ROWS, 0, Setting(), 900)
    signs = [weave.sign_of(one.cell) for row in range(3) for one in weave.block(row).cells]
    assert signs == [None, None, None, Sign.UNSURE]
