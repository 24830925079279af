"""Peeking: what is veiled is shown by a key, by a click, or while the pointer rests on it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from reader.ui.view.pane import Pane
from reader.ui.view.weave import Weave

REST = 280
"""How long the pointer rests on a veiled sentence until it is shown, in milliseconds."""


class Peeking(QObject):
    """Lifts the veil of a pane's hidden side bead by bead; where no side is hidden it does nothing.

    Offsets are of the pane's text.
    """

    def __init__(self, pane: Pane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._weave: Weave | None = None
        self._resting: int | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._peek)

    def begin(self, weave: Weave | None) -> None:
        """Begin with another text, all of its hidden side veiled."""
        self.stop()
        self._weave = weave if weave is not None and weave.hidden is not None else None

    def stop(self) -> None:
        """Veil again what was shown because the pointer rested on it."""
        self._rest.stop()
        self._resting = None
        if self._weave is not None and self._weave.peeked is not None:
            self._weave.peeked = None
            self._repaint()

    def rest_on(self, offset: int | None) -> None:
        """Follow the pointer: show in a while what it rests on, veil again what it has left."""
        bead = None if offset is None else self._veiled_bead(offset)
        if bead == self._resting:
            return
        self.stop()
        self._resting = bead
        if bead is not None:
            self._rest.start()

    def reveal_at(self, offset: int) -> None:
        """Show a bead for good if an offset is in its hidden text."""
        bead = self._veiled_bead(offset)
        if bead is not None and self._weave is not None:
            self._weave.revealed.add(bead)
            self._repaint()

    def toggle_at(self, offset: int) -> None:
        """Show the bead in which an offset stands, or veil it again."""
        weave = self._weave
        if weave is None:
            return
        bead = weave.block_of(weave.cell_at(offset))
        shown = bead in weave.revealed or bead == weave.peeked
        self.stop()
        (weave.revealed.discard if shown else weave.revealed.add)(bead)
        self._repaint()

    def _veiled_bead(self, offset: int) -> int | None:
        """Give the bead of an offset in the hidden side, `None` for one in the other side."""
        weave = self._weave
        if weave is None:
            return None
        cell = weave.cell_at(offset)
        return weave.block_of(cell) if weave.side_of(cell) == weave.hidden else None

    def _peek(self) -> None:
        if self._weave is not None:
            self._weave.peeked = self._resting
            self._repaint()

    def _repaint(self) -> None:
        if self._weave is not None and self._weave.hidden is not None:
            self._pane.update_side(self._weave.hidden)
