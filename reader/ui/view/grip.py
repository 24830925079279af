"""The grip: a sentence is taken at the margin of its row and dropped onto another row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from reader.ui.view import steps

if TYPE_CHECKING:
    from reader.model.spans import Span
    from reader.ui.view.pane import Pane

NEAR, FAR = 8, 32
"""The margin before a cell in which its sentences are taken, in pixels from its left edge."""


@dataclass(frozen=True, slots=True)
class _Held:
    sentence: Span
    cell: int


class Grip:
    """Carries a sentence of a pane whose column can be mended from row to row."""

    def __init__(self, pane: Pane) -> None:
        self._pane = pane
        self._held: _Held | None = None
        self._over: int | None = None

    @property
    def holding(self) -> bool:
        """Whether a sentence is being carried."""
        return self._held is not None

    def take(self, point: QPointF) -> bool:
        """Take the sentence whose margin is pressed; tell whether there is one."""
        offset = self._at(point)
        if offset is None:
            return False
        column = self._pane.column
        self._held = _Held(steps.sentence_at(column, offset), column.cell_at(offset))
        self._pane.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._pane.tint(pointed=self._held.sentence, answers=None)
        return True

    def carry(self, point: QPointF) -> None:
        """Let the row glow onto which the sentence would be dropped."""
        over = self._target(point)
        if over != self._over:
            self._over = over
            column = self._pane.column
            self._pane.set_glow(None if over is None else column.span_of(over))

    def drop(self, point: QPointF) -> None:
        """Let go of the sentence, where it is to stand."""
        held, over = self._held, self._target(point)
        self.let_go()
        if held is not None and over is not None:
            self._pane.carried.emit(held.sentence.start, self._pane.column.start_of(over))

    def let_go(self) -> None:
        """Let go of the sentence where it was."""
        self._held = self._over = None
        self._pane.set_glow(None)
        self._pane.tint(pointed=None, answers=None)
        self._pane.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def show(self, point: QPointF) -> None:
        """Let the pointer be a hand where something can be taken."""
        shape = Qt.CursorShape.IBeamCursor
        if self._at(point) is not None:
            shape = Qt.CursorShape.OpenHandCursor
        if self._pane.viewport().cursor().shape() != shape:
            self._pane.viewport().setCursor(shape)

    def _target(self, point: QPointF) -> int | None:
        """Give the cell of another row at a point, `None` over the sentence's own row."""
        held, column = self._held, self._pane.column
        if held is None:
            return None
        over = self._pane.cell_near(point)
        return None if column.block_of(over) == column.block_of(held.cell) else over

    def _at(self, point: QPointF) -> int | None:
        """Give an offset of the sentence whose margin a point is in."""
        pane = self._pane
        if not pane.column.can_carry:
            return None
        inside = point + QPointF(FAR, 0)
        cell = pane.cell_near(inside)
        before = pane.cell_left(cell) - point.x()
        if not NEAR <= before <= FAR or pane.column.is_veiled(cell):
            return None
        return pane.offset_near(
            QPointF(pane.cell_left(cell) + 1, point.y()), pane.column.start_of(cell)
        )
