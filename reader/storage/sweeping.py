"""Taking away what was begun and never finished."""

from __future__ import annotations

from datetime import datetime, timedelta

from reader.storage.connection import Connection
from reader.storage.rows import Standing, moment_text
from reader.storage.tables import AlignmentRow, ArticleRow, OriginalRow, RevisionRow, SideRow

UNFINISHED_FOR = timedelta(days=1)
"""How long an import may take before it is taken for one that was cut off."""


def sweep(connection: Connection, now: datetime) -> int:
    """Remove articles that were begun long ago and never finished; give how many.

    A library without any is not written to.
    """
    old = ArticleRow.select(ArticleRow.id).where(
        ArticleRow.state == Standing.UNFINISHED.value,
        ArticleRow.created < moment_text(now - UNFINISHED_FOR),
    )
    if connection.first(old) is None:
        return 0
    with connection.writing():
        sides = SideRow.select(SideRow.id).where(SideRow.article.in_(old))
        revisions = RevisionRow.select(RevisionRow.id).where(RevisionRow.side.in_(sides))
        connection.run(AlignmentRow.delete().where(AlignmentRow.left.in_(revisions)))
        connection.run(RevisionRow.delete().where(RevisionRow.side.in_(sides)))
        connection.run(OriginalRow.delete().where(OriginalRow.article.in_(old)))
        connection.run(SideRow.delete().where(SideRow.article.in_(old)))
        return connection.run(ArticleRow.delete().where(ArticleRow.id.in_(old)))
