"""What a reader had better look at comes first, and what is right is left alone."""

from __future__ import annotations

import pytest

from reader.alignment.doubts import doubts
from reader.model.alignment import Bead, Beads
from reader.model.doubt import Reason
from tests.factories import make_revision


def doubted(chinese: str, english: str, confidence: float = 0.9) -> tuple[Reason, ...]:
    left, right = make_revision(chinese), make_revision(english)
    beads = Beads.of([Bead(0, len(left.sentences), 0, len(right.sentences), confidence)])
    found = doubts(left, right, beads)
    return found[0].reasons if found else ()


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("去年有32万人来过这里。", "Last year 320,000 people came here."),
        ("去年有3.2万人来过这里。", "Last year thirty-two thousand people came here."),
        ("桥长204.5米，用了三年。", "The bridge is 204.5 metres long and took three years."),
        ("他在1998年三月二十五日离开。", "He left on March 25, 1998."),
        ("一行白鹭飞过田野上空。", "A line of egrets flew over the fields."),
        ("这家公司叫Lantern。", "The company is called Lantern."),
        ("投资超过两亿元。", "More than 200 million yuan was invested."),
    ],
)
def test_what_says_the_same_is_not_doubted(chinese: str, english: str) -> None:
    assert doubted(chinese, english) == ()


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("去年有32万人来过这里。", "Last year 32,000 people came here."),
        ("他在1998年离开了家乡。", "He left his home town in 1989."),
        ("这家公司叫Lantern。", "The company has a new name."),
    ],
)
def test_numbers_and_names_that_differ_are_doubted(chinese: str, english: str) -> None:
    assert doubted(chinese, english) == (Reason.NUMBERS,)


def test_low_confidence_and_lengths_out_of_line_are_doubted() -> None:
    assert doubted("好。", "Good.", 0.3) == (Reason.UNSURE,)
    left = make_revision("好。", "他说的都是真的。" * 12)
    right = make_revision("And he said it again and again to all. " * 8, "It was all true. " * 9)
    beads = Beads.of([Bead(0, 1, 0, 8, 0.9), Bead(1, 13, 8, 17, 0.9)])
    found = doubts(left, right, beads)
    assert (found[0].bead, found[0].reasons) == (0, (Reason.LENGTH,))


def test_what_stands_alone_is_doubted_but_for_a_title() -> None:
    left, right = make_revision("好。", title="渡口"), make_revision("Good.", "Nobody came.")
    beads = Beads.of([Bead(0, 1, 0, 0), Bead(1, 2, 0, 1), Bead(2, 2, 1, 2)])
    found = doubts(left, right, beads)
    assert [(doubt.bead, doubt.reasons) for doubt in found] == [(2, (Reason.ALONE,))]


def test_the_worst_comes_first_and_what_is_locked_not_at_all() -> None:
    left, right = make_revision("好。" * 4), make_revision("Good. " * 3)
    beads = Beads.of(
        [
            Bead(0, 1, 0, 1, 0.4),
            Bead(1, 2, 1, 1, 0.1),
            Bead(2, 3, 1, 2, 0.2),
            Bead(3, 4, 2, 3, 0.1, locked=True),
        ]
    )
    assert [doubt.bead for doubt in doubts(left, right, beads)] == [1, 2, 0]


def test_either_side_may_be_the_chinese_one() -> None:
    left, right = make_revision("He came in 1998."), make_revision("他1998年来。")
    beads = Beads.of([Bead(0, 1, 0, 1, 0.9)])
    assert doubts(left, right, beads, chinese=1) == []
