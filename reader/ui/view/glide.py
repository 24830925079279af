"""Gliding: a wheel's notches and the keys' leaps come as smooth movement, and end exactly."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

FRAME = 12
"""Milliseconds between two steps."""

SHARE = 0.34
"""The share of what is left that each step takes."""


class Glide(QObject):
    """Carries out movements by and by; each is begun at once and carried out in full."""

    def __init__(self, move: Callable[[float], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._move = move
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME)
        self._timer.timeout.connect(self._step)

    @property
    def left(self) -> int:
        """How many pixels are still to come."""
        return self._left

    def by(self, pixels: float) -> None:
        """Move some pixels on, on top of what is still to come."""
        self._left += round(pixels)
        if self._left and not self._timer.isActive():
            self._timer.start()
            self._step()

    def stop(self) -> None:
        """Let go of what is still to come."""
        self._left = 0
        self._timer.stop()

    def _step(self) -> None:
        step = round(self._left * SHARE) or self._left
        self._left -= step
        if not self._left:
            self._timer.stop()
        self._move(step)
