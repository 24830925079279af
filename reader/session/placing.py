"""Words that come from a file find their place in a text: by where they stood, or what was around.

The one question asked of a text is `located`, so that a better way of anchoring takes its place
here and nowhere else. Offsets are code points.
"""

from __future__ import annotations

import re
from itertools import takewhile

from reader.model.incoming import IncomingPlace
from reader.model.spans import Span


def located(text: str, wanted: IncomingPlace) -> Span | None:
    """Give where words stand in a text; `None` where they do not, or several places are as likely.

    Where they stood counts if they still stand there. Else, of all places with these words, the
    one with most of what stood around them, then the one nearest to where they stood. Words that
    are not there as written are looked for with other blanks between them.
    """
    if wanted.start is not None and text.startswith(wanted.exact, wanted.start):
        return Span(wanted.start, wanted.start + len(wanted.exact))
    found = _occurrences(text, re.escape(wanted.exact)) if wanted.exact.strip() else []
    if not found and (words := wanted.exact.split()):
        found = _occurrences(text, r"\s+".join(map(re.escape, words)))
    if len(found) < 2:
        return found[0] if found else None
    ranked = sorted(found, key=lambda span: _rank(text, span, wanted), reverse=True)
    best, next_best = (_rank(text, span, wanted) for span in ranked[:2])
    return ranked[0] if best > next_best else None


def _occurrences(text: str, pattern: str) -> list[Span]:
    """Give every place, those that overlap too."""
    found = re.finditer(f"(?=({pattern}))", text)
    return [Span(*match.span(1)) for match in found]


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
