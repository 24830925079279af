from __future__ import annotations

from array import array
from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.alignment import Bead, Beads
from reader.model.article import Revision
from reader.model.spans import Span, Spans
from reader.session.find import Finder, Match, Matches, Texts, find_all
from tests.factories import make_alignment, make_article, make_revision

RIVER = ("雨停了。孩子们跑到河边去看水。", "水很凉。他没有说话。")
WATER = ("The rain stopped. The children ran to look at the water.", "Water, cold. He was silent.")


def texts(left: Revision, right: Revision | None = None, beads: Beads | None = None) -> Texts:
    revisions = (left,) if right is None else (left, right)
    aligned = None if right is None or beads is None else make_alignment(left, right, beads)
    return SimpleNamespace(revisions=revisions, alignment=aligned)


def in_order(matches: Matches) -> list[Match]:
    return [matches.at(rank) for rank in range(len(matches))]


def test_both_sides_are_searched_and_met_bead_by_bead() -> None:
    made = make_article(RIVER, WATER)
    shown = SimpleNamespace(revisions=made.revisions, alignment=made.alignment)
    matches = find_all(shown, "水")
    assert [made.revisions[0].quote(span) for span in matches.sides[0]] == ["水", "水"]
    assert len(matches.sides[1]) == 0
    both = find_all(shown, "e")
    quotes = [made.revisions[side].quote(both.span(Match(side, at))) for side, at in in_order(both)]
    assert set(quotes) == {"e"}
    commas = find_all(shown, ".")
    assert len(commas.sides[0]) == 0
    assert len(commas.sides[1]) == 4


def test_a_place_comes_before_what_answers_it() -> None:
    left, right = make_revision("甲a。乙a。丙a。"), make_revision("a. b a. c a.")
    shown = texts(left, right, Beads.of([Bead(0, 1, 0, 1), Bead(1, 1, 1, 2), Bead(1, 3, 2, 3)]))
    matches = find_all(shown, "a")
    assert in_order(matches) == [(0, 0), (1, 0), (1, 1), (0, 1), (0, 2), (1, 2)]
    assert matches.at(6) == (0, 0)
    assert matches.at(-1) == (1, 2)
    assert matches.since(0, 2) == 1
    assert matches.since(0, 3) == 3
    assert matches.since(1, 0) == 1
    assert matches.since(0, len(left.text)) == 5
    assert matches.since(1, len(right.text)) == len(matches)


def test_without_an_alignment_the_first_side_comes_first() -> None:
    matches = find_all(texts(make_revision("a。a。"), make_revision("a.")), "a")
    assert in_order(matches) == [(0, 0), (0, 1), (1, 0)]
    assert in_order(find_all(texts(make_revision("a。a。")), "A")) == [(0, 0), (0, 1)]
    with pytest.raises(IndexError):
        find_all(texts(make_revision("a")), "b").at(0)


def test_a_reader_goes_on_from_the_nearest_match_and_round() -> None:
    left, right = make_revision("甲a。乙a。"), make_revision("a. b a.")
    shown = texts(left, right, Beads.of([Bead(0, 0, 0, 1), Bead(0, 1, 1, 2), Bead(1, 2, 2, 2)]))
    matches = find_all(shown, "a")
    hit = matches.nearest(0, 2)
    assert hit is not None
    assert (hit.place, hit.number) == ((1, Span(5, 6)), 3)
    assert (hit.beside(1).place, hit.beside(1).number) == ((0, Span(4, 5)), 4)
    assert hit.beside(2).number == 1
    assert hit.beside(-3).number == 4
    begin = matches.nearest(0, 0)  # what the other text begins with has not been read
    assert begin is not None
    assert begin.place == (1, Span(0, 1))
    assert find_all(shown, "c").nearest(0, 2) is None


def test_a_side_can_be_left_out() -> None:
    shown = texts(make_revision("a。"), make_revision("a a."))
    for without, counts in ((0, [0, 2]), (1, [1, 0]), (None, [1, 2])):
        search = Finder().begin(shown, "a", without=without)
        assert search.run()
        assert [len(side) for side in search.matches.sides] == counts


@pytest.mark.parametrize("words", ["", "  ", "\u3000"])
def test_nothing_is_found_by_blanks(words: str) -> None:
    assert len(find_all(texts(make_revision("a b c")), words)) == 0


def test_whole_words_are_found_when_asked() -> None:
    shown = texts(make_revision("水the。"), make_revision("Other than the one."))
    search = Finder().begin(shown, "the", whole=True)
    assert search.run()
    assert [len(side) for side in search.matches.sides] == [1, 1]


def test_both_scripts_are_alike_when_asked() -> None:
    shown = texts(make_revision("他說後來的書。", "他说后来的书。"))
    assert len(find_all(shown, "后来的書")) == 0
    assert len(find_all(shown, "后来的書", alike=True)) == 2


def test_a_search_stops_after_its_time_and_goes_on() -> None:
    shown = texts(make_revision("水很凉。" * 60_000))
    finder = Finder()
    search = finder.begin(shown, "凉")
    turns = 1
    while not search.run(0.0):
        turns += 1
    assert turns > 4
    assert len(search.matches) == 60_000
    again = finder.begin(shown, "水")
    turns = 1
    while not again.run(0.0):
        turns += 1
    assert turns < 7  # nothing is folded twice


sizes = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=12)


@given(sizes, st.data())
def test_ranks_are_one_row_that_never_goes_back_on_either_side(
    beads: list[tuple[int, int]], data: st.DataObject
) -> None:
    made, starts = [], (0, 0)
    for left, right in beads:
        made.append(Bead(starts[0], starts[0] + left, starts[1], starts[1] + right))
        starts = starts[0] + left, starts[1] + right
    revisions = [_tiled(count) for count in starts]
    shown = texts(revisions[0], revisions[1], Beads.of(made))
    sides = [
        Spans.of((at, at + 1) for at in sorted(data.draw(st.sets(st.integers(0, 4 * n - 1)))))
        if n
        else Spans(array("I"), array("I"))
        for n in starts
    ]
    matches = Matches(shown, sides)
    order = in_order(matches)
    assert [matches.rank(match) for match in order] == list(range(len(matches)))
    assert sorted(order) == [Match(side, at) for side in (0, 1) for at in range(len(sides[side]))]
    for (one, at), (other, beyond) in pairwise(order):
        assert one != other or at < beyond
        assert _bead(shown, one, matches.span(Match(one, at))) <= _bead(
            shown, other, matches.span(Match(other, beyond))
        )
    for match in order:
        assert matches.since(match.side, matches.span(match).start) == matches.rank(match)


def _tiled(count: int) -> Revision:
    """A text of sentences of four characters each."""
    return make_revision("甲乙丙。" * count)


def _bead(shown: Texts, side: int, span: Span) -> int:
    assert shown.alignment is not None
    sentence = shown.revisions[side].sentence_at(span.start)
    return shown.alignment.beads.holding(sentence, left=side == 0)
