"""The fonts of lists, bars and dialogs."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from reader.model.language import Language
from reader.ui.fonts import CHINESE, Families, text_font

_SANS = (
    "PingFang SC",
    "Microsoft YaHei UI",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "Droid Sans Fallback",
)
"""Chinese faces made for interfaces, on the systems that have them."""

_QUOTE = 1.12
"""How much larger a quote is set than the words around it: Kai looks small beside a sans."""


def interface_font(system: QFont) -> QFont:
    """Give the system's own interface font, a Chinese one behind it, or else our Kai."""
    font = QFont(system)
    there = set(QFontDatabase.families())
    chinese = [family for family in _SANS if family in there]
    font.setFamilies([QFontInfo(system).family(), *chinese, CHINESE[0]])
    return font


def quote_font(interface: QFont) -> QFont:
    """Give the font of quotes in lists and cards: the texts' own faces."""
    pixels = interface.pixelSize()
    if pixels <= 0:
        pixels = round(interface.pointSizeF() * 96 / 72)
    return text_font(Families().asked(Language.ENGLISH), pixels * _QUOTE)
