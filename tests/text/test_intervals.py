from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.text.intervals import BUCKET, Intervals

spans = st.tuples(st.integers(0, 4 * BUCKET), st.integers(1, 2 * BUCKET)).map(
    lambda at: Span(at[0], at[0] + at[1])
)


@given(st.lists(spans, max_size=20), st.sets(st.integers(0, 19)), spans)
def test_what_touches_a_stretch_is_found_and_nothing_else(
    found: list[Span], removed: set[int], wanted: Span
) -> None:
    index: Intervals[int] = Intervals()
    for item, span in enumerate(found):
        index.add(span, item)
    for item in removed:
        index.remove(item)
    left = {(span, item) for item, span in enumerate(found) if item not in removed}
    assert set(index) == left
    hits = index.touching(wanted.start, wanted.end)
    assert set(hits) == {entry for entry in left if entry[0].overlaps(wanted)}
    assert len(hits) == len(set(hits))
    assert [span.start for span, _item in hits] == sorted(span.start for span, _item in hits)


def test_an_item_with_two_spans_goes_as_one() -> None:
    index: Intervals[str] = Intervals()
    index.add(Span(0, 4), "a")
    index.add(Span(3000, 3004), "a")
    assert index.spans_of("a") == (Span(0, 4), Span(3000, 3004))
    assert index.remove("a") == [Span(0, 4), Span(3000, 3004)]
    assert not len(index)
    assert index.touching(0, 5000) == []


def test_an_empty_span_is_not_entered() -> None:
    index: Intervals[str] = Intervals()
    index.add(Span(4, 4), "a")
    assert "a" not in index
    assert index.touching(0, 9) == []
