"""Pinyin with tone numbers (`lu:4 se4`) becomes pinyin with tone marks (`lǜ sè`).

The mark stands over a or e, over the o of ou, else over the last vowel (Hanyu Pinyin
orthography, GB/T 16159).
"""

from __future__ import annotations

import re
import unicodedata

_SYLLABLE = re.compile(r"(?P<letters>[A-Za-zü]+)(?P<tone>[1-5])")
_MARKED = re.compile(r"[aeAE]|[oO](?=u)|[aeiouüAEIOUÜ](?=[^aeiouüAEIOUÜ]*$)")
_MARKS = {"1": "\u0304", "2": "\u0301", "3": "\u030c", "4": "\u0300", "5": ""}


def with_marks(pinyin: str) -> str:
    """Give the pinyin of a word with tone marks; what is no syllable with a tone stays."""
    plain = pinyin.replace("u:", "ü").replace("U:", "Ü")
    return _SYLLABLE.sub(_with_mark, plain)


def _with_mark(syllable: re.Match[str]) -> str:
    letters, mark = syllable["letters"], _MARKS[syllable["tone"]]
    marked = _MARKED.sub(lambda vowel: vowel[0] + mark, letters, count=1)
    return unicodedata.normalize("NFC", marked)
