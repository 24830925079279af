"""The contents of an article: its headings, and what answers them on the other side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reader.model.article import Paragraph, ParagraphKind, Revision
from reader.model.spans import Span
from reader.session.opened import OpenArticle

_TITLE, _HEADING = ParagraphKind.TITLE, ParagraphKind.HEADING


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading: where it begins in its side, its level (a title's is 0), and its words."""

    offset: int
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The chapters in order, and the side (its index) in which they stand."""

    side: int = 0
    chapters: tuple[Chapter, ...] = ()

    def at(self, offset: int) -> int | None:
        """Give the chapter that an offset of the side is in; `None` before the first."""
        found = bisect_right(self.chapters, offset, key=lambda chapter: chapter.offset) - 1
        return found if found >= 0 else None

    def beside(self, offset: int, step: int) -> int | None:
        """Give the next chapter (`step` 1), or (-1) the beginning of this or the one before."""
        here = self.at(offset)
        if step > 0:
            wanted = 0 if here is None else here + 1
        elif here is None:
            return None
        else:
            # From within a chapter one first comes to its own beginning.
            wanted = here if offset > self.chapters[here].offset else here - 1
        return wanted if 0 <= wanted < len(self.chapters) else None


def contents_of(opened: OpenArticle) -> Contents:
    """Give the contents from the side that has more headings, the title before them.

    A text without any heading has no contents, title or not.
    """
    counts = [len(side.paragraphs.indices_of(_HEADING)) for side in opened.revisions]
    if not any(counts):
        return Contents()
    side = counts.index(max(counts))
    return Contents(
        side,
        tuple(
            Chapter(one.start, 0 if one.kind is _TITLE else max(1, one.level), words)
            for one, words in _headings(opened.revisions[side])
        ),
    )


def answers_of(opened: OpenArticle, contents: Contents) -> list[str]:
    """Give what the other side calls each chapter: its heading there, or nothing."""
    headings = {
        paragraph.start: quote
        for other, revision in enumerate(opened.revisions)
        if other != contents.side
        for paragraph, quote in _headings(revision)
    }
    found = (
        opened.counterpart(contents.side, Span(one.offset, one.offset + len(one.text)))
        for one in contents.chapters
    )
    return ["" if one is None else headings.get(one.start, "") for one in found]


def _headings(revision: Revision) -> Iterator[tuple[Paragraph, str]]:
    """Give the title and the headings of a text, with their words."""
    for paragraph in revision.paragraphs.of_kinds(_TITLE, _HEADING):
        yield paragraph, revision.quote(paragraph.span)
