"""Words and the folding of Traditional characters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.chinese.variants import fold
from reader.chinese.words import tagged_words, words

MIXED = st.text(
    alphabet=st.one_of(
        st.sampled_from("的一不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子"),
        st.sampled_from("銀樂還覺後於裡麼為著乾隻髮發臺灣說"),
        st.sampled_from("𠮷𪚥😀👩🏽‍🚀，。“”《》 \t3aÉ\u0301\u3007々"),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)


def text_of(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


def test_words_are_those_a_reader_knows() -> None:
    assert text_of("小镇的银行在河边。") == ["小镇", "的", "银行", "在", "河边"]


def test_offsets_are_code_points_also_after_characters_outside_the_first_plane() -> None:
    text = "😀𠮷在重庆的银行。"
    assert [text[start:end] for start, end in words(text)] == ["𠮷", "在", "重庆", "的", "银行"]


def test_traditional_text_is_cut_into_the_same_words() -> None:
    simplified = [word.end for word in tagged_words("图书馆后来关于音乐的书很多。")]
    traditional = [word.end for word in tagged_words("圖書館後來關於音樂的書很多。")]
    assert traditional == simplified


def test_folding_leaves_simplified_text_and_its_traditional_looking_words_alone() -> None:
    for simplified in ("乾坤与著名的于先生", "一片狼藉", "宫商角徵羽", "瞭望台"):
        assert fold(simplified) == simplified
    assert fold("乾淨的著名作家看著乾坤") == "干净的著名作家看着乾坤"


@given(MIXED)
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(MIXED)
def test_words_with_what_is_between_them_tile_the_text(text: str) -> None:
    end = 0
    for word in tagged_words(text):
        assert word.start == end
        assert word.text == fold(text)[word.start : word.end]
        end = word.end
    assert end == len(text)
