"""The whole command on a library, watched until both sides of an article are painted.

It is drawn by Qt's offscreen platform, yet shown as on a display. Written are the moment of that
paint, in seconds since the epoch, and the modules that were loaded by then; then it ends.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

from reader import app, cli
from reader.ui.surroundings import choose_platform

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.ui.view.canvas import Canvas


def launch() -> int:
    """Run the command on the library that the command line names; give its exit code."""
    make = app._window

    def make_watched(*parts: Any) -> Any:
        _watch_paint()
        return make(*parts)

    # A platform's name may be followed by a colon; by this one the program knows no picture.
    _put(app, choose_platform=lambda: f"{choose_platform()}:", _window=make_watched)
    return cli.main(["--library", sys.argv[1]])


def _watch_paint() -> None:
    """Tell of the paint after which there is text on both sides."""
    # Not sooner: the command looks for its display before it imports Qt.
    from PySide6.QtWidgets import QApplication

    from reader.ui.view.canvas import Canvas

    paint, painted = Canvas.paintEvent, set[int]()

    def paint_and_tell(canvas: Canvas, event: QPaintEvent) -> None:
        paint(canvas, event)
        if canvas.column.revision.text:
            painted.add(id(canvas))
        if len(painted) == 2:
            sys.stdout.write(" ".join([repr(time.time()), *sys.modules, "\n"]))
            sys.stdout.flush()
            QApplication.exit()

    _put(Canvas, paintEvent=paint_and_tell)


def _put(owner: object, **parts: object) -> None:
    for name, part in parts.items():
        setattr(owner, name, part)
