"""The pointer over a pane: clicks, drags with scrolling at the edges, and what it points at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent

from reader.ui.view.grip import Grip
from reader.ui.view.hand import Hand

if TYPE_CHECKING:
    from reader.ui.view.pane import Pane

EDGE = 28
"""How near to the upper or lower edge a drag begins to scroll, in pixels."""

_FASTEST = 40.0  # pixels a step


class Pointer(QObject):
    """Turns a pane's mouse events into selecting, clicking on passages and pointing."""

    def __init__(self, pane: Pane, hand: Hand) -> None:
        super().__init__(pane)
        self._pane = pane
        self._hand = hand
        self._at: QPointF | None = None  # while it is over the pane
        self._follows = False
        self._under: int | None = None
        self._grip = Grip(pane)
        self._timer = QTimer(self)
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._scroll_at_edge)

    def press(self, event: QMouseEvent) -> None:
        """Begin to select, or carry on with Shift."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pane.stop()
            if self._grip.take(event.position()):
                return
            if self._pane.is_veiled(event.position()):
                self._click(event.position())
                return
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._hand.press(event.position(), extend=shift)

    def double_press(self, event: QMouseEvent) -> None:
        """Select a word; a drag from here goes on by words."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._hand.double_press(event.position())

    def move(self, event: QMouseEvent) -> None:
        """Drag, or say what is pointed at."""
        self._at, self._follows = event.position(), True
        if self._grip.holding:
            self._grip.carry(self._at)
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self._hand.drag(self._at)
            self._heed_edge(self._at)
        else:
            self._grip.show(self._at)
            self.point()

    def release(self, event: QMouseEvent) -> None:
        """End a drag, or click on the passage that is there."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._timer.stop()
        if self._grip.holding:
            self._grip.drop(event.position())
        elif self._hand.release():
            self._click(event.position())
            annotation = self._pane.passage_at(event.position())
            if annotation is not None:
                self._pane.passage_clicked.emit(annotation)
        else:
            self._pane.offer_selection()

    def point(self) -> None:
        """Say which character is under the pointer, where it is another than before."""
        under = None if self._at is None else self._pane.offset_under(self._at)
        if under != self._under:
            self._under = under
            self._pane.hovered.emit(under)

    def _click(self, point: QPointF) -> None:
        under = self._pane.offset_under(point)
        if under is not None:
            self._pane.clicked.emit(under)

    def follow(self, *, follows: bool) -> None:
        """Say whether the text is being moved under the pointer by it, and not by the keys.

        By the keys one reads on with the pointer lying anywhere, which then points at nothing.
        """
        self._follows = follows

    def text_moved(self) -> None:
        """Say what has come under the pointer by scrolling."""
        if self._follows and not self._hand.dragging:
            self.point()

    def leave(self) -> None:
        """Say that nothing is pointed at."""
        self._at = None
        self.point()

    def _heed_edge(self, at: QPointF) -> None:
        if self._hand.dragging and self._beyond(at):
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()

    def _beyond(self, at: QPointF) -> float:
        """Give how far a point is past where a drag begins to scroll; negative is above."""
        y, height = at.y(), self._pane.viewport().height()
        if y < EDGE:
            return y - EDGE
        return max(0.0, y - (height - EDGE))

    def _scroll_at_edge(self) -> None:
        if self._at is None:
            return
        beyond = self._beyond(self._at)
        step = max(-_FASTEST, min(_FASTEST, beyond / 2))
        self._pane.scroll_by(round(step) or (1 if beyond > 0 else -1))
        self._hand.drag(self._at)
