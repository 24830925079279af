"""The dialog in which an article's metadata are edited."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.model.article import Article

_SEPARATORS = re.compile("[,，、;；]")


class DetailsDialog(QDialog):
    """Keywords, source, author and date; blank ones are none. The name has its own action."""

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details of the Article"))
        self.setMinimumWidth(460)
        self._keywords = QLineEdit(", ".join(article.keywords))
        self._source = QLineEdit(article.source or "")
        self._author = QLineEdit(article.author or "")
        self._date = QLineEdit(article.date or "")
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(14)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Keywords"), self._keywords)
        form.addRow(self.tr("Source"), self._source)
        form.addRow(self.tr("Author"), self._author)
        form.addRow(self.tr("Date"), self._date)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(18)
        column.addLayout(form)
        column.addWidget(buttons)

    @property
    def keywords(self) -> list[str]:
        """The keywords as entered."""
        return [word.strip() for word in _SEPARATORS.split(self._keywords.text()) if word.strip()]

    @property
    def source(self) -> str:
        """Where the article is from."""
        return self._source.text()

    @property
    def author(self) -> str:
        """Who wrote it."""
        return self._author.text()

    @property
    def date(self) -> str:
        """When it appeared, as the source has it."""
        return self._date.text()
