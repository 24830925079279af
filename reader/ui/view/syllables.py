"""Syllables of pinyin, shaped once and kept as glyphs.

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

    def together(self, placed: Iterable[tuple[str, float, float]]) -> list[QGlyphRun]:
        """Put syllables, each given with its left and baseline, into one run for each font."""
        gathered: list[tuple[QRawFont, list[int], list[QPointF]]] = []
        for text, left, baseline in placed:
            for stretch in self.shaped(text).stretches:
                run = next((run for run in gathered if run[0] == stretch.font), None)
                if run is None:
                    run = (stretch.font, [], [])
                    gathered.append(run)
                run[1].extend(stretch.indexes)
                run[2].extend(QPointF(left + x, baseline) for x in stretch.lefts)
        return [_run(*run) for run in gathered]


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
