"""From any thread to the window's: functions are handed over through a queued signal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class Delivery(QObject):
    """Runs what it is given on the thread that it was made on, soon, in order."""

    _given = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._given.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def deliver(self, act: Callable[[], None]) -> None:
        """Have `act` run by the window's loop; callable from any thread."""
        if not self._closed:
            self._given.emit(act)

    def close(self) -> None:
        """Run nothing any more."""
        self._closed = True

    def _run(self, act: Callable[[], None]) -> None:
        if not self._closed:
            act()
