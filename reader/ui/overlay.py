"""Frames that float inside the window, above the text, and where they stand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QWidget

GAP = 8
"""Device-independent pixels between an overlay and what it belongs to."""


class Overlay(QFrame):
    """A floating frame with a soft shadow; it belongs to a host, inside which it stays."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setObjectName("overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(22)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.setGraphicsEffect(shadow)
        self.hide()

    def fit(self) -> None:
        """Take the size that what is inside needs: wrapped words know theirs only by the width."""
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        width = self.minimumWidth() or layout.sizeHint().width()
        by_width = layout.hasHeightForWidth()
        self.resize(width, layout.heightForWidth(width) if by_width else layout.sizeHint().height())

    def show_beside(self, target: QRect) -> None:
        """Appear above or below `target` (in the host's coordinates), never over it."""
        self.fit()
        self.move(beside(target, self.size(), self._host.rect()))
        self.show()
        self.raise_()


def beside(target: QRect, size: QSize, room: QRect) -> QPoint:
    """Give the corner for a frame of `size` near `target` inside `room`.

    Below it where there is room, else above, else to its right or left, else where it covers
    least: at the end of the room that is farther from the target's middle.
    """
    left = _kept(target.center().x() - size.width() // 2, room.left(), room.right() - size.width())
    if target.bottom() + GAP + size.height() <= room.bottom():
        return QPoint(left, target.bottom() + GAP)
    if target.top() - GAP - size.height() >= room.top():
        return QPoint(left, target.top() - GAP - size.height())
    top = _kept(target.top(), room.top() + GAP, room.bottom() - size.height() - GAP)
    if target.right() + GAP + size.width() <= room.right():
        return QPoint(target.right() + GAP, top)
    if target.left() - GAP - size.width() >= room.left():
        return QPoint(target.left() - GAP - size.width(), top)
    if target.center().y() > room.center().y():
        return QPoint(left, room.top() + GAP)
    return QPoint(left, room.bottom() - size.height() - GAP)


def _kept(value: int, low: int, high: int) -> int:
    """Keep a coordinate between two bounds; the lower one wins where they cross."""
    return max(low, min(value, high))
