"""What a reader's hand does: real mouse and key events."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.model.spans import Span
from reader.ui.view.pane import Pane
from reader.ui.window import Window


def span_of(window: Window, quote: str) -> tuple[int, Span]:
    """Where words stand: the side, and the span in it."""
    opened = window.opened
    assert opened is not None
    for side, revision in enumerate(opened.revisions):
        at = revision.text.find(quote)
        if at >= 0:
            return side, Span(at, at + len(quote))
    raise AssertionError(f"{quote} stands nowhere")


def drag_over(window: Window, quote: str) -> None:
    """Drag the mouse across words."""
    side, span = span_of(window, quote)
    pane = window.desk.panes[side]
    boxes = pane.span_boxes(span)
    start = QPoint(round(boxes[0].left()) + 1, round(boxes[0].center().y()))
    end = QPoint(round(boxes[-1].right()) - 1, round(boxes[-1].center().y()))
    room = pane.viewport()
    QTest.mousePress(room, Qt.MouseButton.LeftButton, pos=start)
    for step in (start + QPoint(12, 0), (start + end) / 2, end):
        QTest.mouseMove(room, step)
    QTest.mouseRelease(room, Qt.MouseButton.LeftButton, pos=end)
    assert window.desk.selection() == (side, span)


def click_on(window: Window, quote: str) -> None:
    """Click into the middle of words."""
    side, span = span_of(window, quote)
    pane: Pane = window.desk.panes[side]
    box = pane.span_boxes(span)[0]
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())


def press(
    key: Qt.Key | str,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    where: QWidget | None = None,
) -> None:
    """Press a key where the focus is."""
    target = where or QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    if isinstance(key, str):
        key = Qt.Key(ord(key.upper()))
    QTest.keyClick(target, key, modifiers)


def drop_on(window: Window, *files: Path) -> None:
    """Drop files on the window, as a file manager does, and let them be taken in."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), copy, data, left, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, data, left, keys))
    # A loop of its own, as the program's: what is raised in one goes to `sys.excepthook`.
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


def write(text: str) -> None:
    """Type where the focus is."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, text)


CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
