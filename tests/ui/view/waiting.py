"""Waiting for what comes by and by, with the event loop running."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtTest import QTest

from reader.ui.view.canvas import Canvas
from reader.ui.view.glide import FRAME


def comes_true(condition: Callable[[], bool], seconds: float = 5.0) -> bool:
    """Let the event loop run until a condition holds; tell whether it did in time."""
    end = monotonic() + seconds
    while not condition():
        if monotonic() > end:
            return False
        QTest.qWait(FRAME)
    return True


def settle(canvas: Canvas) -> None:
    """Wait until a canvas has carried out every movement."""
    assert comes_true(lambda: not canvas.gliding)
