"""By what readings are made: told without loading the dictionaries, which a start never needs."""

from __future__ import annotations

from functools import cache

from reader.lexicon.version import release_of

RULES = 1
"""Raised whenever a text may get other readings than before."""


@cache
def readings_version() -> str:
    """Name the code and the data that readings are made by; another name, other readings."""
    return f"{RULES}/{release_of('pypinyin')}/{release_of('rjieba')}"
