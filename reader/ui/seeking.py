"""Seeking: a search that is done between two frames, so that nobody waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.session.find import SLICE, Finder

if TYPE_CHECKING:
    from reader.session.find import Search, Texts


class Seeking(QObject):
    """One search at a time; a new one takes the place of the old. `arrived` tells what it found.

    A first slice is searched at once: in an article of ordinary length that is all of it.
    """

    arrived = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._finder = Finder()
        self._search: Search | None = None
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether a search is under way."""
        return self._search is not None

    def begin(
        self, texts: Texts, words: str, *, alike: bool, whole: bool, without: int | None
    ) -> None:
        """Search for words (see `Finder.begin`)."""
        self._search = self._finder.begin(texts, words, alike=alike, whole=whole, without=without)
        self._turn.start()
        self._go_on()

    def stop(self) -> None:
        """Let a search be."""
        self._turn.stop()
        self._search = None

    def forget(self) -> None:
        """Let go of the texts that were searched."""
        self.stop()
        self._finder = Finder()

    def _go_on(self) -> None:
        search = self._search
        if search is not None and search.run(SLICE):
            self.stop()
            self.arrived.emit(search.matches)
