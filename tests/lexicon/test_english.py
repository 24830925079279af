"""English tokens: stems, numbers by their value, marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.lexicon.english import english_tokens, stem


def keys(text: str) -> list[str]:
    return [token.key for token in english_tokens(text)]


def test_forms_of_one_word_have_one_stem() -> None:
    assert stem("walked") == stem("walking") == stem("walks")
    assert stem("went") == stem("gone") == stem("goes")
    assert stem("women") == stem("woman")


def test_what_is_joined_to_a_word_is_a_token_of_its_own() -> None:
    assert keys("I can't say he'll go; the ferry's late.") == [
        *("i", "can", "not", "say", "he", "will", "go", ";", "the", stem("ferry"), "late"),
    ]
    assert keys("They won’t") == ["they", "will", "not"]


def test_a_hyphen_parts_words_and_a_dash_is_a_mark() -> None:
    assert keys("a well-known man -- or not … maybe...") == [
        *("a", "well", stem("known"), "man", "—", "or", "not", "…", stem("maybe"), "…"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one hundred and twenty-three", "#123"),
        ("two million", "#2000000"),
        ("3.5 million", "#3500000"),
        ("32,000", "#32000"),
        ("twenty-first", "#21"),
        ("21st", "#21"),
        ("five thousand two hundred", "#5200"),
    ],
)
def test_a_number_is_one_token_however_it_is_written(text: str, value: str) -> None:
    assert keys(f"It took {text} days.") == ["it", "take", value, "day"]


def test_two_numbers_with_a_word_between_are_two() -> None:
    assert keys("two or three, four") == ["#2", "or", "#3", "#4"]


def test_capitals_are_remembered() -> None:
    assert [token.capital for token in english_tokens("Old Anna sat.")] == [True, True, False]


@given(st.text(alphabet="ab Aé'’-.,1 2“!?", max_size=60))
def test_tokens_stand_in_order_and_do_not_overlap(text: str) -> None:
    end = 0
    for token in english_tokens(text):
        assert end <= token.start < token.end <= len(text)
        end = token.end
