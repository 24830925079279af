"""The cache of readings: what was read once is not read again.

A SQLite file of its own among what can be made again. Paragraphs are found by a digest of their
text, so the same paragraph in two articles is read once, and every row carries the version of the
code that made it. Losing the file loses nothing; a damaged one is made anew, and where none can
be kept the cache is simply empty.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.model.reading import Reading
from reader.storage.folders import cache_folder
from reader.storage.trouble import result_code

_RUINED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
"""Result codes after which the file is made anew (`ERROR`: it has other tables than ours)."""


class ReadingCache:
    """Readings of paragraphs by their text. It belongs to the thread that made it.

    Several processes may share a file. No method raises for trouble of the machine.
    """

    def __init__(self, path: Path | None = None, *, version: str) -> None:
        """Open or make the cache at `path` (its usual place where `None`).

        `version` tells what makes the readings: its code, its dictionaries, its settings.
        """
        self._version = version
        self._path = cache_folder() / "readings.sqlite" if path is None else path
        self._driver: sqlite3.Connection | None = None
        with self._sparing():
            self._driver = _open(self._path)

    def close(self) -> None:
        """Close it; it is empty from then on."""
        if self._driver is not None:
            with contextlib.suppress(sqlite3.Error):
                self._driver.close()
            self._driver = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def get(self, texts: Iterable[str]) -> dict[str, tuple[Reading, ...]]:
        """Give the readings of those paragraphs that have been read, by their text."""
        by_digest = {self._digest(text): text for text in texts}
        found: dict[str, tuple[Reading, ...]] = {}
        with self._sparing():
            for digest, readings in self._rows(list(by_digest)):
                found[by_digest[digest]] = unpack(readings)
        return found

    def put(self, readings: Mapping[str, Sequence[Reading]]) -> None:
        """Keep the readings of paragraphs, in one transaction."""
        rows = [(self._digest(text), pack(found)) for text, found in readings.items()]
        if self._driver is None:
            return
        with self._sparing(), self._driver as transaction:
            transaction.executemany("INSERT OR REPLACE INTO reading VALUES (?, ?)", rows)

    def _rows(self, digests: list[bytes]) -> Iterator[tuple[bytes, str]]:
        if self._driver is None:
            return
        for digest in digests:
            query = "SELECT digest, readings FROM reading WHERE digest = ?"
            yield from self._driver.execute(query, (digest,))

    def _digest(self, text: str) -> bytes:
        """Tell a paragraph by what is read and by what reads it."""
        seed = f"{self._version}\0{text}".encode("utf-8", "surrogatepass")
        return hashlib.blake2b(seed, digest_size=16).digest()

    @contextmanager
    def _sparing(self) -> Iterator[None]:
        """Work on the file; begin anew where it is ruined, do without it at other trouble.

        A lock that another process holds passes, so the file stays open then.
        """
        try:
            yield
        except (sqlite3.Error, OSError, ValueError) as error:
            code = result_code(error) & 0xFF
            if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
                return
            self.close()
            if code in _RUINED or isinstance(error, ValueError):
                self._begin_anew()

    def _begin_anew(self) -> None:
        """Throw the file away and make a new one; the cache is empty where that fails too."""
        with contextlib.suppress(sqlite3.Error, OSError):
            for suffix in ("", "-wal", "-shm"):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
            self._driver = _open(self._path)


def _open(path: Path) -> sqlite3.Connection:
    """Open the file, and make its table where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    driver = sqlite3.connect(path, timeout=1, isolation_level="IMMEDIATE")
    try:
        # What can be made again need not be on the disk before work goes on.
        driver.execute("PRAGMA journal_mode = WAL")
        driver.execute("PRAGMA synchronous = OFF")
        driver.execute(
            "CREATE TABLE IF NOT EXISTS reading"
            " (digest BLOB NOT NULL PRIMARY KEY, readings TEXT NOT NULL) STRICT, WITHOUT ROWID"
        )
    except BaseException:
        driver.close()
        raise
    return driver


def pack(readings: Sequence[Reading]) -> str:
    """Write the readings of a paragraph."""
    listed = [[reading.start, *reading.syllables] for reading in readings]
    return json.dumps(listed, ensure_ascii=False, separators=(",", ":"))


def unpack(stored: str) -> tuple[Reading, ...]:
    """Read the readings of a paragraph; raises `ValueError` where they are damaged."""
    return tuple(Reading(start, tuple(syllables)) for start, *syllables in json.loads(stored))
