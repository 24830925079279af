"""Pinyin for the desk: paragraphs that come into view get their readings when they are made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.model.reading import Reading
    from reader.session.readings import ByText, Readings
    from reader.ui.desk import Desk
    from reader.ui.spread import Opened


class ReadingsFeed(QObject):
    """Asks for what the desk wants, and hands over what comes, if the article is still there."""

    def __init__(self, readings: Readings, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._readings = readings
        self._desk = desk
        self._opened: Opened | None = None
        self._waiting: dict[tuple[int, str], set[int]] = {}
        desk.readings_wanted.connect(self._ask)

    def show_article(self, opened: Opened | None) -> None:
        """Feed this article from now on."""
        self._opened = opened
        self._waiting.clear()

    def _ask(self, side: int, first: int, last: int) -> None:
        opened = self._opened
        if opened is None or not opened.article.sides[side].language.is_chinese:
            return
        revision = opened.revisions[side]
        wanted: list[str] = []
        for paragraph in range(first, last + 1):
            text = revision.quote(revision.paragraphs[paragraph].span)
            self._waiting.setdefault((side, text), set()).add(paragraph)
            wanted.append(text)
        self._readings.ask(wanted, self._deliver)

    def _deliver(self, made: ByText) -> None:
        come: dict[int, dict[int, Sequence[Reading]]] = {}
        for side, text in [waiting for waiting in self._waiting if waiting[1] in made]:
            for paragraph in self._waiting.pop((side, text)):
                come.setdefault(side, {})[paragraph] = made[text]
        for side, readings in come.items():
            self._desk.set_readings(side, readings)
