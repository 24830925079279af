"""The lexicon's file: one zip archive of arrays (NumPy's format) and lists of words.

A zip knows the checksum of everything in it, so that a damaged file is known as one.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from reader.lexicon.lexicon import Lexicon
from reader.lexicon.rows import Rows

_WORDS = ("words", "part_names", "stems")
_TABLES = ("glosses", "parts", "related")
_SYLLABLES = "syllables"


class DamagedError(Exception):
    """A lexicon's file that does not hold a whole lexicon."""


def save(lexicon: Lexicon, file: Path) -> None:
    """Write the lexicon under another name first, so that nobody ever reads half of it.

    Raises `OSError` where it cannot be written; nothing is left behind then.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f"{file.name}.", dir=file.parent)
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream, ZipFile(stream, "w", ZIP_STORED) as archive:
            _write(lexicon, archive)
        written.replace(file)
    except BaseException:
        with suppress(OSError):
            written.unlink()
        raise


def load(file: Path) -> Lexicon:
    """Read a lexicon. Raises `FileNotFoundError`, or `DamagedError` where the file is not whole."""
    try:
        with ZipFile(file) as archive:
            return _read(archive)
    except FileNotFoundError:
        raise
    except (BadZipFile, KeyError, ValueError, OSError, EOFError) as error:
        raise DamagedError(str(file)) from error


def _write(lexicon: Lexicon, archive: ZipFile) -> None:
    for name in _WORDS:
        _write_lines(archive, name, getattr(lexicon, name))
    _write_lines(
        archive, _SYLLABLES, (" ".join((one, *known)) for one, known in lexicon.syllables.items())
    )
    for name in _TABLES:
        _write_rows(archive, name, getattr(lexicon, name))


def _write_lines(archive: ZipFile, name: str, lines: Iterable[str]) -> None:
    _write_member(archive, name, "\n".join(lines).encode("utf-8"))


def _write_rows(archive: ZipFile, name: str, rows: Rows) -> None:
    import numpy as np

    compact = {"starts": np.int32, "ids": np.uint16, "weights": np.float16}
    for field, kind in compact.items():
        stream = BytesIO()
        np.save(stream, getattr(rows, field).astype(kind), allow_pickle=False)
        _write_member(archive, f"{name}.{field}", stream.getvalue())


def _write_member(archive: ZipFile, name: str, data: bytes) -> None:
    # Without the time of day, so that one dictionary makes one file.
    archive.writestr(ZipInfo(name), data)


def _read(archive: ZipFile) -> Lexicon:
    words, part_names, stems = (tuple(_read_lines(archive, name)) for name in _WORDS)
    syllables = (line.split(" ") for line in _read_lines(archive, _SYLLABLES))
    glosses, parts, related = (_read_rows(archive, name) for name in _TABLES)
    return Lexicon(
        words,
        part_names,
        stems,
        glosses,
        parts,
        related,
        {character: tuple(known) for character, *known in syllables},
    )


def _read_lines(archive: ZipFile, name: str) -> list[str]:
    return archive.read(name).decode("utf-8").split("\n")


def _read_rows(archive: ZipFile, name: str) -> Rows:
    import numpy as np

    starts, ids, weights = (
        np.load(BytesIO(archive.read(f"{name}.{field}")), allow_pickle=False)
        for field in Rows._fields
    )
    return Rows(starts.astype(np.int64), ids.astype(np.int32), weights.astype(np.float32))
