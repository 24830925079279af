"""The scroll bar of a text: slim, in the theme's colours, and quiet while it is only showing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.ui.theme import Theme

_SHEET = """
QScrollBar:vertical {{ background: {paper}; width: 10px; margin: 0; border: none; }}
QScrollBar::handle:vertical {{ background: {handle}; border-radius: 3px; min-height: 36px;
    margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: none; border: none; height: 0; }}
"""


class PlaceBar(QScrollBar):
    """Shows where in a text one stands; its value is the reading line's height in the column.

    `showing` is true while the value is changed to show a place, not by the reader.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.showing = False

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self.setStyleSheet(_SHEET.format(paper=theme.paper, handle=theme.faint))

    def show_place(self, place: float, first: float, last: float) -> None:
        """Show a place between the first and the last; not while the reader holds the bar."""
        if self.isSliderDown():
            return
        self.showing = True
        self.setRange(round(first), round(last))
        self.setValue(round(place))
        self.showing = False
