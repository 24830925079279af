"""Some words of a revision written anew: the new text, spans and beads, everything else shifted."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.model.alignment import Bead, Beads
from reader.model.article import Paragraphs, Revision
from reader.model.language import Language
from reader.model.spans import Span, Spans
from reader.text.editing import Edit, edited_by, least, parted
from reader.text.insertion import Insertion, widen_beads
from reader.text.sentences import split


class Resplit(NamedTuple):
    """The sentences `[first, last)` of the text before are `made` sentences in the one after."""

    first: int
    last: int
    made: int

    def moved(self, boundary: int) -> int:
        """Give where a boundary between sentences lies afterwards."""
        if boundary >= self.last:
            return boundary + self.made - (self.last - self.first)
        return min(boundary, self.first + self.made)


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text after an edit: its spans, what changed, and which sentences were split anew.

    `edit` is the one stretch that holds all `changes`.
    """

    text: str
    paragraphs: Paragraphs
    sentences: Spans
    edit: Edit
    changes: Sequence[Edit]
    resplit: Resplit

    def moved(self, span: Span) -> Span | None:
        """Give where a place of the text before stands; `None` where the edit took it away."""
        return edited_by(span, self.changes)


def rewrite(revision: Revision, edit: Edit, language: Language) -> Rewritten:
    """Write the words under a span of one paragraph anew; a line break counts as a blank.

    Only the sentences that the edit touches are split anew. A paragraph of which nothing is left
    goes, unless it is the only one. Raises `ValueError` where the span leaves its paragraph.
    """
    index = revision.paragraphs.at(edit.span.start)
    paragraph = revision.paragraphs[index].span
    if not paragraph.start <= edit.span.start <= edit.span.end <= paragraph.end:
        raise ValueError(f"{edit.span} is not within a paragraph")
    plain = edit._replace(replacement=" ".join(edit.replacement.splitlines()))
    if plain.growth == -paragraph.length and len(revision.paragraphs) > 1:
        return _without(revision, index)
    smaller = least(plain, revision.text)
    text = smaller.apply(revision.text)
    first, last = _touched(revision.sentences, smaller.span, paragraph)
    region = paragraph if first == last else _stretch(revision.sentences, first, last)
    words = text[region.start : region.end + smaller.growth]
    pieces = split(words, language)
    if last < _own(revision.sentences, paragraph).stop:
        # The edit may have taken away what the sentence ended with: then the next one joins it.
        following = revision.sentences[last]
        joined = split(words + revision.quote(following), language)
        if words and len(words) not in joined.ends:
            last, pieces = last + 1, joined
    return Rewritten(
        text,
        _resized(revision.paragraphs, index, smaller.growth),
        _joined(revision.sentences, (first, last), _shifted(pieces, region.start), smaller.growth),
        smaller,
        parted(smaller, revision.text),
        Resplit(first, last, len(pieces)),
    )


def rewrite_beads(beads: Beads, resplit: Resplit, *, left: bool) -> Beads:
    """Give the beads with the sentences that were split anew: these stay in the beads they were of.

    Where they were none before, a bead takes them in or they make one of their own. A bead that
    has nothing left on either side goes.
    """
    first, last, made = resplit
    if first == last:
        return widen_beads(beads, Insertion(0, 0, first, made), left=left) if made else beads
    moved = []
    for bead in beads:
        lefts, rights = (bead.left_start, bead.left_end), (bead.right_start, bead.right_end)
        if left:
            lefts = (resplit.moved(lefts[0]), resplit.moved(lefts[1]))
        else:
            rights = (resplit.moved(rights[0]), resplit.moved(rights[1]))
        if lefts[0] < lefts[1] or rights[0] < rights[1]:
            moved.append(Bead(*lefts, *rights, bead.confidence, bead.locked))
    return Beads.of(moved)


def _without(revision: Revision, index: int) -> Rewritten:
    """Take a paragraph out, with the newline that joined it."""
    start, end = revision.paragraphs[index].span
    sentences = _own(revision.sentences, Span(start, end))
    # The last one is joined by the newline before it.
    at_end = index == len(revision.paragraphs) - 1
    edit = Edit(Span(start - 1, end) if at_end else Span(start, end + 1), "")
    paragraphs, spans = revision.paragraphs, revision.paragraphs.spans
    return Rewritten(
        edit.apply(revision.text),
        Paragraphs(
            _joined(spans, (index, index + 1), Spans.of([]), edit.growth),
            paragraphs.kinds[:index] + paragraphs.kinds[index + 1 :],
            paragraphs.levels[:index] + paragraphs.levels[index + 1 :],
        ),
        _joined(revision.sentences, (sentences.start, sentences.stop), Spans.of([]), edit.growth),
        edit,
        [edit],
        Resplit(sentences.start, sentences.stop, 0),
    )


def _touched(sentences: Spans, span: Span, paragraph: Span) -> tuple[int, int]:
    """Give the sentences that an edit touches, from and to; what is put in joins the one before."""
    own = _own(sentences, paragraph)
    if not own:
        return own.start, own.start
    if span.length:
        touched = sentences.touching(span.start, span.end)
        return touched.start, touched.stop
    at = max(own.start, sentences.at(max(paragraph.start, span.start - 1)))
    return at, at + 1


def _own(sentences: Spans, paragraph: Span) -> range:
    """Give the sentences of a paragraph."""
    return sentences.within(paragraph.start, max(paragraph.end, paragraph.start + 1))


def _stretch(sentences: Spans, first: int, last: int) -> Span:
    return Span(sentences[first].start, sentences[last - 1].end)


def _resized(paragraphs: Paragraphs, index: int, growth: int) -> Paragraphs:
    """Let a paragraph grow, and shift those behind it."""
    start, end = paragraphs.spans[index]
    own = Spans.of([(start, end + growth)])
    spans = _joined(paragraphs.spans, (index, index + 1), own, growth)
    return Paragraphs(spans, paragraphs.kinds, paragraphs.levels)


def _joined(spans: Spans, given_way: tuple[int, int], new: Spans, growth: int) -> Spans:
    """Put new spans in the stead of some, and shift those behind them."""
    first, last = given_way
    behind = _shifted(Spans(spans.starts[last:], spans.ends[last:]), growth)
    return Spans(
        spans.starts[:first] + new.starts + behind.starts,
        spans.ends[:first] + new.ends + behind.ends,
    )


def _shifted(spans: Spans, by: int) -> Spans:
    return Spans(
        array("I", (one + by for one in spans.starts)), array("I", (one + by for one in spans.ends))
    )


def split_at(revision: Revision, offset: int) -> Rewritten | None:
    """Part the sentence around an offset there, the text as it is; `None` where one begins there.

    Blanks at the border stay with the sentence before it.
    """
    text, sentences = revision.text, revision.sentences
    if not len(sentences):
        return None
    at = sentences.at(offset)
    start, end = sentences[at]
    while offset < end and text[offset].isspace():
        offset += 1
    if not start < offset < end:
        return None
    return _resplit(revision, (at, at + 1), Spans.of([(start, offset), (offset, end)]))


def join_at(revision: Revision, sentence: int) -> Rewritten | None:
    """Join a sentence with the next one of its paragraph, the text as it is; `None` without one."""
    spans = revision.sentences
    if not 0 <= sentence < len(spans) - 1:
        return None
    paragraphs = revision.paragraphs
    start, end = spans[sentence].start, spans[sentence + 1].end
    if paragraphs.at(start) != paragraphs.at(spans[sentence + 1].start):
        return None
    return _resplit(revision, (sentence, sentence + 2), Spans.of([(start, end)]))


def _resplit(revision: Revision, given_way: tuple[int, int], made: Spans) -> Rewritten:
    """Put other sentences in the stead of some over the same text."""
    return Rewritten(
        revision.text,
        revision.paragraphs,
        _joined(revision.sentences, given_way, made, 0),
        Edit(Span(made[0].start, made[0].start), ""),
        [],
        Resplit(*given_way, len(made)),
    )
