"""Both sides in one column: its blocks are the beads of their alignment.

In rows the two sides of a bead stand beside each other, their first lines level; interlinear, the
second side's stands below the first one's, smaller and softer. Paragraphs are parted by space.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.model.alignment import UNSURE
from reader.model.annotation import Annotation
from reader.model.article import ParagraphKind
from reader.model.spans import Span
from reader.ui.view.blocks import Block, Blocks, Placed, Standing
from reader.ui.view.paragraph import ParagraphLayout
from reader.ui.view.setting import Setting
from reader.ui.view.signs import Sign
from reader.ui.view.typeface import Typeface, Typefaces
from reader.ui.view.way import Way
from reader.ui.view.woven import SIDES, Woven

GUTTER = 2.6
"""The room between the two sides of a row, in the text's ems."""

SMALLER = 0.84
"""The size of an interlinear counterpart, by the size that its side is set in otherwise."""

BETWEEN_SENTENCES = {Way.ROWS: 0.5, Way.PEEK: 0.5, Way.INTERLINEAR: 0.8}
BETWEEN_PARAGRAPHS = {Way.ROWS: 1.5, Way.PEEK: 1.5, Way.INTERLINEAR: 2.2}
"""The least space above a block."""

BELOW = 0.04
"""How far an interlinear counterpart is below its sentence.

All in the first side's ems.
"""


SIGN_BEFORE = -24.0
"""Where the signs are interlinear, in pixels from the lines' beginning."""


@dataclass(frozen=True, slots=True)
class _Stack:
    """Cells of one side below each other, and where the last one ends."""

    cells: tuple[Placed, ...]
    bottom: int


class Weave(Blocks):
    """Two sides read in a way. `first` is the side on the left or on top.

    `leading` is the side whose characters are told as what is read. At a peek the other side is
    veiled, but for the beads in `revealed` and the one that is `peeked` at.
    """

    def __init__(self, woven: Woven, way: Way, first: int, setting: Setting, room: int) -> None:
        super().__init__(woven.revision)
        self.woven = woven
        self.way = way
        self.first = first
        self.leading = first
        self.hidden = 1 - first if way is Way.PEEK else None
        self.revealed: set[int] = set()
        self.peeked: int | None = None
        self._begin(setting, room)

    @property
    def setting(self) -> Setting:
        """How the text is set."""
        return self._setting

    @property
    def pitch(self) -> int:
        """From line to line of the first side, in pixels."""
        return self._faces[self.first].text.pitch

    def set_room(self, setting: Setting, room: int) -> None:
        """Set the text anew, in another way or where there is another width for it."""
        if (setting, room) != (self._setting, self._room):
            self._begin(setting, room)

    def cell_at(self, offset: int) -> int:
        """Give the cell in which an offset stands."""
        return self.woven.cell_at(offset)

    def cell_beside(self, cell: int, step: int) -> int | None:
        """Give the cell of the same side after one (`step` 1) or before it (-1)."""
        return self.woven.cell_beside(cell, step)

    def span_of(self, cell: int) -> Span:
        """Give where a cell stands in the text."""
        return self.woven.span_of(cell)

    def block_of(self, cell: int) -> int:
        """Give the row that holds a cell."""
        return self.woven.row_of(cell)

    def paragraph_of(self, cell: int) -> int:
        """Give the paragraph of which a cell is the whole or a part."""
        return self.woven.paragraph_of(cell)

    def side_of(self, cell: int) -> int:
        """Give the side that a cell belongs to."""
        return self.woven.side_of(cell)

    def has_ruby(self, cell: int) -> bool:
        """Whether a cell's text has readings to be shown above it."""
        return self._setting.pinyin and self.woven.languages[self.side_of(cell)].is_chinese

    def selectable(self, offset: int) -> Span:
        """Give the side's text; of a veiled side only what a bead has of it."""
        cell = self.cell_at(offset)
        if self.side_of(cell) != self.hidden:
            return self.range_of(offset)
        cells = list(self.woven.cells(self.block_of(cell), self.side_of(cell)))
        return Span(self.start_of(cells[0]), self.span_of(cells[-1]).end)

    def range_of(self, offset: int) -> Span:
        """Give the text of the side in which an offset stands."""
        return self.woven.range_of(self.woven.side_at(offset)[0])

    def spans_of(self, annotation: Annotation) -> list[Span]:
        """Give where an annotation stands in the text."""
        return self.woven.spans_of(annotation)

    def starts(self, side: int) -> Sequence[int]:
        """Give where a side's text begins in each row, and at last where it ends."""
        return self.woven.starts(side)

    @property
    def sides(self) -> int:
        """Both of them."""
        return len(SIDES)

    @property
    def can_carry(self) -> bool:
        """In every way that has rows."""
        return True

    def sign_of(self, cell: int) -> Sign | None:
        """Tell at the first cell of a row whether it is confirmed or unsure."""
        row = self.block_of(cell)
        if cell != next(at for side in SIDES for at in self.woven.cells(row, side)):
            return None
        bead = self.woven.bead(row)
        if bead.locked:
            return Sign.CONFIRMED
        titled = self.woven.paragraph(cell).kind is not ParagraphKind.TEXT  # often on one side only
        return Sign.UNSURE if bead.confidence < UNSURE and not titled else None

    @property
    def sign_left(self) -> float:
        """Between the two sides, or interlinear before the lines."""
        if self.way is Way.INTERLINEAR:
            return SIGN_BEFORE
        return self._widths[self.first] + GUTTER * self._faces[self.first].text.em / 2

    def is_quiet(self, cell: int) -> bool:
        """Whether a cell is a counterpart below its sentence."""
        if self.way is not Way.INTERLINEAR or self.side_of(cell) == self.first:
            return False
        return any(True for _above in self.woven.cells(self.block_of(cell), self.first))

    def is_veiled(self, cell: int) -> bool:
        """Whether a cell's text is not to be read."""
        if self.side_of(cell) != self.hidden:
            return False
        block = self.block_of(cell)
        return block != self.peeked and block not in self.revealed

    def _begin(self, setting: Setting, room: int) -> None:
        self._setting, self._room = setting, room
        self._bare: dict[tuple[int, ParagraphKind, int, bool], Typeface] = {}
        self._faces = tuple(Typefaces(self.woven.languages[side], self._of(side)) for side in SIDES)
        self._widths, self._lefts = self._share(room)
        self.width = max(
            left + width for left, width in zip(self._lefts, self._widths, strict=True)
        )
        self._set_anew(self._estimates())

    def _of(self, side: int) -> Setting:
        """Give how a side is set."""
        if self.way is Way.INTERLINEAR and side != self.first:
            return replace(self._setting, zoom=self._setting.zoom * SMALLER)
        return self._setting

    def _share(self, room: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Give each side's width and its left edge in the room there is."""
        if self.way is Way.INTERLINEAR:
            width = self._faces[self.first].column(room)
            return (width, width), (0, 0)
        gutter = round(GUTTER * self._faces[self.first].text.em)
        widths = tuple(faces.column((room - gutter) // 2) for faces in self._faces)
        right = widths[self.first] + gutter
        return widths, tuple(0 if side == self.first else right for side in SIDES)

    def _read_at(self, standing: Standing) -> Placed:
        """Give the leading side's cell that is read at a standing, or where it has none any."""
        cells = self.block(standing.block).cells
        led = [one for one in cells if self.side_of(one.cell) == self.leading] or list(cells)
        begun = [one for one in led if one.top + one.layout.flow_of(0) <= standing.y]
        return begun[-1] if begun else led[0]

    def _arrange(self, block: int) -> Block:
        above = self._above(block)
        stacks: tuple[_Stack, ...]
        if self.way is Way.INTERLINEAR:
            upper = self._stack(block, self.first, above)
            top = upper.bottom + self._ems(BELOW) if upper.cells else above
            lower = self._stack(block, 1 - self.first, top)
            stacks = (upper, lower)
        else:
            stacks = self._level_stacks(block, above)
        cells = tuple(one for stack in stacks for one in stack.cells)
        return Block(max(stack.bottom for stack in stacks), cells)

    def _level_stacks(self, block: int, above: int) -> tuple[_Stack, ...]:
        """Give both sides of a row, the flow of their first lines at one height."""
        levels = {
            side: self._face(cell).level
            for side in SIDES
            for cell in list(self.woven.cells(block, side))[:1]
        }
        lowest = max(levels.values(), default=0)
        return tuple(
            self._stack(block, side, above + lowest - levels.get(side, lowest))
            for side in (self.first, 1 - self.first)
        )

    def _stack(self, block: int, side: int, top: int) -> _Stack:
        cells: list[Placed] = []
        for cell in self.woven.cells(block, side):
            if cells:
                top += self._between(paragraph=True)
            text = self.revision.quote(self.span_of(cell))
            face = self._face(cell)
            layout = ParagraphLayout(text, face, self._widths[side], self.readings(cell))
            cells.append(Placed(cell, self._lefts[side], top, layout))
            top += layout.height
        return _Stack(tuple(cells), top)

    def _above(self, block: int) -> int:
        """Give the space above a block: more where a paragraph begins, or after a heading."""
        if block == 0:
            return 0
        here = [cell for side in SIDES for cell in list(self.woven.cells(block, side))[:1]]
        last = [cell for side in SIDES for cell in list(self.woven.cells(block - 1, side))[-1:]]
        before = max((self._paragraph_face(cell).before for cell in here), default=0)
        after = max((self._below(cell) for cell in last), default=0)
        return max(self._between(paragraph=bool(self.woven.begins[block])) + before, after)

    def _below(self, cell: int) -> int:
        """Give the space that a title or heading has below it."""
        kind = self.woven.paragraph(cell).kind
        return 0 if kind is ParagraphKind.TEXT else self._paragraph_face(cell).after

    def _between(self, *, paragraph: bool) -> int:
        return self._ems((BETWEEN_PARAGRAPHS if paragraph else BETWEEN_SENTENCES)[self.way])

    def _ems(self, ems: float) -> int:
        return round(ems * self._faces[self.first].text.em)

    def _paragraph_face(self, cell: int) -> Typeface:
        one = self.woven.paragraph(cell)
        return self._faces[self.side_of(cell)].of(one.kind, one.level)

    def _face(self, cell: int) -> Typeface:
        """Give the typeface of a cell, without what parts its paragraph from the one before."""
        one = self.woven.paragraph(cell)
        begins = one.start == self.span_of(cell).start
        key = (self.side_of(cell), one.kind, one.level, begins)
        if key not in self._bare:
            face = self._paragraph_face(cell)
            indent = face.indent if begins else 0
            self._bare[key] = replace(face, before=0, after=0, indent=indent)
        return self._bare[key]

    def _blocks_of(self, paragraph: int) -> range:
        return self.woven.rows_of(paragraph)

    def _estimates(self) -> list[int]:
        """Estimate every block's height from the lengths of its two sides, in one cheap pass."""
        per_line = [
            max(1, int(width / faces.advance))
            for width, faces in zip(self._widths, self._faces, strict=True)
        ]
        one, other = (faces.text.pitch for faces in self._faces)
        spaces = [self._between(paragraph=begins) for begins in (False, True)]
        indents = [round(faces.text.indent / faces.advance) for faces in self._faces]
        lengths = zip(*self.woven.lengths, self.woven.begins, strict=True)
        lines = (
            (
                -(-(a + indents[0] * begins) // per_line[0]),
                -(-(b + indents[1] * begins) // per_line[1]),
                spaces[begins],
            )
            for a, b, begins in lengths
        )
        if self.way is Way.INTERLINEAR:
            return [one * a + other * b + space for a, b, space in lines]
        return [max(one * a, other * b) + space for a, b, space in lines]
