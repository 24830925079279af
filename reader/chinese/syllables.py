"""A syllable of pinyin, taken apart: its tone, and how zhuyin (bopomofo) writes it.

Both are pure functions of the spelling, by Hanyu Pinyin (GB/T 16159-2012) and the table of
Zhuyin Fuhao: an initial, a final, the mark of the tone. The first tone has no mark; the neutral
one has its dot in front.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

NEUTRAL = 5
"""The number of the neutral tone."""

_MARKS = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
_ZHUYIN_MARKS = {1: "", 2: "ˊ", 3: "ˇ", 4: "ˋ"}

_INITIALS = {
    "zh": "ㄓ",
    "ch": "ㄔ",
    "sh": "ㄕ",
    **dict(zip("bpmfdtnlgkhjqxrzcs", "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄖㄗㄘㄙ", strict=True)),
}
_PLAIN = {
    "a": "ㄚ",
    "o": "ㄛ",
    "e": "ㄜ",
    "ê": "ㄝ",
    "ai": "ㄞ",
    "ei": "ㄟ",
    "ao": "ㄠ",
    "ou": "ㄡ",
    "an": "ㄢ",
    "en": "ㄣ",
    "ang": "ㄤ",
    "eng": "ㄥ",
    "er": "ㄦ",
}
_FINALS = {
    **_PLAIN,
    "i": "ㄧ",
    "ia": "ㄧㄚ",
    "io": "ㄧㄛ",
    "ie": "ㄧㄝ",
    "iai": "ㄧㄞ",
    "iao": "ㄧㄠ",
    "iu": "ㄧㄡ",
    "ian": "ㄧㄢ",
    "in": "ㄧㄣ",
    "iang": "ㄧㄤ",
    "ing": "ㄧㄥ",
    "iong": "ㄩㄥ",
    "u": "ㄨ",
    "ua": "ㄨㄚ",
    "uo": "ㄨㄛ",
    "uai": "ㄨㄞ",
    "ui": "ㄨㄟ",
    "uan": "ㄨㄢ",
    "un": "ㄨㄣ",
    "uang": "ㄨㄤ",
    "ueng": "ㄨㄥ",
    "ong": "ㄨㄥ",
    "ü": "ㄩ",
    "üe": "ㄩㄝ",
    "üan": "ㄩㄢ",
    "ün": "ㄩㄣ",
}
_SPELT_ALONE = {"you": "iu", "wei": "ui", "wen": "un", "yong": "iong", "wong": "ong"}
"""Finals that are spelt otherwise where no initial stands before them."""

_HUMMED = {"m": "ㄇ", "n": "ㄣ", "ng": "ㄫ", "hm": "ㄏㄇ", "hng": "ㄏㄫ"}
_BUZZED = frozenset(("zhi", "chi", "shi", "ri", "zi", "ci", "si"))
"""Syllables of an initial alone: their i is not ㄧ."""


@lru_cache(maxsize=4096)
def tone(syllable: str) -> int:
    """Give the tone of a syllable with its mark, 1 to 4; 5 for the neutral tone."""
    for letter in unicodedata.normalize("NFD", syllable):
        if letter in _MARKS:
            return _MARKS[letter]
    return NEUTRAL


@lru_cache(maxsize=4096)
def zhuyin(syllable: str) -> str:
    """Give a syllable of pinyin in zhuyin; one that pinyin does not know stays as it is."""
    bare = _without_tone(syllable)
    coloured = bare.endswith("r") and bare != "er"
    letters = _letters(bare.removesuffix("r") if coloured else bare)
    if letters is None:
        return syllable
    number, after = tone(syllable), "ㄦ" if coloured else ""
    if number == NEUTRAL:
        return f"˙{letters}{after}"
    return f"{letters}{_ZHUYIN_MARKS[number]}{after}"


def _without_tone(syllable: str) -> str:
    apart = unicodedata.normalize("NFD", syllable.lower())
    return unicodedata.normalize("NFC", "".join(one for one in apart if one not in _MARKS))


def _letters(bare: str) -> str | None:
    """Give the letters of a syllable without tone, `None` where it is none."""
    if bare in _HUMMED:
        return _HUMMED[bare]
    initial = bare[:2] if bare[:2] in _INITIALS else bare[:1]
    if initial not in _INITIALS:
        return _FINALS.get(_final_alone(bare))
    if bare in _BUZZED:
        return _INITIALS[initial]
    final = bare[len(initial) :]
    if initial in ("j", "q", "x") or (initial in ("n", "l") and final == "ue"):
        final = f"ü{final[1:]}" if final.startswith("u") else final
    known = _FINALS.get(final)
    return None if known is None else _INITIALS[initial] + known


def _final_alone(bare: str) -> str:
    """Give the final of a syllable without an initial: y and w only say that none is there."""
    if bare in _SPELT_ALONE:
        return _SPELT_ALONE[bare]
    if bare.startswith("yu"):
        return f"ü{bare[2:]}"
    if bare.startswith("y"):
        return bare[1:] if bare[1:].startswith("i") else f"i{bare[1:]}"
    if bare.startswith("w"):
        return bare[1:] if bare[1:].startswith("u") else f"u{bare[1:]}"
    return bare
