"""A paragraph put into a revision: the new texts, spans and beads, everything else shifted."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import NamedTuple

from reader.model.alignment import Beads
from reader.model.article import Paragraph, ParagraphKind, Paragraphs, Revision
from reader.model.spans import Span, Spans


class Insertion(NamedTuple):
    """What was put in: `length` code points at `offset`, `sentences` of them from `first` on."""

    offset: int
    length: int
    first: int
    sentences: int

    def moved(self, offset: int) -> int:
        """Give where an offset of the text before stands in the text after."""
        return offset + self.length if offset >= self.offset else offset


def insert_paragraph(
    revision: Revision, offset: int, text: str, sentences: Sequence[Span]
) -> tuple[str, Paragraphs, Spans, Insertion]:
    """Put a paragraph before the one that starts at or after `offset`, never before the title.

    `sentences` are the spans of the new paragraph's sentences from its own beginning. Gives the
    new text, paragraphs and sentences; the sentences that stood before are shifted, not split
    anew.
    """
    index = _paragraph_index(revision, offset)
    listed = list(revision.paragraphs)
    at_end = index == len(listed)
    start = (len(revision.text) + bool(listed)) if at_end else listed[index].start
    # The newline that joins it belongs before it at the end of a text, after it elsewhere.
    joined = ("\n" + text if listed else text) if at_end else text + "\n"
    cut = len(revision.text) if at_end else start
    whole = revision.text[:cut] + joined + revision.text[cut:]
    first = len(revision.sentences.within(0, start))
    insertion = Insertion(cut, len(joined), first, len(sentences))
    new = Paragraph(start, start + len(text))
    shifted = [
        Paragraph(one.start + len(joined), one.end + len(joined), one.kind, one.level)
        for one in listed[index:]
    ]
    spans = [
        *revision.sentences[:first],
        *(Span(start + one.start, start + one.end) for one in sentences),
        *(
            Span(one.start + len(joined), one.end + len(joined))
            for one in revision.sentences[first:]
        ),
    ]
    return whole, Paragraphs.of([*listed[:index], new, *shifted]), Spans.of(spans), insertion


def widen_beads(beads: Beads, insertion: Insertion, *, left: bool) -> Beads:
    """Give the beads with the new sentences in them.

    Where a bead runs over the place they join it; between two beads they answer an unanswered
    stretch of the other side that stands there, or make a bead of their own.
    """
    mine, other = (beads.lefts, beads.rights) if left else (beads.rights, beads.lefts)
    first, count = insertion.first, insertion.sentences
    at = max(index for index, boundary in enumerate(mine) if boundary <= first)
    # The last boundary not after `first`; those of null beads at the same spot stand before it.
    if mine[at] != first:
        moved = array("I", [*mine[: at + 1], *(one + count for one in mine[at + 1 :])])
        return _beads(moved, other, beads.confidences, beads.locks, left=left)
    nulls = next((index for index in range(at) if mine[index] == first), None)
    if nulls is not None:
        moved = array("I", [*mine[: nulls + 1], *(one + count for one in mine[nulls + 1 :])])
        confidences = array("f", beads.confidences)
        confidences[nulls] = 0.5
        return _beads(moved, other, confidences, beads.locks, left=left)
    moved = array("I", [*mine[: at + 1], *(one + count for one in mine[at:])])
    held = array("I", [*other[: at + 1], *other[at:]])
    confidences = array("f", [*beads.confidences[:at], 0.5, *beads.confidences[at:]])
    locks = beads.locks[:at] + b"\0" + beads.locks[at:]
    return _beads(moved, held, confidences, locks, left=left)


def _beads(
    mine: array[int], other: array[int], confidences: array[float], locks: bytes, *, left: bool
) -> Beads:
    lefts, rights = (mine, other) if left else (other, mine)
    return Beads(lefts, rights, confidences, locks)


def _paragraph_index(revision: Revision, offset: int) -> int:
    paragraphs = revision.paragraphs
    index = next((at for at, one in enumerate(paragraphs) if one.start >= offset), len(paragraphs))
    has_title = len(paragraphs) > 0 and paragraphs[0].kind is ParagraphKind.TITLE
    return max(index, 1) if has_title else index
