from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget

from reader.model.errors import LibraryError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.ui.trouble import Trouble, start_log

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def window(said: list[str]) -> Iterator[QWidget]:
    window = QWidget()
    trouble = Trouble(window, said.append)
    trouble.install()
    yield window
    trouble.release()


def click(window: QWidget, error: BaseException) -> None:
    """Click a button whose slot raises."""

    def fail() -> None:
        raise error

    button = QPushButton(window)
    button.clicked.connect(fail)
    button.click()


def test_trouble_of_the_machine_is_said_in_its_own_sentence(
    window: QWidget, said: list[str]
) -> None:
    click(window, LibraryError(QT_TRANSLATE_NOOP("test", "No room for {0}.").of("notes")))
    assert said == ["No room for notes."]


def test_a_fault_of_ours_is_shown_logged_and_can_be_copied(
    window: QWidget, said: list[str], tmp_path: Path
) -> None:
    log = tmp_path / "log" / "duidu.log"
    start_log(log)
    seen: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        copier = next(one for one in box.buttons() if one.text() == "Copy the Report")
        copier.click()
        box.reject()

    QTimer.singleShot(0, answer)
    click(window, ZeroDivisionError("ours"))
    for handler in logging.getLogger("duidu").handlers:
        handler.close()
    logging.getLogger("duidu").handlers.clear()
    assert seen
    assert said == []
    assert "ZeroDivisionError: ours" in log.read_text(encoding="utf-8")
    assert "ZeroDivisionError: ours" in QGuiApplication.clipboard().text()


def test_the_hook_goes_back_to_who_had_it() -> None:
    before = sys.excepthook
    trouble = Trouble(QWidget(), lambda _: None)
    trouble.install()
    assert sys.excepthook != before
    trouble.release()
    assert sys.excepthook == before
