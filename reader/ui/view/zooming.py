"""Zooming by hand: what Ctrl with the wheel, and a pinch, ask of the size of the text."""

from __future__ import annotations

from math import log

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from reader.ui.view.setting import ZOOM_STEP

NOTCH = 120
"""What Qt counts for one notch of a wheel, in eighths of a degree."""

GESTURES = frozenset((QEvent.Type.NativeGesture, QEvent.Type.Gesture))
"""The events by which Qt tells of fingers."""

_LEAST, _MOST = 0.2, 5.0  # a pinch's change from one event to the next; more is no hand's


class Zooming:
    """Adds up what hands do over `viewport` until it makes whole steps of size."""

    def __init__(self, viewport: QWidget) -> None:
        viewport.grabGesture(Qt.GestureType.PinchGesture)
        self._over = 0.0
        self._spread = 1.0  # how far apart fingers on a screen are, by where they began

    def turn(self, event: QWheelEvent) -> int:
        """Give the steps that a wheel asks for, one a notch; a touchpad turns by parts of one."""
        return self._steps(event.angleDelta().y() / NOTCH)

    def pinch(self, event: QEvent) -> int | None:
        """Give the steps that a pinch on a touchpad or screen asks for, `None` for another gesture.

        Fingers that go apart by the factor of a step ask for one.
        """
        factor = None
        if isinstance(event, QNativeGestureEvent):
            factor = _native_factor(event)
        elif isinstance(event, QGestureEvent):
            factor = self._touched_factor(event)
        if factor is None:
            return None
        event.accept()
        return self._steps(log(min(_MOST, max(_LEAST, factor))) / log(ZOOM_STEP))

    def _touched_factor(self, event: QGestureEvent) -> float | None:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return None
        before = 1.0 if pinch.state() is Qt.GestureState.GestureStarted else self._spread
        self._spread = pinch.totalScaleFactor()
        return self._spread / before if before > 0 else 1.0

    def _steps(self, more: float) -> int:
        self._over += more
        steps = int(self._over)
        self._over -= steps
        return steps


def _native_factor(event: QNativeGestureEvent) -> float | None:
    """Give the factor by which fingers on a touchpad went apart since the event before."""
    zooms = event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
    return 1 + event.value() if zooms else None
