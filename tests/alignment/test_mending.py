"""What a reader does to rows leaves every sentence in one bead, and locks what was touched."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.alignment.mending import carry, fitting, merge, set_lock, split, unlink
from reader.model.alignment import Bead, Beads
from tests.factories import make_revision


@st.composite
def some_beads(draw: st.DrawFn) -> Beads:
    """Beads of any shape, some of them locked."""
    made, at = [], [0, 0]
    for _ in range(draw(st.integers(1, 6))):
        step = draw(st.tuples(st.integers(0, 3), st.integers(0, 3)).filter(any))
        made.append(Bead(at[0], at[0] + step[0], at[1], at[1] + step[1], 0.5, draw(st.booleans())))
        at = [at[0] + step[0], at[1] + step[1]]
    return Beads.of(made)


def is_whole(after: Beads, before: Beads) -> bool:
    """Tell whether beads hold what others held, in order and none of them empty."""
    repacked = Beads.of(list(after))  # raises where they do not follow each other
    ends = (repacked.lefts[-1], repacked.rights[-1]) == (before.lefts[-1], before.rights[-1])
    return ends and all(bead.left or bead.right for bead in after)


def shapes(beads: Beads) -> list[tuple[int, int]]:
    return [(len(bead.left), len(bead.right)) for bead in beads]


@given(some_beads(), st.data())
def test_whatever_is_done_every_sentence_stays_in_one_bead(
    beads: Beads, data: st.DataObject
) -> None:
    before = beads
    for _ in range(4):
        index = data.draw(st.integers(0, len(beads) - 1))
        bead, done = beads[index], data.draw(st.sampled_from(("merge", "split", "unlink", "carry")))
        if done == "merge":
            beads = merge(beads, index, data.draw(st.integers(index, len(beads) - 1)))
        elif done == "split":
            left = data.draw(st.integers(bead.left_start, bead.left_end))
            beads = split(
                beads, index, left, data.draw(st.integers(bead.right_start, bead.right_end))
            )
        elif done == "unlink":
            beads = unlink(beads, index)
        else:
            side = data.draw(
                st.sampled_from([side for side in (0, 1) if bead.sentences(left=not side)])
            )
            sentence = data.draw(st.sampled_from(list(bead.sentences(left=side == 0))))
            beads = carry(beads, side, sentence, data.draw(st.integers(-1, len(beads))))
        assert is_whole(beads, before)


@given(some_beads(), st.data())
def test_what_is_not_touched_stays_as_it_was(beads: Beads, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(beads) - 1))
    after = set_lock(merge(beads, index, min(index + 1, len(beads) - 1)), index, locked=True)
    touched = beads[index].left_start, beads[min(index + 1, len(beads) - 1)].left_end
    for bead in after:
        if not bead.locked:
            assert bead in list(beads)
    assert (after[index].left_start, after[index].left_end) == touched


def test_a_sentence_goes_into_the_next_row_with_those_after_it() -> None:
    beads = Beads.of([Bead(0, 3, 0, 1), Bead(3, 4, 1, 2)])
    assert shapes(carry(beads, 0, 1, 1)) == [(1, 1), (3, 1)]
    assert shapes(carry(beads, 0, 2, 1)) == [(2, 1), (2, 1)]
    assert shapes(carry(beads, 0, 3, 0)) == [(4, 1), (0, 1)]


def test_a_row_that_is_left_empty_goes() -> None:
    beads = Beads.of([Bead(0, 1, 0, 1), Bead(1, 2, 1, 1), Bead(2, 3, 1, 2)])
    assert shapes(carry(beads, 0, 1, 0)) == [(2, 1), (1, 1)]


def test_a_sentence_goes_far_with_all_that_is_on_its_way() -> None:
    beads = Beads.of([Bead(at, at + 1, at, at + 1) for at in range(4)])
    assert shapes(carry(beads, 0, 0, 2)) == [(0, 1), (0, 1), (3, 1), (1, 1)]
    assert shapes(carry(beads, 1, 3, 1)) == [(1, 1), (1, 3), (1, 0), (1, 0)]


def test_there_is_a_new_row_beyond_the_last_and_before_the_first() -> None:
    beads = Beads.of([Bead(0, 2, 0, 1)])
    assert shapes(carry(beads, 0, 1, 1)) == [(1, 1), (1, 0)]
    assert shapes(carry(beads, 0, 0, -1)) == [(1, 0), (1, 1)]


def test_what_is_unlinked_stands_alone() -> None:
    beads = unlink(Beads.of([Bead(0, 2, 0, 1)]), 0)
    assert shapes(beads) == [(2, 0), (0, 1)]
    assert unlink(beads, 0) == beads


def test_a_lock_is_set_and_taken_away_without_another_change() -> None:
    beads = Beads.of([Bead(0, 1, 0, 1, 0.25)])
    locked = set_lock(beads, 0, locked=True)
    assert locked[0] == Bead(0, 1, 0, 1, 0.25, locked=True)
    assert set_lock(locked, 0, locked=False) == beads


def test_a_row_is_parted_where_both_sides_have_said_as_much() -> None:
    left = make_revision("雨停了。", "孩子们跑到河边去看水。", "好。")
    right = make_revision("The rain stopped.", "The children ran to the river.", "Good.")
    texts, bead = (left, right), Bead(0, 3, 0, 3)
    assert [fitting(texts, bead, 0, at) for at in (1, 2)] == [1, 2]
    assert [fitting(texts, bead, 1, at) for at in (1, 2)] == [1, 2]
    assert fitting(texts, Bead(0, 3, 1, 1), 0, 1) == 1


@pytest.mark.parametrize(
    "made",
    [
        lambda: [Bead(0, 1, 0, 2)],
        lambda: [Bead(0, 1, 0, 1), Bead(2, 2, 1, 2)],
        lambda: [Bead(1, 2, 0, 2)],
    ],
)
def test_beads_that_do_not_fit_are_not_put_in(made: Callable[[], list[Bead]]) -> None:
    beads = Beads.of([Bead(0, 2, 0, 2), Bead(2, 3, 2, 3)])
    with pytest.raises(ValueError, match=r"begin|ends"):
        beads.replaced(0, 1, made())
