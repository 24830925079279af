"""Syllables of ruby, shaped once and kept as glyphs.

A book in pinyin shows some 1,300 different syllables over and over. Each is shaped once by Qt
(kerning, fallback fonts and all); a paragraph's ruby is then put together from the glyphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QRawFont, QTextLayout

_MARKS = re.compile("([ˊˇˋ˙])")
"""The marks of the tones in zhuyin; fonts draw them amid the blank of a whole letter."""

BESIDE_MARK = 0.02
"""What is left of that blank on either side, in ems."""

LARGER_MARK = 1.4
"""The size of a mark by that of the letters."""

_LARGE = 200  # pixels: Qt gives the bounds of ink in whole ones


@dataclass(frozen=True, slots=True)
class _Glyphs:
    """A stretch of one font: glyph numbers and how far each stands from the syllable's left."""

    font: QRawFont
    indexes: tuple[int, ...]
    lefts: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Syllable:
    """A shaped syllable: its width in pixels and its glyphs."""

    width: float
    stretches: tuple[_Glyphs, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A syllable that stands in a line: its tone, and its left in pixels."""

    text: str
    tone: int
    left: float


class Syllables:
    """The shaped syllables of one font."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._shaped: dict[str, Syllable] = {}

    @property
    def size(self) -> int:
        """The font's size in pixels."""
        return self.font.pixelSize()

    def shaped(self, text: str) -> Syllable:
        """Give a syllable's glyphs and width."""
        known = self._shaped.get(text)
        if known is None:
            pieces = [piece for piece in _MARKS.split(text) if piece]
            known = self._shaped[text] = _joined(
                _shape_mark(piece, self.font) if _MARKS.match(piece) else _shape(piece, self.font)
                for piece in pieces
            )
        return known

    def together(self, placed: Iterable[Placed], baseline: float) -> list[tuple[int, QGlyphRun]]:
        """Put a line's syllables into one run for each tone and font; give each with its tone."""
        gathered: list[tuple[int, QRawFont, list[int], list[QPointF]]] = []
        for one in placed:
            for stretch in self.shaped(one.text).stretches:
                run = next(
                    (run for run in gathered if run[0] == one.tone and run[1] == stretch.font),
                    None,
                )
                if run is None:
                    run = (one.tone, stretch.font, [], [])
                    gathered.append(run)
                run[2].extend(stretch.indexes)
                run[3].extend(QPointF(one.left + x, baseline) for x in stretch.lefts)
        return [(tone, _run(font, indexes, points)) for tone, font, indexes, points in gathered]


def _shape(text: str, font: QFont) -> Syllable:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    if not line.isValid():
        return Syllable(0.0, ())
    stretches = tuple(
        _Glyphs(run.rawFont(), tuple(run.glyphIndexes()), tuple(at.x() for at in run.positions()))
        for run in line.glyphRuns()
    )
    return Syllable(line.naturalTextWidth(), stretches)


def _shape_mark(mark: str, font: QFont) -> Syllable:
    """Shape a mark of zhuyin without the blank beside it, large enough to be told from others."""
    larger, measured = QFont(font), QFont(font)
    larger.setPixelSize(round(font.pixelSize() * LARGER_MARK))
    measured.setPixelSize(_LARGE)
    ink, scale = QFontMetricsF(measured).tightBoundingRect(mark), larger.pixelSize() / _LARGE
    beside = BESIDE_MARK * font.pixelSize()
    shaped = Syllable(ink.width() * scale + 2 * beside, _shape(mark, larger).stretches)
    return _moved(shaped, beside - ink.left() * scale)


def _moved(syllable: Syllable, right: float) -> Syllable:
    """Give a syllable whose glyphs stand some pixels further to the right."""
    stretches = (
        _Glyphs(one.font, one.indexes, tuple(x + right for x in one.lefts))
        for one in syllable.stretches
    )
    return Syllable(syllable.width, tuple(stretches))


def _joined(pieces: Iterable[Syllable]) -> Syllable:
    """Put pieces behind each other."""
    width = 0.0
    stretches: list[_Glyphs] = []
    for piece in pieces:
        stretches += _moved(piece, width).stretches
        width += piece.width
    return Syllable(width, tuple(stretches))


def _run(font: QRawFont, indexes: list[int], points: list[QPointF]) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(indexes)
    run.setPositions(points)
    return run
