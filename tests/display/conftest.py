from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.display.reader import Reader


@pytest.fixture
def reader(display: str, tmp_path: Path) -> Iterator[Reader]:
    if shutil.which("xdotool") is None:
        pytest.skip("xdotool is not installed")
    one = Reader(display, tmp_path / "library.sqlite")
    yield one
    one.end()
