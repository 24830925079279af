"""An index of intervals: which marks touch a stretch of text.

A book carries ten thousand marks, and each screen asks for the few upon it. Intervals are entered
in every bucket of `BUCKET` code points that they touch, so adding, removing and asking cost what
the interval itself covers, never what the book holds.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

from reader.model.spans import Span

BUCKET = 1024

Item = TypeVar("Item", bound=Hashable)


class Intervals(Generic[Item]):
    """Spans of code points, each with an item; an item may have several spans."""

    __slots__ = ("_buckets", "_spans")

    def __init__(self) -> None:
        self._buckets: dict[int, set[tuple[Span, Item]]] = {}
        self._spans: dict[Item, list[Span]] = {}

    def __len__(self) -> int:
        return sum(map(len, self._spans.values()))

    def __contains__(self, item: object) -> bool:
        return item in self._spans

    def __iter__(self) -> Iterator[tuple[Span, Item]]:
        return ((span, item) for item, spans in self._spans.items() for span in spans)

    def clear(self) -> None:
        """Take everything out."""
        self._buckets.clear()
        self._spans.clear()

    def add(self, span: Span, item: Item) -> None:
        """Enter one more span of an item; an empty span is not entered."""
        if span.end <= span.start or span in self._spans.get(item, ()):
            return
        self._spans.setdefault(item, []).append(span)
        for bucket in _buckets(span):
            self._buckets.setdefault(bucket, set()).add((span, item))

    def remove(self, item: Item) -> list[Span]:
        """Take out every span of an item and give them back; none is no error."""
        spans = self._spans.pop(item, [])
        for span in spans:
            for bucket in _buckets(span):
                self._buckets[bucket].discard((span, item))
        return spans

    def spans_of(self, item: Item) -> tuple[Span, ...]:
        """Give the spans of an item in the order they were entered."""
        return tuple(self._spans.get(item, ()))

    def touching(self, start: int, end: int) -> list[tuple[Span, Item]]:
        """Give what shares a code point with `[start, end)`, by start, longest first."""
        if end <= start:
            return []
        found: set[tuple[Span, Item]] = set()
        for bucket in range(start // BUCKET, (end - 1) // BUCKET + 1):
            found.update(self._buckets.get(bucket, ()))
        wanted = Span(start, end)
        hits = [entry for entry in found if entry[0].overlaps(wanted)]
        return sorted(hits, key=lambda entry: (entry[0].start, -entry[0].end, str(entry[1])))


def _buckets(span: Span) -> range:
    return range(span.start // BUCKET, (span.end - 1) // BUCKET + 1)
