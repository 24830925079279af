"""The whole command on a library, watched until its window is there with all that is in it.

It is drawn by Qt's offscreen platform, yet shown as on a display. Written, as JSON, are the moments
(seconds since the epoch) when both sides of an article were painted, `text`, and when everything
around them was, `whole`; and the `modules` that were loaded before the first of them.
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Any

from reader import app, cli
from reader.ui.surroundings import choose_platform

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.ui.view.canvas import Canvas
    from reader.ui.window import Window


def launch() -> int:
    """Run the command on the library that the command line names; give its exit code."""
    make = app._window

    def make_watched(*parts: Any) -> Any:
        window = make(*parts)
        _watch(window)
        return window

    # A platform's name may be followed by a colon; by this one the program knows no picture.
    _put(app, choose_platform=lambda: f"{choose_platform()}:", _window=make_watched)
    return cli.main(["--library", sys.argv[1]])


def _watch(window: Window) -> None:
    """Tell of the paint after which there is text on both sides, and of the one with all else."""
    # Not sooner: the command looks for its display before it imports Qt.
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from reader.ui.view.canvas import Canvas

    paint, painted, seen = Canvas.paintEvent, set[int](), dict[str, object]()

    def paint_and_note(canvas: Canvas, event: QPaintEvent) -> None:
        paint(canvas, event)
        if canvas.column.revision.text:
            painted.add(id(canvas))
        if len(painted) == 2 and not seen:
            seen.update(text=time.time(), modules=list(sys.modules))

    def tell() -> None:
        sys.stdout.write(json.dumps(seen | {"whole": time.time()}))
        QApplication.exit()

    _put(Canvas, paintEvent=paint_and_note)
    # What was made is painted before a timer that is set once it is made.
    window.furnished.connect(lambda: QTimer.singleShot(0, tell))


def _put(owner: object, **parts: object) -> None:
    for name, part in parts.items():
        setattr(owner, name, part)
