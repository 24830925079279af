"""A library in a file of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.storage.library import Library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the test's library is."""
    return tmp_path / "library.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    """A new, empty library."""
    with Library.open(path) as opened:
        yield opened
