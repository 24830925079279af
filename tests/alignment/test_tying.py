"""What a reader ties is one locked bead, and the rest still tiles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.alignment import align
from reader.alignment.tying import tie
from reader.model.alignment import Bead, Beads
from reader.model.article import Revision
from tests.alignment.test_gale_church import PARAGRAPHS, chinese, english
from tests.factories import make_revision

BOTH = st.tuples(PARAGRAPHS.filter(bool), PARAGRAPHS.filter(bool))


def both(paragraphs: tuple[list[str], list[str]]) -> tuple[Revision, Revision]:
    left, right = paragraphs
    return make_revision(*left), make_revision(*right)


def drawn_range(data: st.DataObject, revision: Revision) -> range:
    count = len(revision.sentences)
    start = data.draw(st.integers(0, count - 1))
    return range(start, data.draw(st.integers(start + 1, min(count, start + 3))))


def is_tiled(beads: Beads, left: Revision, right: Revision) -> bool:
    ends = (beads.lefts[-1], beads.rights[-1])
    rising = all(
        borders[at] <= borders[at + 1]
        for borders in (beads.lefts, beads.rights)
        for at in range(len(borders) - 1)
    )
    return rising and ends == (len(left.sentences), len(right.sentences))


@given(BOTH, st.data())
def test_the_tied_pair_is_one_locked_bead_and_nothing_crosses(
    paragraphs: tuple[list[str], list[str]], data: st.DataObject
) -> None:
    left, right = both(paragraphs)
    beads = align(left, right)
    for _ in range(3):
        lefts, rights = drawn_range(data, left), drawn_range(data, right)
        locked = [bead for bead in beads if bead.locked]
        beads = tie(left, right, beads, lefts, rights)
        tied = Bead(lefts.start, lefts.stop, rights.start, rights.stop, 1.0, locked=True)
        assert tied in list(beads)
        assert is_tiled(beads, left, right)
        kept = [one for one in locked if agrees(one, tied)]
        assert [bead for bead in beads if bead.locked] == sorted(
            [*kept, tied], key=lambda bead: bead.left_start
        )


def agrees(one: Bead, tied: Bead) -> bool:
    """Tell whether a lock stands wholly before or wholly after what is tied."""
    before = one.left_end <= tied.left_start and one.right_end <= tied.right_start
    after = one.left_start >= tied.left_end and one.right_start >= tied.right_end
    return before or after


@given(BOTH, st.data())
def test_tying_twice_is_tying_once(
    paragraphs: tuple[list[str], list[str]], data: st.DataObject
) -> None:
    left, right = both(paragraphs)
    lefts, rights = drawn_range(data, left), drawn_range(data, right)
    once = tie(left, right, align(left, right), lefts, rights)
    assert tie(left, right, once, lefts, rights) == once


def test_only_the_paragraphs_that_are_tied_are_aligned_anew() -> None:
    left = make_revision(*[chinese(10, 30, 20)] * 3)
    right = make_revision(*[english(31, 88, 62)] * 3)
    beads = align(left, right)
    tied = tie(left, right, beads, range(3, 4), range(4, 5))
    assert list(tied)[:3] == list(beads)[:3]
    assert list(tied)[-3:] == list(beads)[-3:]
    assert [(bead.left_start, bead.right_start) for bead in tied if bead.locked] == [(3, 4)]


def test_what_is_empty_or_outside_cannot_be_tied() -> None:
    left, right = make_revision(chinese(10)), make_revision(english(30))
    beads = align(left, right)
    with pytest.raises(ValueError, match="no run"):
        tie(left, right, beads, range(0), range(1))
    with pytest.raises(ValueError, match="no run"):
        tie(left, right, beads, range(1), range(2))
