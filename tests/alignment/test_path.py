"""The cheapest path is the one that a plain search over every cell finds."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.alignment.gale_church import PENALTIES
from reader.alignment.lengths import (
    STEPS,
    VARIANCE,
    Evidence,
    LengthModel,
    Match,
    length_costs,
)
from reader.alignment.path import cheapest_path

LENGTHS = st.lists(st.integers(0, 200), min_size=1, max_size=9)
RATIOS = st.sampled_from([0.3, 1.0, 3.4])
OMISSIONS = st.sampled_from([3.0, inf])


@given(LENGTHS, LENGTHS, RATIOS, OMISSIONS)
@example([60] * 9, [60] * 9, 1.0, inf)
@example([60] * 9, [60], 1.0, inf)
@example([0, 0], [0, 0, 0], 1.0, inf)
@example([60, 60, 120], [120, 60, 60], 1.0, inf)
def test_short_lists_are_matched_as_a_search_over_every_cell_would(
    lefts: list[int], rights: list[int], ratio: float, omission: float
) -> None:
    model = LengthModel(ratio, VARIANCE, PENALTIES, omission)
    found = cheapest_path(lefts, rights, model)
    assert (found.matches, found.cost) == searched(lefts, rights, model)


@given(LENGTHS, LENGTHS, st.data())
def test_what_else_is_known_of_a_match_is_weighed_where_it_is_marked(
    lefts: list[int], rights: list[int], data: st.DataObject
) -> None:
    marked = [
        data.draw(st.lists(st.booleans(), min_size=len(side) + 1, max_size=len(side) + 1))
        for side in (lefts, rights)
    ]

    def weigh(match: Match) -> float:
        speaks = marked[0][match.left_end] or marked[1][match.right_end]
        return -3.0 + (match.left_start + 2 * match.right_end) % 7 if speaks else 0.0

    model = LengthModel(1.0, VARIANCE, PENALTIES)
    found = cheapest_path(lefts, rights, model, Evidence(weigh, -3.0, *map(bytes, marked)))
    assert (found.matches, found.cost) == searched(lefts, rights, model, weigh)


def test_long_lists_that_go_together_are_matched_as_if_every_cell_were_searched() -> None:
    model = LengthModel(3.0, VARIANCE, PENALTIES, 3.0)
    lefts = [20 + 37 * at * at % 281 for at in range(260)]
    rights: list[int] = []
    for at, left in enumerate(lefts):
        whole = 3 * left + 11 * at % 29 - 14
        if at % 41 == 7:
            rights += [whole // 3, whole - whole // 3]
        elif at % 53 != 11:
            rights.append(whole)
    found = cheapest_path(lefts, rights, model)
    assert found.matches == searched(lefts, rights, model)[0]


def test_a_long_stretch_left_out_is_found_as_if_every_cell_were_searched() -> None:
    model = LengthModel(3.0, VARIANCE, PENALTIES, 3.0)
    lefts = [20 + 37 * at * at % 281 for at in range(260)]
    rights = [3 * left + 11 * at % 29 - 14 for at, left in enumerate(lefts)]
    del rights[120:132]
    found = cheapest_path(lefts, rights, model)
    assert found.matches == searched(lefts, rights, model)[0]


@pytest.mark.parametrize(
    "sizes", [(1, 3000), (3000, 1), (30, 3000), (1500, 1400), (1500, 150)], ids=str
)
def test_what_is_tried_grows_with_the_items_and_not_with_their_product(
    sizes: tuple[int, int],
) -> None:
    lefts, rights = ([20 + 37 * at * at % 281 for at in range(size)] for size in sizes)
    assert weighed(lefts, rights) < 600 * sum(sizes)


def test_a_book_four_times_as_long_is_not_tried_more_than_four_times_as_much() -> None:
    short, long = ([20 + 37 * at * at % 281 for at in range(size)] for size in (500, 2000))
    doubled = [3 * one for one in short], [3 * one for one in long]
    assert weighed(long, doubled[1]) < 5 * weighed(short, doubled[0])


def weighed(lefts: Sequence[int], rights: Sequence[int]) -> int:
    """Count the matches that are weighed where anything may speak for each of them."""
    weighed = 0

    def weigh(_: Match) -> float:
        nonlocal weighed
        weighed += 1
        return 0.0

    marks = [bytes([1] * (len(side) + 1)) for side in (lefts, rights)]
    model = LengthModel(1.0, VARIANCE, PENALTIES, 3.0)
    cheapest_path(lefts, rights, model, Evidence(weigh, -1.0, *marks))
    return weighed


def searched(
    lefts: Sequence[int], rights: Sequence[int], model: LengthModel, weigh: object = None
) -> tuple[list[Match], float]:
    """Search every cell and every kind; of equal costs the likelier kind is taken."""
    left_scale, right_scale = model.scales
    best: dict[tuple[int, int], tuple[float, list[Match]]] = {(0, 0): (0.0, [])}
    sums = [
        [sum(one * scale for one in side[:end]) for end in range(len(side) + 1)]
        for side, scale in ((lefts, left_scale), (rights, right_scale))
    ]
    for row in range(len(lefts) + 1):
        for column in range(len(rights) + 1):
            for down, across in model.kinds:
                before = best.get((row - down, column - across))
                if before is None:
                    continue
                match = Match(row - down, row, column - across, column)
                cost = cost_of(match, sums, model)
                if callable(weigh) and down and across:
                    cost += weigh(match)
                total = before[0] + model.penalties[down, across] + cost
                if (row, column) not in best or total < best[row, column][0]:
                    best[row, column] = total, [*before[1], match]
    cost, matches = best[len(lefts), len(rights)]
    return matches, cost


def cost_of(match: Match, sums: Sequence[Sequence[float]], model: LengthModel) -> float:
    left = sums[0][match.left_end] - sums[0][match.left_start]
    right = sums[1][match.right_end] - sums[1][match.right_start]
    both = left + right
    step = int((right - left) ** 2 * (2 * STEPS / model.variance) / both) if both else 0
    table = length_costs()
    cost = table[step] if step < len(table) else table[-1] + (step / STEPS - 100) / 2
    one_sided = match.left_start == match.left_end or match.right_start == match.right_end
    return min(cost, model.omission) if one_sided else cost
