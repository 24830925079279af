"""Ten thousand notes of a book go out as CSV.

The rival is a plain query of the same rows, sorted by place and written by Python's `csv`: it knows
neither choices nor reading order across the sides. Both begin with a library that is open and end
with bytes.
"""

from __future__ import annotations

import csv
import gc
import io
import json
import random
import sqlite3
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from uuid import UUID, uuid4

from reader.formats.exports.readwise import COLUMNS
from reader.formats.exports.registry import FORMATS
from reader.model.annotation import Annotation, Color, Place, Tag
from reader.model.change import Entity, Key, key_of
from reader.model.study import article_link
from reader.session.export import Request, export_of, written
from reader.session.intake import build
from reader.session.opened import OpenArticle
from reader.session.session import Session, replacing
from reader.storage.library import Library
from tests.benchmarks.book import make_book
from tests.benchmarks.figures import Figure, milliseconds

NOTES = 10_000
TIMES = 7
MADE = datetime(2026, 1, 1, tzinfo=UTC)


_TITLES = """
SELECT revision.title FROM side JOIN revision ON revision.id = side.revision
WHERE revision.title IS NOT NULL ORDER BY side.position
"""
_QUERY = """
SELECT place.exact,
       :title,
       coalesce(article.author, ''),
       coalesce(article.source, :link),
       coalesce((SELECT group_concat('.' || tag.name, ' ') FROM annotation_tag AS labelled
                 JOIN tag ON tag.id = labelled.tag WHERE labelled.annotation = annotation.id)
                || char(10), '')
           || iif(annotation.note = '', '', annotation.note || char(10))
           || :link || '#' || lower(
               substr(hex(annotation.id), 1, 8) || '-' || substr(hex(annotation.id), 9, 4) || '-' ||
               substr(hex(annotation.id), 13, 4) || '-' || substr(hex(annotation.id), 17, 4) || '-'
               || substr(hex(annotation.id), 21)),
       place.start_offset,
       substr(replace(annotation.created, 'T', ' '), 1, 19)
FROM annotation
JOIN annotation_place AS place ON place.annotation = annotation.id AND place.position = 0
JOIN article ON article.id = annotation.article
JOIN side ON side.id = place.side
WHERE annotation.trashed IS NULL AND article.trashed IS NULL
ORDER BY side.position, place.start_offset
"""


def run() -> list[Figure]:
    """Write both again and again, in turns, so that a busy moment falls on both alike.

    No garbage is looked for meanwhile, as in the processes in which exports are written.
    """
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "library.db")
        with Library.open(path) as library:
            session = Session(library, "benchmark")
            article = fill(session)
            check(ours(session, article), plainly(path, article))
            taken = [
                (
                    milliseconds(lambda: ours(session, article)),
                    milliseconds(lambda: plainly(path, article)),
                )
                for _ in range(TIMES)
            ]
    mine, its = median(one for one, _ in taken), median(other for _, other in taken)
    return [Figure("10,000 notes as CSV, ms; rival: sqlite3 and csv", mine, its, 3.0)]


def fill(session: Session) -> UUID:
    """Bring a book in and mark it all over; give its id."""
    dice = random.Random(6)
    built = build((), make_book().draft, MADE)
    session.do(built.change(), built.payload)
    tags = [Tag(uuid4(), f"grammar/{number}") for number in range(30)]
    entities: list[Entity] = [*tags]
    for number in range(NOTES):
        revision = dice.choice(built.payload.revisions)
        start = dice.randrange(len(revision.text) - 40)
        words = revision.text[start : start + dice.randrange(2, 30)]
        made = MADE + timedelta(minutes=number)
        entities.append(
            Annotation(
                uuid4(),
                built.article.id,
                (Place(revision.side, revision.id, start, start + len(words), words),),
                made,
                made,
                color=dice.choice(list(Color)),
                tags=tuple(tag.id for tag in dice.sample(tags, dice.randrange(3))),
                note="" if number % 3 else f"A note, no. {number}",
            )
        )
    pairs: dict[Key, tuple[Entity | None, Entity | None]] = {
        key_of(entity): (None, entity) for entity in entities
    }
    session.do(replacing("generate", pairs))
    return built.article.id


def check(one: bytes, other: bytes) -> None:
    """See that both hold the same rows, in whatever order."""
    tables = [sorted(csv.reader(io.StringIO(text.decode(), newline=""))) for text in (one, other)]
    if tables[0] != tables[1]:
        raise AssertionError("the two tables differ")


def ours(session: Session, article: UUID) -> bytes:
    """Write the notes as `duidu export --format csv` does, from the library on."""
    request = Request(FORMATS["csv"])
    return written(export_of([OpenArticle(session, article)], request), request)


def plainly(library: Path, article: UUID) -> bytes:
    """Write the same rows with a query and `csv` alone."""
    database = sqlite3.connect(library)
    try:
        titles = [title for (title,) in database.execute(_TITLES)]
        named = {"title": " · ".join(titles), "link": article_link(article)}
        rows = database.execute(_QUERY, named).fetchall()
    finally:
        database.close()
    file = io.StringIO(newline="")
    table = csv.writer(file)
    table.writerow(COLUMNS)
    table.writerows(rows)
    return file.getvalue().encode()


if __name__ == "__main__":
    print(json.dumps([figure.row() for figure in run()], ensure_ascii=False))
