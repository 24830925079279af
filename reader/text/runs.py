"""Marks that overlap become flat runs, ready to paint.

A run is a stretch of text with one set of marks. Where two marks overlap the run names both, so
that a painter can blend them; `stacked` gives each mark a level of its own, so that the edges of
marks that overlap do not cover each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from reader.model.spans import Span

Mark = TypeVar("Mark")


@dataclass(frozen=True, slots=True)
class Run(Generic[Mark]):
    """A stretch `[start, end)` and the marks upon it, in the order they were given."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def flat_runs(marks: Sequence[tuple[Span, Mark]], start: int, end: int) -> list[Run[Mark]]:
    """Cut marks into runs within `[start, end)`; stretches without a mark are left out.

    The runs are in order and do not overlap, and two neighbours never carry the same marks.
    """
    inside = [
        (max(span.start, start), min(span.end, end), order)
        for order, (span, _mark) in enumerate(marks)
        if span.start < end and span.end > start and span.start < span.end
    ]
    cuts = sorted({cut for first, last, _order in inside for cut in (first, last)})
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for first, last, order in inside:
        opening.setdefault(first, []).append(order)
        closing.setdefault(last, []).append(order)
    active: set[int] = set()
    runs: list[Run[Mark]] = []
    for cut, following in pairwise(cuts):
        active.difference_update(closing.get(cut, ()))
        active.update(opening.get(cut, ()))
        if active:
            runs.append(Run(cut, following, tuple(marks[order][1] for order in sorted(active))))
    return runs


def stacked(spans: Sequence[Span]) -> list[int]:
    """Give each span the lowest level from 0 that no earlier span overlapping it has.

    The spans are given by rising start.
    """
    ends: list[int] = []
    levels: list[int] = []
    for span in spans:
        level = next((at for at, end in enumerate(ends) if end <= span.start), len(ends))
        if level == len(ends):
            ends.append(span.end)
        else:
            ends[level] = span.end
        levels.append(level)
    return levels
