"""Which script a character, a line or a text is written in, and which language that makes it.

A line is judged by what frames it, not by a bare majority of letters: a Chinese sentence full of
product names is Chinese, an English one that quotes a Chinese term is English. So function words
count more than names, and what stands in quotation marks or brackets counts a quarter.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from reader.model.language import Language

HAN_RANGE = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""The Han characters as the inside of a regular expression's class (Unicode 15, CJK blocks)."""

LATIN_RANGE = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
"""Latin letters, likewise."""

_HAN = re.compile(f"[{HAN_RANGE}]")
_HAN_RUN = re.compile(f"[{HAN_RANGE}]+")
_LATIN = re.compile(f"[{LATIN_RANGE}]")
_WORD = re.compile(f"[{LATIN_RANGE}]+(?:['’-][{LATIN_RANGE}]+)*")
_WIDE_STOPS = re.compile("[，。！？：；、《》「」『』]")
_ASIDE = re.compile(
    r"“[^“”]*”|‘[^‘’]*’|「[^「」]*」|《[^《》]*》|（[^（）]*）|\([^()]*\)|\"[^\"]*\""
)

_CHINESE_FRAME = re.compile("[的了是在和我你他她它们們这這那不就也都说說与與对對从從把被为為]")


def _words(text: str) -> frozenset[str]:
    """Give the words of a list that is written with blanks."""
    return frozenset(text.split())


_ENGLISH_FRAME = _words(
    "a an the of to in on at by for with from and or but nor is are was were be been has have had"
    " do does did will would can could may might must not this that these those it its he she they"
    " we i you his her their our my your who which what when where how as than into about"
)

_EMBEDDED = re.compile(f"(?<=[{LATIN_RANGE}] )[{HAN_RANGE}]+(?= [{LATIN_RANGE}])")

WORD = 1.6
"""How many Chinese characters say what an English word does."""

HAN_WEIGHT, FRAME_WEIGHT = 1.0, 1.5
"""A Han character, and what a Chinese function character or wide stop adds to it."""
EMBEDDED_WEIGHT = 0.5
"""What a Han term set off by blanks between Latin words counts, without a function word."""
WORD_WEIGHT, NAME_WEIGHT, FUNCTION_WEIGHT = 1.7, 0.5, 2.5
"""A lower-case Latin word, a capitalised one (names travel between languages), a function word."""
ASIDE_WEIGHT = 0.25
"""What counts in quotation marks or brackets, against what stands outside them."""


class Weight(NamedTuple):
    """The evidence in a text for either language; comparable, without unit."""

    chinese: float
    english: float


def han_count(text: str) -> int:
    """Count the Han characters."""
    return 0 if text.isascii() else sum(map(len, _HAN_RUN.findall(text)))


def word_count(text: str) -> int:
    """Count the Latin words."""
    return len(_WORD.findall(text))


def size(text: str) -> float:
    """Give how much is said in a text, in Chinese characters (see `WORD`)."""
    return han_count(text) + WORD * word_count(text)


def weigh(text: str) -> Weight:
    """Give the evidence for Chinese and for English in a text."""
    whole = _weigh_plainly(text)
    if not (whole.chinese and whole.english):
        return whole
    frame = _weigh_plainly(_ASIDE.sub(" ", text))
    return Weight(
        frame.chinese + ASIDE_WEIGHT * (whole.chinese - frame.chinese),
        frame.english + ASIDE_WEIGHT * (whole.english - frame.english),
    )


def _weigh_plainly(text: str) -> Weight:
    """Weigh without regard to quotation marks."""
    terms = [term for term in _EMBEDDED.findall(text) if not _CHINESE_FRAME.search(term)]
    embedded = sum(map(len, terms))
    chinese = HAN_WEIGHT * (han_count(text) - (1 - EMBEDDED_WEIGHT) * embedded)
    chinese += FRAME_WEIGHT * len(_CHINESE_FRAME.findall(text))
    chinese += FRAME_WEIGHT * len(_WIDE_STOPS.findall(text))
    return Weight(chinese, sum(map(_weight_of_word, _WORD.findall(text))))


def _weight_of_word(word: str) -> float:
    """Weigh one Latin word as evidence for English."""
    if word.lower() in _ENGLISH_FRAME:
        return FUNCTION_WEIGHT
    return WORD_WEIGHT if word.islower() else NAME_WEIGHT


def is_chinese(text: str) -> bool | None:
    """Whether a text is Chinese (`True`), English (`False`) or has neither script (`None`)."""
    if text.isascii() or not _HAN.search(text):
        if not _LATIN.search(text):
            return None
        # Words are counted only where there are wide stops to hold against them.
        stops = 0 if text.isascii() else len(_WIDE_STOPS.findall(text))
        return stops > 0 and stops >= word_count(text)
    if not _LATIN.search(text):
        return True
    weight = weigh(text)
    return weight.chinese >= weight.english


def variant_of(text: str) -> Language:
    """Tell Simplified from Traditional Chinese.

    A character that GB 2312 has and Big5 has not was made by the simplification (or is no longer
    printed in Taiwan), and the other way about; the side with more of them wins. Text without any
    such character is taken for Simplified.
    """
    simplified = traditional = 0
    for character, times in Counter(_HAN.findall(text)).items():
        leaning = _leaning(character)
        simplified += times * (leaning > 0)
        traditional += times * (leaning < 0)
    return Language.TRADITIONAL if traditional > simplified else Language.SIMPLIFIED


@cache
def _leaning(character: str) -> int:
    """Give 1 for a character of GB 2312 alone, -1 for one of Big5 alone, 0 for the others."""
    return _encodable(character, "gb2312") - _encodable(character, "big5")


def _encodable(character: str, encoding: str) -> bool:
    """Whether an encoding has a character."""
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def language_of(text: str) -> Language | None:
    """Give the language of a text, or `None` where it has neither Han nor Latin letters."""
    chinese = is_chinese(text)
    if chinese is None:
        return None
    return variant_of(text) if chinese else Language.ENGLISH
