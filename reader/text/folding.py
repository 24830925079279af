"""Folding: a text without the differences that a search does not heed.

Each character is folded by itself into exactly one, so that an offset in the folded text is the
same offset in the text. Folded are: case (Unicode's simple case folding: CaseFolding.txt, status
C and S, and İ to i), full-width forms (U+FF01 to U+FF5E and the signs after them), the shapes of
quotes, blanks but the newline between paragraphs, and what a table of variants adds.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

PIECE = 65_536
"""How many characters are folded in one step: one or two milliseconds' work."""

JOINER = "\u200d"
"""What makes one picture of the two beside it."""

MARKS = JOINER + (
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f"
    "\u3099\u309a\ufe20-\ufe2f\U0001f3fb-\U0001f3ff"
)
"""What makes another letter or picture of the one before, as the inside of a regular expression:
combining marks, the joiner of emoji and their skin tones."""

SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""What chooses how the character before is drawn, and leaves it the same, likewise."""

_MOST_REPLACED = 100
"""Up to how many different characters it is quicker to replace each than to translate all."""

_SINGLE, _DOUBLE = "‘’‚‛‹›′『』﹃﹄", "“”„‟«»″〝〞〟「」﹁﹂｢｣"
_BLANKS = (
    "\t\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_SIGNS = {"￠": "¢", "￡": "£", "￢": "¬", "￣": "¯", "￥": "¥", "￦": "₩", "｡": "。", "､": "、"}
_CASED = "ςΣµſϐϑϕϖϰϱϵẛ\u1fbe\u0345ᲀᲁᲂᲃᲄᲅᲆᲇᲈ"
"""The letters whose case `str.lower` leaves, or lowers by what stands beside them."""


class Folded:
    """A text that is being folded, a piece at a time, so that a book holds nobody up.

    `text` is the folded text, complete once `advance` has said so. `marked` tells whether there
    are `MARKS` or `SELECTORS` in it, `spaced` whether two blanks ever stand together.
    """

    __slots__ = ("_pieces", "_source", "_table", "marked", "spaced", "text")

    def __init__(self, source: str, variants: Mapping[str, str] | None = None) -> None:
        self._source = source
        self._table = _table() if variants is None else {**variants, **_table()}
        self._pieces: list[str] = []
        self.marked = self.spaced = False
        self.text = ""

    def advance(self) -> bool:
        """Fold the next piece; tell whether that was the last one."""
        at = len(self._pieces) * PIECE
        if at < len(self._source):
            self._take(self._fold(self._source[at : at + PIECE]))
            if at + PIECE < len(self._source):
                return False
        if self._source:
            self.text = "".join(self._pieces)
            self._source, self._pieces = "", []
        return True

    def _take(self, piece: str) -> None:
        if not self.spaced:
            last = self._pieces[-1][-1] if self._pieces else ""
            self.spaced = "  " in piece or (last + piece[0]) == "  "
        self._pieces.append(piece)

    def _fold(self, piece: str) -> str:
        letters = set(piece)
        there = letters & self._table.keys()
        if not self.marked:
            self.marked = not letters.isdisjoint(_marks())
        if len(there) > _MOST_REPLACED:
            piece = piece.translate({ord(one): self._table[one] for one in there})
        else:
            for one in there:
                piece = piece.replace(one, self._table[one])
        return piece.lower()


def fold(text: str, variants: Mapping[str, str] | None = None) -> str:
    """Fold a text at once; `variants` tells as what else a character is to be found."""
    folded = Folded(text, variants)
    while not folded.advance():
        pass
    return folded.text


@cache
def _table() -> dict[str, str]:
    """Give what each character is folded into that `str.lower` does not fold."""
    forms = {chr(0xFF01 + at): chr(0x21 + at) for at in range(0x5E)}
    return {
        **forms,
        **_SIGNS,
        **dict.fromkeys(_SINGLE, "'"),
        **dict.fromkeys(_DOUBLE, '"'),
        **dict.fromkeys(_BLANKS, " "),
        **{letter: letter.casefold() for letter in _CASED},
        "İ": "i",
    }


@cache
def _marks() -> frozenset[str]:
    """Give `MARKS` and `SELECTORS` one by one."""
    ranges, found = MARKS + SELECTORS, set[str]()
    at = 0
    while at < len(ranges):
        last = ranges[at + 2] if ranges[at + 1 : at + 2] == "-" else ranges[at]
        found.update(map(chr, range(ord(ranges[at]), ord(last) + 1)))
        at += 3 if last != ranges[at] else 1
    return frozenset(found)
