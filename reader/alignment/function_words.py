"""What a dictionary does not say of words that it describes rather than translates.

The shares are t(e|c), written by hand; a line is the Chinese words, a colon, and the English stems
with their share in hundredths.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_TELLING = """
不 没: not 70|没有: not 60|不是 别 未: not 40|无: not 30|吗: ? 50|呢: ? 30|…: — 30
"""
_GRAMMAR = """
在: in 40 at 20 on 20|中 里: in 40|内: within 30 in 20|上: on 30 at 20|于: in 20 on 20 at 10
与: with 40 and 40|和 及: and 70|并: and 50|而: and 20|、: and 30 , 30|等: such 30 as 20 and 10
被: by 30|由: by 40 of 10|以: to 20 with 20 by 20|向: to 30|到: to 40|从: from 60
对: to 20 on 20 for 10|为: for 30 be 20 as 20|据: accord 40 to 20|之: of 30
将 会: will 50|是: be 80|有: have 40 there 20|已 已经: have 30 alreadi 40|该: the 50|一: a 40 an 20
最: most 40|也: also 60 too 20|都: all 40|后: after 60|前: befor 40|时: when 50|年: year 50
称 表示: say 40|说: say 70|他: he 80|她: she 80|它: it 80|其: it 40 they 30|他们 她们: they 80
"""

UNTRANSLATED = frozenset("的了把们地得")
"""Words that English has no word for."""
DETERMINERS = frozenset({"the", "a", "an"})
"""English words that Chinese has no word for."""


@cache
def telling_words() -> Mapping[str, Mapping[str, float]]:
    """Give t(e|c) of negation and of what asks: they tell one sentence from another."""
    return _read(_TELLING)


@cache
def function_words() -> Mapping[str, Mapping[str, float]]:
    """Give t(e|c) of all function words: in every sentence, they only tell words apart."""
    return {**_read(_TELLING), **_read(_GRAMMAR)}


def _read(table: str) -> dict[str, Mapping[str, float]]:
    known: dict[str, Mapping[str, float]] = {}
    for line in table.strip().replace("\n", "|").split("|"):
        words, _, said = line.partition(": ")
        fields = said.split(" ")
        pairs = zip(fields[::2], fields[1::2], strict=True)
        shares = {stem: int(share) / 100 for stem, share in pairs}
        known.update((word, shares) for word in words.split(" "))
    return known
