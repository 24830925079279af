"""Where a line may break: kinsoku for Chinese, whole words for English.

The rules are those of *Requirements for Chinese Text Layout* (W3C, section 3.1: marks that may not
begin or end a line, dashes and ellipses that may not be parted) beside the pair rules of Unicode
Standard Annex 14 for everything else. Offsets are code points. The module knows nothing of widths:
the layout asks for the last break that still fits.
"""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from functools import lru_cache

OPENING = frozenset("（「『《〈【〔〖〘〚［｛“‘﹁﹃﹙﹛｢￥＄￡")
"""Full-width marks (and the curly quotes) that may not end a line."""

CLOSING = frozenset("，。、；：？！》〉」』）】〕〗〙〛］｝”…‥·・％‰℃～〜﹂﹄﹚﹜｣．々〻°′″")
"""Marks that may not begin a line, after which a line may end whatever follows."""

LATIN_CLOSING = frozenset("’,.;:?!)]}%»›‐")
"""Marks that may not begin a line, and that cling to a letter or digit right after them."""

LATIN_OPENING = frozenset("([{«‹¿¡#$€£¥")
"""Marks that may not end a line, and that cling to a letter right before them."""

_GLUE = frozenset("\u00a0\u202f\u2007\u2060\ufeff")
_DASHES = frozenset("—–―⸺")
_IDEOGRAPHIC = (
    (0x2190, 0x21FF),
    (0x2460, 0x27BF),
    (0x2B00, 0x2BFF),
    (0x2E80, 0xA4CF),
    (0xAC00, 0xD7A3),
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE4F),
    (0x1F000, 0x1FAFF),
    (0x20000, 0x3FFFF),
)


class Kind(IntEnum):
    """What a character is to the line breaker."""

    WORD = 0
    IDEOGRAPH = 1
    SPACE = 2
    OPEN = 3
    CLOSE = 4
    LATIN_OPEN = 5
    LATIN_CLOSE = 6
    DASH = 7
    HYPHEN = 8
    SLASH = 9
    GLUE = 10
    JOINED = 11  # a combining mark and its like: one with what stands before it
    ZERO_WIDTH = 12
    STRAIGHT_QUOTE = 13  # opens or closes by what stands around it


_NO_START = frozenset(
    (Kind.CLOSE, Kind.LATIN_CLOSE, Kind.SPACE, Kind.JOINED, Kind.HYPHEN, Kind.SLASH, Kind.GLUE)
)
_NO_END = frozenset((Kind.OPEN, Kind.LATIN_OPEN, Kind.GLUE))
_FREE = frozenset((Kind.IDEOGRAPH, Kind.OPEN, Kind.CLOSE))


@lru_cache(maxsize=8192)
def kind_of(character: str) -> Kind:
    """Give the kind of one character, by itself."""
    for kind, marks in _MARKS.items():
        if character in marks:
            return kind
    code = ord(character)
    if code in (0x200D, 0x200C) or 0x1F3FB <= code <= 0x1F3FF or 0xFE00 <= code <= 0xFE0F:
        return Kind.JOINED
    category = unicodedata.category(character)
    if category in {"Mn", "Mc", "Me"} or 0xE0000 <= code <= 0xE0FFF:
        return Kind.JOINED
    if category in {"Zs", "Zl", "Zp", "Cc"}:
        return Kind.SPACE
    if any(first <= code <= last for first, last in _IDEOGRAPHIC):
        return Kind.IDEOGRAPH
    return Kind.WORD


_MARKS: dict[Kind, frozenset[str]] = {
    Kind.OPEN: OPENING,
    Kind.CLOSE: CLOSING,
    Kind.LATIN_OPEN: LATIN_OPENING,
    Kind.LATIN_CLOSE: LATIN_CLOSING,
    Kind.DASH: _DASHES,
    Kind.HYPHEN: frozenset("-"),
    Kind.SLASH: frozenset("/\\"),
    Kind.GLUE: _GLUE,
    Kind.ZERO_WIDTH: frozenset("\u200b"),
    Kind.STRAIGHT_QUOTE: frozenset("\"'"),
}


@lru_cache(maxsize=512)
def line_breaks(text: str) -> bytes:
    """Tell for each offset of `text`, its end included, whether a line may break before it.

    Paragraphs on screen are laid out again at every new width, and when their pinyin comes, so
    the last answers are kept. An answer has `len(text) + 1` bytes of 0 or 1; the last one is 1 and
    the first 0.
    """
    kinds = _settled_kinds(text)
    allowed = bytearray(len(text) + 1)
    if text:
        allowed[-1] = 1
    solid = Kind.WORD  # the last kind that was no space, so that `（ ` does not end a line either
    begun = next((at for at, kind in enumerate(kinds) if kind is not Kind.SPACE), len(text))
    for offset in range(begun + 1, len(text)):  # blanks that begin a text make no line
        before, after = kinds[offset - 1], kinds[offset]
        if before is not Kind.SPACE:
            solid = before
        if after in _NO_START or solid in _NO_END or text[offset - 1] == "\u200d":
            continue
        if before is after is Kind.WORD:
            continue
        if before is Kind.SPACE:
            allowed[offset] = after is not Kind.DASH  # ` — ` stays on the line of the word before
        else:
            allowed[offset] = _parts(before, after, text, offset)
    return bytes(allowed)


def last_break(allowed: bytes, start: int, limit: int) -> int:
    """Give the last offset in `(start, limit]` where a line may break, or `limit` if none is.

    `allowed` is what `line_breaks` gave. A word longer than the line is broken at `limit`.
    """
    found = allowed.rfind(1, start + 1, limit + 1)
    return limit if found < 0 else found


def _parts(before: Kind, after: Kind, text: str, offset: int) -> bool:
    """Whether a line may break between two characters without a space between them."""
    if before is Kind.DASH or after is Kind.DASH:
        return _parts_at_dash(before, after)
    if before is Kind.ZERO_WIDTH or before in _FREE or after in _FREE:
        return True
    if before is Kind.SLASH:
        return text[offset].isalpha() or after is Kind.IDEOGRAPH
    if before is Kind.HYPHEN:
        return (
            text[offset : offset + 2].isalpha() and text[max(0, offset - 3) : offset - 1].isalpha()
        )
    return False


def _parts_at_dash(before: Kind, after: Kind) -> bool:
    """Keep a Chinese dash (two of them) whole, and an English one with the word before it."""
    if before is after:
        return False
    return before is Kind.DASH or before in _FREE


def _settled_kinds(text: str) -> list[Kind]:
    """Give each character's kind, straight quotes decided and marks given to their base."""
    kinds = [kind_of(character) for character in text]
    opened: dict[str, bool] = {}
    for offset, kind in enumerate(kinds):
        if kind is Kind.STRAIGHT_QUOTE:
            mark = text[offset]
            opens = _opens(kinds, offset, opened=opened.get(mark, False))
            opened[mark] = opens
            kinds[offset] = Kind.LATIN_OPEN if opens else Kind.LATIN_CLOSE
            if _beside_ideograph(kinds, offset, opens=opens):
                kinds[offset] = Kind.OPEN if opens else Kind.CLOSE
    return kinds


def _opens(kinds: list[Kind], offset: int, *, opened: bool) -> bool:
    """Whether a straight quote opens: by the blank before or after it, else by turns."""
    before = kinds[offset - 1] if offset else Kind.SPACE
    after = kinds[offset + 1] if offset + 1 < len(kinds) else Kind.SPACE
    if before is Kind.WORD:
        return False
    if (before is Kind.SPACE) != (after is Kind.SPACE):
        return before is Kind.SPACE
    return not opened


def _beside_ideograph(kinds: list[Kind], offset: int, *, opens: bool) -> bool:
    beside = offset - 1 if opens else offset + 1
    return 0 <= beside < len(kinds) and kinds[beside] in (Kind.IDEOGRAPH, Kind.CLOSE, Kind.OPEN)
