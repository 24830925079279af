"""Where a place of an old text may be in the new one: what is worth being compared with it.

There it may be: where the difference of the texts leads, where the very words stand, and, for
longer words, where what is new in the text shares some characters with the passage. Short words
stand everywhere, so far away they are looked for only with some of their context.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reader.model.spans import Span
from reader.text.comparison import compare
from reader.text.difference import Difference
from reader.text.matching import CONTEXT, SHORT, Reading

_NEAR = 400
"""How far around a change short words are looked for, lest one be taken for the other."""
_SEED = 8
"""Characters that a changed passage must still have in a row, to be looked for at all."""
_MOST = 64
"""More places than this are not tried: words that are everywhere are not known again."""
_TRIALS = 4
"""How many stretches that share seeds with a changed passage are compared with it."""
_SLIP = 2
"""Characters that a slip of the pen changes."""
_SOUND = 4
"""Characters at an end of changed words that are no chance, whatever changed beside them."""


@dataclass(frozen=True)
class Revised:
    """A text before and after, and the difference of the two."""

    old: Reading
    new: Reading
    difference: Difference

    @cached_property
    def fresh(self) -> list[Span]:
        """The stretches of the new text that are new, and long enough to hold a seed."""
        return [gap.new for gap in self.difference.gaps if gap.new.length >= _SEED]

    def image(self, span: Span) -> Span | None:
        """Give where a span's words stand together in the new text by the difference."""
        run = self.difference.run_of(span.start)
        if run is None or span.end > run.old + run.length:
            return None
        start = run.new + span.start - run.old
        return Span(start, start + span.length)


def stretches(texts: Revised, span: Span) -> Iterator[Span]:
    """Give the stretches of the new text that a place may be; some of them more than once."""
    image = texts.image(span)
    if image is not None:
        yield image
    gaps = texts.difference
    hull = Span(gaps.start_of(span.start), gaps.end_of(span.end))
    yield from same_words(texts.old, span, texts.new, hull)
    if span.length >= SHORT:
        if _has_edges(gaps, span, hull):
            yield hull
        yield from _like_words(texts, span)


def same_words(source: Reading, span: Span, text: Reading, near: Span) -> Iterator[Span]:
    """Give where the words of a span of one text stand in another, short ones mostly near by."""
    words, everywhere = source.words(span), Span(0, len(text.text))
    if span.length >= SHORT:
        yield from _find(text.text, words, everywhere, 0, span.length)
        return
    around = Span(max(0, near.start - _NEAR), near.end + _NEAR)
    lead = source.text[max(0, span.start - SHORT) : span.start]
    tail = source.text[span.end : span.end + SHORT]
    yield from _find(text.text, words, around, 0, span.length)
    yield from _find(text.text, lead + words, everywhere, len(lead), span.length)
    yield from _find(text.text, words + tail, everywhere, 0, span.length)


def _find(text: str, words: str, within: Span, skipped: int, length: int) -> Iterator[Span]:
    """Give the spans of `length` that begin `skipped` characters after `words` do."""
    at = text.find(words, within.start, within.end)
    for _ in range(_MOST):
        if at < 0:
            return
        yield Span(at + skipped, at + skipped + length)
        at = text.find(words, at + 1, within.end)


def _like_words(texts: Revised, span: Span) -> Iterator[Span]:
    """Give the stretches of what is new that share seeds with a span and its context."""
    start, end = max(0, span.start - CONTEXT), span.end + CONTEXT
    window = texts.old.text[start:end]
    words = Span(span.start - start, span.end - start)
    votes: dict[int, int] = {}
    for at in range(0, len(window) - _SEED + 1, _SEED // 2):
        for found in _fresh_starts(texts, window[at : at + _SEED]):
            # Some characters more or less between two seeds are no matter.
            shift = (found - at) // _SEED
            votes[shift] = votes.get(shift, 0) + 1
    for shift in sorted(votes, key=lambda one: (-votes[one], one))[:_TRIALS]:
        first = max(0, shift * _SEED - CONTEXT)
        last = shift * _SEED + len(window) + CONTEXT
        local = compare(window, texts.new.text[first:last])
        image = Span(local.start_of(words.start), local.end_of(words.end))
        if _has_edges(local, words, image):
            yield Span(first + image.start, first + image.end)


def _fresh_starts(texts: Revised, seed: str) -> Iterator[int]:
    for stretch in texts.fresh:
        at = texts.new.text.find(seed, stretch.start, stretch.end)
        if at >= 0:
            yield at


def _has_edges(gaps: Difference, span: Span, image: Span) -> bool:
    """Whether what changed words begin and end with is left, or but mistyped.

    A character or two behind a change that is much longer are no such end: any full stop may be
    the one.
    """
    if image.start >= image.end:
        return False
    first, last = gaps.run_of(span.start), gaps.run_of(span.end - 1)
    if first is None:
        changed = gaps.start_after(span.start) - image.start
        begun = changed <= _SLIP and gaps.new_of(span.start - 1) is not None
    else:
        end = first.old + first.length
        changed = gaps.start_after(end) - first.new - first.length
        begun = _is_sound(end - span.start, changed)
    if last is None:
        changed = image.end - gaps.end_before(span.end - 1)
        return begun and changed <= _SLIP and gaps.new_of(span.end) is not None
    changed = last.new - gaps.end_before(last.old)
    return begun and _is_sound(span.end - last.old, changed)


def _is_sound(kept: int, changed: int) -> bool:
    """Whether so many characters at an end are no chance, beside so many that changed."""
    return kept >= _SOUND or changed <= _SLIP * kept
