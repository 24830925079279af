"""The card of a word: its readings and what the dictionary says of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.ui.overlay import Overlay

if TYPE_CHECKING:
    from reader.lexicon.cedict import Entry

WIDTH = 320
"""The card's width in device-independent pixels."""

MOST_ENTRIES, MOST_SENSES = 4, 6
"""How much is shown of a word that means many things."""


class LookupCard(Overlay):
    """Shows a word's entries; it takes no keys, Esc closes it as it closes the other cards."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._font = QFont()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 10)
        self._column.setSpacing(2)
        self._labels: list[QLabel] = []
        self._retranslate()

    def set_word_font(self, font: QFont) -> None:
        """Set the words in this font."""
        self._font = QFont(font)
        self._font.setPixelSize(round(QFontInfo(font).pixelSize() * 1.35))

    def show_entries(self, word: str, entries: Sequence[Entry]) -> None:
        """Fill the card with a word's entries, or say that there is none."""
        for label in self._labels:
            self._column.removeWidget(label)
            label.deleteLater()
        self._labels = []
        for entry in entries[:MOST_ENTRIES]:
            self._put(_headword(entry), font=self._font)
            self._put(entry.pinyin, name="quiet")
            self._put("\n".join(_senses(entry.senses)), after=6)
        if not entries:
            self._put(word, font=self._font)
            self._put(self.tr("The dictionary does not have this word."), name="quiet")
        self._put("CC-CEDICT", name="quiet")
        self.setAccessibleDescription("\n".join(label.text() for label in self._labels))

    def text(self) -> str:
        """Give all that the card says."""
        return "\n".join(label.text() for label in self._labels)

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: the language may have changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("The word in the dictionary"))

    def _put(
        self, words: str, *, font: QFont | None = None, name: str = "", after: int = 0
    ) -> None:
        label = QLabel(words, self, wordWrap=True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setObjectName(name)
        if font is not None:
            label.setFont(font)
        label.setContentsMargins(0, 0, 0, after)
        self._column.addWidget(label)
        self._labels.append(label)


def _headword(entry: Entry) -> str:
    """Give a word in both scripts where they differ."""
    if entry.traditional == entry.simplified:
        return entry.simplified
    return f"{entry.simplified} 〔{entry.traditional}〕"


def _senses(senses: Sequence[str]) -> list[str]:
    if len(senses) == 1:
        return [senses[0]]
    numbered = [f"{at}. {sense}" for at, sense in enumerate(senses[:MOST_SENSES], start=1)]
    return [*numbered, "…"] if len(senses) > MOST_SENSES else numbered
