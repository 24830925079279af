"""A field for tags: a chip for each, and a line that completes the tags there are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QListView, QToolButton, QWidget

from reader.ui.flow import FlowLayout

_SEPARATORS = re.compile("[,，、;；\n]")


class TagField(QFrame):
    """The tags of a passage, by name. `changed` tells of every tag added or taken away."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tags")
        self._names: list[str] = []
        self._chips: list[QToolButton] = []
        self._known = QStringListModel(self)
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(6, 4, 6, 4)
        self.line = QLineEdit(self)
        self.line.setMinimumWidth(90)
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._split_typed)
        self.line.returnPressed.connect(self._take_entered)
        self.line.setCompleter(self._completer())
        self._flow.addWidget(self.line)
        self.setFocusProxy(self.line)
        self._retranslate()

    @property
    def names(self) -> list[str]:
        """The tags, in the order they were given."""
        return list(self._names)

    def set_names(self, names: Iterable[str]) -> None:
        """Show these tags; what was half typed is dropped; nothing is signalled."""
        self.line.clear()
        self._names = list(dict.fromkeys(names))
        self._make_chips()

    def set_known(self, names: Sequence[str]) -> None:
        """Offer these tags while one types."""
        self._known.setStringList(sorted(names))

    def take_typed(self) -> None:
        """Make a tag of what is typed, where there is something."""
        typed = self.line.text()
        self.line.clear()
        self._add(_SEPARATORS.split(typed))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: keys of the line that mean a tag, and the frame's focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key_pressed(event)
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self.style().polish(self)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: the language may have changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Add a tag"))
        self.line.setAccessibleName(self.tr("Tags"))

    def _completer(self) -> QCompleter:
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QListView()
        popup.setObjectName("popup")
        completer.setPopup(popup)
        # Queued, because the completer puts the name into the line as well.
        completer.activated.connect(self._take_chosen, Qt.ConnectionType.QueuedConnection)
        return completer

    def _key_pressed(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._names:
            self._remove(self._names[-1])
            return True
        return False

    def _take_chosen(self, name: str) -> None:
        self.line.clear()
        self._add([name])

    def _take_entered(self) -> None:
        """Take what is typed; a name that is chosen among those offered comes by itself."""
        popup = self.line.completer().popup()
        chosen = popup is not None and popup.isVisible() and popup.currentIndex().isValid()
        if not chosen:
            self.take_typed()

    def _split_typed(self, text: str) -> None:
        if _SEPARATORS.search(text):
            *whole, rest = _SEPARATORS.split(text)
            self.line.setText(rest)
            self._add(whole)

    def _add(self, names: Iterable[str]) -> None:
        tidied = (" ".join(name.split()).lstrip("#") for name in names)
        new = [name for name in dict.fromkeys(tidied) if name and name not in self._names]
        if new:
            self._names += new
            self._make_chips()
            self.changed.emit()

    def _remove(self, name: str) -> None:
        self._names.remove(name)
        self._make_chips()
        self.line.setFocus()
        self.changed.emit()

    def _make_chips(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(name) for name in self._names]
        for index, chip in enumerate(self._chips):
            self._flow.insert(index, chip)
            chip.show()
        self.updateGeometry()

    def _chip(self, name: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setObjectName("chip")
        chip.setText(f"#{name} ×")
        chip.setToolTip(self.tr("Remove this tag"))
        chip.setAccessibleName(self.tr("Remove the tag {0}").format(name))
        chip.clicked.connect(lambda: self._remove(name))
        return chip
