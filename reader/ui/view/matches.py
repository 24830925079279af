"""Matches: how what was found lies around the letters.

A match is a soft ground below everything else and a line around it above everything but the
letters, so that a highlight it stands on keeps its own fill and edge. The current one has a
stronger ground and a thicker line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.model.spans import Span, Spans
from reader.ui.stylesheet import blend
from reader.ui.theme import Ink, Theme
from reader.ui.view.marks import filled

GROUND, CURRENT_GROUND = 0.14, 0.3
"""How much of the line's colour is in the ground."""

LINE, CURRENT_LINE = 1.0, 2.0
"""How thick the line is, in pixels."""

BESIDE = 1.0
"""How far it stands off at both ends, in pixels: a comma is hardly wider than two lines."""

ROUND = 2.5
"""How round its corners are, in pixels."""

Match = tuple[bool, Sequence[QRectF]]
"""Whether a match is the current one, and the boxes of its letters."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in one side; `start` is where that side's text begins in its pane's."""

    spans: Spans
    start: int = 0

    def touching(self, span: Span) -> list[Span]:
        """Give what shares a character with a span, both in the pane's text."""
        start, spans = self.start, self.spans
        if not len(spans) or span.end <= start:
            return []
        return [
            Span(spans.starts[at] + start, spans.ends[at] + start)
            for at in spans.touching(max(0, span.start - start), span.end - start)
        ]


def match_ink(theme: Theme, *, current: bool = False) -> Ink:
    """Give a match's ground and line: a warm hue that no highlight has."""
    return _ink(theme.paper, dark=theme.dark, current=current)


@lru_cache(maxsize=16)
def _ink(paper: str, *, dark: bool, current: bool) -> Ink:
    line = "#E2A15C" if dark else "#B4601A"
    return Ink(blend(paper, line, CURRENT_GROUND if current else GROUND), line)


def paint_grounds(painter: QPainter, matches: Sequence[Match], theme: Theme) -> None:
    """Paint what lies below the highlights of matches."""
    for current, boxes in matches:
        ground = QColor(match_ink(theme, current=current).fill)
        for box in boxes:
            painter.fillRect(filled(box), ground)


def paint_lines(painter: QPainter, matches: Sequence[Match], theme: Theme) -> None:
    """Paint the lines around matches, over their highlights."""
    if not matches:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for current, boxes in matches:
        thick = CURRENT_LINE if current else LINE
        painter.setPen(QPen(QColor(match_ink(theme, current=current).edge), thick))
        reach = 0.5 if current else (1 - thick) / 2
        for box in boxes:
            room = filled(box).adjusted(-reach - BESIDE, -reach, reach + BESIDE, reach)
            painter.drawRoundedRect(room, ROUND, ROUND)
    painter.restore()
