"""Chinese tokens: dictionary words, numbers, months, Latin words, marks."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.alignment.segmentation import chinese_tokens
from reader.lexicon.english import stem

KNOWN = frozenset({"孩子", "孩子们", "学校", "研究", "研究生", "生命", "起源", "自行车", "十分"})


def keys(text: str) -> list[str]:
    return [token.key for token in chinese_tokens(text, KNOWN.__contains__)]


def test_the_longest_words_are_taken() -> None:
    assert keys("孩子们去学校") == ["孩子们", "去", "学校"]


def test_the_cut_with_fewer_single_characters_wins() -> None:
    assert keys("研究生命起源") == ["研究", "生命", "起源"]


def test_traditional_characters_have_the_keys_of_simplified_ones() -> None:
    assert keys("孩子們騎自行車去學校") == keys("孩子们骑自行车去学校")


def test_numbers_are_known_by_their_value_and_months_by_their_name() -> None:
    assert keys("5月25日") == ["五月", "#25", "日"]
    assert keys("一九五四年3.2万") == ["#1954", "年", "#32000"]
    assert keys("十分") == ["十分"]


def test_latin_words_are_known_by_their_stem_and_marks_by_the_english_ones() -> None:
    assert keys("DNA？……“好”——") == ["@" + stem("dna"), "?", "…", '"', "好", '"', "—"]


@given(st.text(alphabet="孩子们研究生命2十月。，“ a𠮷", max_size=40))
def test_tokens_stand_in_order_and_cover_every_character(text: str) -> None:
    tokens = chinese_tokens(text, KNOWN.__contains__)
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    covered = {at for token in tokens for at in range(token.start, token.end)}
    assert {at for at, letter in enumerate(text) if letter in "孩子们研究生命十月𠮷"} <= covered
