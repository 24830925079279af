"""Spans of a text and packed lists of them.

Every offset is in Unicode code points of a side's text (Python's `str` indices). A book has some
40,000 sentences, so lists of spans are kept as arrays of unsigned 32-bit numbers and looked up
by bisection; a `Span` object is made only for the one that is asked for.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, overload


class Span(NamedTuple):
    """A half-open stretch `[start, end)` of a text, in code points."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many code points the span covers."""
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def __contains__(self, offset: object) -> bool:
        return isinstance(offset, int) and self.start <= offset < self.end


class Spans(Sequence[Span]):
    """An immutable ordered list of spans that do not overlap."""

    __slots__ = ("ends", "starts")

    def __init__(self, starts: array[int], ends: array[int]) -> None:
        """Take two arrays of type code `I`, of one length, both rising."""
        self.starts = starts
        self.ends = ends

    @classmethod
    def of(cls, spans: Iterable[tuple[int, int]]) -> Spans:
        """Pack `(start, end)` pairs, given in rising order."""
        starts, ends = array("I"), array("I")
        for start, end in spans:
            starts.append(start)
            ends.append(end)
        return cls(starts, ends)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Span]: ...
    def __getitem__(self, index: int | slice) -> Span | Sequence[Span]:
        if isinstance(index, slice):
            return Spans(self.starts[index], self.ends[index])
        return Span(self.starts[index], self.ends[index])

    def __iter__(self) -> Iterator[Span]:
        return map(Span, self.starts, self.ends)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Spans):
            return NotImplemented
        return self.starts == other.starts and self.ends == other.ends

    def __hash__(self) -> int:
        return hash((self.starts.tobytes(), self.ends.tobytes()))

    def __repr__(self) -> str:
        return f"Spans.of({[tuple(span) for span in self]!r})"

    def at(self, offset: int) -> int:
        """Give the index of the last span that starts at or before `offset` (0 where none does)."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def within(self, start: int, end: int) -> range:
        """Give the indices of the spans that begin in `[start, end)`."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def touching(self, start: int, end: int) -> range:
        """Give the indices of the spans that share a code point with `[start, end)`."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))
