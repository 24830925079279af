"""By what readings are made: told without loading the dictionaries, which a start never needs."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

RULES = 1
"""Raised whenever a text may get other readings than before."""


@cache
def readings_version() -> str:
    """Name the code and the data that readings are made by; another name, other readings."""
    return f"{RULES}/{_release('pypinyin')}/{_release('rjieba')}"


def _release(package: str) -> str:
    """Give a package's name and release, read off the folder that its installer wrote.

    `importlib.metadata` would tell the same, but importing it takes a tenth of a start.
    """
    found = find_spec(package)
    if found is None or found.origin is None:
        return package
    folder = Path(found.origin).parent.parent
    names = sorted(one.stem for one in folder.glob(f"{package}-*.dist-info"))
    return names[-1] if names else package
