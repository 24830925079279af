"""The list of keys."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.model.message import QT_TRANSLATE_NOOP, Message
from reader.ui.actions import Actions, key_text
from reader.ui.translation import translate

MENU_NAMES: Mapping[str, Message] = {
    "file": QT_TRANSLATE_NOOP("Menus", "File"),
    "edit": QT_TRANSLATE_NOOP("Menus", "Edit"),
    "view": QT_TRANSLATE_NOOP("Menus", "View"),
    "go": QT_TRANSLATE_NOOP("Menus", "Go"),
    "pairs": QT_TRANSLATE_NOOP("Menus", "Pairs"),
    "article": QT_TRANSLATE_NOOP("Menus", "Article"),
    "help": QT_TRANSLATE_NOOP("Menus", "Help"),
}

TEXT_KEYS: tuple[tuple[Message, str], ...] = (
    (QT_TRANSLATE_NOOP("Keys", "Move by character, by word"), "← → · Ctrl+← →"),
    (QT_TRANSLATE_NOOP("Keys", "Select by character, by word"), "Shift+← → · Ctrl+Shift+← →"),
    (QT_TRANSLATE_NOOP("Keys", "Move by line or paragraph"), "Home / End · Ctrl+↑ ↓"),
    (QT_TRANSLATE_NOOP("Keys", "Select by sentence"), "Shift+J / Shift+K"),
    (QT_TRANSLATE_NOOP("Keys", "Select by line, by paragraph"), "Shift+↑ ↓ · Ctrl+Shift+↑ ↓"),
    (QT_TRANSLATE_NOOP("Keys", "A page on or back"), "Space / Shift+Space"),
    (QT_TRANSLATE_NOOP("Keys", "Beginning or end of the text"), "Ctrl+Home / Ctrl+End"),
    (QT_TRANSLATE_NOOP("Keys", "In the find bar: next or previous match"), "Enter / Shift+Enter"),
    (QT_TRANSLATE_NOOP("Keys", "Close a bar or a card"), "Esc"),
)


class KeysDialog(QDialog):
    """All keys: those of the text, then those of each menu, in two columns."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(860, 740)
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(8, 4, 8, 4)
        columns.setSpacing(44)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addLayout(_group(self.tr("In the text"), [(translate(m), k) for m, k in TEXT_KEYS]))
        for menu, column in (
            ("edit", left),
            ("go", left),
            ("pairs", left),
            ("view", right),
            ("article", right),
            ("file", right),
            ("help", right),
        ):
            rows = [
                (translate(spec.text).rstrip("…"), key_text(actions[spec.name]))
                for spec in actions
                if spec.menu == menu and spec.keys
            ]
            column.addLayout(_group(translate(MENU_NAMES[menu]), rows))
        for column in (left, right):
            column.setSpacing(0)
            column.addStretch(1)
            columns.addLayout(column, 1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(18, 16, 18, 14)
        outer.addWidget(area)
        outer.addWidget(buttons)


def _group(heading: str, rows: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    title = QLabel(heading)
    title.setObjectName("heading")
    grid.addWidget(title, 0, 0, 1, 2)
    for row, (words, key) in enumerate(rows, start=1):
        grid.addWidget(QLabel(words), row, 0)
        label = QLabel(key)
        label.setObjectName("quiet")
        grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignRight)
    return grid
