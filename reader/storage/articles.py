"""Articles and their sides: found, listed, told by what a reader types, stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from peewee import ModelSelect, fn

from reader.model.article import Article
from reader.model.errors import NotFoundError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.storage.connection import Connection
from reader.storage.glance import UNKNOWN, find_article
from reader.storage.rows import Standing, article_of, article_values, side_values
from reader.storage.tables import AnnotationRow, ArticleRow, RevisionRow, SideRow

AMBIGUOUS = QT_TRANSLATE_NOOP(
    "library", "More than one article's id begins with {0}; give more of its letters."
)

_PREFIX = 4
"""Fewer digits of an id are more likely a slip than a choice."""

_DIGITS = 18
"""Longer numbers do not fit SQLite's integers."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as a list shows it, without its texts.

    `number` is its short number, `titles` the title of each side by its language's code (`None`
    where it has none), `annotations` how many there are outside the trash.
    """

    number: int
    article: Article
    titles: Mapping[str, str | None]
    annotations: int


def find_articles(connection: Connection, ids: Sequence[UUID]) -> dict[UUID, Article]:
    """Give those articles that are there (the trash included)."""
    found = ((id_, find_article(connection, id_)) for id_ in ids)
    return {id_: article for id_, article in found if article is not None}


def list_entries(connection: Connection, *, trashed: bool) -> list[Entry]:
    """Give the articles outside or inside the trash, newest first."""
    wanted = _present().where(ArticleRow.trashed.is_null(not trashed))
    rows = connection.rows(wanted.order_by(ArticleRow.created.desc(), ArticleRow.number.desc()))
    sides = _sides(connection)
    titles = _titles(connection)
    counts = _annotation_counts(connection)
    entries = []
    for row in rows:
        article = article_of(row, sides[row.id])
        own = {side.language.code: titles.get(side.id) for side in article.sides}
        entries.append(Entry(row.number, article, own, counts.get(row.id, 0)))
    return entries


def resolve(connection: Connection, reference: str) -> UUID:
    """Find the article that a short number, an id or an unambiguous beginning of one names.

    The trash is looked through too. Digits that are a number are one; they are taken for an id's
    beginning only where no article has that number. Raises `NotFoundError`.
    """
    reference = reference.strip()
    if reference.isascii() and reference.isdigit() and len(reference) <= _DIGITS:
        row = connection.first(_present().where(ArticleRow.number == int(reference)))
        if row is not None:
            return _id(row)
    found = connection.rows(_beginning_with(reference)) if _is_prefix(reference) else []
    if len(found) > 1:
        raise NotFoundError(AMBIGUOUS.of(reference))
    if not found:
        raise NotFoundError(UNKNOWN.of(reference))
    return _id(found[0])


def store_article(connection: Connection, id_: UUID, article: Article | None) -> None:
    """Make an article as given; `None` leaves a tombstone that keeps its number and texts.

    Call it in a transaction.
    """
    if article is None:
        connection.run(ArticleRow.update(state=Standing.ABSENT.value).where(ArticleRow.id == id_))
        return
    row = connection.first(ArticleRow.select().where(ArticleRow.id == id_))
    number = None if row is None else row.number
    values = article_values(article) | {
        "state": Standing.PRESENT.value,
        "number": _next_number(connection) if number is None else number,
    }
    if row is None:
        connection.insert(ArticleRow, [values])
    else:
        connection.run(ArticleRow.update(values).where(ArticleRow.id == id_))
    _store_sides(connection, article)


def begin_article(connection: Connection, article: Article) -> None:
    """Mark an article as being read in: nobody sees it, and its sides have no texts yet."""
    if connection.first(ArticleRow.select().where(ArticleRow.id == article.id)) is not None:
        return
    values = article_values(article) | {"state": Standing.UNFINISHED.value, "alignment": None}
    connection.insert(ArticleRow, [values])
    connection.insert(
        SideRow,
        [
            side_values(side, article.id, position) | {"revision": None}
            for position, side in enumerate(article.sides)
        ],
    )


def _present() -> ModelSelect[ArticleRow]:
    return ArticleRow.select().where(ArticleRow.state == Standing.PRESENT.value)


def _sides(connection: Connection) -> dict[UUID, list[SideRow]]:
    """Give the sides of all articles, in their order."""
    query = SideRow.select().where(SideRow.position.is_null(is_null=False))
    grouped: dict[UUID, list[SideRow]] = defaultdict(list)
    for row in connection.rows(query.order_by(SideRow.article, SideRow.position)):
        grouped[row.article].append(row)
    return grouped


def _titles(connection: Connection) -> dict[UUID, str | None]:
    """Give the title of each side's current text, by the side."""
    query = SideRow.select(SideRow.id, RevisionRow.title).join(
        RevisionRow, on=(RevisionRow.id == SideRow.revision)
    )
    return dict(connection.rows(query.tuples()))


def _annotation_counts(connection: Connection) -> dict[UUID, int]:
    """Count the annotations outside the trash, by article."""
    query = (
        AnnotationRow.select(AnnotationRow.article, fn.COUNT(AnnotationRow.id))
        .where(AnnotationRow.trashed.is_null())
        .group_by(AnnotationRow.article)
    )
    return dict(connection.rows(query.tuples()))


def _next_number(connection: Connection) -> int:
    """Give a number that no article ever had: tombstones keep theirs."""
    highest = connection.rows(ArticleRow.select(fn.MAX(ArticleRow.number)).tuples())[0][0]
    return int(highest or 0) + 1


def _store_sides(connection: Connection, article: Article) -> None:
    """Make an article's sides as given; one that it has no longer keeps its row and its texts."""
    known = {
        row.id for row in connection.rows(SideRow.select().where(SideRow.article == article.id))
    }
    # Positions are unique, so they are freed before any is given anew.
    connection.run(SideRow.update(position=None).where(SideRow.article == article.id))
    for position, side in enumerate(article.sides):
        values = side_values(side, article.id, position)
        if side.id in known:
            connection.run(SideRow.update(values).where(SideRow.id == side.id))
        else:
            connection.insert(SideRow, [values])


def _is_prefix(reference: str) -> bool:
    digits = reference.replace("-", "").lower()
    return _PREFIX <= len(digits) <= 32 and all(digit in "0123456789abcdef" for digit in digits)


def _beginning_with(reference: str) -> ModelSelect[ArticleRow]:
    """Select the articles whose id lies between the lowest and the highest one so begun."""
    digits = reference.replace("-", "").lower()
    lowest, highest = UUID(digits.ljust(32, "0")), UUID(digits.ljust(32, "f"))
    return _present().where(ArticleRow.id.between(lowest, highest)).limit(2)


def _id(row: ArticleRow) -> UUID:
    return row.id
