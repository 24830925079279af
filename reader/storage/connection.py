"""One connection to one SQLite file, for the thread that made it.

The driver's connection is opened here; peewee is loaded with the first query that is its.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from reader.model.errors import LibraryError
from reader.storage.trouble import REPLACED, told

if TYPE_CHECKING:
    from peewee import Model, ModelSelect, Query

PATIENCE = 5.0
"""Seconds to wait for another program's lock."""

_PRAGMAS = (
    "foreign_keys = 1",
    "synchronous = FULL",
    # What a crafted file's schema may call is kept to what is harmless.
    "trusted_schema = 0",
)

_AT_ONCE = 500
"""SQLite takes 32,766 variables a statement since 3.32; no row of ours has over 60 columns."""

_Thing = TypeVar("_Thing")

Mode = Literal["rwc", "rw", "ro", "immutable", "memory"]


class Connection:
    """Executes queries and keeps transactions; all trouble of the machine is a `LibraryError`.

    It belongs to the thread that made it: the driver refuses every other one.
    """

    def __init__(
        self, path: Path, mode: Mode, patience: float = PATIENCE, named: Path | None = None
    ) -> None:
        """Open a file: `rwc` makes it, `immutable` reads it as though nobody could write it.

        With `memory` there is no file, and all is gone when the connection is closed.
        `named` is the path that messages speak of, where the file has another for a while.
        """
        self.path = named or path
        self._file = path
        parameter = "immutable=1" if mode == "immutable" else f"mode={mode}"
        with told(self.path):
            self._driver = sqlite3.connect(
                f"{path.absolute().as_uri()}?{parameter}",
                timeout=patience,
                isolation_level=None,
                uri=True,
            )
            try:
                for pragma in _PRAGMAS:
                    self._driver.execute(f"PRAGMA {pragma}")
                self._identity = _identity(path)
            except BaseException:
                self._driver.close()
                raise

    def close(self) -> None:
        """Close it; closing twice is fine."""
        with told(self.path):
            self._driver.close()

    def run(self, query: Query) -> int:
        """Execute a query that writes; give what the driver counts (rows, or the last id)."""
        with told(self.path):
            result: int = query.execute(self._executor)
            return result

    def rows(self, query: ModelSelect[Any]) -> list[Any]:
        """Give all rows of a query."""
        with told(self.path):
            return list(query.execute(self._executor))

    def first(self, query: ModelSelect[Any]) -> Any | None:
        """Give the first row of a query, or `None`."""
        return next(iter(self.rows(query.limit(1))), None)

    def insert(self, model: type[Model], rows: list[dict[str, object]]) -> None:
        """Insert rows, however many."""
        for some in batches(rows):
            self.run(model.insert_many(some))

    def sql(self, statement: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Execute plain SQL and give its rows, keys as blobs."""
        with told(self.path):
            return self._driver.execute(statement, parameters).fetchall()

    def named(self, statement: str, *parameters: object) -> tuple[list[str], list[tuple[Any, ...]]]:
        """Execute plain SQL that selects; give the names of its columns, and its rows."""
        with told(self.path):
            cursor = self._driver.execute(statement, parameters)
            return [column[0] for column in cursor.description], cursor.fetchall()

    def pragma(self, name: str) -> Any:
        """Give the value of a pragma."""
        return self.sql(f"PRAGMA {name}")[0][0]

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Run one transaction that holds the write lock from its first moment.

        What it reads is so what it writes upon. Anything raised inside takes all of it back.
        """
        with told(self.path):
            # SQLite would go on writing to a file that has no name any more, or another one.
            if _identity(self._file) != self._identity:
                raise LibraryError(REPLACED.of(self.path))
            self.sql("BEGIN IMMEDIATE")
            try:
                yield
                self.sql("COMMIT")
            except BaseException:
                self._take_back()
                raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Run several queries on one state of the library, whoever writes meanwhile."""
        with told(self.path):
            self.sql("BEGIN")
            try:
                yield
            finally:
                self._take_back()

    def _take_back(self) -> None:
        """Roll back, where the driver did not do so itself (a full disk, a failed write)."""
        if self._driver.in_transaction:
            self.sql("ROLLBACK")

    @cached_property
    def _executor(self) -> Any:
        """What executes peewee's queries. Its stubs leave out what is called here, hence `Any`."""
        from reader.storage.queries import Executor

        return Executor(self._driver)


def _identity(path: Path) -> tuple[int, int] | None:
    """Tell which file a path leads to now."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


def batches(things: Sequence[_Thing]) -> Iterator[Sequence[_Thing]]:
    """Give things some hundreds at a time: few enough for the driver's limit of variables."""
    for start in range(0, len(things), _AT_ONCE):
        yield things[start : start + _AT_ONCE]
