"""The card of a passage: its words, what answers them, colour, tags and note, to read and edit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.annotation import Annotation, Color
from reader.ui.icons import SIZE, dot, icon, tones
from reader.ui.overlay import Overlay
from reader.ui.tag_field import TagField
from reader.ui.theme import Theme
from reader.ui.words import color_name, shortened

WIDTH = 360
"""The card's width in device-independent pixels."""
_QUOTE = 160
_NOTE_HEIGHTS = (64, 190)


@dataclass(frozen=True, slots=True)
class CardDeeds:
    """What the card does with what the reader enters. They raise where it cannot be kept."""

    write_note: Callable[[UUID, str], object]
    retag: Callable[[UUID, Sequence[str]], object]
    recolor: Callable[[UUID, Color], object]
    erase: Callable[[UUID], object]


@dataclass(frozen=True, slots=True)
class Passage:
    """What the card shows: an annotation, its quotes, what answers them, its tags by name."""

    annotation: Annotation
    quotes: tuple[str, ...]
    counterpart: str
    tags: tuple[str, ...]


class Card(Overlay):
    """One passage at a time. What is typed is kept when the card closes or shows another.

    Where keeping it fails the error goes to the caller and the card stays, with what was typed.
    """

    def __init__(self, host: QWidget, deeds: CardDeeds) -> None:
        super().__init__(host)
        self._deeds = deeds
        self._shown: Passage | None = None
        self._theme: Theme | None = None
        self.setFixedWidth(WIDTH)
        self.dots = {color: self._tool(self._recolor_with(color)) for color in Color}
        self.eraser = self._tool(self._erase)
        self.closer = self._tool(self.dismiss)
        self.quote = self._text("quote")
        self.counterpart = self._text("quiet")
        self.tags = TagField(self)
        self.tags.changed.connect(self._keep_tags)
        self.note = QPlainTextEdit(self, tabChangesFocus=True)
        self.note.textChanged.connect(self._fit_note)
        self._lay_out()
        self._retranslate()

    @property
    def annotation(self) -> UUID | None:
        """The annotation that is shown now."""
        return self._shown.annotation.id if self._shown and not self.isHidden() else None

    def set_known_tags(self, names: Sequence[str]) -> None:
        """Offer these tags in the tag field."""
        self.tags.set_known(names)

    def show_passage(self, passage: Passage) -> None:
        """Show a passage; what was typed for another is kept first."""
        same = self.annotation == passage.annotation.id
        if not same:
            self.keep()
        typed = self._typed_note() if same else None
        self._shown = passage
        self.quote.setText("\n".join(shortened(quote, _QUOTE) for quote in passage.quotes))
        self.counterpart.setText(shortened(passage.counterpart, _QUOTE))
        self.counterpart.setVisible(bool(passage.counterpart))
        if list(passage.tags) != self.tags.names:
            half = self.tags.line.text() if same else ""
            self.tags.set_names(passage.tags)
            self.tags.line.setText(half)
        if typed is None and self.note.toPlainText() != passage.annotation.note:
            self.note.setPlainText(passage.annotation.note)
        self._paint_dots()

    def set_quote_font(self, font: QFont) -> None:
        """Set the quotes in this font."""
        self.quote.setFont(font)
        self.counterpart.setFont(font)

    def keep(self) -> None:
        """Keep what was typed: a half-typed tag and the note."""
        if self._shown is None or self.isHidden():
            return
        self.tags.take_typed()
        note = self._typed_note()
        if note is not None:
            self._deeds.write_note(self._shown.annotation.id, note)

    def dismiss(self) -> None:
        """Keep what was typed and close."""
        self.keep()
        self.drop()

    def drop(self) -> None:
        """Close without keeping anything: the passage is gone."""
        self._shown = None
        self.hide()

    def recolor_theme(self, theme: Theme) -> None:
        """Take on a theme's colours."""
        self._theme = theme
        self.eraser.setIcon(icon("trash", tones(theme)))
        self.closer.setIcon(icon("x", tones(theme)))
        self._paint_dots()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Esc closes, and Ctrl+Enter too."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or (enter and control):
            self.dismiss()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: the note's own keys come here first, for Ctrl+Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.dismiss()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: the language may have changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("The passage"))
        self.note.setPlaceholderText(self.tr("Write a note, in Markdown if you like"))
        self.note.setAccessibleName(self.tr("Note"))
        for button, words in (
            (self.eraser, self.tr("Erase the annotation (Del)")),
            (self.closer, self.tr("Close (Esc)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        for number, (color, button) in enumerate(self.dots.items(), start=1):
            button.setToolTip(f"{color_name(color)} ({number})")
            button.setAccessibleName(color_name(color))

    def _typed_note(self) -> str | None:
        """Give the note as typed where it differs from the one that is kept."""
        if self._shown is None:
            return None
        typed = self.note.toPlainText()
        return typed if typed != self._shown.annotation.note else None

    def _keep_tags(self) -> None:
        if self._shown is not None:
            self._deeds.retag(self._shown.annotation.id, self.tags.names)

    def _recolor_with(self, color: Color) -> Callable[[], None]:
        def recolor() -> None:
            if self._shown is not None:
                self._deeds.recolor(self._shown.annotation.id, color)

        return recolor

    def _erase(self) -> None:
        if self._shown is not None:
            self.keep()
            self._deeds.erase(self._shown.annotation.id)

    def _paint_dots(self) -> None:
        if self._theme is None:
            return
        chosen = self._shown.annotation.color if self._shown else None
        for color, button in self.dots.items():
            button.setIcon(dot(self._theme.inks[color], chosen=color is chosen))

    def _fit_note(self) -> None:
        low, high = _NOTE_HEIGHTS
        lines = self.note.document().size().height()
        wanted = round(lines * self.note.fontMetrics().lineSpacing()) + 22
        height = max(low, min(high, wanted))
        if height != self.note.height():
            self.note.setFixedHeight(height)
            if self.isVisible():
                self.fit()

    def _tool(self, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(SIZE, SIZE))
        button.clicked.connect(act)
        return button

    def _text(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(1)
        for button in self.dots.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.eraser)
        row.addWidget(self.closer)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(row)
        for widget in (self.quote, self.counterpart, self.tags, self.note):
            column.addWidget(widget)
        self.note.installEventFilter(self)
        self.note.setFixedHeight(_NOTE_HEIGHTS[0])
