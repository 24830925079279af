"""Where the reader stands in each article."""

from __future__ import annotations

from uuid import UUID

from reader.storage.connection import Connection
from reader.storage.tables import StandRow


def keep_stand(connection: Connection, article: UUID, side: UUID, offset: int) -> None:
    """Remember a side and an offset, in a transaction of its own."""
    with connection.writing():
        connection.run(StandRow.delete().where(StandRow.article == article))
        connection.insert(StandRow, [{"article": article, "side": side, "offset": offset}])
