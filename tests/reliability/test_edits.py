"""The short form of `python -m tests.reliability edits`.

That the other way puts places on wrong words in it shows that it would see ours do so.
"""

from __future__ import annotations

from reader.model.spans import Span
from tests.reliability.edits import SHARE, Tally, measure, table
from tests.reliability.tracked import Character, plain, tracked, truths

_TELLING = 509
"""With this seed the short load, too, goes wrong where a place is carried over without its whole
sentence."""


def test_no_annotation_is_put_on_wrong_words_and_hardly_any_is_lost() -> None:
    ours, theirs = measure(300, seed=_TELLING)
    whole, rival = sum(ours.values(), Tally()), sum(theirs.values(), Tally())
    assert whole.places["unchanged"] > 1000
    assert whole.wrong == 0
    assert whole.share() >= SHARE
    assert rival.wrong > 0
    assert "| all |" in table(ours, theirs)


def test_the_truth_is_told_by_where_each_character_came_from() -> None:
    text = tracked("雨停了。水很大。")
    new = [Character("今"), *text[:2], Character("住"), *text[3:4], *text[6:]]
    assert plain(new) == "今雨停住。大。"
    rain, water, big = truths(new, "雨停了。水很大。", [Span(0, 3), Span(4, 6), Span(6, 7)])
    assert (rain.fate, rain.span) == ("changed", Span(1, 3))
    assert (water.fate, water.span) == ("gone", None)
    assert (big.fate, big.span) == ("unchanged", Span(5, 6))
