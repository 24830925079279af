"""Words that come from a file find their place in a text: by where they stood, or what was around.

Words that were changed are anchored as those of a revision are (`reader.text.anchoring`), the quote
and what was around it being all that is known of the old text. Offsets are code points.
"""

from __future__ import annotations

import re
from itertools import takewhile

from reader.model.annotation import State
from reader.model.incoming import IncomingPlace
from reader.model.spans import Span, Spans
from reader.text.anchoring import Version, anchor

_AROUND = 20_000
"""How far around where they stood changed words are looked for; a text to be looked through whole
is at most twice as long."""


def located(text: str, wanted: IncomingPlace) -> Span | None:
    """Give where words stand in a text; `None` where they do not, or several places are as likely.

    Where they stood counts if they still stand there, or if all that was around them does. Else,
    of all places with these words, the one with most of what stood around them, then the one
    nearest to where they stood. Words that are not there as written are looked for with other
    blanks between them, then by what is like them between what stood around.
    """
    if wanted.start is not None and text.startswith(wanted.exact, wanted.start):
        return Span(wanted.start, wanted.start + len(wanted.exact))
    if wanted.state is State.MOVED and _stands_between(text, wanted):
        return Span(wanted.start or 0, wanted.end or 0)
    found = _occurrences(text, re.escape(wanted.exact)) if wanted.exact.strip() else []
    if not found and (words := wanted.exact.split()):
        found = _occurrences(text, r"\s+".join(map(re.escape, words)))
    if not found:
        return _anchored(text, wanted)
    if len(found) == 1:
        return found[0]
    ranked = sorted(found, key=lambda span: _rank(text, span, wanted), reverse=True)
    best, next_best = (_rank(text, span, wanted) for span in ranked[:2])
    return ranked[0] if best > next_best else None


def _stands_between(text: str, wanted: IncomingPlace) -> bool:
    """Whether a place that moved stands where it did, told by what is on both sides of it."""
    if wanted.start is None or wanted.end is None or not wanted.start < wanted.end <= len(text):
        return False
    before = text[max(0, wanted.start - len(wanted.prefix)) : wanted.start]
    after = text[wanted.end : wanted.end + len(wanted.suffix)]
    return bool(before or after) and (before, after) == (wanted.prefix, wanted.suffix)


def _occurrences(text: str, pattern: str) -> list[Span]:
    """Give every place, those that overlap too."""
    found = re.finditer(f"(?=({pattern}))", text)
    return [Span(*match.span(1)) for match in found]


def _anchored(text: str, wanted: IncomingPlace) -> Span | None:
    """Give where words stand that were changed, told by what was around them."""
    if not wanted.exact.strip() or not (wanted.prefix or wanted.suffix):
        return None
    if wanted.start is None and len(text) > 2 * _AROUND:
        return None
    first = max(0, (wanted.start or 0) - _AROUND)
    new = text[first : (wanted.start or _AROUND) + _AROUND]
    old = wanted.prefix + wanted.exact + wanted.suffix
    at = len(wanted.prefix)
    span = Span(at, at + len(wanted.exact))
    (found,) = anchor(Version(old, _lines(old)), Version(new, _lines(new)), [span])
    return None if found.span is None else Span(first + found.span.start, first + found.span.end)


def _lines(text: str) -> Spans:
    """Give the lines of a text: what is known of it is too little to find its sentences."""
    return Spans.of(match.span() for match in re.finditer(r"[^\n]+", text))


def _rank(text: str, span: Span, wanted: IncomingPlace) -> tuple[int, int]:
    """Give how much around a place is as it was, then how near it is to where it was."""
    before = text[max(0, span.start - len(wanted.prefix)) : span.start]
    after = text[span.end : span.end + len(wanted.suffix)]
    alike = _alike(before[::-1], wanted.prefix[::-1]) + _alike(after, wanted.suffix)
    return alike, 0 if wanted.start is None else -abs(span.start - wanted.start)


def _alike(one: str, other: str) -> int:
    """Give how many characters two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
