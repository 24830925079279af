from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Spans
from reader.text.matching import (
    AFTER,
    ANSWER,
    BEFORE,
    MARGIN,
    NEEDED,
    ORDER,
    WORDS,
    Likeness,
    Reading,
    alike,
    alike_before,
)

words = st.text(alphabet="abc", max_size=12)


def common(one: str, other: str) -> int:
    """Count the longest common subsequence the plain way."""
    row = [0] * (len(other) + 1)
    for sign in one:
        last = row
        row = [0]
        for at, beside in enumerate(other):
            row.append(last[at] + 1 if sign == beside else max(last[at + 1], row[-1]))
    return row[-1]


@given(words, words)
def test_likeness_is_by_the_longest_common_subsequence(one: str, other: str) -> None:
    length = len(one) + len(other)
    assert alike(one, other) == pytest.approx(2 * common(one, other) / length if length else 1)


def test_the_weights_make_one() -> None:
    assert sum((WORDS, BEFORE, AFTER, ORDER, ANSWER)) == pytest.approx(1)


def test_the_same_words_in_another_context_are_not_enough() -> None:
    chance = 0.3
    elsewhere = Likeness(1, chance, chance, order=0, answer=chance)
    assert elsewhere.score < NEEDED
    in_order = Likeness(1, chance, chance, order=1, answer=1)
    assert in_order.score < NEEDED


def test_both_contexts_tell_a_place_wherever_it_is() -> None:
    assert Likeness(1, 1, 1, order=0, answer=0).score >= NEEDED
    assert Likeness(1, 1, 1, order=0, answer=None).score >= NEEDED


def test_neither_the_order_nor_the_answer_alone_decides_between_two() -> None:
    best = Likeness(1, 1, 1, order=1, answer=1).score
    assert best - Likeness(1, 1, 1, order=0, answer=1).score < MARGIN
    assert best - Likeness(1, 1, 1, order=1, answer=0).score < MARGIN
    assert best - Likeness(1, 1, 1, order=0, answer=0).score > MARGIN


def test_a_place_at_the_edge_of_a_moved_paragraph_is_known_by_the_edge() -> None:
    old = Reading("雨停了。\n老船夫坐在门口。", Spans.of([]))
    new = Reading("老船夫坐在门口。\n雨停了。", Spans.of([]))
    assert alike_before(old, old.text.index("老"), new, 0) == 0.9
