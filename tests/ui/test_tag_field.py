from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from reader.ui.tag_field import TagField

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture
def field() -> Iterator[TagField]:
    field = TagField()
    field.show()
    field.setFocus()
    yield field
    field.close()


@pytest.mark.parametrize("separator", [",", "，", ";", "、"])
def test_a_comma_of_either_language_ends_a_tag(field: TagField, separator: str) -> None:
    field.line.setText("grammar/把")
    field.line.textEdited.emit(f"grammar/把{separator}")
    assert field.names == ["grammar/把"]
    assert field.line.text() == ""


def test_enter_ends_a_tag_once(field: TagField) -> None:
    for _ in range(2):
        QTest.keyClicks(field.line, "#noun")
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert field.names == ["noun"]


def test_backspace_in_an_empty_line_takes_the_last_tag_away(field: TagField) -> None:
    field.set_names(["noun", "verb"])
    told = QSignalSpy(field.changed)
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)
    assert field.names == ["noun"]
    assert told.count() == 1


def test_what_is_half_typed_becomes_a_tag_when_asked(field: TagField) -> None:
    QTest.keyClicks(field.line, "idi")
    assert field.names == []
    field.take_typed()
    assert field.names == ["idi"]


def test_known_tags_are_offered_from_their_middle(field: TagField) -> None:
    field.set_known(["grammar/把", "noun", "pronoun"])
    completer = field.line.completer()
    completer.setCompletionPrefix("NOUN")
    assert completer.completionCount() == 2


def test_enter_takes_what_is_typed_though_others_are_offered(field: TagField) -> None:
    field.set_known(["noun", "note"])
    QTest.keyClicks(field.line, "no")
    popup = field.line.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert field.names == ["no"]


def test_enter_takes_the_one_that_is_chosen_among_those_offered(field: TagField) -> None:
    field.set_known(["noun", "note"])
    QTest.keyClicks(field.line, "no")
    popup = field.line.completer().popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert field.names == ["note"]


def test_a_tag_that_is_chosen_is_added(field: TagField) -> None:
    field.set_known(["noun"])
    QTest.keyClicks(field.line, "no")
    field.line.setText("noun")
    field.line.completer().activated.emit("noun")
    QApplication.processEvents()
    assert field.names == ["noun"]
