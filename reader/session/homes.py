"""The article and the places that an incoming note belongs to, found in the library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from uuid import UUID

from reader.model.annotation import Place, State
from reader.model.incoming import IncomingNote, IncomingPlace
from reader.session.placing import located

if TYPE_CHECKING:
    from reader.model.article import Article, Revision
    from reader.storage.library import Library

_AT_HAND = 8
"""Articles whose texts are kept at hand; a file is mostly about one."""


@dataclass(frozen=True, slots=True)
class Home:
    """An article and the places of a note in it."""

    article: UUID
    places: tuple[Place, ...]


class Homes:
    """Finds the homes of notes; articles in the trash are none."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._texts = lru_cache(maxsize=_AT_HAND)(self._read_texts)

    def of(self, note: IncomingNote) -> Home | None:
        """Give a note's home; `None` where its words stand nowhere, or in more than one article.

        The article that the file names comes first, then those of the same source or title; only
        where there are none, every article is looked through.
        """
        if not note.places:
            return None
        named = list(self._named(note))
        found = (self._home(article, note, sure=True) for article in named)
        if named:
            return next(filter(None, found), None)
        homes = [home for one in self._articles if (home := self._home(one, note, sure=False))]
        return homes[0] if len(homes) == 1 else None

    @cached_property
    def _articles(self) -> dict[UUID, tuple[Article, set[str]]]:
        """The articles, each with what it may be called."""
        return {
            entry.article.id: (
                entry.article,
                _names(entry.article, [title for title in entry.titles.values() if title]),
            )
            for entry in self._library.entries()
        }

    def _named(self, note: IncomingNote) -> Iterator[UUID]:
        if note.article in self._articles:
            yield note.article
            return
        for article, (has, names) in self._articles.items():
            if (note.source and note.source == has.source) or note.title in names:
                yield article

    def _home(self, article: UUID, note: IncomingNote, *, sure: bool) -> Home | None:
        """Give a note's home in an article; only one that is sure takes in what has no place."""
        sides = self._texts(article)
        places = _found(sides, note.places, lost=sure)
        if places is None and len(note.places) == 1:
            places = _found(sides, _lines(note.places[0]), lost=False)
        return None if places is None else Home(article, places)

    def _read_texts(self, article: UUID) -> list[tuple[str, Revision]]:
        has, _ = self._articles[article]
        return [(side.language.value, self._library.revision(side.revision)) for side in has.sides]


def _names(article: Article, titles: Sequence[str]) -> set[str]:
    return {name for name in (article.name, " · ".join(titles), *titles) if name}


def _found(
    sides: Sequence[tuple[str, Revision]], wanted: Sequence[IncomingPlace], *, lost: bool
) -> tuple[Place, ...] | None:
    """Give the places of all that is wanted; `None` where one is not found.

    With `lost`, one that had no place when it went out comes back without one.
    """
    found = []
    for one in wanted:
        place = _place(sides, one)
        if place is None and lost and one.state is State.ORPHAN:
            place = _as_told(sides, one)
        if place is None:
            return None
        found.append(place)
    return tuple(found) or None


def _place(sides: Sequence[tuple[str, Revision]], wanted: IncomingPlace) -> Place | None:
    for revision in _likely(sides, wanted.language):
        span = located(revision.text, wanted)
        if span is not None and span.length:
            now = revision.quote(span)
            told = wanted.state if wanted.state is not State.ORPHAN else None
            if now.split() == wanted.exact.split():
                return Place(revision.side, revision.id, *span, now, told or State.PLACED)
            return Place(revision.side, revision.id, *span, wanted.exact, State.MOVED)
    return None


def _likely(sides: Sequence[tuple[str, Revision]], language: str | None) -> list[Revision]:
    """Give the texts in which words of a language are looked for: its own, in any script of it."""
    if language is None:
        return [revision for _, revision in sides]
    own = [revision for tag, revision in sides if tag == language]
    code = language.partition("-")[0].lower()
    return own or [revision for tag, revision in sides if tag.partition("-")[0] == code]


def _lines(place: IncomingPlace) -> list[IncomingPlace]:
    """Give each line as a place of its own: Readwise has one field for all of a note's quotes."""
    return [replace(place, exact=line) for line in place.exact.split("\n") if line.strip()]


def _as_told(sides: Sequence[tuple[str, Revision]], wanted: IncomingPlace) -> Place:
    """Give an orphan for words that stand nowhere: an empty place, for the text was another."""
    revision = next(iter(_likely(sides, wanted.language)), sides[0][1])
    start = wanted.start or 0
    return Place(revision.side, revision.id, start, start, wanted.exact, State.ORPHAN)
