"""What a launch loads before the text is on screen, looked at in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from reader.model.resources import resource
from reader.session.intake import bring_in, read_sources
from reader.session.session import Session
from reader.storage.library import Library

NOT_YET = {
    # peewee takes as long as laying out a page
    "peewee",
    "playhouse",
    # dictionaries and what else brings an article in
    "pypinyin",
    "rjieba",
    "charset_normalizer",
    "reader.formats",
    "reader.alignment",
    "reader.session.intake",
    "reader.cli.exporting",
    "reader.cli.importing",
    "reader.session.export",
    # workers and logs
    "multiprocessing",
    "concurrent.futures",
    "logging.handlers",
    # what stands around the text, and other ways to read it
    "reader.ui.furniture",
    "reader.ui.actions",
    "reader.ui.icons",
    "reader.ui.card",
    "reader.ui.palette",
    "reader.ui.sheet",
    "reader.ui.finding",
    "reader.ui.mirroring",
    "PySide6.QtSvg",
    # nobody's business but the tests' and the gate's
    "hypothesis",
    "pytest",
    "importlib.metadata",
}
"""Modules, with all that is in them, for which the text does not wait."""


def test_the_text_waits_for_no_module_that_it_does_not_need(tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite"
    with Library.open(library) as opened:
        bring_in(Session(opened, "test"), read_sources([resource("samples", "night-library.txt")]))
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "DUIDU_CONFIG": str(tmp_path / "window.json"),
    }
    ran = subprocess.run(
        [sys.executable, "-c", "from tests.first_frame import launch; launch()", str(library)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    loaded = set(json.loads(ran.stdout)["modules"])
    assert "reader.ui.desk" in loaded
    early = {name for name in loaded for one in NOT_YET if f"{name}.".startswith(f"{one}.")}
    assert not early
