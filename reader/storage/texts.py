"""The bulky things: revisions, alignments and originals. They are written once and never change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from reader.model.article import Original
from reader.model.change import Payload
from reader.storage.connection import Connection
from reader.storage.rows import (
    Standing,
    Values,
    alignment_values,
    original_of,
    original_values,
    revision_values,
)
from reader.storage.tables import (
    AlignmentRow,
    ArticleRow,
    OriginalRow,
    RevisionRow,
    Row,
)


def originals_of(connection: Connection, article: UUID) -> list[Original]:
    """Give what an article was made of, in order."""
    query = OriginalRow.select().where(OriginalRow.article == article)
    return [original_of(row) for row in connection.rows(query.order_by(OriginalRow.position))]


def article_made_of(connection: Connection, digests: Sequence[str]) -> UUID | None:
    """Give the article whose originals have just these digests, in whatever order.

    One outside the trash goes before one in it, then the newest.
    """
    if not digests:
        return None
    made_of_first = OriginalRow.select(OriginalRow.article).where(OriginalRow.digest == digests[0])
    query = (
        OriginalRow.select(OriginalRow.article, OriginalRow.digest)
        .join(ArticleRow, on=(ArticleRow.id == OriginalRow.article))
        .where(
            OriginalRow.article.in_(made_of_first),
            ArticleRow.state == Standing.PRESENT.value,
        )
        .order_by(ArticleRow.trashed.is_null().desc(), ArticleRow.number.desc())
    )
    found: dict[UUID, list[str]] = {}
    for article, digest in connection.rows(query.tuples()):
        found.setdefault(article, []).append(digest)
    wanted = sorted(digests)
    return next((id_ for id_, own in found.items() if sorted(own) == wanted), None)


def payload_rows(payload: Payload) -> Iterator[tuple[type[Row], Values]]:
    """Give each thing of a payload as the table and the columns it is written to."""
    for revision in payload.revisions:
        yield RevisionRow, revision_values(revision)
    for alignment in payload.alignments:
        yield AlignmentRow, alignment_values(alignment)
    for original in payload.originals:
        yield OriginalRow, original_values(original)


def insert_new(connection: Connection, model: type[Row], values: Values) -> None:
    """Write one thing, unless the library has it already. Call it in a transaction.

    These things never change under one id, so work that was cut off is simply done again.
    """
    key = model.select(model.id).where(model.id == values["id"])
    if connection.first(key) is None:
        connection.insert(model, [values])
