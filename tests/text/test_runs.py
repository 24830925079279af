from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.text.runs import flat_runs, stacked

spans = st.tuples(st.integers(0, 40), st.integers(0, 15)).map(lambda at: Span(at[0], at[0] + at[1]))
marks = st.lists(spans, max_size=8).map(lambda found: [(one, at) for at, one in enumerate(found)])


def test_an_overlap_is_a_run_of_both() -> None:
    runs = flat_runs([(Span(2, 6), "yellow"), (Span(4, 9), "blue")], 0, 20)
    assert [(run.start, run.end, run.marks) for run in runs] == [
        (2, 4, ("yellow",)),
        (4, 6, ("yellow", "blue")),
        (6, 9, ("blue",)),
    ]


@given(marks, st.integers(0, 20), st.integers(0, 40))
def test_every_character_has_exactly_the_marks_that_cover_it(
    given_marks: list[tuple[Span, int]], start: int, length: int
) -> None:
    end = start + length
    runs = flat_runs(given_marks, start, end)
    seen = {at: set(run.marks) for run in runs for at in range(run.start, run.end)}
    for at in range(start, end):
        assert seen.get(at, set()) == {mark for span, mark in given_marks if at in span}
    assert all(start <= run.start < run.end <= end for run in runs)
    assert all(a.end <= b.start for a, b in pairwise(runs))


@given(st.lists(spans, max_size=10).map(sorted))
def test_marks_that_overlap_have_levels_of_their_own(found: list[Span]) -> None:
    levels = stacked(found)
    for at, (one, level) in enumerate(zip(found, levels, strict=True)):
        for other, its_level in zip(found[:at], levels[:at], strict=True):
            assert not (one.overlaps(other) and level == its_level)


def test_a_mark_alone_is_on_the_lowest_level() -> None:
    assert stacked([Span(0, 5), Span(3, 9), Span(9, 12)]) == [0, 1, 0]
