"""A passage named by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.errors import NotFoundError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.model.spans import Span

if TYPE_CHECKING:
    from reader.session.opened import OpenArticle

Found = tuple[int, Span]


def find_quote(
    opened: OpenArticle, quote: str, *, side: str | None = None, occurrence: int | None = None
) -> Found:
    """Give the side's index and the span where the words of `quote` stand.

    `side` is `zh`, `en` or either; `occurrence` counts from 1 through the sides in order. Raises
    `NotFoundError` where the quote is not there, or there more than once and none is chosen.
    """
    found = occurrences(opened, quote, side=side)
    if not found:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("session", "“{0}” does not stand in this article.").of(quote)
        )
    if occurrence is None and len(found) > 1:
        raise NotFoundError(
            QT_TRANSLATE_NOOP(
                "session", "“{0}” stands {1} times in this article: say which one is meant."
            ).of(quote, len(found))
        )
    chosen = occurrence or 1
    if not 1 <= chosen <= len(found):
        raise NotFoundError(
            QT_TRANSLATE_NOOP(
                "session", "“{0}” stands {1} times in this article, there is no number {2}."
            ).of(quote, len(found), chosen)
        )
    return found[chosen - 1]


def occurrences(opened: OpenArticle, quote: str, *, side: str | None = None) -> list[Found]:
    """Give every place where `quote` stands, those that overlap counted too."""
    if not quote.strip():
        return []
    return [
        (index, Span(start, start + len(quote)))
        for index, one in enumerate(opened.article.sides)
        if side in (None, one.language.code)
        for start in _starts(opened.revisions[index].text, quote)
    ]


def _starts(text: str, quote: str) -> list[int]:
    starts: list[int] = []
    at = text.find(quote)
    while at >= 0:
        starts.append(at)
        at = text.find(quote, at + 1)
    return starts
