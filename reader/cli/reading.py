"""A library that a verb reads or writes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from reader.model.errors import NotFoundError
from reader.model.message import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from reader.session.opened import OpenArticle
    from reader.session.session import Session

WRITER = "command-line"

_NEW = QT_TRANSLATE_NOOP("cli", "There is no article {0}: the library {1} is new and holds none.")


@contextmanager
def session_of(library: Path) -> Iterator[Session]:
    """Open a library, making it where there is none, for a verb that writes."""
    from reader.session.session import Session
    from reader.storage.library import Library

    with Library.open(library) as opened:
        yield Session(opened, WRITER)


@contextmanager
def standing_session_of(library: Path) -> Iterator[Session | None]:
    """Open a library for a verb that reads; give `None`, and make nothing, where there is none."""
    if is_new(library):
        yield None
        return
    with session_of(library) as session:
        yield session


@contextmanager
def articles_of(
    library: Path, references: Sequence[str]
) -> Iterator[tuple[Session | None, Sequence[UUID]]]:
    """Give the articles that references name, each once; without references, all there are.

    Raises `NotFoundError` as `article_of` does.
    """
    with standing_session_of(library) as session:
        if session is None and references:
            raise NotFoundError(_NEW.of(references[0], library))
        if session is None:
            yield None, ()
        elif references:
            yield session, list(dict.fromkeys(map(session.library.resolve, references)))
        else:
            yield session, [entry.article.id for entry in session.library.entries()]


@contextmanager
def article_of(library: Path, reference: str) -> Iterator[tuple[Session, OpenArticle]]:
    """Open the article that an id, its beginning or a short number names.

    Raises `NotFoundError` where it, or the library, is not there.
    """
    from reader.session.opened import OpenArticle

    with standing_session_of(library) as session:
        if session is None:
            raise NotFoundError(_NEW.of(reference, library))
        yield session, OpenArticle(session, session.library.resolve(reference))


def is_new(library: Path) -> bool:
    """Whether no library is there yet, nor anything beside it that says that there was one."""
    try:
        empty = library.is_file() and not library.stat().st_size
    except OSError:
        return False
    if not empty and (library.exists() or library.is_symlink()):
        return False
    traces = [library.with_name(library.name + suffix) for suffix in ("-wal", "-journal")]
    if empty:
        traces.append(library.with_name(f"{library.name}.backups"))
    return not any(trace.exists() for trace in traces)
