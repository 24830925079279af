from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
)

from reader.ui.details_dialog import DetailsDialog
from reader.ui.dropped_dialog import DroppedDialog
from reader.ui.keys_dialog import KeysDialog
from reader.ui.palette import Palette
from reader.ui.paste_dialog import PasteDialog
from reader.ui.window import Window
from tests.ui.conftest import SNOW
from tests.ui.gestures import CONTROL, drag_over, press

Dialog = TypeVar("Dialog", bound=QDialog)


def answer(kind: type[Dialog], act: Callable[[Dialog], None]) -> list[Dialog]:
    """Have the dialog that comes up next used as a reader would; give where it is noted."""
    met: list[Dialog] = []

    def use() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        met.append(dialog)
        try:
            act(dialog)
        finally:
            dialog.close()

    QTimer.singleShot(0, use)
    return met


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def accept(dialog: QDialog) -> None:
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    takers = QDialogButtonBox.ButtonRole.AcceptRole
    next(one for one in box.buttons() if box.buttonRole(one) is takers).click()


def test_a_pasted_text_is_shown_before_it_is_taken_in(window: Window) -> None:
    copy(SNOW)
    seen: list[str] = []

    def look(dialog: PasteDialog) -> None:
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        accept(dialog)

    met = answer(PasteDialog, look)
    press("v", CONTROL)
    assert met
    assert any("After the Snow" in text and "1 paragraph" in text for text in seen)
    assert window.opened is not None
    assert window.opened.title("en") == "After the Snow"


def test_a_pasted_text_that_is_refused_leaves_no_trace(window: Window) -> None:
    copy(SNOW)
    met = answer(PasteDialog, lambda dialog: dialog.reject())
    window.furniture.commands["paste"].trigger()
    assert met
    assert window.furniture.articles.model.rowCount() == 1


def test_pasting_nothing_says_so(window: Window) -> None:
    copy(" \n ")
    window.furniture.commands["paste"].trigger()
    assert "clipboard" in window.furniture.strip.label.text()


def test_a_renamed_article_has_its_name_everywhere(window: Window) -> None:
    def rename(dialog: QInputDialog) -> None:
        dialog.setTextValue("My ferry")
        dialog.accept()

    met = answer(QInputDialog, rename)
    window.furniture.commands["rename"].trigger()
    assert met
    assert window.furniture.topbar.title.text() == "My ferry"
    assert window.windowTitle() == "My ferry — Duidu"
    assert str(window.furniture.articles.model.index(0).data()).startswith("My ferry")
    window.furniture.commands["undo"].trigger()
    assert window.furniture.topbar.title.text() == "渡口的灯 · The Lamp at the Ferry"


def test_details_are_edited_in_one_step(window: Window) -> None:
    def edit(dialog: DetailsDialog) -> None:
        fields = dialog.findChildren(QLineEdit)
        for field, text in zip(
            fields, ("渡口，灯, bridge", "a notebook", "me", "1998"), strict=True
        ):
            field.setText(text)
        accept(dialog)

    answer(DetailsDialog, edit)
    window.furniture.commands["details"].trigger()
    assert window.opened is not None
    article = window.opened.article
    assert article.keywords == ("渡口", "灯", "bridge")
    assert (article.source, article.author, article.date) == ("a notebook", "me", "1998")
    window.furniture.commands["undo"].trigger()
    assert window.opened.article.keywords == ()


def test_a_piece_that_was_left_out_is_chosen_and_put_back(window: Window) -> None:
    left: list[int] = []

    def put_back(dialog: DroppedDialog) -> None:
        assert not dialog.back.isEnabled()
        item = dialog.tree.topLevelItem(0)
        assert item is not None
        assert "Views: 12" in item.text(0)
        item.setSelected(True)
        dialog.back.click()
        left.append(dialog.tree.topLevelItemCount())

    answer(DroppedDialog, put_back)
    window.furniture.commands["dropped"].trigger()
    assert left == [0]
    assert window.opened is not None
    assert any("Views: 12" in one.text for one in window.opened.revisions)


def test_the_palette_does_what_was_found(window: Window) -> None:
    def type_and_enter(dialog: Palette) -> None:
        QTest.keyClicks(dialog.line, "swap")
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)

    before = [window.desk.panes[0].x(), window.desk.panes[1].x()]
    answer(Palette, type_and_enter)
    press("k", CONTROL)
    QApplication.processEvents()
    after = [window.desk.panes[0].x(), window.desk.panes[1].x()]
    assert (before[0] < before[1]) is (after[0] > after[1])


def test_the_list_of_keys_names_every_key(window: Window) -> None:
    told: set[str] = set()

    def read(dialog: KeysDialog) -> None:
        told.update(label.text() for label in dialog.findChildren(QLabel))

    answer(KeysDialog, read)
    press("?", where=window.desk.panes[0])
    assert {"J", "K", "F6", "P", "1", "5", "T", "N", "E", "Del", "Ctrl+K", "Ctrl+Shift+Z"} <= told


def test_notes_are_exported_and_the_folder_is_remembered(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drag_over(window, "旧油灯")
    press("1")
    proposed: list[str] = []

    def choose(*arguments: object) -> tuple[str, str]:
        proposed.append(str(arguments[2]))
        return str(tmp_path / "notes.md"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window.furniture.commands["export"].trigger()
    assert "旧油灯" in (tmp_path / "notes.md").read_text(encoding="utf-8")
    assert window.furniture.strip.label.text() == "The notes are in notes.md."
    window.furniture.commands["export"].trigger()
    assert proposed[1].startswith(str(tmp_path))
    assert proposed[0].endswith("渡口的灯 · The Lamp at the Ferry.md")
