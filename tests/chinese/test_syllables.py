from __future__ import annotations

import pytest
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.style.bopomofo import converter

from reader.chinese.syllables import tone, zhuyin

_HUMMED = ("n", "ḿ", "ng", "hng", "ńg", "ňg", "ǹg")


def every_syllable() -> list[str]:
    """All that the dictionary spells, but for hums, which pypinyin takes apart."""
    single = (one for all_of in PINYIN_DICT.values() for one in all_of.split(","))
    known = {*single, *(one for word in PHRASES_DICT.values() for (one, *_) in word)}
    return sorted(one for one in known if one.isalpha() and one not in _HUMMED)


@pytest.mark.parametrize(
    ("pinyin", "written"),
    [
        ("běi", "ㄅㄟˇ"),
        ("jīng", "ㄐㄧㄥ"),
        ("de", "˙ㄉㄜ"),
        ("zhī", "ㄓ"),
        ("sì", "ㄙˋ"),
        ("yú", "ㄩˊ"),
        ("yuán", "ㄩㄢˊ"),
        ("yīng", "ㄧㄥ"),
        ("yǒng", "ㄩㄥˇ"),
        ("wǒ", "ㄨㄛˇ"),
        ("wèi", "ㄨㄟˋ"),
        ("nǚ", "ㄋㄩˇ"),
        ("lüè", "ㄌㄩㄝˋ"),
        ("xué", "ㄒㄩㄝˊ"),
        ("qióng", "ㄑㄩㄥˊ"),
        ("liù", "ㄌㄧㄡˋ"),
        ("ér", "ㄦˊ"),
        ("huār", "ㄏㄨㄚㄦ"),
        ("nǎr", "ㄋㄚˇㄦ"),
        ("x", "x"),
        ("", ""),
    ],
)
def test_zhuyin_of_a_syllable(pinyin: str, written: str) -> None:
    assert zhuyin(pinyin) == written


def test_zhuyin_agrees_with_pypinyin_on_every_syllable_it_knows() -> None:
    other = {}
    for syllable in every_syllable():
        theirs = converter.to_bopomofo(syllable)
        theirs = f"˙{theirs[:-1]}" if theirs.endswith("˙") else theirs
        if zhuyin(syllable) != theirs:
            other[syllable] = (zhuyin(syllable), theirs)
    assert len(every_syllable()) > 1300
    assert other == {}


def test_the_tone_is_that_of_the_mark() -> None:
    assert [tone(one) for one in ("mā", "má", "mǎ", "mà", "ma")] == [1, 2, 3, 4, 5]
    assert [tone(one) for one in ("nǖ", "nǘ", "nǚ", "nǜ", "nü")] == [1, 2, 3, 4, 5]
    assert tone("ń") == 2
    assert tone("n\u0300g") == 4
