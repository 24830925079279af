from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo

from reader.model.language import Language
from reader.ui.fonts import Families, load_fonts, text_font

pytestmark = pytest.mark.usefixtures("app")


def test_the_fonts_of_the_program_are_there() -> None:
    assert {"Duidu Kai", "Gentium Plus"} <= set(load_fonts())


def test_each_language_asks_for_its_own_face_first() -> None:
    families = Families()
    assert families.asked(Language.SIMPLIFIED)[0] == "Duidu Kai"
    assert families.asked(Language.TRADITIONAL)[0] == "Duidu Kai"
    assert families.asked(Language.ENGLISH)[0] == "Gentium Plus"
    load_fonts()
    assert QFontInfo(text_font(families.asked(Language.ENGLISH), 18)).family() == "Gentium Plus"


def test_what_the_reader_chose_comes_before_ours() -> None:
    families = Families(chinese="Songti SC", english="Georgia")
    assert families.asked(Language.SIMPLIFIED)[:2] == ["Songti SC", "Duidu Kai"]
    assert families.asked(Language.ENGLISH)[:2] == ["Georgia", "Gentium Plus"]
    assert "Songti SC" in families.asked(Language.ENGLISH)


def test_sizes_are_whole_pixels() -> None:
    assert text_font(["Gentium Plus"], 17.6).pixelSize() == 18
