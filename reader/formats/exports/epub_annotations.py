"""Notes as the W3C's EPUB Annotations (EPUB 3.4 family, working draft), beside our EPUB.

They point into the book that `epub` makes of the same article with the same choices: at the id of
a paragraph, and in it at code points of its text as it stands there, pinyin and note numbers
included. The profile knows one target in one element, so what runs over several paragraphs or
stands on both sides is several annotations; the first keeps the note's id.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import quote as percent
from uuid import UUID, uuid5

from reader.formats.exports.book import chapters_of, paragraph_id
from reader.formats.exports.epub import MEDIA_TYPE
from reader.formats.exports.jsonld import GENERATOR, moment
from reader.formats.exports.rows import Block, Cell, Fragment, numbers_of
from reader.model.annotation import Style
from reader.model.study import Export, Study, StudyNote

CONTEXT = "https://www.w3.org/ns/epub-anno.jsonld"
_STYLES = {Style.HIGHLIGHT: "solid", Style.UNDERLINE: "underline", Style.NOTE: "outline"}

Json = dict[str, Any]
_Placed = tuple[Fragment, int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """What of a note stands in one paragraph of the book."""

    note: StudyNote
    file: str
    paragraph: str
    side: int
    start: int
    end: int
    exact: str


def write(export: Export) -> bytes:
    """Give the set of one article's annotations, indented, in UTF-8."""
    (study,) = export.studies
    by_note: dict[UUID, list[Piece]] = defaultdict(list)
    for piece in pieces_of(study):
        by_note[piece.note.id].append(piece)
    form = {
        "@context": CONTEXT,
        "id": f"urn:uuid:{uuid5(study.article, 'annotations')}",
        "type": "AnnotationSet",
        "generator": GENERATOR,
        "generated": moment(export.made),
        "title": study.title,
        "about": _about(study),
        "items": [item for note in study.notes for item in _items(note, by_note[note.id])],
    }
    return (json.dumps(form, ensure_ascii=False, indent=1) + "\n").encode()


def pieces_of(study: Study) -> Iterator[Piece]:
    """Give what of each note stands where in the book."""
    numbers = numbers_of(study)
    for chapter in chapters_of(study):
        for row in chapter.rows:
            for cell in row:
                for block in cell.blocks:
                    yield from _pieces(chapter.file, cell, block, numbers)


def _pieces(file: str, cell: Cell, block: Block, numbers: dict[str, int]) -> Iterator[Piece]:
    placed = list(_placed(block, numbers))
    for note in {note.id: note for one in block.fragments for note in one.notes}.values():
        for held in _runs_of(note, placed):
            yield Piece(
                note,
                file,
                paragraph_id(cell.side, block.index),
                cell.side,
                held[0][1],
                held[-1][2],
                "".join(fragment.text for fragment, _, _ in held),
            )


def _runs_of(note: StudyNote, placed: list[_Placed]) -> list[list[_Placed]]:
    """Give the stretches of fragments in a row that are a note's."""
    runs = groupby(placed, lambda one: note in one[0].notes)
    return [list(run) for inside, run in runs if inside]


def _placed(block: Block, numbers: dict[str, int]) -> Iterator[_Placed]:
    """Give each fragment with where it begins and ends in its paragraph's text in the book."""
    at = 0
    for fragment in block.fragments:
        end = at + len(fragment.text) + len(fragment.ruby)
        yield fragment, at, end
        at = end + sum(len(str(numbers[str(note.id)])) for note in fragment.ending)


def _about(study: Study) -> Json:
    about: Json = {
        "dc:identifier": [f"urn:uuid:{study.article}"],
        "dc:format": MEDIA_TYPE,
        "dc:title": study.title,
    }
    if study.author:
        about["dc:creator"] = [study.author]
    if study.date and study.date[:4].isdigit():
        about["dc:date"] = study.date[:4]
    return about


def _items(note: StudyNote, pieces: list[Piece]) -> Iterator[Json]:
    first_side = note.quotes[0].side
    for at, piece in enumerate(sorted(pieces, key=lambda one: one.side != first_side)):
        yield {
            "id": f"urn:uuid:{uuid5(note.id, str(at)) if at else note.id}",
            "type": "Annotation",
            "canonical": note.link,
            "motivation": "commenting" if note.note else "highlighting",
            "created": moment(note.created),
            "modified": moment(note.modified),
            "target": {"source": piece.file, "selector": _selectors(piece)},
            "body": {
                "type": "TextualBody",
                "value": note.note,
                "format": "text/plain",
                "color": note.color.value,
                "highlight": _STYLES[note.style],
                **({"tags": list(note.tags)} if note.tags else {}),
            },
        }


def _selectors(piece: Piece) -> list[Json]:
    """Give selectors from the most precise to the one that outlives changes."""
    position = {"type": "TextPositionSelector", "start": piece.start, "end": piece.end}
    return [
        {"type": "CssSelector", "value": f"#{piece.paragraph}", "refinedBy": position},
        {
            "type": "FragmentSelector",
            "conformsTo": "http://tools.ietf.org/rfc/rfc3236",
            "value": piece.paragraph,
            "refinedBy": position,
        },
        {"type": "TextQuoteSelector", "exact": piece.exact},
        {
            "type": "FragmentSelector",
            "conformsTo": "https://wicg.github.io/scroll-to-text-fragment/",
            "value": f":~:text={percent(piece.exact, safe='').replace('-', '%2D')}",
        },
    ]
