"""How an article becomes the chapters of a book, for the EPUB and for notes that point into it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.formats.exports.rows import Block, Row, rows_of
from reader.model.article import ParagraphKind
from reader.model.study import Study

LARGEST = 400
"""Rows of a chapter after which another file begins: reading devices lay out a file at once."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A file of the book: its name, what the contents call it (empty: not named), its rows."""

    file: str
    title: str
    rows: tuple[Row, ...]


def chapters_of(study: Study) -> list[Chapter]:
    """Give the chapters: one begins at each heading of the highest level there is."""
    top = _top_level(study)
    return [
        Chapter(f"text-{number}.xhtml", _title(rows[0], study.title if number == 1 else ""), rows)
        for number, rows in enumerate(_parted(rows_of(study), top), 1)
    ]


def paragraph_id(side: int, index: int) -> str:
    """Give the id by which a paragraph of a side is found in its file."""
    return f"s{side}-p{index}"


def _parted(rows: Iterator[Row], top: int) -> Iterator[tuple[Row, ...]]:
    part: list[Row] = []
    for row in rows:
        if part and (_begins_chapter(row, top) or len(part) >= LARGEST):
            yield tuple(part)
            part = []
        part.append(row)
    if part:
        yield tuple(part)


def _begins_chapter(row: Row, top: int) -> bool:
    return any(
        cell.blocks and cell.blocks[0].kind is ParagraphKind.HEADING and cell.blocks[0].level == top
        for cell in row
    )


def _top_level(study: Study) -> int:
    """Give the level of the headings that part the article, 0 where there are none."""
    levels = [
        paragraph.level
        for side in study.sides
        for paragraph in side.revision.paragraphs.of_kinds(ParagraphKind.HEADING)
    ]
    return min(levels, default=0)


def _title(row: Row, otherwise: str) -> str:
    """Give what the heads of a row's columns say, where they are headings."""
    heads = [cell.blocks[0] for cell in row if cell.blocks]
    named = [_text(head) for head in heads if head.kind is not ParagraphKind.TEXT]
    return " · ".join(dict.fromkeys(named)) or otherwise


def _text(block: Block) -> str:
    return "".join(fragment.text for fragment in block.fragments)


def named(chapters: Sequence[Chapter]) -> list[Chapter]:
    """Give the chapters that the contents name."""
    return [chapter for chapter in chapters if chapter.title]
