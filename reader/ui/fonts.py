"""Fonts: the two that come with the program, and which families a side asks for, in order.

Chinese text asks for a Kai first, English for a book serif first: asked the other way round, a
Chinese font would draw the English ’ and — full-width. What neither has comes from the system.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase

from reader.model.language import Language
from reader.model.resources import resource

CHINESE = ("Duidu Kai", "Kaiti SC", "STKaiti", "KaiTi", "LXGW WenKai", "AR PL UKai CN")
TRADITIONAL = ("Duidu Kai", "Kaiti TC", "BiauKai", "DFKai-SB", "LXGW WenKai TC", "AR PL UKai TW")
SONG = ("Songti SC", "SimSun", "Noto Serif CJK SC", "Source Han Serif SC", "AR PL UMing CN")
TRADITIONAL_SONG = ("Songti TC", "PMingLiU", "Noto Serif CJK TC", "Source Han Serif TC")
ENGLISH = ("Gentium Plus", "Gentium", "Charis SIL", "Palatino", "Georgia", "Noto Serif", "Times")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Families:
    """The families that the reader chose; `None` leaves the choice to us."""

    chinese: str | None = None
    english: str | None = None

    def asked(self, language: Language) -> list[str]:
        """Give the families that a text in this language asks for, best first."""
        chinese = _chosen(self.chinese, _chinese(language))
        english = _chosen(self.english, ENGLISH)
        return [*chinese, *english] if language.is_chinese else [*english, *chinese]

    def ruby(self, *, zhuyin: bool) -> list[str]:
        """Give the families for zhuyin, or for pinyin: a Latin face with every toned vowel."""
        return [*_chosen(self.chinese, CHINESE), *ENGLISH] if zhuyin else [*ENGLISH, *CHINESE]


def load_fonts() -> list[str]:
    """Load the program's own fonts into the application and give their families.

    A font file that cannot be read is logged and left out: the system's fonts stand in for it.
    """
    families: list[str] = []
    for path in sorted(resource("fonts").glob("*.[ot]tf")):
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            _log.warning("The font %s cannot be loaded", path)
        else:
            families += QFontDatabase.applicationFontFamilies(number)
    return families


def text_font(families: list[str], size: float) -> QFont:
    """Give a font for running text: `size` pixels an em, outlines as drawn, widths unrounded."""
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(round(size))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


def _chosen(family: str | None, others: tuple[str, ...]) -> tuple[str, ...]:
    return (family, *others) if family else others


def _chinese(language: Language) -> tuple[str, ...]:
    if language is Language.TRADITIONAL:
        return TRADITIONAL + TRADITIONAL_SONG
    return CHINESE + SONG
