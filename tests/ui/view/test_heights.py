from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.view.heights import RUN, Heights

lists = st.one_of(
    st.lists(st.integers(1, 500), min_size=1, max_size=40),
    # long enough to lie in several runs
    st.tuples(st.integers(1, 3 * RUN), st.integers(1, 90)).map(
        lambda made: [made[1] + index % 7 for index in range(made[0])]
    ),
)


@given(lists, st.lists(st.tuples(st.integers(0, 3 * RUN), st.integers(1, 500)), max_size=20))
def test_sums_stay_true_through_corrections(
    given_heights: list[int], corrections: list[tuple[int, int]]
) -> None:
    heights = Heights(given_heights)
    for paragraph, height in corrections:
        if paragraph < len(given_heights):
            heights[paragraph] = height
            given_heights[paragraph] = height
    assert heights.total == sum(given_heights)
    for paragraph in range(len(given_heights) + 1):
        assert heights.before(paragraph) == sum(given_heights[:paragraph])


@given(lists, st.floats(0, 0.999))
def test_the_paragraph_at_a_height_holds_it(given_heights: list[int], share: float) -> None:
    heights = Heights(given_heights)
    y = share * heights.total
    paragraph = heights.at(y)
    assert heights.before(paragraph) <= y < heights.before(paragraph) + heights[paragraph]


def test_above_and_below_the_text_are_its_ends() -> None:
    heights = Heights([10, 20, 30])
    assert heights.at(-5) == 0
    assert heights.at(60) == 2
    assert heights.at(9000) == 2
    long = Heights([10] * (2 * RUN + 1))
    assert long.at(-1) == 0
    assert long.at(long.total + 5) == 2 * RUN
