from __future__ import annotations

import sqlite3
from pathlib import Path
from uuid import uuid4

import pytest

from reader.storage.connection import Connection
from reader.storage.migrations import migrate
from reader.storage.tables import TagRow


@pytest.fixture
def connection() -> Connection:
    made = Connection(Path("nowhere"), "memory")
    migrate(made)
    return made


def test_the_drivers_errors_come_through_peewee_as_they_are(connection: Connection) -> None:
    row: dict[str, object] = {"id": uuid4(), "name": "grammar"}
    connection.insert(TagRow, [row])
    with pytest.raises(sqlite3.IntegrityError):
        connection.insert(TagRow, [row])
    connection.close()


def test_a_query_and_plain_sql_are_one_transaction(connection: Connection) -> None:
    connection.sql("BEGIN")
    connection.insert(TagRow, [{"id": uuid4(), "name": "grammar"}])
    assert connection.sql("SELECT name FROM tag") == [("grammar",)]
    connection.sql("ROLLBACK")
    assert connection.rows(TagRow.select()) == []
    connection.close()
