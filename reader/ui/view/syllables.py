"""Syllables of ruby, shaped once and kept as glyphs.

A book in pinyin shows some 1,300 different syllables over and over. Each is shaped once by Qt
(kerning, fallback fonts and all); a paragraph's ruby is then put together from the glyphs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QRawFont, QTextLayout


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
            known = self._shaped[text] = _shape(text, self.font)
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


def _run(font: QRawFont, indexes: list[int], points: list[QPointF]) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(indexes)
    run.setPositions(points)
    return run
