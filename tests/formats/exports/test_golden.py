"""Every format writes what stands in `tests/golden/`, of an article with all that is hard to write.

After a change that is meant, `UPDATE_GOLDEN=1 pytest tests/formats/exports/test_golden.py` writes
them anew; what then differs is read before it is committed. Of packed files, their parts are kept.
"""

from __future__ import annotations

import io
import os
import re
import sqlite3
import tempfile
import zipfile
from pathlib import Path

import pytest

from reader import __version__
from reader.formats.exports.registry import FORMATS
from tests.formats.exports.studies import whole

GOLDEN = Path(__file__).resolve().parents[2] / "golden"
PARTS = {"docx": ("word/document.xml", "word/comments.xml")}
"""What is ours of a packed file, where not all of it is."""

_ENDS = re.compile(r"</w:(?:p|r|tr|rPr|comment)>")
"""Where Word's markup, which is one line, is broken to be read."""


def told(name: str, content: bytes) -> str:
    """Give a file as text that can be compared."""
    if name == "anki":
        return cards(content)
    if zipfile.is_zipfile(io.BytesIO(content)):
        return parts(name, content)
    return content.decode()


def parts(name: str, content: bytes) -> str:
    listed = []
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for part in PARTS.get(name, packed.namelist()):
            text = _ENDS.sub(lambda found: f"{found[0]}\n", packed.read(part).decode())
            listed.append(f"=== {part}\n{text}\n")
    return "".join(listed)


def cards(content: bytes) -> str:
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            packed.extract("collection.anki2", folder)
        database = sqlite3.connect(Path(folder, "collection.anki2"))
        try:
            rows = database.execute("SELECT guid, tags, flds FROM notes ORDER BY guid").fetchall()
        finally:
            database.close()
    return "\n".join("\n".join((*row[:2], *row[2].split("\x1f"), "")) for row in rows)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_writes_what_it_did(name: str) -> None:
    written = told(name, FORMATS[name].write(whole())).replace(f'"{__version__}"', '"VERSION"')
    suffix = ".txt" if name in {"anki", "docx", "epub"} else FORMATS[name].suffix
    path = GOLDEN / f"{name}{suffix}"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(written.encode())
    assert written.encode() == path.read_bytes()


def test_a_format_writes_the_same_twice() -> None:
    for name in FORMATS.keys() - {"anki", "docx"}:
        assert FORMATS[name].write(whole()) == FORMATS[name].write(whole()), name
