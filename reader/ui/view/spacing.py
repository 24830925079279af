"""The space between characters of Chinese text: marks closed up, Latin set a little apart.

A full-width mark is half blank. Where two meet (`。”`, `》，`, `：“`) the blanks add up to a hole,
so they are closed up to what one of them would leave (CLREQ 3.1.6.1), measured on the glyphs of the
font that is used. Between a Chinese character and a Latin letter or digit stands an eighth of an
em (CLREQ 3.2.2 allows up to a quarter).
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF

from reader.text.breaks import Kind, kind_of

BESIDE_LATIN = 0.125
AFTER_NARROW_STOP = 0.25  # Chinese typed with the marks of a Latin keyboard
INSIDE_MARKS = 0.12  # what is left between two marks that face the same way, in ems
BETWEEN_MARKS = 0.5  # what is left between a closing mark and an opening one
"""All in ems."""

MOST_CLOSED = 0.5  # of a mark's own width

_NARROW_STOPS = frozenset(",.;:?!)")
_LARGE = 200  # pixels: Qt gives the bounds of ink in whole ones
_STEP = 4.0  # spaces are whole quarters of a pixel, so that few formats are made


class Spacing:
    """The spaces between the characters of one font."""

    def __init__(self, font: QFont) -> None:
        self._em = QFontMetricsF(font).horizontalAdvance("国")
        large = QFont(font)
        large.setPixelSize(_LARGE)
        self._large = QFontMetricsF(large)
        self._pairs: dict[str, float] = {}

    def of(self, text: str) -> dict[int, float]:
        """Give the pixels to add after characters of a text, negative to close up."""
        spaces: dict[int, float] = {}
        for at in range(len(text) - 1):
            pair = text[at : at + 2]
            space = self._pairs.get(pair)
            if space is None:
                space = self._pairs[pair] = self._between(pair)
            if space:
                spaces[at] = space
        return spaces

    def _between(self, pair: str) -> float:
        left, right = kind_of(pair[0]), kind_of(pair[1])
        if {left, right} == {Kind.WORD, Kind.IDEOGRAPH}:
            return round(BESIDE_LATIN * self._em * _STEP) / _STEP
        if right is Kind.IDEOGRAPH and pair[0] in _NARROW_STOPS:
            return round(AFTER_NARROW_STOP * self._em * _STEP) / _STEP
        if (left, right) in _MEETING and "…" not in pair:  # an ellipsis is two of them, evenly
            kept = BETWEEN_MARKS if left is not right else INSIDE_MARKS
            # at most half of the left one, which the space is taken from: ” is narrow in some fonts
            closed = min(MOST_CLOSED * self._width(pair[0]), self._blank(pair) - kept)
            return -round(max(0.0, closed) * self._em * _STEP) / _STEP
        return 0.0

    def _blank(self, pair: str) -> float:
        """Give how far apart the ink of two characters is, in ems."""
        left, right = self._large.boundingRect(pair[0]), self._large.boundingRect(pair[1])
        ems = self._large.horizontalAdvance("国")
        return self._width(pair[0]) + (right.left() - left.right()) / ems

    def _width(self, mark: str) -> float:
        """Give the width of a character in ems."""
        return self._large.horizontalAdvance(mark) / self._large.horizontalAdvance("国")


_MEETING = frozenset(((Kind.CLOSE, Kind.CLOSE), (Kind.CLOSE, Kind.OPEN), (Kind.OPEN, Kind.OPEN)))
