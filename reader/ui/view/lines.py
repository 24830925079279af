"""Breaking one paragraph into lines: our own greedy breaker on Qt's lines.

Qt tells how much fits a width, our own rules (`reader.text.breaks`) where the line may end: its
own rules glue `。”《` into one word. The lines are then made anew to the same breaks with the space
that is over shared out between the characters, where the text is justified.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reader.text.breaks import Kind, kind_of, last_break, line_breaks
from reader.ui.codepoints import CodePoints

MOST_BETWEEN_CHARACTERS, MOST_BETWEEN_WORDS = 0.2, 1.0
"""The most that justifying may put between two, in ems; else the line stays short."""

_APART = frozenset((Kind.IDEOGRAPH, Kind.CLOSE, Kind.OPEN))
_widened: dict[float, QTextCharFormat] = {}


@dataclass(frozen=True, slots=True)
class Broken:
    """A line: the code points `[start, end)`, and its width in pixels without the blank after."""

    start: int
    end: int
    width: float


def new_layout(text: str) -> QTextLayout:
    """Give a layout that breaks anywhere, left to right, and keeps its glyphs."""
    layout = QTextLayout(text)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    return layout


def set_spaces(layout: QTextLayout, spaces: dict[int, float], points: CodePoints) -> None:
    """Set the extra pixels after characters, given by code point."""
    ranges: list[QTextLayout.FormatRange] = []
    last_end = -1
    for offset in sorted(spaces):
        unit, end = points.to_units(offset), points.to_units(offset + 1)
        if not layout.isValidCursorPosition(unit):  # a format would part the grapheme
            unit = layout.previousCursorPosition(unit)
        widened = _format(spaces[offset])
        if ranges and last_end == unit and ranges[-1].format == widened:
            ranges[-1].length = end - ranges[-1].start
        else:
            stretch = QTextLayout.FormatRange()
            stretch.start, stretch.length, stretch.format = unit, end - unit, widened
            ranges.append(stretch)
        last_end = end
    layout.setFormats(ranges)


def break_lines(
    layout: QTextLayout, text: str, points: CodePoints, width: float, indent: float = 0.0
) -> list[Broken]:
    """Break the layout's text greedily to lines of `width` pixels, the first one set in."""
    allowed = line_breaks(text)
    broken: list[Broken] = []
    start = 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width if start else width - indent)
        fit = points.to_offset(line.textStart() + line.textLength())
        end = last_break(allowed, start, fit) if fit < len(text) else fit
        if end != fit:
            end = _end_line(layout, line, points, min(max(end, start + 1), len(text)))
        broken.append(Broken(start, end, line.naturalTextWidth()))
        if end >= len(text):
            break
        start = end
    layout.endLayout()
    return broken


def set_lines(layout: QTextLayout, broken: list[Broken], points: CodePoints) -> None:
    """Make the lines again where they were broken before, after the spacing has changed."""
    layout.beginLayout()
    for one in broken:
        line = layout.createLine()
        if not line.isValid():
            break
        _end_line(layout, line, points, one.end)
    layout.endLayout()


def place_lines(layout: QTextLayout, first: QPointF, pitch: int) -> None:
    """Stand the lines' baselines `pitch` apart, whatever fonts a line falls back to.

    `first` is where the first line's baseline begins; the others begin at the column's left.
    """
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        left = 0.0 if index else first.x()
        line.setPosition(QPointF(left, first.y() + index * pitch - line.ascent()))


def justified_spaces(
    text: str, broken: list[Broken], spaces: dict[int, float], widths: Sequence[float], gaps: Gaps
) -> dict[int, float]:
    """Share out what is over in each line but the last, on top of the spaces given.

    `widths` are how wide the lines are to be, as many of them as there are lines.
    """
    shared = dict(spaces)
    for line, width in zip(broken[:-1], widths, strict=False):
        end = line.end
        while end > line.start and kind_of(text[end - 1]) is Kind.SPACE:
            end -= 1
        over = width - line.width + spaces.get(end - 1, 0.0)
        wide = [at for at in range(line.start, end - 1) if gaps.may_widen(text, at)]
        if over > 0 and wide and over / len(wide) <= gaps.most:
            for at in wide:
                shared[at] = shared.get(at, 0.0) + over / len(wide)
    return shared


@dataclass(frozen=True, slots=True)
class Gaps:
    """Where a line may be set wider, and by how many pixels at one place at most."""

    may_widen: Callable[[str, int], bool]
    most: float


def between_characters(em: float) -> Gaps:
    """Set Chinese characters and marks apart; the letters of a Latin word stay as they are."""
    return Gaps(_parts_characters, MOST_BETWEEN_CHARACTERS * em)


def between_words(em: float) -> Gaps:
    """Set words apart where blanks part them."""
    return Gaps(_parts_words, MOST_BETWEEN_WORDS * em)


def _parts_words(text: str, at: int) -> bool:
    return kind_of(text[at]) is Kind.SPACE and kind_of(text[at + 1]) is not Kind.SPACE


def _parts_characters(text: str, at: int) -> bool:
    after = kind_of(text[at + 1])
    return after is not Kind.JOINED and (kind_of(text[at]) in _APART or after in _APART)


def _end_line(layout: QTextLayout, line: QTextLine, points: CodePoints, end: int) -> int:
    """Make the line end at code point `end`, or after the grapheme it stands in; give its end.

    Qt counts columns in clusters of glyphs, so a ligature or a mark makes fewer than its letters.
    """
    unit = points.to_units(end)
    if not layout.isValidCursorPosition(unit):
        before = layout.previousCursorPosition(unit)
        unit = before if before > line.textStart() else layout.nextCursorPosition(unit)
    wanted = unit - line.textStart()
    line.setNumColumns(wanted)
    if line.textLength() > wanted:
        for columns in range(wanted - 1, 0, -1):
            line.setNumColumns(columns)
            if line.textLength() <= wanted:
                break
    return points.to_offset(line.textStart() + line.textLength())


def _format(space: float) -> QTextCharFormat:
    """Give the format that sets characters `space` pixels further apart."""
    known = _widened.get(space)
    if known is None:
        known = QTextCharFormat()
        known.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        known.setFontLetterSpacing(space)
        if len(_widened) > 4096:
            _widened.clear()
        _widened[space] = known
    return known
