"""What executes peewee's queries on a connection that is open already."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from peewee import SqliteDatabase


class Executor(SqliteDatabase):
    """A database of peewee's that opens no file: it writes SQL, a driver's connection runs it.

    The driver's errors come as they are, none of them wrapped into peewee's own.
    """

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver
        super().__init__(":memory:", thread_safe=False, autoconnect=False)
        self.connect()

    def execute_sql(self, sql: str, params: Sequence[Any] | None = None) -> sqlite3.Cursor:
        """Run what a query was written as."""
        return self._driver.execute(sql, params or ())

    def _connect(self) -> sqlite3.Connection:
        return self._driver
