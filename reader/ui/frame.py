"""The window's frame: the room of every part around the text, in its place from the first frame on.

The parts themselves come later (`furniture`). Each fills its room without changing it, so that
the text is where it will be from the moment it is seen.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

_LEFT, _RIGHT, _MIDDLE = 190, 210, 320
"""The least widths of the side panels and of the desk, in device-independent pixels."""


class Frame:
    """The rooms of a window, and the middle in which the desk stands.

    `left`, `right` and `top` are empty at first; `fill` puts a part into one.
    """

    def __init__(self, window: QMainWindow, desk: QWidget) -> None:
        self.desk = desk
        self.left, self.right = _room("side"), _room("side")
        self.left.setMinimumWidth(_LEFT)
        self.right.setMinimumWidth(_RIGHT)
        self.middle = QStackedWidget()
        self.middle.setObjectName("middle")
        self.middle.setMinimumWidth(_MIDDLE)
        self.middle.addWidget(desk)
        self.splitter = QSplitter()
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget in (self.left, self.middle, self.right):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.top = _room("topbar")
        inside = QWidget(window)
        column = _column(inside)
        column.addWidget(self.top)
        column.addWidget(self.splitter, 1)
        window.setCentralWidget(inside)
        self._fix_heights(window)

    def fill(self, room: QWidget, part: QWidget) -> None:
        """Put a part into its room."""
        _column(room).addWidget(part)
        part.show()

    def _fix_heights(self, window: QMainWindow) -> None:
        """Give the bars the heights that the style sheet's paddings around one line make."""
        small = QFont(window.font())
        small.setPixelSize(12)
        line, small_line = (QFontMetrics(font).height() for font in (window.font(), small))
        self.top.setFixedHeight(max(line, 20) + 24)
        window.statusBar().setFixedHeight(max(small_line, 14) + 13)
        window.statusBar().setSizeGripEnabled(False)
        # Where the system shows the menus elsewhere, they take no room in the window.
        if not window.menuBar().isNativeMenuBar():
            window.menuBar().setFixedHeight(line + 12)


def _room(name: str) -> QWidget:
    room = QWidget()
    room.setObjectName(name)
    room.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return room


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
