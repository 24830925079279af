"""The tokens of a Chinese text: dictionary words, numbers by their value, Latin words, a few marks.

Of the longest words taken from the left and those taken from the right, the cut with fewer words
wins, then the one with fewer single characters (forward and backward maximum matching).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from reader.chinese.variants import fold
from reader.lexicon.english import Token, stem
from reader.lexicon.numbers import CHINESE_NUMERALS, chinese_number
from reader.text.scripts import HAN_RANGE, LATIN_RANGE

LATIN = "@"
"""What the key of a Latin word in a Chinese text begins with."""

_LONGEST = 7
_TOKEN = re.compile(
    rf"(?P<han>[{HAN_RANGE}]+)|(?P<latin>[{LATIN_RANGE}]+)|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<mark>[？?！!“”\"「」『』；;：:]|…+|—+)"
)
_MARKS = {"？": "?", "！": "!", "；": ";", "：": ":"} | dict.fromkeys("“”「」『』", '"')

# Written with numerals, but no numbers.
_NO_NUMBERS = frozenset({"万一", "千万", "十分", "一一"})

_MONTHS = {
    f"#{number}": f"{'十' * (number // 10)}{'一二三四五六七八九'[number % 10 - 1 : number % 10]}月"
    for number in range(1, 13)
}


def chinese_tokens(text: str, known: Callable[[str], bool]) -> list[Token]:
    """Give the tokens of a text in order; `known` tells which (simplified) words there are."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(fold(text)):
        start, end = match.span()
        if match.lastgroup == "han":
            tokens += _words(match[0], start, known)
        elif match.lastgroup == "latin":
            tokens.append(Token(start, end, LATIN + stem(match[0].lower())))
        elif match.lastgroup == "number":
            tokens.append(Token(start, end, match[0]))
        else:
            mark = match[0][0]
            tokens.append(Token(start, end, _MARKS.get(mark, mark)))
    return list(_with_months(_with_numbers(tokens)))


def _words(run: str, start: int, known: Callable[[str], bool]) -> Iterator[Token]:
    """Cut a run of characters into words."""
    cuts = _cut_backward(run, known), _cut_forward(run, known)
    at = start
    for word in min(cuts, key=lambda cut: (len(cut), sum(len(word) == 1 for word in cut))):
        yield Token(at, at + len(word), word)
        at += len(word)


def _cut_forward(run: str, known: Callable[[str], bool]) -> list[str]:
    words, at, end = [], 0, len(run)
    while at < end:
        stop = min(end, at + _LONGEST)
        while stop > at + 1 and not known(run[at:stop]):
            stop -= 1
        words.append(run[at:stop])
        at = stop
    return words


def _cut_backward(run: str, known: Callable[[str], bool]) -> list[str]:
    words, end = [], len(run)
    while end > 0:
        at = max(0, end - _LONGEST)
        while at < end - 1 and not known(run[at:end]):
            at += 1
        words.append(run[at:end])
        end = at
    return words[::-1]


def _with_numbers(tokens: list[Token]) -> Iterator[Token]:
    """Let numerals and figures side by side be one token, known by its value, or by its month."""
    for numeral, group in groupby(tokens, _is_numeral):
        if not numeral:
            yield from group
            continue
        run = list(group)
        key = chinese_number("".join(token.key for token in run))
        if key is None:
            yield from (token._replace(key=chinese_number(token.key) or token.key) for token in run)
        else:
            yield Token(run[0].start, run[-1].end, key)


def _with_months(tokens: Iterable[Token]) -> Iterator[Token]:
    """Let a number and 月 be the name of a month: `5月` is 五月, which dictionaries know."""
    waiting: Token | None = None
    for token in tokens:
        month = _MONTHS.get(waiting.key) if waiting and token.key == "月" else None
        if waiting and month:
            yield Token(waiting.start, token.end, month)
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = token
    if waiting:
        yield waiting


def _is_numeral(token: Token) -> bool:
    if token.key[0].isdigit():
        return True
    return CHINESE_NUMERALS.issuperset(token.key) and token.key not in _NO_NUMBERS
