"""What every test stands on: a home of its own, no display, the bundled fonts, and the seed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from reader.lexicon.lexicon import Lexicon

_COMPLAINTS: list[str] = []
"""What Qt wrote to its log during a test."""

settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)


def pytest_configure() -> None:
    """Draw without a display unless told otherwise, and let the gate be the same every time."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a home, so that none reads or writes the developer's own library."""
    place = tmp_path / "home"
    monkeypatch.setenv("HOME", str(place))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(place / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(place / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(place / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(place / "state"))
    monkeypatch.delenv("DUIDU_LIBRARY", raising=False)
    return place


@pytest.fixture(scope="session")
def app() -> Iterator[QApplication]:
    """Give the one application of the test run, with the fonts that come with the program."""
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from reader.ui.fonts import load_fonts

    qInstallMessageHandler(lambda _kind, _context, text: _COMPLAINTS.append(text))
    application = QApplication(["duidu"])
    load_fonts()
    yield application
    application.closeAllWindows()
    # What lies in the clipboard of the platform without a display outlives the interpreter.
    application.clipboard().clear()
    qInstallMessageHandler(None)


@pytest.fixture(autouse=True)
def content_qt() -> Iterator[None]:
    """Let a test fail where Qt complains, as where Python warns."""
    _COMPLAINTS.clear()
    yield
    # The platform without a display says of much that it cannot do it.
    assert [text for text in _COMPLAINTS if "This plugin does not support" not in text] == []


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """Give the name of a real X display (`:7`), on a server started for the test run."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    ready, told = os.pipe()
    command = ["Xvfb", "-displayfd", str(told), "-screen", "0", "1920x1200x24", "-nolisten", "tcp"]
    command.append(
        "-noreset"
    )  # or it begins anew when the last one leaves, and turns away the next
    with subprocess.Popen(command, pass_fds=[told], stderr=subprocess.DEVNULL) as server:
        os.close(told)
        with os.fdopen(ready) as number:
            name = number.readline().strip()
        assert name, "Xvfb did not start"
        yield f":{name}"
        server.terminate()


@pytest.fixture(scope="session")
def seed() -> Path:
    """Give the real article, which is not ours to keep here."""
    return _named_by("DUIDU_SEED")


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a cache folder of the test run, in which the lexicon is."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def lexicon(cache: Path) -> Lexicon:
    """Give the real lexicon, built once for the test run."""
    from reader.lexicon.provision import provide_lexicon

    return provide_lexicon(cache, lambda _: None)


@pytest.fixture(scope="session")
def gold() -> Path:
    """Give the folder of hand-checked alignments and words."""
    return _named_by("DUIDU_GOLD")


def _named_by(variable: str) -> Path:
    """Give the path that an environment variable names, or skip."""
    value = os.environ.get(variable)
    if not value:
        pytest.skip(f"{variable} is not set")
    return Path(value)
