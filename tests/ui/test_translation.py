from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from reader.model.message import QT_TRANSLATE_NOOP
from reader.ui.translation import Translations, choose_language, translate


@pytest.fixture
def translations(app: QApplication) -> Iterator[Translations]:
    translations = Translations(app)
    yield translations
    translations.install("en")


def test_a_message_of_a_layer_without_qt_is_said_in_chinese(translations: Translations) -> None:
    message = QT_TRANSLATE_NOOP("source", "“{0}” is empty, so nothing was read in.").of("a {b}.txt")
    assert translate(message) == "“a {b}.txt” is empty, so nothing was read in."
    translations.install("zh")
    assert translate(message) == "“a {b}.txt”是空文件，没有导入任何内容。"


def test_a_message_within_a_message_is_translated_too(translations: Translations) -> None:
    translations.install("zh")
    inner = QT_TRANSLATE_NOOP("Words", "Yellow")
    assert translate(QT_TRANSLATE_NOOP("nowhere", "It is {0}.").of(inner)) == "It is 黄色."


def test_qts_own_words_change_with_ours(translations: Translations) -> None:
    translations.install("zh")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"


def test_one_is_told_from_many(translations: Translations, app: QApplication) -> None:
    translations.install("en")
    assert app.translate("StatusLine", "%n note(s)", "", 1) == "1 note"
    assert app.translate("StatusLine", "%n note(s)", "", 12) == "12 notes"
    translations.install("zh")
    assert app.translate("StatusLine", "%n note(s)", "", 12) == "12 条批注"


def test_the_language_is_the_one_chosen_or_else_the_systems(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("zh_CN"))
    assert choose_language(None) == "zh"
    assert choose_language("xx") == "zh"
    assert choose_language("en") == "en"
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("de_DE"))
    assert choose_language(None) == "en"
