from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.alignment import Bead, Beads
from reader.model.language import Language
from reader.ui.view.blocks import Standing
from reader.ui.view.column import Column
from reader.ui.view.setting import Setting
from reader.ui.view.sync import Level
from reader.ui.view.typeface import Typefaces
from tests.factories import make_alignment, make_revision
from tests.ui.view.texts import STORY, TALE

pytestmark = pytest.mark.usefixtures("app")

CHINESE = make_revision(*(STORY * 6), title="告别老码头")
ENGLISH = make_revision(*(TALE * 6), title="Farewell to the Old Quay")


@st.composite
def alignments(draw: st.DrawFn, least: int = 0) -> Beads:
    """Beads of all shapes over both texts: one to one, merged, and empty on either side.

    With `least` 1 a side is only empty where its text is at an end.
    """
    left, right = len(CHINESE.sentences), len(ENGLISH.sentences)
    beads, at, to = [], 0, 0
    while at < left or to < right:
        m = draw(st.integers(least, 3)) if at < left else 0
        n = draw(st.integers(least, 3)) if to < right else 0
        if m == n == 0:
            m, n = min(1, left - at), min(1, right - to)
        m, n = min(m, left - at), min(n, right - to)
        beads.append(Bead(at, at + m, to, to + n))
        at, to = at + m, to + n
    return Beads.of(beads)


def level_of(beads: Beads) -> tuple[Level, tuple[Column, Column]]:
    columns = (
        Column(CHINESE, Typefaces(Language.SIMPLIFIED, Setting()), 420),
        Column(ENGLISH, Typefaces(Language.ENGLISH, Setting()), 480),
    )
    for column in columns:
        for paragraph in range(len(column)):
            column.layout(paragraph)
    return Level(*columns, make_alignment(CHINESE, ENGLISH, beads)), columns


@settings(max_examples=40)
@given(alignments(), st.floats(0, 1), st.integers(0, 1))
def test_the_way_across_and_back_is_under_a_pixel(beads: Beads, share: float, side: int) -> None:
    level, columns = level_of(beads)
    here = columns[side]
    low, high = map(here.height_at, (here.start_of_flow(), here.end_of_flow()))
    standing = here.standing_at(low + share * (high - low))
    back = level.across(level.across(standing, side), 1 - side)
    assert abs(here.height_at(back) - here.height_at(standing)) < 0.5


@settings(max_examples=40)
@given(alignments(), st.integers(0, 1))
def test_reading_on_never_takes_the_other_side_back_or_far(beads: Beads, side: int) -> None:
    level, columns = level_of(beads)
    here, there = columns[side], columns[1 - side]
    heights = []
    (above, below), (_above, its_below) = level.margins(side), level.margins(1 - side)
    standing = here.moved(here.start_of_flow(), -above)
    end = here.height_at(here.end_of_flow()) + below
    while here.height_at(standing) < end:
        heights.append(there.height_at(level.across(standing, side)))
        standing = here.moved(standing, 7)
    assert heights == sorted(heights)
    first = there.height_at(there.start_of_flow()) - level.margins(1 - side)[0]
    assert heights[0] == pytest.approx(first)
    last = there.height_at(level.across(here.moved(standing, end - here.height_at(standing)), side))
    assert last == pytest.approx(there.height_at(there.end_of_flow()) + its_below)


@settings(max_examples=40)
@given(alignments(least=1), st.floats(0, 0.8), st.integers(0, 1))
def test_what_is_read_and_its_counterpart_stand_within_a_line(
    beads: Beads, share: float, side: int
) -> None:
    level, columns = level_of(beads)
    here, there = columns[side], columns[1 - side]
    standing = here.standing_at(share * here.height_at(here.end_of_flow()))
    across = there.height_at(level.across(standing, side))
    answer = level.answers(side, here.offset_at(standing))
    if answer is not None:
        first = there.height_at(there.flow_of(answer.start))
        last = there.height_at(there.flow_of(answer.end - 1))
        pitch = there.faces.text.pitch
        assert first - pitch <= across <= last + pitch + there.faces.text.after


def test_ends_meet_ends() -> None:
    level, (left, right) = level_of(make_alignment(CHINESE, ENGLISH).beads)
    assert level.across(left.start_of_flow(), 0) == right.start_of_flow()
    end = level.across(left.end_of_flow(), 0)
    assert abs(right.height_at(end) - right.height_at(right.end_of_flow())) < 0.01


def test_what_only_one_text_begins_with_gives_the_other_a_margin() -> None:
    first, left, right = 1, len(CHINESE.sentences), len(ENGLISH.sentences)
    level, (chinese, english) = level_of(
        Beads.of([Bead(0, 0, 0, first), Bead(0, 4, first, 4), Bead(4, left, 4, right)])
    )
    title = english.height_at(english.flow_of(ENGLISH.sentences[first].start))
    assert level.margins(0) == pytest.approx((title - english.start_of_flow().y, 0))
    assert level.margins(1) == (0, 0)
    top = level.across(english.start_of_flow(), 1)
    assert chinese.height_at(top) == pytest.approx(chinese.start_of_flow().y - level.margins(0)[0])
    assert level.across(english.flow_of(ENGLISH.sentences[first].start), 1).y == pytest.approx(
        chinese.start_of_flow().y
    )


def test_an_empty_bead_holds_the_other_side() -> None:
    beads = Beads.of(
        [
            Bead(0, 3, 0, 3),
            Bead(3, 6, 3, 3),
            Bead(6, len(CHINESE.sentences), 3, len(ENGLISH.sentences)),
        ]
    )
    level, (left, right) = level_of(beads)
    first, last = left.flow_of(CHINESE.sentences[3].start), left.flow_of(CHINESE.sentences[6].start)
    held = right.height_at(level.across(last, 0)) - right.height_at(level.across(first, 0))
    assert left.height_at(last) - left.height_at(first) > 60
    assert 0 < held < right.faces.text.pitch
    assert level.answers(0, CHINESE.sentences[4].start) is None


def test_the_answer_to_a_sentence_has_no_blank_at_its_end() -> None:
    level, _columns = level_of(make_alignment(CHINESE, ENGLISH).beads)
    answer = level.answers(0, CHINESE.sentences[1].start)
    assert answer is not None
    assert ENGLISH.quote(answer) == ENGLISH.quote(answer).strip()


def test_without_beads_nothing_moves() -> None:
    level, (_left, right) = level_of(Beads.of([]))
    assert level.across(Standing(2, 5.0), 0) == right.start_of_flow()
    assert level.answers(0, 0) is None
