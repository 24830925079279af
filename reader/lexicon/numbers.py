"""What numbers say, in figures and in words, in either language: `#12` for twelve.

`三百二十`, `3.2万`, `一九八〇`, `three hundred and twenty`, `32,000` and `twenty-first` each become
the value they name. An ordinal counts as its number.
"""

from __future__ import annotations

import re
from functools import cache

_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"零": 0, "两": 2, "兩": 2, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5}
_SMALL_UNITS = {"十": 10, "百": 100, "千": 1000, "廿": 20}
_LARGE_UNITS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
CHINESE_NUMERALS = frozenset((*_DIGITS, *_SMALL_UNITS, *_LARGE_UNITS))
"""The characters that numbers are written with."""

_CHINESE = re.compile(r"(?P<figures>\d+(?:[.,]\d+)*)?(?P<signs>[^\d.,]*)")

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "dozen": 12}
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
}


def chinese_number(text: str) -> str | None:
    """Give the value of a Chinese number (`#320`), or `None` where the text is none."""
    found = _CHINESE.fullmatch(text)
    if found is None or not text or not CHINESE_NUMERALS.issuperset(found["signs"]):
        return None
    signs = found["signs"]
    if found["figures"]:
        value = figures(found["figures"])
        for sign in signs:
            if sign in _DIGITS:
                return None
            value *= _SMALL_UNITS.get(sign) or _LARGE_UNITS[sign]
        return key_of(value)
    if len(signs) > 1 and all(sign in _DIGITS for sign in signs):
        return key_of(float("".join(str(_DIGITS[sign]) for sign in signs)))
    return key_of(_sum_of(signs))


def _sum_of(signs: str) -> float:
    """Add up digits and units: 三百二十 is 3 × 100 + 2 × 10."""
    total = section = digit = 0
    for sign in signs:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _SMALL_UNITS:
            section += (digit or 1) * _SMALL_UNITS[sign]
            digit = 0
        else:
            unit, section = _LARGE_UNITS[sign], section + digit
            total = total + section * unit if total >= unit else (total + section or 1) * unit
            section = digit = 0
    return total + section + digit


def english_value(words: list[str]) -> float | None:
    """Give the value of a run of English number words and figures, or `None` where it is none.

    The words are in lower case, hyphens and `and` left out.
    """
    total = section = 0.0
    for word in words:
        value = _values().get(word)
        if value is None:
            if not word[:1].isdigit():
                return None
            section += figures(word)
        elif word.rstrip("s") in _SCALES or word.endswith("dredth"):
            section = (section or 1) * value
            if value >= 1000:
                total, section = total + section, 0
        else:
            section += value
    return total + section


@cache
def _values() -> dict[str, float]:
    """Give the value of each English number word, cardinal or ordinal."""
    values: dict[str, float] = {word: value for value, word in enumerate(_UNITS.split())}
    values |= {word: 20 + 10 * at for at, word in enumerate(_TENS.split())}
    ordinals = {f"{word.removesuffix('y')}ieth": values[word] for word in _TENS.split()}
    ordinals |= {f"{word}th": value for word, value in values.items()}
    scales = {f"{word}{end}": value for word, value in _SCALES.items() for end in ("", "s", "th")}
    return {**ordinals, **values, **scales, **_ORDINALS}


def is_number_word(word: str) -> bool:
    """Whether a lower-case English word is part of a number."""
    return word in _values()


def figures(text: str) -> float:
    """Give the value of figures; a comma, and every full stop but a single one, parts thousands."""
    plain = text.rstrip("stndrh").replace(",", "")
    return float(plain) if plain.count(".") <= 1 else float(plain.replace(".", ""))


def key_of(value: float) -> str:
    """Give the token of a value."""
    return f"#{value:.12g}"
