"""One paragraph, laid out: lines, ruby, the rectangles of its spans, and what is under a point.

It knows nothing of the widget that scrolls it. Offsets are code points from the paragraph's
beginning; coordinates are pixels from its top left corner. A line's *flow* is a height that grows
along the line as well as from line to line, so that every character has a height of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGlyphRun, QPainter, QTextLine

from reader.model.reading import Reading
from reader.model.spans import Span
from reader.ui.codepoints import CodePoints
from reader.ui.view.lines import (
    Broken,
    between_characters,
    between_words,
    break_lines,
    justified_spaces,
    new_layout,
    place_lines,
    set_lines,
    set_spaces,
)
from reader.ui.view.ruby import (
    Group,
    Part,
    lefts,
    placed,
    ruby_groups,
    ruby_spaces,
    width_of,
)
from reader.ui.view.typeface import Typeface

LARGEST_INDENT = 0.25
"""The most of a column's width that a first line is set in."""

_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)
_DIRECTIONS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_HARMLESS = dict.fromkeys(_CONTROLS, " ") | dict.fromkeys(_DIRECTIONS, "\u200b")
"""What would break lines, draw boxes or turn the text round, and the one character instead."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: the code points `[start, end)` and where its own box of `pitch` pixels begins."""

    start: int
    end: int
    top: int


class ParagraphLayout:
    """The lines of one paragraph in a typeface at a width."""

    def __init__(
        self, text: str, face: Typeface, width: int, readings: Sequence[Reading] = ()
    ) -> None:
        self.text = text.translate(_HARMLESS)
        self.face = face
        self.width = width
        self.readings = readings
        self._points = CodePoints(self.text)
        self._layout = new_layout(self.text)
        self._layout.setFont(face.font)
        self._groups = list(ruby_groups(readings, face.ruby)) if face.syllables else []
        # in a narrow column the first line begins where all do
        self.indent = face.indent if face.indent <= LARGEST_INDENT * width else 0
        self.lines = self._lay_out()
        self._starts = [line.start for line in self.lines]
        self._ruby = self._ruby_runs()

    @property
    def height(self) -> int:
        """The paragraph's height with the space below it, in whole pixels."""
        return self.text_bottom + self.face.after

    @property
    def text_bottom(self) -> int:
        """Where the last line's box ends."""
        return self.face.before + len(self.lines) * self.face.pitch

    @property
    def flow_end(self) -> int:
        """Where the flow of the last line ends."""
        return self.text_bottom + self.face.level

    def line_at(self, offset: int) -> int:
        """Give the index of the line in which an offset stands."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def line_under(self, y: float) -> int:
        """Give the index of the line at a height, the nearest one outside."""
        return max(0, min(int((y - self.face.before) // self.face.pitch), len(self.lines) - 1))

    def x_of(self, offset: int, line: int) -> float:
        """Give the x at which an offset stands in a line."""
        one = self.lines[line]
        unit = self._points.to_units(min(max(offset, one.start), one.end))
        return _x(self._layout.lineAt(line), unit)

    def left_of(self, line: int) -> int:
        """Give where a line begins: further in where it is the first one of an indented text."""
        return 0 if line else self.indent

    def caret(self, offset: int) -> QRectF:
        """Give the caret's rectangle, without width, before the character at `offset`."""
        line = self.line_at(offset)
        top = self.lines[line].top + self.face.top
        return QRectF(self.x_of(offset, line), top, 0.0, self.face.bottom - self.face.top)

    def rectangles(self, span: Span) -> list[QRectF]:
        """Give the box of each line's part of a span, as high as the letters, not the ruby."""
        boxes: list[QRectF] = []
        for index in range(
            self.line_at(span.start), self.line_at(max(span.start, span.end - 1)) + 1
        ):
            line = self.lines[index]
            left = self.x_of(span.start, index)
            # blanks at the end of a line hang over its edge and are not shown as marked
            end = self.left_of(index) + self._natural_width(index)
            right = min(self.x_of(span.end, index), max(end, left))
            left, right = min(left, right), max(left, right)
            top = line.top + self.face.top
            if right > left:
                boxes.append(QRectF(left, top, right - left, self.face.bottom - self.face.top))
        return boxes

    def offset_near(self, point: QPointF) -> int:
        """Give the offset between two characters that is nearest to a point."""
        return self.offset_in_line(self.line_under(point.y()), point.x())

    def offset_in_line(self, index: int, x: float) -> int:
        """Give the offset between two characters of a line that is nearest to an x."""
        line = self._layout.lineAt(index)
        at = line.xToCursor(x, QTextLine.CursorPosition.CursorBetweenCharacters)
        return min(self._points.to_offset(at), self.lines[index].end)

    def offset_under(self, point: QPointF) -> int | None:
        """Give the character that a point lies on, with its line's room; `None` beside the text."""
        index = int((point.y() - self.face.before) // self.face.pitch)
        if not 0 <= index < len(self.lines):
            return None
        line = self._layout.lineAt(index)
        if not 0 <= point.x() - self.left_of(index) < line.naturalTextWidth():
            return None
        at = line.xToCursor(point.x(), QTextLine.CursorPosition.CursorOnCharacter)
        offset = self._points.to_offset(at)
        return offset if offset < self.lines[index].end else None

    def flow_of(self, offset: int) -> float:
        """Give the flow of an offset: its line's top and, in part, how far along it stands."""
        index = self.line_at(offset)
        line = self.lines[index]
        x = self.x_of(offset, index) - self.left_of(index)
        along = x / max(1.0, self._natural_width(index))
        return line.top + self.face.level + self.face.pitch * min(1.0, max(0.0, along))

    def offset_at_flow(self, flow: float) -> int:
        """Give the character whose flow is the last at or before one."""
        flow -= self.face.level
        index = self.line_under(flow)
        line = self._layout.lineAt(index)
        along = (flow - self.lines[index].top) / self.face.pitch
        x = self.left_of(index) + min(1.0, max(0.0, along)) * line.naturalTextWidth()
        at = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        start, end = self.lines[index].start, self.lines[index].end
        return min(max(start, self._points.to_offset(at)), max(start, end - 1))

    def following(self, offset: int) -> int:
        """Give the offset after the grapheme at `offset`."""
        unit = self._layout.nextCursorPosition(self._points.to_units(offset))
        return self._points.to_offset(unit)

    def preceding(self, offset: int) -> int:
        """Give the offset of the grapheme before `offset`."""
        unit = self._layout.previousCursorPosition(self._points.to_units(offset))
        return self._points.to_offset(unit)

    def is_boundary(self, offset: int) -> bool:
        """Whether an offset stands between two graphemes."""
        return self._layout.isValidCursorPosition(self._points.to_units(offset))

    def paint(
        self,
        painter: QPainter,
        origin: QPointF,
        text: QColor,
        ruby: Sequence[QColor],
        clip: QRectF,
    ) -> None:
        """Paint the letters and the ruby of the lines that touch `clip`.

        `ruby` are the ink of syllables that are not coloured by their tones, and those of the five
        tones. What lies behind letters and ruby is painted before.
        """
        first = self.line_under(clip.top() - origin.y())
        last = self.line_under(clip.bottom() - origin.y())
        painter.setPen(text)
        for index in range(first, last + 1):
            self._layout.lineAt(index).draw(painter, origin)
        for index in range(first, last + 1):
            for tone, run in self._ruby.get(index, ()):
                painter.setPen(ruby[tone])
                painter.drawGlyphRun(origin, run)

    @cached_property
    def ruby_boxes(self) -> list[QRectF]:
        """The room of what is written together, in the order of the readings."""
        syllables = self.face.syllables
        if syllables is None:
            return []
        boxes: list[QRectF] = []
        size = syllables.size
        for index, parts in self._parts().items():
            top = self.lines[index].top + self.face.ruby_baseline - size
            for part, left in zip(parts, lefts(parts, syllables), strict=True):
                boxes.append(QRectF(left, top, width_of(part.group, syllables), size * 1.25))
        return boxes

    def _natural_width(self, index: int) -> float:
        return self._layout.lineAt(index).naturalTextWidth()

    def _lay_out(self) -> list[Line]:
        face, text = self.face, self.text
        spaces = face.spacing.of(text) if face.spacing else {}
        if face.syllables:
            for at, space in ruby_spaces(self._groups, face.em, face.syllables).items():
                spaces[at] = max(0.0, spaces.get(at, 0.0)) + space
        set_spaces(self._layout, spaces, self._points)
        broken = break_lines(self._layout, text, self._points, self.width, self.indent)
        if face.justified and len(broken) > 1:
            gaps = (between_characters if face.spacing else between_words)(face.em)
            widths = [self.width - self.left_of(index) for index in range(len(broken))]
            shared = justified_spaces(text, broken, spaces, widths, gaps)
            set_spaces(self._layout, shared, self._points)
            set_lines(self._layout, broken, self._points)
        place_lines(self._layout, QPointF(self.indent, face.before + face.baseline), face.pitch)
        return _lines(broken, face)

    def _ruby_runs(self) -> dict[int, list[tuple[int, QGlyphRun]]]:
        """Give the glyphs of each line that has ruby, by tone."""
        syllables = self.face.syllables
        if syllables is None:
            return {}
        runs: dict[int, list[tuple[int, QGlyphRun]]] = {}
        for index, parts in self._parts().items():
            baseline = float(self.lines[index].top + self.face.ruby_baseline)
            runs[index] = syllables.together(placed(parts, syllables), baseline)
        return runs

    def _parts(self) -> dict[int, list[Part]]:
        """Give what each line has of the groups of syllables."""
        parts: dict[int, list[Part]] = {}
        for group in self._groups:
            first, last = self.line_at(group[0].start), self.line_at(group[-1].start)
            for index in range(first, last + 1):
                here = group
                if first != last:
                    here = tuple(unit for unit in group if self.line_at(unit.start) == index)
                if here:
                    part = Part(here, self._centre(here, index), index > first, index < last)
                    parts.setdefault(index, []).append(part)
        return parts

    def _centre(self, group: Group, index: int) -> float:
        """Give the middle of a group's characters, or of those that are in its line."""
        first, last = group[0].start, min(group[-1].end, self.lines[index].end) - 1
        left = self.x_of(first, index)
        right = left if first == last else self.x_of(last, index)
        return (left + right + self.face.em) / 2


def _lines(broken: list[Broken], face: Typeface) -> list[Line]:
    return [
        Line(one.start, one.end, face.before + index * face.pitch)
        for index, one in enumerate(broken)
    ] or [Line(0, 0, face.before)]


def _x(line: QTextLine, unit: int) -> float:
    """Give a unit's x; PySide answers with the unit too, where it had to move it."""
    if not line.isValid():
        return 0.0
    x, _unit = cast("tuple[float, int]", line.cursorToX(unit))
    return x
