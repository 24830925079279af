"""Where the reader stands in each article."""

from __future__ import annotations

from uuid import UUID

from reader.storage.connection import Connection
from reader.storage.tables import StandRow


def find_stand(connection: Connection, article: UUID) -> tuple[UUID, int] | None:
    """Give a side and an offset in it (code points), where one was kept."""
    row = connection.first(StandRow.select().where(StandRow.article == article))
    return None if row is None else (row.side, row.offset)


def keep_stand(connection: Connection, article: UUID, side: UUID, offset: int) -> None:
    """Remember a side and an offset, in a transaction of its own."""
    with connection.writing():
        connection.run(StandRow.delete().where(StandRow.article == article))
        connection.insert(StandRow, [{"article": article, "side": side, "offset": offset}])
