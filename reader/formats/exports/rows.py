"""An article's texts in rows: paragraphs that answer each other, cut into stretches to be drawn.

A row ends where a bead ends a paragraph on both sides, so it is the least that stands level. A
fragment is a stretch of a paragraph with one set of notes on it and one word's pinyin above it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.model.annotation import State
from reader.model.article import ParagraphKind, Revision
from reader.model.language import Language
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.model.study import Study, StudyNote, StudySide


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of text, its pinyin or nothing, the notes on it and those that end with it."""

    text: str
    ruby: str = ""
    notes: tuple[StudyNote, ...] = ()
    ending: tuple[StudyNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: which it is of its side (from 0), what it is, and its text in fragments."""

    index: int
    kind: ParagraphKind
    level: int
    fragments: tuple[Fragment, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What a row has of one side; it may have nothing."""

    side: int
    language: Language
    blocks: tuple[Block, ...]


Row = tuple[Cell, ...]


def rows_of(study: Study) -> Iterator[Row]:
    """Give the rows of an article that was gathered with its texts."""
    marks = _marks(study)
    sides = study.sides if study.beads is None else study.sides[:2]
    bounds = _bounds(study, sides)
    for above, below in pairwise(bounds):
        yield tuple(
            Cell(
                at,
                side.language,
                tuple(_block(side, index, marks[at, index]) for index in range(first, last)),
            )
            for at, (side, first, last) in enumerate(zip(sides, above, below, strict=True))
        )


def ruby_of(text: str, readings: Sequence[Reading]) -> list[Fragment]:
    """Give a text, such as a quote, in fragments of one word's pinyin each."""
    return list(_fragments(text, Span(0, len(text)), readings, ()))


def numbers_of(study: Study) -> dict[str, int]:
    """Give the number, from 1, by which each note is referred to; keys are ids as text."""
    return {str(note.id): at for at, note in enumerate(study.notes, 1)}


_Mark = tuple[Span, StudyNote]


def _marks(study: Study) -> dict[tuple[int, int], list[_Mark]]:
    """Give the notes on each paragraph of each side, with where they stand in the side."""
    marks: dict[tuple[int, int], list[_Mark]] = defaultdict(list)
    for note in study.notes:
        for quote in note.quotes:
            if quote.state is State.ORPHAN:
                continue
            span = Span(quote.start, quote.end)
            spans = study.sides[quote.side].revision.paragraphs.spans
            for index in spans.touching(*span):
                marks[quote.side, index].append((span, note))
    return marks


def _bounds(study: Study, sides: Sequence[StudySide]) -> list[tuple[int, ...]]:
    """Give the paragraphs at which rows part, from the first to past the last, for each side."""
    counts = tuple(len(side.revision.paragraphs) for side in sides)
    if study.beads is None or len(sides) < 2:
        return [
            tuple(min(at, count) for count in counts) for at in range(max(counts, default=0) + 1)
        ]
    bounds: list[tuple[int, ...]] = [(0, 0)]
    for bead in study.beads:
        left = _paragraph_at(sides[0].revision, bead.left_end)
        right = _paragraph_at(sides[1].revision, bead.right_end)
        if left is not None and right is not None and (left, right) != bounds[-1]:
            bounds.append((left, right))
    return bounds if bounds[-1] == counts else [*bounds, counts]


def _paragraph_at(revision: Revision, sentence: int) -> int | None:
    """Give the paragraph that a sentence begins; `None` where it stands within one."""
    if sentence == len(revision.sentences):
        return len(revision.paragraphs)
    start = revision.sentences[sentence].start
    index = revision.paragraphs.at(start)
    return index if sentence == 0 or revision.paragraphs.spans[index].start == start else None


def _block(side: StudySide, index: int, marks: Sequence[_Mark]) -> Block:
    paragraph = side.revision.paragraphs[index]
    inside = [
        (Span(max(0, span.start - paragraph.start), span.end - paragraph.start), note)
        for span, note in marks
    ]
    text = side.revision.quote(paragraph.span)
    pieces = _fragments(text, Span(0, len(text)), side.readings.get(index, ()), inside)
    return Block(index, paragraph.kind, paragraph.level, tuple(pieces))


def _fragments(
    text: str, whole: Span, readings: Sequence[Reading], marks: Sequence[_Mark]
) -> Iterator[Fragment]:
    """Cut a text where a mark or a reading begins or ends."""
    ends = [(reading.start, reading.end) for reading in readings]
    ends += [(span.start, span.end) for span, _ in marks]
    cuts = sorted({*whole, *(min(max(cut, 0), whole.end) for pair in ends for cut in pair)})
    above = iter(readings)
    reading = next(above, None)
    for start, end in pairwise(cuts):
        while reading is not None and reading.end <= start:
            reading = next(above, None)
        ruby = ""
        if reading is not None and reading.start <= start:
            ruby = "".join(reading.syllables[start - reading.start : end - reading.start])
        yield Fragment(
            text[start:end],
            ruby,
            tuple(note for span, note in marks if span.start <= start and end <= span.end),
            tuple(note for span, note in marks if span.end == end),
        )
