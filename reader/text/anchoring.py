"""Anchoring: where the places of a text stand in another revision of it, or that it is not known.

A place is carried over where the difference of the two texts keeps its words and what is around
them. Where that is in doubt, it is looked for (`reader.text.candidates`) and must be told from
everything else by a score and a margin (`reader.text.matching`). What cannot be told is an orphan:
a note on the wrong words is worse than one without a place.

Words are the same when they are folded into the same: the caller says how, and so knows a text
again that was put into Traditional characters. All offsets are code points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reader.model.annotation import State
from reader.model.spans import Span, Spans
from reader.text.candidates import Revised, same_words, stretches
from reader.text.comparison import compare
from reader.text.difference import Run
from reader.text.matching import (
    CONTEXT,
    LIKE,
    MARGIN,
    NEEDED,
    SHORT,
    Likeness,
    Reading,
    alike,
    alike_after,
    alike_before,
)

Fold = Callable[[str], str]
"""Gives a text of the same length in which characters that count as the same are the same."""

Answer = Callable[[Span], str]
"""Gives the words of the other side that answer the sentences of a span; empty for none."""

_CLEAR = 12
"""So many characters on both sides that did not change, nor could belong elsewhere, are enough."""
_MUCH = 200
"""A stretch that was kept, and is as long as a paragraph, was not put there in another's stead."""
_SENTENCE = 300
"""How many characters of a sentence are compared."""
_KIN = 0.5
"""What is left and right of words in their sentence must be so alike where it was replaced."""


class Reason(StrEnum):
    """Why a place is an orphan: nothing is like it, or more than one thing is."""

    GONE = "gone"
    AMBIGUOUS = "ambiguous"


class Anchored(NamedTuple):
    """Where a place stands in the new text; an orphan has no span, but a reason.

    `score` is 1 for what was carried over, else that of `matching`.
    """

    state: State
    span: Span | None
    score: float = 1.0
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """A text as it is anchored from or to: its sentences, and what answers them."""

    text: str
    sentences: Spans
    answer: Answer = lambda _: ""


def anchor(
    old: Version, new: Version, spans: Sequence[Span], fold: Fold = lambda text: text
) -> list[Anchored]:
    """Give where each span of the old text stands in the new one.

    The state is `PLACED` where offsets and words are the same, `MOVED` where they are not, and
    `ORPHAN` where no place is known. Raises `ValueError` where `fold` does not keep the length or
    a span is empty or not of the text.
    """
    before = Reading(_folded(old.text, fold), old.sentences)
    after = Reading(_folded(new.text, fold), new.sentences)
    if any(not 0 <= span.start < span.end <= len(old.text) for span in spans):
        raise ValueError("a place is a span of the old text that is not empty")
    if before.text == after.text:
        return [Anchored(State.PLACED, span) for span in spans]
    texts = Revised(before, after, compare(before.text, after.text))
    search = _Search(texts, old.answer, new.answer)
    return [search.settle(span) for span in spans]


class _Candidate(NamedTuple):
    """A stretch of the new text that may be the place."""

    likeness: Likeness
    span: Span

    @property
    def score(self) -> float:
        return self.likeness.score

    def rivals(self, best: _Candidate) -> bool:
        """Whether it is another place than the best, not the same one less exactly bounded."""
        apart = not self.span.overlaps(best.span)
        return self is not best and (apart or self.likeness.words == 1.0)


@dataclass(frozen=True, slots=True)
class _Search:
    """Two texts, asked for one place after the other."""

    texts: Revised
    old_answer: Answer
    new_answer: Answer

    def settle(self, span: Span) -> Anchored:
        """Carry a place over, or look for it."""
        image = self.texts.image(span)
        clear = None if image is None else _is_clear(self.texts, span)
        if image is not None and clear is not None:
            return self._found(span, image, 1.0) if clear else _orphan(Reason.AMBIGUOUS, 1.0)
        ranked = sorted(self._candidates(span), key=lambda one: one.score, reverse=True)
        if not ranked or ranked[0].score < NEEDED:
            return _orphan(Reason.GONE, ranked[0].score if ranked else 0.0)
        best = _exact_at(ranked)
        if max(self._rivals(span, best, ranked), default=0.0) > best.score - MARGIN:
            return _orphan(Reason.AMBIGUOUS, best.score)
        if not _may_be(self.texts, span, best.span):
            return _orphan(Reason.GONE, best.score)
        return self._found(span, best.span, best.score)

    def _found(self, span: Span, image: Span, score: float) -> Anchored:
        same = span == image and self.texts.old.words(span) == self.texts.new.words(image)
        return Anchored(State.PLACED if same else State.MOVED, image, score)

    def _candidates(self, span: Span) -> Iterator[_Candidate]:
        """Give the stretches whose words are like enough, each once, in as many paragraphs."""
        least = 1.0 if span.length < SHORT else LIKE
        words = self.texts.old.words(span)
        for found in dict.fromkeys(stretches(self.texts, span)):
            likeness = self._likeness(span, found)
            lines = self.texts.new.words(found).count("\n") == words.count("\n")
            if likeness.words >= least and lines:
                yield _Candidate(likeness, found)

    def _rivals(
        self, span: Span, best: _Candidate, ranked: Sequence[_Candidate]
    ) -> Iterator[float]:
        """Give the scores of what may be meant as well as the best candidate.

        Those are other stretches of the new text for this place, and other places of the old text
        for this stretch. Where a paragraph was moved, the order says nothing, nor is an alignment
        to be trusted: so only words and context tell them apart, but where the difference knows a
        stretch for another one.
        """
        for one in ranked:
            if one.rivals(best):
                known = _is_another(self.texts, one.span)
                yield one.score if known else one.likeness.beside(best.likeness)
        own = self._alike_sentences(span, best.span)
        for other in same_words(self.texts.new, best.span, self.texts.old, span):
            if other != span and self.texts.image(other) in (None, best.span):
                yield self._likeness(other, best.span).beside(best.likeness)
                if self._alike_sentences(other, best.span) > own + MARGIN:
                    yield best.score

    def _likeness(self, span: Span, found: Span) -> Likeness:
        """Compare a place with a stretch of the new text."""
        old, new, gaps = self.texts.old, self.texts.new, self.texts.difference
        before = alike_before(old, span.start, new, found.start)
        after = alike_after(old, span.end, new, found.end)
        # Where something was only put in beside the words, what stood there comes after that.
        if gaps.new_of(span.start) == found.start and gaps.new_of(span.start - 1) is not None:
            before = max(before, alike_before(old, span.start, new, gaps.end_before(span.start)))
        if gaps.new_of(span.end - 1) == found.end - 1 and gaps.new_of(span.end) is not None:
            after = max(after, alike_after(old, span.end, new, gaps.start_after(span.end)))
        low, high = gaps.end_before(span.start), gaps.start_after(span.end)
        return Likeness(
            words=alike(old.words(span), new.words(found)),
            before=before,
            after=after,
            order=float(low <= found.start and found.end <= high),
            answer=self._alike_answers(span, found),
        )

    def _alike_sentences(self, span: Span, found: Span) -> float:
        """Give how alike the sentences are that two places are in."""
        old, new = self.texts.old, self.texts.new
        one, other = old.sentence_around(span), new.sentence_around(found)
        return alike(old.words(one)[:_SENTENCE], new.words(other)[:_SENTENCE])

    def _alike_answers(self, span: Span, found: Span) -> float | None:
        one, other = self.old_answer(span), self.new_answer(found)
        return alike(one, other) if one and other else None


def _is_clear(texts: Revised, span: Span) -> bool | None:
    """Whether a carried span can be no other one, for nothing changed in its sentence or near it.

    `False` where its words are repeated beside a change, so that nobody can tell which of them
    are left; `None` where that is to be seen.
    """
    run = texts.difference.run_of(span.start)
    if run is None:
        return None
    front, back = texts.difference.slack(run, texts.old.text, texts.new.text)
    end = run.old + run.length
    before, after = span.start - run.old - front, end - back - span.end
    if before + span.length <= 0 or after + span.length <= 0:
        return False
    around = texts.old.sentence_around(span)
    at_start = run.old == 0 and run.new == 0
    at_end = end == len(texts.old.text) and run.new + run.length == len(texts.new.text)
    enough = (at_start or before >= max(_CLEAR, span.start - around.start)) and (
        at_end or after >= max(_CLEAR, around.end - span.end)
    )
    return True if enough and _is_only_one(texts, span, run) else None


def _is_only_one(texts: Revised, span: Span, run: Run) -> bool:
    """Whether a place stands in much that was kept, or in words that are nowhere else."""
    if run.length >= _MUCH:
        return True
    start = max(run.old, span.start - CONTEXT)
    around = texts.old.text[start : min(run.old + run.length, span.end + CONTEXT)]
    return texts.new.text.find(around) == texts.new.text.rfind(around)


def _may_be(texts: Revised, span: Span, found: Span) -> bool:
    """Whether what the difference kept allows a place to be there."""
    if found == texts.image(span):
        return _is_kin(texts, span, found)
    return not _is_another(texts, found) and _keeps(texts, span, found)


def _is_another(texts: Revised, found: Span) -> bool:
    """Whether the words of a stretch stood there before already, as other ones."""
    run = texts.difference.run_at(found.start)
    if run is None or found.end > run.new + run.length:
        return False
    front, back = texts.difference.slack(run, texts.old.text, texts.new.text)
    return run.new + front <= found.start and found.end <= run.new + run.length - back


def _keeps(texts: Revised, span: Span, found: Span) -> bool:
    """Whether a stretch holds what the difference kept of a place, where that is much."""
    images = map(texts.difference.new_of, range(span.start, span.end))
    kept = [image for image in images if image is not None]
    held = sum(image in found for image in kept)
    return 2 * len(kept) < span.length or held >= LIKE * len(kept)


def _is_kin(texts: Revised, span: Span, image: Span) -> bool:
    """Whether words that the difference kept stand in the same sentence still.

    Where a sentence gave way to another, both may begin or end with the same word.
    """
    old, new, gaps = texts.old, texts.new, texts.difference
    around, beside = old.sentence_around(span), new.sentence_around(image)
    lead = old.text[max(around.start, span.start - CONTEXT) : span.start]
    lead_now = new.text[max(beside.start, image.start - CONTEXT) : image.start]
    tail = old.text[span.end : min(around.end, span.end + CONTEXT)]
    tail_now = new.text[image.end : min(beside.end, image.end + CONTEXT)]
    led = gaps.new_of(span.start - 1) is not None or alike(lead, lead_now) >= _KIN
    followed = gaps.new_of(span.end) is not None or alike(tail, tail_now) >= _KIN
    return led and followed


def _exact_at(ranked: Sequence[_Candidate]) -> _Candidate:
    """Give the best candidate, or one that has the very words where that has like ones."""
    best = ranked[0]
    same = (one for one in ranked if one.likeness.words == 1.0 and one.span.overlaps(best.span))
    return next(same, best)


def _orphan(reason: Reason, score: float) -> Anchored:
    return Anchored(State.ORPHAN, None, score, reason)


def _folded(text: str, fold: Fold) -> str:
    folded = fold(text)
    if len(folded) != len(text):
        raise ValueError("folding has to keep every offset")
    return folded
