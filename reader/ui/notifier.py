"""From the session to the window: one Qt signal for every change, and a look at other writers."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from reader.session.session import Session

INTERVAL = 500
"""How often other writers are looked at, in milliseconds."""
SELDOM = 60_000
"""The same while the library cannot be reached."""


class Notifier(QObject):
    """Tells every view of every change, once it is committed."""

    changed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unsubscribe = session.subscribe(self.changed.emit)
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL)
        self._session = session
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        # A library that is out of reach is told of now and then, not twice a second.
        self._timer.setInterval(SELDOM)
        self._session.poll()
        self._timer.setInterval(INTERVAL)

    def close(self) -> None:
        """Listen no more."""
        self._timer.stop()
        self._unsubscribe()
