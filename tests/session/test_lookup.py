"""A word is found around its place and looked up in either language."""

from __future__ import annotations

import pytest

from reader.model.spans import Span
from reader.session.lookup import look_up_at


def senses(text: str, offset: int, marked: Span | None = None) -> tuple[str, str]:
    found = look_up_at(text, offset, marked)
    assert found is not None
    return found.word, " ".join(found.entries[0].senses) if found.entries else ""


@pytest.mark.parametrize("offset", [4, 5, 6])
def test_the_longest_word_around_a_character_is_looked_up(offset: int) -> None:
    word, meaning = senses("他常常去图书馆看书。", offset)
    assert word == "图书馆"
    assert "library" in meaning


def test_what_is_marked_off_counts_where_the_dictionary_has_it() -> None:
    text = "他常常去图书馆看书。"
    assert senses(text, 5, Span(4, 6))[0] == "图书"
    assert senses(text, 5, Span(3, 6))[0] == "图书馆"


def test_traditional_words_are_found() -> None:
    assert "library" in senses("他在圖書館。", 3)[1]


@pytest.mark.parametrize(
    ("word", "chinese"),
    [("library", "图书馆"), ("Libraries", "图书馆"), ("stopped", "停止"), ("children", "孩子们")],
)
def test_an_english_word_gives_the_chinese_of_which_it_is_a_sense(word: str, chinese: str) -> None:
    found = look_up_at(f"The {word} there", 5)
    assert found is not None
    assert chinese in [entry.simplified for entry in found.entries]


def test_what_is_no_word_is_not_looked_up() -> None:
    assert look_up_at("……", 0) is None
    assert look_up_at("he 3", 3) is None
    assert look_up_at("他", 1) is None
    found = look_up_at("qwrtz", 2)
    assert found is not None
    assert not found.entries
