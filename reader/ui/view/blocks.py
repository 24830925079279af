"""A column of blocks: the heights of all of them, and the layouts of the few in use.

A *cell* is a stretch of text that is laid out as one; a *block* is what stands between two heights:
one cell, or several beside or below each other. Blocks are laid out when they are asked for and
the last `KEPT` are kept; the height of the rest is estimated. A place in the column is a
`Standing`: a block and a float of pixels into it, which stays true when the height of any other
block is corrected. Offsets are code points of the column's text.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from PySide6.QtCore import QRectF

from reader.model.annotation import Annotation
from reader.model.article import Revision
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.ui.view.heights import Heights
from reader.ui.view.paragraph import ParagraphLayout
from reader.ui.view.setting import Setting
from reader.ui.view.signs import Sign

KEPT = 240
"""How many blocks are kept laid out; a screen shows some twenty."""

KEPT_READINGS = 2000
"""For how many paragraphs the readings are kept; they are asked for again after."""

_begin = attrgetter("start")

_FAR = 8000  # pixels; further away the estimates are gone by


@dataclass(frozen=True, slots=True)
class Standing:
    """A height in the column: `y` pixels below the top of a block."""

    block: int
    y: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell in its block: where its corner is, in pixels from the block's."""

    cell: int
    left: int
    top: int
    layout: ParagraphLayout


@dataclass(frozen=True, slots=True)
class Block:
    """A block that is laid out: its height with the space around it, in whole pixels."""

    height: int
    cells: tuple[Placed, ...]


class Blocks(ABC):
    """What a canvas shows: `revision` is its text, `width` its width in pixels."""

    def __init__(self, revision: Revision) -> None:
        self.revision = revision
        self.width = 1
        self.heights = Heights(())
        self._blocks: OrderedDict[int, Block] = OrderedDict()
        self._readings: OrderedDict[int, tuple[Reading, ...]] = OrderedDict()

    # what kind of column it is

    @property
    @abstractmethod
    def setting(self) -> Setting:
        """How the text is set."""

    @property
    @abstractmethod
    def pitch(self) -> int:
        """From line to line of running text, in pixels: what scrolling counts in."""

    @abstractmethod
    def set_room(self, setting: Setting, room: int) -> None:
        """Set the text anew, in another way or where there is another width for it."""

    @abstractmethod
    def cell_at(self, offset: int) -> int:
        """Give the cell in which an offset stands."""

    @abstractmethod
    def cell_beside(self, cell: int, step: int) -> int | None:
        """Give the cell of the same side after one (`step` 1) or before it (-1)."""

    @abstractmethod
    def span_of(self, cell: int) -> Span:
        """Give where a cell stands in the text."""

    @abstractmethod
    def block_of(self, cell: int) -> int:
        """Give the block in which a cell stands."""

    @abstractmethod
    def paragraph_of(self, cell: int) -> int:
        """Give the paragraph of the text of which a cell is the whole or a part."""

    @abstractmethod
    def side_of(self, cell: int) -> int:
        """Give the side that a cell belongs to, 0 where there is only one."""

    @abstractmethod
    def has_ruby(self, cell: int) -> bool:
        """Whether a cell's text has readings to be shown above it."""

    @abstractmethod
    def selectable(self, offset: int) -> Span:
        """Give how far a selection that begins at an offset may go."""

    @abstractmethod
    def spans_of(self, annotation: Annotation) -> list[Span]:
        """Give where an annotation stands in the text."""

    @abstractmethod
    def starts(self, side: int) -> Sequence[int]:
        """Give where a side's text begins in each block, and at last where it ends."""

    @abstractmethod
    def _arrange(self, block: int) -> Block:
        """Lay a block out."""

    @abstractmethod
    def _blocks_of(self, paragraph: int) -> range:
        """Give the blocks in which a paragraph has a part."""

    @property
    def sides(self) -> int:
        """How many sides there are."""
        return 1

    @property
    def can_carry(self) -> bool:
        """Whether a sentence can be carried from row to row."""
        return False

    def sign_of(self, _cell: int) -> Sign | None:
        """Give the sign that stands beside a cell, at the first cell of its row."""
        return None

    @property
    def sign_left(self) -> float:
        """Where the middle of the signs is, in pixels from the column's left edge."""
        return 0.0

    def is_quiet(self, _cell: int) -> bool:
        """Whether a cell's text is in the softer ink."""
        return False

    def is_veiled(self, _cell: int) -> bool:
        """Whether a cell's text is not to be read."""
        return False

    def range_of(self, offset: int) -> Span:
        """Give the text of the side in which an offset stands."""
        return self.selectable(offset)

    def readings(self, cell: int) -> Sequence[Reading]:
        """Give the readings of the words that a cell has whole, counted from its beginning."""
        paragraph = self.paragraph_of(cell)
        known = self._readings.get(paragraph, ())
        if not known:
            return ()
        span = self.span_of(cell)
        before = span.start - self.revision.paragraphs.spans.starts[paragraph]
        first = bisect_left(known, before, key=_begin)
        held = known[first : bisect_left(known, before + span.length, key=_begin)]
        if held and held[-1].end > before + span.length:
            held = held[:-1]
        return held if before == 0 else [replace(one, start=one.start - before) for one in held]

    # blocks

    def __len__(self) -> int:
        return len(self.heights)

    def block(self, index: int) -> Block:
        """Give a block laid out, made now if it is not there; its height is then known."""
        known = self._blocks.get(index)
        if known is not None:
            self._blocks.move_to_end(index)
            return known
        made = self._arrange(index)
        self.heights[index] = made.height
        self._blocks[index] = made
        if len(self._blocks) > KEPT:
            self._blocks.popitem(last=False)
        return made

    def is_laid_out(self, index: int) -> bool:
        """Whether a block's height is its own and no estimate."""
        return index in self._blocks

    def layout(self, cell: int) -> ParagraphLayout:
        """Give a cell's layout, made now if it is not there."""
        return self._placed(cell)[1].layout

    def has_readings(self, paragraph: int) -> bool:
        """Whether readings were delivered for a paragraph, be it that there are none."""
        return paragraph in self._readings

    def set_readings(self, paragraph: int, readings: Sequence[Reading]) -> None:
        """Keep a paragraph's readings and lay it out anew when it is next asked for."""
        self._readings[paragraph] = tuple(readings)
        self._readings.move_to_end(paragraph)
        if len(self._readings) > KEPT_READINGS:
            self._readings.popitem(last=False)
        for block in self._blocks_of(paragraph):
            self._blocks.pop(block, None)

    # offsets

    def start_of(self, cell: int) -> int:
        """Give the offset at which a cell begins."""
        return self.span_of(cell).start

    def at_offset(self, offset: int) -> tuple[int, int]:
        """Give the cell in which an offset stands, and the offset within it."""
        cell = self.cell_at(offset)
        start, end = self.span_of(cell)
        return cell, min(max(0, offset - start), end - start)

    def caret(self, offset: int) -> tuple[int, QRectF]:
        """Give the block in which an offset stands, and the caret's rectangle within it."""
        cell, within = self.at_offset(offset)
        block, placed = self._placed(cell)
        return block, placed.layout.caret(within).translated(placed.left, placed.top)

    def flow_of(self, offset: int) -> Standing:
        """Give where the flow of the text has an offset (see `ParagraphLayout`)."""
        cell, within = self.at_offset(offset)
        block, placed = self._placed(cell)
        return Standing(block, placed.top + placed.layout.flow_of(within))

    def offset_at(self, standing: Standing) -> int:
        """Give the character at a standing of the text's flow."""
        placed = self._read_at(standing)
        return self.start_of(placed.cell) + placed.layout.offset_at_flow(standing.y - placed.top)

    # heights

    def start_of_flow(self) -> Standing:
        """Give where the text's flow begins."""
        return Standing(0, min(one.top + one.layout.flow_of(0) for one in self.block(0).cells))

    def end_of_flow(self) -> Standing:
        """Give where the text's flow ends, with the last line."""
        last = len(self) - 1
        ends = [one.top + one.layout.flow_end for one in self.block(last).cells]
        return Standing(last, float(max(ends)))

    def height_at(self, standing: Standing) -> float:
        """Give a standing's height from the column's top; exact as far as heights are known."""
        return self.heights.before(standing.block) + standing.y

    def standing_at(self, height: float) -> Standing:
        """Give the standing at a height from the column's top, its block laid out.

        Where the block's height was an estimate, the same share of the true one is taken.
        """
        block = self.heights.at(height)
        y = height - self.heights.before(block)
        estimate = max(1, self.heights[block])
        true = self.block(block).height
        return Standing(block, y if true == estimate else y * true / estimate)

    def moved(self, standing: Standing, pixels: float) -> Standing:
        """Give the standing some pixels further, blocks on the way laid out.

        Far away (more than a few screens) the estimates are gone by.
        """
        if abs(pixels) > _FAR:
            return self.standing_at(self.height_at(standing) + pixels)
        block, y = standing.block, standing.y + pixels
        while y < 0 and block > 0:
            block -= 1
            y += self.block(block).height
        while block < len(self) - 1 and y >= (height := self.block(block).height):
            y -= height
            block += 1
        return Standing(block, y)

    def _placed(self, cell: int) -> tuple[int, Placed]:
        block = self.block_of(cell)
        return block, next(one for one in self.block(block).cells if one.cell == cell)

    def _read_at(self, standing: Standing) -> Placed:
        """Give the cell that is read at a standing."""
        return self.block(standing.block).cells[0]

    def _set_anew(self, estimates: Sequence[int]) -> None:
        """Forget what was laid out, and estimate every height."""
        self._blocks.clear()
        self.heights = Heights(estimates)
