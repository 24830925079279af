"""The library: one file with all articles and annotations, and the history of their changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self
from uuid import UUID

from reader.model.alignment import Alignment
from reader.model.annotation import Annotation, Tag
from reader.model.article import Article, Dropped, Original, Revision
from reader.model.change import Change, Entity, Key, Payload, Record, Step
from reader.storage import glance
from reader.storage.connection import PATIENCE, Connection
from reader.storage.opening import open_library

if TYPE_CHECKING:
    from reader.storage.articles import Entry


class Library:
    """An open library. It belongs to the thread that opened it; others open their own.

    What an article is shown with is read in plain SQL (`glance`); what asks peewee is imported
    where it is first needed.

    Every method raises `LibraryError` for trouble of the machine (locked, full, vanished,
    damaged); what was committed before is kept.
    """

    def __init__(self, connection: Connection) -> None:
        """Take an open connection; `Library.open` is how to get one."""
        self._connection = connection

    @classmethod
    def open(cls, path: Path, *, patience: float = PATIENCE) -> Self:
        """Open the library at `path`, making it where there is none.

        `patience` is how many seconds to wait whenever another program holds the lock. Raises
        `LibraryError`: a folder, no permission, no library, damaged, of a newer version, locked.
        """
        return cls(open_library(path, patience))

    @property
    def path(self) -> Path:
        """The file, with links followed."""
        return self._connection.path

    def close(self) -> None:
        """Close the file; closing twice is fine."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def entries(self, *, trashed: bool = False) -> list[Entry]:
        """Give the articles outside or inside the trash as a list shows them, newest first."""
        from reader.storage import articles

        with self._connection.reading():
            return articles.list_entries(self._connection, trashed=trashed)

    def newest_article(self) -> UUID | None:
        """Give the article that came in last of those outside the trash."""
        with self._connection.reading():
            return glance.newest_article(self._connection)

    def article(self, id_: UUID) -> Article | None:
        """Give an article (the trash included)."""
        with self._connection.reading():
            return glance.find_article(self._connection, id_)

    def number(self, id_: UUID) -> int:
        """Give an article's short number; raises `NotFoundError`."""
        with self._connection.reading():
            return glance.number_of(self._connection, id_)

    def resolve(self, reference: str) -> UUID:
        """Find the article that an id, its beginning or a short number names.

        Raises `NotFoundError` where there is none, or more than one.
        """
        from reader.storage import articles

        with self._connection.reading():
            return articles.resolve(self._connection, reference)

    def revision(self, id_: UUID) -> Revision:
        """Give a text; raises `NotFoundError`."""
        with self._connection.reading():
            return glance.read_revision(self._connection, id_)

    def alignment(self, id_: UUID) -> Alignment:
        """Give an alignment; raises `NotFoundError`."""
        with self._connection.reading():
            return glance.read_alignment(self._connection, id_)

    def originals(self, article: UUID) -> list[Original]:
        """Give what an article was made of, in order."""
        from reader.storage import texts

        with self._connection.reading():
            return texts.originals_of(self._connection, article)

    def known(self, digests: Sequence[str]) -> UUID | None:
        """Give the article that was made of just these originals, if there is one."""
        from reader.storage import texts

        with self._connection.reading():
            return texts.article_made_of(self._connection, digests)

    def annotations(self, article: UUID, *, trashed: bool = False) -> list[Annotation]:
        """Give an article's annotations outside or inside the trash, oldest first."""
        with self._connection.reading():
            return glance.list_annotations(self._connection, article, trashed=trashed)

    def annotation(self, id_: UUID) -> Annotation | None:
        """Give an annotation (the trash included)."""
        from reader.storage import marks

        with self._connection.reading():
            return marks.find_annotations(self._connection, [id_]).get(id_)

    def find_annotations(self, ids: Sequence[UUID]) -> dict[UUID, Annotation]:
        """Give those of many annotations that are there (the trash included), by id."""
        from reader.storage import marks

        with self._connection.reading():
            return marks.find_annotations(self._connection, ids)

    def tags(self) -> list[Tag]:
        """Give all tags by name."""
        from reader.storage import marks

        with self._connection.reading():
            return marks.list_tags(self._connection)

    def dropped(self, article: UUID) -> list[Dropped]:
        """Give what was kept out of an article's sides, in the order of the source."""
        from reader.storage import marks

        with self._connection.reading():
            return marks.list_dropped(self._connection, article)

    def entity(self, key: Key) -> Entity | None:
        """Give an entity as it stands."""
        from reader.storage import applying

        with self._connection.reading():
            return applying.find(self._connection, [key]).get(key)

    def apply(
        self,
        change: Change,
        *,
        writer: str,
        step: Step = Step.DO,
        made: datetime,
        payload: Payload | None = None,
    ) -> Record:
        """Make a change, all or nothing, and write it into the history.

        Raises `ConflictError` where what it builds on was changed elsewhere since; then, and at
        any trouble, the library is as it was.
        """
        from reader.storage import applying

        return applying.apply(
            self._connection,
            change,
            writer=writer,
            step=step,
            made=made,
            payload=payload or Payload(),
        )

    def prepare(self, article: Article, payload: Payload) -> None:
        """Write what an article needs ahead of the change that brings it in (long work).

        It happens in short transactions under an article that nobody sees; `apply` then has
        little to do. What is left unfinished is taken away by `sweep`.
        """
        from reader.storage import applying

        applying.prepare(self._connection, article, payload)

    def sweep(self, now: datetime) -> int:
        """Take away what was begun over a day ago and never finished; give how many articles."""
        from reader.storage import sweeping

        return sweeping.sweep(self._connection, now)

    def last_sequence(self) -> int:
        """Give the number of the newest change; 0 where there is none."""
        with self._connection.reading():
            return glance.last_sequence(self._connection)

    def records_since(self, sequence: int) -> list[Record]:
        """Give the changes after a number, by whomever, in order."""
        from reader.storage import history

        with self._connection.reading():
            return history.records_since(self._connection, sequence)

    def records_of(self, writer: str) -> list[Record]:
        """Give the changes of one writer that are still kept, in order."""
        from reader.storage import history

        with self._connection.reading():
            return history.records_of(self._connection, writer)

    def data_version(self) -> int:
        """Give a number that differs after another connection has written to the file."""
        version: int = self._connection.pragma("data_version")
        return version

    def place_of(self, article: UUID) -> tuple[UUID, int] | None:
        """Give where the reader stands in an article: a side and an offset."""
        with self._connection.reading():
            return glance.find_stand(self._connection, article)

    def keep_place(self, article: UUID, side: UUID, offset: int) -> None:
        """Remember where the reader stands in an article. This is no change to undo."""
        from reader.storage import stands

        stands.keep_stand(self._connection, article, side, offset)
