"""Steps through a text never stop inside a grapheme, and always come on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.language import Language
from reader.ui.view import steps
from reader.ui.view.column import Column
from reader.ui.view.setting import Setting
from reader.ui.view.typeface import Typefaces
from tests.factories import make_revision
from tests.ui.view.texts import any_text

pytestmark = pytest.mark.usefixtures("app")

_STEPS = (
    steps.by_character,
    steps.by_word,
    steps.by_sentence,
    steps.by_paragraph,
    steps.over_sentence,
)


def column_of(*paragraphs: str) -> Column:
    revision = make_revision(*paragraphs)
    return Column(revision, Typefaces(Language.ENGLISH, Setting()), 300)


def is_whole(column: Column, offset: int) -> bool:
    """Tell whether an offset is a border of graphemes."""
    cell, within = column.at_offset(offset)
    return column.layout(cell).is_boundary(within)


@settings(max_examples=60, deadline=None)
@given(st.lists(any_text.filter(str.strip), min_size=1, max_size=3), st.data())
def test_no_step_ends_inside_a_grapheme(paragraphs: list[str], data: st.DataObject) -> None:
    column = column_of(*paragraphs)
    length = len(column.revision.text)
    at = 0
    for _ in range(12):
        step = data.draw(st.sampled_from((1, -1)))
        at = data.draw(st.sampled_from(_STEPS))(column, at, step)
        assert 0 <= at <= length
        assert is_whole(column, at)


@settings(max_examples=60, deadline=None)
@given(any_text.filter(str.strip), st.data())
def test_a_word_is_whole_graphemes_around_its_place(text: str, data: st.DataObject) -> None:
    column = column_of(text)
    offset = data.draw(st.integers(0, len(column.revision.text) - 1))
    word = steps.word_at(column, offset)
    assert word.start <= offset < word.end
    assert is_whole(column, word.start)
    assert is_whole(column, word.end)


def test_a_word_with_combining_marks_is_one_word() -> None:
    column = column_of("Two cafe\u0301s closed.")
    for offset in range(4, 10):
        word = steps.word_at(column, offset)
        assert column.revision.quote(word) == "cafe\u0301s"


def test_a_selection_grows_by_sentences_to_the_very_end() -> None:
    column = column_of("It rained. Nobody came.")
    at, met = 3, []
    for _ in range(3):
        at = steps.over_sentence(column, at, 1)
        met.append(at)
    assert met == [11, 23, 23]
    assert steps.over_sentence(column, 23, -1) == 11
    assert steps.over_sentence(column, 11, -1) == 0


def test_paragraphs_are_gone_through_by_their_beginnings() -> None:
    column = column_of("One.", "Two.", "Three.")
    assert [steps.by_paragraph(column, at, 1) for at in (0, 5, 12)] == [5, 10, 16]
    assert [steps.by_paragraph(column, at, -1) for at in (12, 10, 2)] == [10, 5, 0]
