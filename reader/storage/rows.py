"""Rows <-> what they mean. Rows never leave the room.

`…_values` give the columns of a thing, and `…_of` give the thing of a row (and of the rows that
belong to it). Nothing here executes a query.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from reader.model.alignment import Alignment, Beads
from reader.model.annotation import Annotation, Color, Place, State, Style, Tag
from reader.model.article import (
    Article,
    Dropped,
    DroppedKind,
    Original,
    Paragraphs,
    Revision,
    Side,
)
from reader.model.language import Language
from reader.model.spans import Spans
from reader.storage.packing import pack_floats, pack_integers, unpack_floats, unpack_integers
from reader.storage.trouble import as_stored

if TYPE_CHECKING:
    from reader.storage.tables import (
        AlignmentRow,
        AnnotationRow,
        ArticleRow,
        DroppedRow,
        OriginalRow,
        RevisionRow,
        SideRow,
        TagRow,
    )

Values = dict[str, object]
"""Columns by name."""


STYLES = {style.value: style for style in Style}
COLORS = {color.value: color for color in Color}
STATES = {state.value: state for state in State}
"""The words of an annotation's columns; to call an enum takes five times as long."""


class Standing(StrEnum):
    """Whether an article is there, being read in, or was taken back (its number stays taken)."""

    PRESENT = "present"
    UNFINISHED = "unfinished"
    ABSENT = "absent"


def moment_text(moment: datetime) -> str:
    """Write a moment; a naive one raises `ValueError`, for nobody could tell when it was."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def text_moment(text: str) -> datetime:
    """Read a moment back."""
    return datetime.fromisoformat(text)


def article_values(article: Article) -> Values:
    """Give an article's own columns (neither number nor state nor sides)."""
    return {
        "id": article.id,
        "name": article.name,
        "source": article.source,
        "author": article.author,
        "date": article.date,
        "keywords": json.dumps(article.keywords, ensure_ascii=False),
        "alignment": article.alignment,
        "created": moment_text(article.created),
        "modified": moment_text(article.modified),
        "trashed": None if article.trashed is None else moment_text(article.trashed),
    }


@as_stored()
def article_of(row: ArticleRow, sides: Iterable[SideRow]) -> Article:
    """Give the article of a row and of its sides' rows, in order."""
    return Article(
        id=row.id,
        sides=tuple(side_of(side) for side in sides),
        created=text_moment(row.created),
        modified=text_moment(row.modified),
        name=row.name,
        keywords=tuple(json.loads(row.keywords)),
        source=row.source,
        author=row.author,
        date=row.date,
        alignment=row.alignment,
        trashed=None if row.trashed is None else text_moment(row.trashed),
    )


def side_values(side: Side, article: UUID, position: int) -> Values:
    """Give the columns of a side."""
    return {
        "id": side.id,
        "article": article,
        "position": position,
        "language": side.language.value,
        "revision": side.revision,
    }


@as_stored()
def side_of(row: SideRow) -> Side:
    """Give the side of a row."""
    return Side(row.id, Language(row.language), row.revision)


def revision_values(revision: Revision) -> Values:
    """Give the columns of a revision."""
    paragraphs, sentences = revision.paragraphs, revision.sentences
    return {
        "id": revision.id,
        "side": revision.side,
        "title": revision.title,
        "paragraph_starts": pack_integers(paragraphs.spans.starts),
        "paragraph_ends": pack_integers(paragraphs.spans.ends),
        "paragraph_kinds": paragraphs.kinds,
        "paragraph_levels": paragraphs.levels,
        "sentence_starts": pack_integers(sentences.starts),
        "sentence_ends": pack_integers(sentences.ends),
        "text": revision.text,
    }


@as_stored()
def revision_of(row: RevisionRow) -> Revision:
    """Give the revision of a row."""
    spans = _spans_of(row.paragraph_starts, row.paragraph_ends, row.text)
    if not len(spans) == len(row.paragraph_kinds) == len(row.paragraph_levels):
        raise ValueError("not one kind and level a paragraph")
    return Revision(
        row.id,
        row.side,
        row.text,
        Paragraphs(spans, row.paragraph_kinds, row.paragraph_levels),
        _spans_of(row.sentence_starts, row.sentence_ends, row.text),
    )


def _spans_of(starts: bytes, ends: bytes, text: str) -> Spans:
    """Give packed spans of a text."""
    spans = Spans(unpack_integers(starts), unpack_integers(ends))
    if len(spans.starts) != len(spans.ends) or (len(spans) and spans.ends[-1] > len(text)):
        raise ValueError("spans that are not of this text")
    return spans


def alignment_values(alignment: Alignment) -> Values:
    """Give the columns of an alignment."""
    beads = alignment.beads
    return {
        "id": alignment.id,
        "left": alignment.left,
        "right": alignment.right,
        "lefts": pack_integers(beads.lefts),
        "rights": pack_integers(beads.rights),
        "confidences": pack_floats(beads.confidences),
        "locks": beads.locks,
    }


@as_stored()
def alignment_of(row: AlignmentRow) -> Alignment:
    """Give the alignment of a row."""
    beads = Beads(
        unpack_integers(row.lefts),
        unpack_integers(row.rights),
        unpack_floats(row.confidences),
        row.locks,
    )
    if not len(beads.lefts) - 1 == len(beads.rights) - 1 == len(beads) == len(beads.locks):
        raise ValueError("not one confidence and lock a bead")
    return Alignment(row.id, row.left, row.right, beads)


def original_values(original: Original) -> Values:
    """Give the columns of an original."""
    return {
        "id": original.id,
        "article": original.article,
        "position": original.order,
        "name": original.name,
        "encoding": original.encoding,
        "digest": original.digest,
        "text": original.text,
    }


@as_stored()
def original_of(row: OriginalRow) -> Original:
    """Give the original of a row."""
    return Original(row.id, row.article, row.position, row.name, row.encoding, row.digest, row.text)


def dropped_values(dropped: Dropped) -> Values:
    """Give the columns of a dropped piece."""
    return {
        "id": dropped.id,
        "article": dropped.article,
        "position": dropped.order,
        "kind": dropped.kind.value,
        "text": dropped.text,
        "side": dropped.side,
        "anchor": dropped.offset,
    }


@as_stored()
def dropped_of(row: DroppedRow) -> Dropped:
    """Give the dropped piece of a row."""
    return Dropped(
        row.id,
        row.article,
        row.position,
        DroppedKind(row.kind),
        row.text,
        row.side,
        row.anchor,
    )


def annotation_values(annotation: Annotation) -> Values:
    """Give an annotation's own columns (neither places nor tags)."""
    return {
        "id": annotation.id,
        "article": annotation.article,
        "style": annotation.style.value,
        "color": annotation.color.value,
        "note": annotation.note,
        "created": moment_text(annotation.created),
        "modified": moment_text(annotation.modified),
        "trashed": None if annotation.trashed is None else moment_text(annotation.trashed),
    }


@as_stored()
def annotation_of(row: AnnotationRow, places: Sequence[Place], tags: Sequence[UUID]) -> Annotation:
    """Give the annotation of a row, its places and tags, in order."""
    return Annotation(
        id=row.id,
        article=row.article,
        places=tuple(places),
        created=text_moment(row.created),
        modified=text_moment(row.modified),
        style=STYLES[row.style],
        color=COLORS[row.color],
        tags=tuple(tags),
        note=row.note,
        trashed=None if row.trashed is None else text_moment(row.trashed),
    )


@as_stored()
def place_of(side: UUID, revision: UUID, start: int, end: int, exact: str, state: str) -> Place:
    """Give the place of a row's columns."""
    return Place(side, revision, start, end, exact, State(state))


def place_values(place: Place, annotation: UUID, position: int) -> Values:
    """Give the columns of an annotation's place."""
    return {
        "annotation": annotation,
        "position": position,
        "side": place.side,
        "revision": place.revision,
        "start": place.start,
        "end": place.end,
        "exact": place.exact,
        "state": place.state.value,
    }


def tag_link_values(tag: UUID, annotation: UUID, position: int) -> Values:
    """Give the columns of an annotation's tag."""
    return {"annotation": annotation, "position": position, "tag": tag}


def tag_values(tag: Tag) -> Values:
    """Give the columns of a tag."""
    return {"id": tag.id, "name": tag.name}


def tag_of(row: TagRow) -> Tag:
    """Give the tag of a row."""
    return Tag(row.id, row.name)
