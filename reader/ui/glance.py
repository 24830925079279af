"""A glance: a look at another place, from which one comes back unless one stays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.ui.view.blocks import Blocks, Standing

if TYPE_CHECKING:
    from reader.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where the reader was: the side and the character, and the very pixel of a column's layout."""

    side: int
    offset: int
    column: Blocks
    layout: tuple[object, int]
    standing: Standing


class Glance:
    """Remembers where the reader was while the desk shows another place.

    To look elsewhere is no jump; the caret stays, and so do veils.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._from: _Origin | None = None

    @property
    def is_away(self) -> bool:
        """Whether another place is shown than the one that is read."""
        return self._from is not None

    def look_at(self, side: int, offset: int) -> None:
        """Show a place; how often one looks elsewhere, one comes back to where one was first."""
        if self._from is None:
            pane = self._desk.spread.leader
            layout = (pane.setting, pane.column.width)
            place = self._desk.reading_place()
            self._from = _Origin(*place, pane.column, layout, pane.standing)
        self._desk.spread.resume(side, offset)
        self._tell()

    def come_back(self) -> None:
        """Show again what was read before; to the pixel, where the text is still set as it was."""
        if self._from is None:
            return
        origin, self._from = self._from, None
        column = self._desk.spread.pane(origin.side).column
        is_same = column is origin.column and (column.setting, column.width) == origin.layout
        if is_same:
            self._desk.spread.stand(origin.side, origin.standing)
        else:
            self._desk.spread.resume(origin.side, origin.offset)
        self._tell()

    def stay(self) -> None:
        """Read on from what is shown: that was a jump, from where one was."""
        if self._from is not None:
            origin, self._from = self._from, None
            self._desk.jumping.emit(origin.side, origin.offset)

    def _tell(self) -> None:
        self._desk.reading_moved.emit(*self._desk.reading_place())
