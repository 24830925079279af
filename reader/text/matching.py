"""How well a stretch of a new text answers a place of an old one: named weights, and why.

A place is known again by its words, by what stands around them, by what it stands between, and by
the sentence that answers it on the other side. Texts are folded alike before they come here.
"""

from __future__ import annotations

from typing import NamedTuple

from reader.model.spans import Span, Spans

CONTEXT = 32
"""How many characters of context count on each side."""

WORDS = 0.30
"""The words themselves: alone they say little, for any phrase may stand twice in a text."""
BEFORE = AFTER = 0.25
"""What stands on either side: both together tell a place even where it was moved."""
ORDER = 0.10
"""That it stands between what stood before and after it: true of most, so it says little."""
ANSWER = 0.10
"""That the same sentence answers it on the other side: an alignment may be wrong itself."""

NEEDED = 0.75
"""The least score: the words and one side's context alone (0.55) are not enough, nor with the
order and the answer where the other side's is quite another (0.75 and chance are the border)."""
MARGIN = 0.15
"""What a match must have over the next best: more than the order or the answer alone says."""

SHORT = 8
"""Words of fewer characters are known again only as they are."""
LIKE = 0.8
"""Longer ones may have changed, but no more than leaves them so alike."""

_NEAREST = 12
"""How many characters of a context are nearest."""
_EDGE = 4
"""A context of fewer characters before the edge of a paragraph says that it stands at the edge."""
_AT_EDGE = 0.9
"""How alike two places at such an edge are, whatever paragraph stands beside theirs."""


class Reading(NamedTuple):
    """A folded text and its sentences."""

    text: str
    sentences: Spans

    def words(self, span: Span) -> str:
        """Give the words under a span."""
        return self.text[span.start : span.end]

    def sentence_around(self, span: Span) -> Span:
        """Give the stretch of the sentences that a span touches."""
        touched = self.sentences.touching(span.start, max(span.end, span.start + 1))
        if not touched:
            return span
        first, last = self.sentences[touched[0]], self.sentences[touched[-1]]
        return Span(min(first.start, span.start), max(last.end, span.end))


class Likeness(NamedTuple):
    """How alike two places are, each from 0 to 1; `answer` is `None` where nothing answers."""

    words: float
    before: float
    after: float
    order: float
    answer: float | None

    @property
    def score(self) -> float:
        """The weighted sum, from 0 to 1; without an answer the other weights stand for all."""
        known = WORDS * self.words + BEFORE * self.before + AFTER * self.after + ORDER * self.order
        if self.answer is None:
            return known / (1 - ANSWER)
        return known + ANSWER * self.answer

    def beside(self, other: Likeness) -> float:
        """Give the score that words and context make, with the order and answer of another."""
        return self._replace(order=other.order, answer=other.answer).score


def alike(one: str, other: str) -> float:
    """Give how alike two short texts are: 2·LCS / (length + length); two empty ones are alike.

    The length of the longest common subsequence is found a row at a time, a bit for each
    character (Crochemore et al., A fast and practical bit-vector algorithm for the longest common
    subsequence problem, Information Processing Letters 80, 2001).
    """
    if one == other:
        return 1.0
    if not one or not other:
        return 0.0
    places: dict[str, int] = {}
    for at, character in enumerate(one):
        places[character] = places.get(character, 0) | 1 << at
    full = (1 << len(one)) - 1
    row = full
    for character in other:
        met = row & places.get(character, 0)
        row = ((row + met) | (row - met)) & full
    common = len(one) - row.bit_count()
    return 2 * common / (len(one) + len(other))


def alike_before(old: Reading, start: int, new: Reading, beside: int) -> float:
    """Give how alike what stands before two places is."""
    one = old.text[max(0, start - CONTEXT) : start]
    other = new.text[max(0, beside - CONTEXT) : beside]
    return _alike_in_context(one[::-1], other[::-1])


def alike_after(old: Reading, end: int, new: Reading, beside: int) -> float:
    """Give how alike what stands after two places is."""
    return _alike_in_context(old.text[end : end + CONTEXT], new.text[beside : beside + CONTEXT])


def _alike_in_context(one: str, other: str) -> float:
    """Compare two contexts from the place outwards, first within the paragraph if there is much.

    A paragraph that was moved has other neighbours, so what is beyond it counts only if like.
    """
    inside, beside = one.partition("\n")[0], other.partition("\n")[0]
    whole = _alike_outwards(one, other)
    if len(inside) < _EDGE and inside == beside:
        return max(whole, _AT_EDGE)
    return max(whole, _alike_outwards(inside, beside)) if len(inside) >= SHORT else whole


def _alike_outwards(one: str, other: str) -> float:
    """Compare two contexts; what is nearest counts again, for a phrase may come with little."""
    return (alike(one, other) + alike(one[:_NEAREST], other[:_NEAREST])) / 2
