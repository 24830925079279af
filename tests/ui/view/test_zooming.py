from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture

from reader.ui.view.canvas import Canvas
from reader.ui.view.setting import ZOOM_STEP
from reader.ui.view.zooming import NOTCH

pytestmark = pytest.mark.usefixtures("app")

NATIVE, STATE = Qt.NativeGestureType, Qt.GestureState


class Hand:
    """A hand over a canvas, and the steps of size that it has asked for."""

    def __init__(self) -> None:
        self.canvas = Canvas()
        self.canvas.resize(400, 300)
        self._spy = QSignalSpy(self.canvas.zoom_asked)

    @property
    def asked(self) -> int:
        return sum(self._spy.at(at)[0] for at in range(self._spy.count()))

    def send(self, event: QEvent) -> None:
        QApplication.sendEvent(self.canvas.viewport(), event)

    def turn(self, eighths: int) -> None:
        """Turn a wheel with Ctrl held."""
        at = QPointF(50, 50)
        self.send(
            QWheelEvent(
                at, at, QPoint(), QPoint(0, eighths), Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )
        )  # fmt: skip

    def spread(self, more: float, kind: Qt.NativeGestureType = NATIVE.ZoomNativeGesture) -> None:
        """Move two fingers apart on a touchpad."""
        at, device = QPointF(50, 50), QPointingDevice.primaryPointingDevice()
        self.send(QNativeGestureEvent(kind, device, 2, at, at, at, more, QPointF()))

    def touch(self, totals: list[float]) -> None:
        """Move two fingers apart on a screen; the totals are those since they were put there."""
        pinch = QPinchGesture()
        for total in totals:
            pinch.setTotalScaleFactor(total)
            event = QGestureEvent([pinch])
            self.send(event)


@pytest.fixture
def hand() -> Iterator[Hand]:
    hand = Hand()
    yield hand
    hand.canvas.close()


def test_a_touchpad_that_turns_the_wheel_by_parts_asks_at_each_whole_notch(hand: Hand) -> None:
    for _ in range(8):
        hand.turn(NOTCH // 4)
    assert hand.asked == 2
    for _ in range(8):
        hand.turn(-NOTCH // 4)
    assert hand.asked == 0


def test_fingers_on_a_touchpad_zoom_as_far_as_they_go_apart(hand: Hand) -> None:
    grown = 1.0
    while grown < ZOOM_STEP**5:
        hand.spread(0.01)
        grown *= 1.01
    assert hand.asked == 5
    while grown > 1.0:
        hand.spread(1 / 1.01 - 1)
        grown /= 1.01
    assert abs(hand.asked) <= 1


def test_other_gestures_of_a_touchpad_ask_for_nothing(hand: Hand) -> None:
    for kind in (NATIVE.RotateNativeGesture, NATIVE.SwipeNativeGesture, NATIVE.EndNativeGesture):
        hand.spread(3.0, kind)
    assert hand.asked == 0


@pytest.mark.parametrize("odd", [-1.0, -7.0, 1e9, float("inf"), float("nan")])
def test_a_device_that_tells_nonsense_does_no_harm(hand: Hand, odd: float) -> None:
    hand.spread(odd)
    hand.touch([odd, 1.0])
    assert abs(hand.asked) < 100


def test_fingers_on_a_screen_zoom_as_far_as_they_go_apart(hand: Hand) -> None:
    hand.touch([1.0, 1.02, ZOOM_STEP * 1.01, ZOOM_STEP**2 * 1.01, ZOOM_STEP**2 * 1.01])
    assert hand.asked == 2
    hand.touch([ZOOM_STEP * 0.99])
    assert hand.asked == 1


def test_two_fingers_on_a_touch_screen_make_the_text_larger(hand: Hand) -> None:
    room = hand.canvas.viewport()
    hand.canvas.show()
    assert QTest.qWaitForWindowExposed(hand.canvas)
    screen = QTest.createTouchDevice()
    middle = QPoint(200, 150)
    QTest.touchEvent(room, screen).press(0, middle - QPoint(40, 0), room).press(
        1, middle + QPoint(40, 0), room
    ).commit()
    for apart in range(42, 82, 4):
        QTest.touchEvent(room, screen).move(0, middle - QPoint(apart, 0), room).move(
            1, middle + QPoint(apart, 0), room
        ).commit()
    QTest.touchEvent(room, screen).release(0, middle - QPoint(80, 0), room).release(
        1, middle + QPoint(80, 0), room
    ).commit()
    assert 6 <= hand.asked <= 9  # 78 by 42 pixels is eight steps
