"""Anchoring the way Hypothesis does it, as we know it by description.

The quote is looked for exactly, and with errors where it is nowhere exactly; the best match is
taken whatever its score, by weights of 50 for the quote, 20 for the 32 characters before, 20 for
those after, and 2 for standing near where it stood.
"""

from __future__ import annotations

from reader.model.spans import Span
from reader.text.matching import alike

_QUOTE, _PREFIX, _SUFFIX, _POSITION = 50, 20, 20, 2
_CONTEXT = 32


def find(old: str, span: Span, new: str) -> Span | None:
    """Give the best match of a place of the old text in the new one."""
    quote = old[span.start : span.end]
    prefix = old[max(0, span.start - _CONTEXT) : span.start]
    suffix = old[span.end : span.end + _CONTEXT]

    def score(found: tuple[Span, int]) -> float:
        place, errors = found
        before = new[max(0, place.start - len(prefix)) : place.start]
        after = new[place.end : place.end + len(suffix)]
        return (
            _QUOTE * (1 - errors / len(quote))
            + _PREFIX * (alike(prefix, before) if prefix else 1)
            + _SUFFIX * (alike(suffix, after) if suffix else 1)
            + _POSITION * (1 - abs(place.start - span.start) / len(new))
        )

    matches = _exact(quote, new) or _approximate(quote, new, min(256, len(quote) // 2))
    return max(matches, key=score)[0] if matches else None


def _exact(quote: str, text: str) -> list[tuple[Span, int]]:
    found, at = [], text.find(quote)
    while at >= 0:
        found.append((Span(at, at + len(quote)), 0))
        at = text.find(quote, at + 1)
    return found


def _approximate(quote: str, text: str, most: int) -> list[tuple[Span, int]]:
    """Give the stretches that differ from the quote by the fewest errors, no more than `most`."""
    ends = _ends(quote, text)
    fewest = min(ends, default=most + 1)
    if fewest > most:
        return []
    found = []
    for end, errors in enumerate(ends, 1):
        if errors == fewest:
            # Read backwards, a match ends where it begins.
            tail = text[max(0, end - len(quote) - fewest) : end][::-1]
            starts = _ends(quote[::-1], tail)
            length = starts.index(min(starts)) + 1
            found.append((Span(end - length, end), errors))
    return found


def _ends(quote: str, text: str) -> list[int]:
    """Give for each character of a text with how many errors the quote can end there.

    The rows of the table are bits (Myers, A fast bit-vector algorithm for approximate string
    matching based on dynamic programming, Journal of the ACM 46, 1999).
    """
    places: dict[str, int] = {}
    for at, sign in enumerate(quote):
        places[sign] = places.get(sign, 0) | 1 << at
    full, last = (1 << len(quote)) - 1, 1 << (len(quote) - 1)
    more, less, errors = full, 0, len(quote)
    counted = []
    for sign in text:
        met = places.get(sign, 0)
        across = (((met & more) + more) ^ more) | met
        up = less | (full & ~(across | more))
        down = more & across
        errors += bool(up & last) - bool(down & last)
        up, down = up << 1, down << 1
        seen = met | less
        more = (down | (full & ~(seen | up))) & full
        less = up & seen & full
        counted.append(errors)
    return counted
