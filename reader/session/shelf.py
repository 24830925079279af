"""The shelf: articles are renamed, described, put in the trash and taken out again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from reader.model.article import Article
from reader.model.change import Change, key_of
from reader.model.errors import NotFoundError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.session.session import replacing

if TYPE_CHECKING:
    from reader.session.session import Session


def article_of(session: Session, article: UUID) -> Article:
    """Give an article; raise `NotFoundError` where the library has none of this id."""
    found = session.library.article(article)
    if found is None:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("session", "This article is no longer in the library.")
        )
    return found


def rename(session: Session, article: UUID, name: str) -> Change | None:
    """Call an article by a name of the reader's own; an empty one goes back to its titles."""
    before = article_of(session, article)
    return _put(session, "rename", before, replace(before, name=" ".join(name.split()) or None))


def describe(
    session: Session,
    article: UUID,
    *,
    keywords: Iterable[str],
    source: str | None,
    author: str | None,
    date: str | None,
) -> Change | None:
    """Edit an article's metadata; blank values become none."""
    before = article_of(session, article)
    after = replace(
        before,
        keywords=tuple(word for word in map(str.strip, keywords) if word),
        source=_filled(source),
        author=_filled(author),
        date=_filled(date),
    )
    return _put(session, "describe", before, after)


def discard(session: Session, article: UUID) -> Change | None:
    """Put an article, with its annotations, in the trash."""
    before = article_of(session, article)
    return _put(session, "discard", before, replace(before, trashed=session.clock()))


def recover(session: Session, article: UUID) -> Change | None:
    """Take an article out of the trash."""
    before = article_of(session, article)
    return _put(session, "recover", before, replace(before, trashed=None))


def _filled(text: str | None) -> str | None:
    return (text or "").strip() or None


def _put(session: Session, kind: str, before: Article, after: Article) -> Change | None:
    if after == before:
        return None
    after = replace(after, modified=session.clock())
    return session.do(replacing(kind, {key_of(before): (before, after)}))
