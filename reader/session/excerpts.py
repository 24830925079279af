"""Excerpts: some sentences of a revision as a text of its own, for a worker that needs no more."""

from __future__ import annotations

from array import array

from reader.model.alignment import Beads
from reader.model.article import Paragraph, Paragraphs, Revision
from reader.model.spans import Spans


def cut(revision: Revision, first: int, last: int) -> tuple[Revision, int]:
    """Give the sentences from `first` up to `last` as a text, and the offset at which it begins.

    It keeps its paragraphs, the first and the last one as far as they are in it.
    """
    sentences = revision.sentences
    if first == last:
        return Revision(revision.id, revision.side, "", Paragraphs.of([]), Spans.of([])), 0
    start, end = sentences.starts[first], sentences.ends[last - 1]
    held = revision.paragraphs.spans.touching(start, end)
    paragraphs = Paragraphs.of(
        [
            Paragraph(max(one.start, start) - start, min(one.end, end) - start, one.kind, one.level)
            for one in (revision.paragraphs[at] for at in held)
        ]
    )
    spans = Spans(
        array("I", [at - start for at in sentences.starts[first:last]]),
        array("I", [at - start for at in sentences.ends[first:last]]),
    )
    return Revision(revision.id, revision.side, revision.text[start:end], paragraphs, spans), start


def cut_beads(beads: Beads, first: int, last: int) -> Beads:
    """Give the beads from `first` up to `last`, their sentences counted from the first one's."""
    return Beads(
        array("I", [at - beads.lefts[first] for at in beads.lefts[first : last + 1]]),
        array("I", [at - beads.rights[first] for at in beads.rights[first : last + 1]]),
        beads.confidences[first:last],
        beads.locks[first:last],
    )
