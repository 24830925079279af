"""What answers a passage on the other side of an alignment."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model.alignment import Beads
from reader.model.article import Revision
from reader.model.spans import Span


def counterpart(revisions: Sequence[Revision], beads: Beads, side: int, span: Span) -> Span | None:
    """Give the stretch of the other side that answers the sentences a span of a side touches.

    `side` is 0 or 1. It runs from the first to the last of the aligned sentences, outer blanks
    left out; `None` where nothing answers.
    """
    own, other = revisions[side], revisions[1 - side]
    if not len(beads):
        return None
    answers = [
        sentence
        for at in own.sentences.touching(span.start, max(span.end, span.start + 1))
        for sentence in beads[beads.holding(at, left=side == 0)].sentences(left=side == 1)
    ]
    if not answers:
        return None
    first, last = other.sentences[min(answers)], other.sentences[max(answers)]
    return trimmed(other.text, first.start, last.end)


def trimmed(text: str, start: int, end: int) -> Span:
    """Give the span without the blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
