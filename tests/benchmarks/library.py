"""A book comes into the library, and is opened again.

The rival of bringing in is making the pinyin of the same Chinese text, which a reader without a
library of its own would wait for; that of opening is reading and decoding the two files.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from reader.chinese.readings import readings
from reader.session.intake import bring_in, read_sources
from reader.session.opened import OpenArticle
from reader.session.session import Session
from reader.storage.library import Library
from tests.benchmarks.book import Book, make_book
from tests.benchmarks.figures import Figure, milliseconds


def run() -> list[Figure]:
    """Bring the book in once, and open it again and again."""
    book = make_book()
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("zh.txt", "en.txt")]
        for side, path in enumerate(files):
            path.write_text(book.text(side), encoding="utf-8")
        with Library.open(Path(folder, "library.db")) as library:
            session = Session(library, "benchmark")
            brought = milliseconds(lambda: bring_in(session, read_sources(files)))
            article = library.entries()[0].article.id
            opened = milliseconds(lambda: OpenArticle(session, article), times=15)
        read = milliseconds(lambda: [path.read_bytes().decode("utf-8") for path in files], times=15)
    pinyin = milliseconds(lambda: _read_aloud(book))
    return [
        Figure("book brought in, whole, ms; rival: its pinyin", brought, pinyin, 0.1),
        Figure("book opened from the library, ms; rival: reading its files", opened, read, 3.0),
    ]


def _read_aloud(book: Book) -> None:
    for paragraph in book.draft.sides[0].paragraphs:
        readings(paragraph.text)


if __name__ == "__main__":
    print(json.dumps([figure.row() for figure in run()], ensure_ascii=False))
