from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.breaks import CLOSING, LATIN_CLOSING, OPENING, last_break, line_breaks

FORBIDDEN_AT_START = "，。、；：？！》」』）”’…"
FORBIDDEN_AT_END = "《「『（“‘"

letters = [
    *"他说水是热的 ，。、；：？！》」』）”’…—《「『（“‘ab1 3.,%-/\"'",
    "𠮷",
    "e\u0301",
    "👩\u200d🔬",
]
texts = st.lists(st.sampled_from(letters), max_size=60).map("".join)


def pieces(text: str) -> list[str]:
    """Break a text at every place where it may be broken."""
    allowed = line_breaks(text)
    cuts = [0, *(at for at in range(1, len(text)) if allowed[at]), len(text)]
    return [text[start:end] for start, end in pairwise(cuts)]


@given(texts)
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text: str) -> None:
    parts = pieces(text)
    for part in parts[1:]:
        assert part[0] not in FORBIDDEN_AT_START
    for part in parts[:-1]:
        assert part.rstrip()[-1:] not in set(FORBIDDEN_AT_END)


@given(texts)
def test_the_pieces_are_the_text(text: str) -> None:
    assert "".join(pieces(text)) == text
    assert len(line_breaks(text)) == len(text) + 1


def test_a_line_may_break_between_marks_that_qt_glues_together() -> None:
    assert pieces("好。”《晚报》说") == ["好。”", "《晚", "报》", "说"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the well-known office", ["the ", "well-", "known ", "office"]),
        ("don’t stop, e-mail me", ["don’t ", "stop, ", "e-mail ", "me"]),
        ("about 3,000.5 km", ["about ", "3,000.5 ", "km"]),
        ("“So,” he said", ["“So,” ", "he ", "said"]),
        ('"So," he said', ['"So," ', "he ", "said"]),
        ("only — that", ["only — ", "that"]),
        ("wait—what", ["wait—", "what"]),
    ],
)
def test_english_breaks_between_words_only(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("自COVID-19之后", "COVID-19"),
        ("长204.5米", "204.5"),
        ("约30%的人", "30%"),
        ("用WPS Office写", "Office"),
        ("花了￥100元", "￥100"),
        ("他——我", "——"),
    ],
)
def test_latin_and_numbers_in_chinese_stay_whole(text: str, whole: str) -> None:
    assert any(whole in part for part in pieces(text))


def test_a_chinese_dash_and_ellipsis_are_not_parted() -> None:
    assert pieces("海——山") == ["海", "——", "山"]
    assert pieces("海……山") == ["海……", "山"]


def test_straight_quotes_in_chinese_close_and_open_by_turns() -> None:
    assert pieces('他说"好"就走') == ["他", "说", '"好"', "就", "走"]


def test_no_break_within_a_grapheme() -> None:
    assert pieces("e\u0301好👩‍🔬好") == ["e\u0301", "好", "👩‍🔬", "好"]


def test_the_last_break_that_fits_is_taken() -> None:
    allowed = line_breaks("the office of")
    assert last_break(allowed, 0, 9) == 4
    assert last_break(allowed, 4, 11) == 11
    assert last_break(allowed, 4, 8) == 8  # a word longer than its line is broken


def test_every_closing_mark_is_kept_from_the_line_start() -> None:
    for mark in CLOSING | LATIN_CLOSING:
        assert not line_breaks(f"好{mark}")[1], mark
    for mark in OPENING:
        assert not line_breaks(f"{mark}好")[1], mark


def test_blanks_that_begin_a_text_make_no_line() -> None:
    assert list(line_breaks(" （港口")) == [0, 0, 0, 1, 1]
    assert list(line_breaks("   ")) == [0, 0, 0, 1]
