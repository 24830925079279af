"""The dialog that shows into what a pasted text was split, before it is taken in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.model.article import ParagraphKind
from reader.model.draft import Draft, DraftSide
from reader.ui.words import kind_name, shortened

_LONGEST = 90


class PasteDialog(QDialog):
    """Titles, counts of paragraphs, metadata, how each side begins, and what was left out."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste as an Article"))
        self.setMinimumWidth(540)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        for side in draft.sides:
            name = self.tr("Chinese") if side.language.is_chinese else self.tr("English")
            form.addRow(name, _words(self._side(side)))
        for name, value in (
            (self.tr("Keywords"), ", ".join(draft.keywords)),
            (self.tr("Source"), draft.source),
            (self.tr("Author"), draft.author),
            (self.tr("Date"), draft.date),
        ):
            if value:
                form.addRow(name, _words(value))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(14)
        column.addLayout(form)
        if len(draft.sides) == 1:
            note = _words(self.tr("The text is in one language only and will be shown by itself."))
            note.setObjectName("quiet")
            column.addWidget(note)
        if draft.dropped:
            self._add_dropped(column, draft)
        buttons = self._buttons()
        column.addWidget(buttons)
        buttons.setFocus()

    def _side(self, side: DraftSide) -> str:
        lines = []
        title = next((p.text for p in side.paragraphs if p.kind is ParagraphKind.TITLE), None)
        if title:
            lines.append(shortened(title, _LONGEST))
        others = [p for p in side.paragraphs if p.kind is not ParagraphKind.TITLE]
        lines.append(self.tr("%n paragraph(s)", "", len(others)))
        if others:
            lines.append(shortened(others[0].text, _LONGEST))
        return "\n".join(lines)

    def _add_dropped(self, column: QVBoxLayout, draft: Draft) -> None:
        heading = _words(self.tr("%n piece(s) will be left out:", "", len(draft.dropped)))
        heading.setObjectName("quiet")
        pieces = QPlainTextEdit(
            "\n".join(
                f"{kind_name(one.kind)}: {' '.join(one.text.split())}" for one in draft.dropped
            )
        )
        pieces.setReadOnly(True)
        pieces.setTabChangesFocus(True)
        pieces.setFixedHeight(110)
        pieces.setAccessibleName(heading.text())
        column.addWidget(heading)
        column.addWidget(pieces)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        take = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        take.setDefault(True)
        buttons.setFocusProxy(take)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
