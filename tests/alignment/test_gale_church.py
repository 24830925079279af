"""Alignment by length, within paired paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from reader.alignment import align
from reader.alignment.paragraphs import pair_paragraphs
from reader.model.alignment import Beads
from reader.model.article import Paragraph, ParagraphKind, Paragraphs, Revision
from tests.factories import make_revision

PARAGRAPHS = st.lists(
    st.lists(st.integers(1, 80), min_size=1, max_size=5).map(
        lambda lengths: "".join("字" * length + "。" for length in lengths)
    ),
    max_size=12,
)


def kinds(beads: Beads) -> list[tuple[int, int]]:
    return [(len(bead.left), len(bead.right)) for bead in beads]


def chinese(*lengths: int) -> str:
    """Write a paragraph of sentences of these lengths."""
    return "".join("字" * (length - 1) + "。" for length in lengths)


def english(*lengths: int) -> str:
    return " ".join("x" * (length - 1) + "." for length in lengths)


def test_sentences_of_like_lengths_are_paired() -> None:
    beads = align(
        make_revision(chinese(10, 30, 20)),
        make_revision(english(31, 88, 62)),
    )
    assert kinds(beads) == [(1, 1)] * 3


def test_a_sentence_split_in_translation_is_one_bead() -> None:
    beads = align(
        make_revision(chinese(12, 40, 15)),
        make_revision(english(36, 55, 64, 44)),
    )
    assert kinds(beads) == [(1, 1), (1, 2), (1, 1)]


def test_two_sentences_joined_in_translation_are_one_bead() -> None:
    beads = align(
        make_revision(chinese(12, 20, 22, 15)),
        make_revision(english(36, 127, 44)),
    )
    assert kinds(beads) == [(1, 1), (2, 1), (1, 1)]


def test_one_sentence_answers_all_of_a_paragraph_that_is_its_pair() -> None:
    left = [chinese(20, 31), chinese(90), chinese(40, 15)]
    right = [english(61, 92), english(80, 90, 95), english(122, 44)]
    beads = align(make_revision(*left), make_revision(*right))
    assert kinds(beads) == [(1, 1), (1, 1), (1, 3), (1, 1), (1, 1)]
    assert beads[2].confidence > 0.9


def test_one_sentence_does_not_answer_a_paragraph_far_too_long_for_it() -> None:
    left = [chinese(20, 31), chinese(10), chinese(40, 15)]
    right = [english(61, 92), english(31, 90, 95), english(122, 44)]
    assert (1, 3) not in kinds(align(make_revision(*left), make_revision(*right)))


def test_titles_are_paired_with_each_other_alone() -> None:
    beads = align(
        make_revision(chinese(10, 20), title="河边的小镇"),
        make_revision(english(30, 61), title="The Town by the River"),
    )
    assert (beads[0].left, beads[0].right) == (range(1), range(1))
    assert kinds(beads) == [(1, 1)] * 3


def test_a_title_on_one_side_has_no_counterpart() -> None:
    beads = align(
        make_revision(chinese(10, 20)),
        make_revision(english(30, 61), title="The Town by the River"),
    )
    assert kinds(beads) == [(0, 1), (1, 1), (1, 1)]


def test_a_paragraph_left_out_of_the_translation_shifts_no_other() -> None:
    left = [chinese(10, 30), chinese(50, 44, 61), chinese(20), chinese(35, 12)]
    right = [english(30, 90), english(61), english(105, 35)]
    beads = align(make_revision(*left), make_revision(*right))
    assert kinds(beads) == [(1, 1)] * 2 + [(1, 0)] * 3 + [(1, 1)] * 3


def test_a_paragraph_added_in_the_translation_shifts_no_other() -> None:
    left = [chinese(10, 30), chinese(20), chinese(35, 12)]
    right = [english(30, 90), english(150, 132, 183), english(61), english(105, 35)]
    beads = align(make_revision(*left), make_revision(*right))
    assert kinds(beads) == [(1, 1)] * 2 + [(0, 1)] * 3 + [(1, 1)] * 3


def test_a_paragraph_set_as_a_thousand_lines_leaves_the_others_where_they_are() -> None:
    lengths = [10 + 7 * at % 53 for at in range(200)]
    around = [chinese(one) for one in lengths], [english(3 * one) for one in lengths]
    left = [*around[0], chinese(9000), *around[0]]
    right = [*around[1], *[english(27)] * 1000, *around[1]]
    beads = align(make_revision(*left), make_revision(*right))
    assert [(bead.left_start, bead.right_start) for bead in beads[:150]] == [
        (at, at) for at in range(150)
    ]
    assert [(bead.left_start, bead.right_start) for bead in beads[-150:]] == [
        (at, at + 999) for at in range(251, 401)
    ]


def test_a_chapter_left_out_of_a_book_shifts_no_other() -> None:
    lengths = [10 + at * at % 53 for at in range(600)]
    left = [chinese(one) for one in lengths]
    right = [english(3 * one) for one in lengths[45:]]
    beads = align(make_revision(*left), make_revision(*right))
    assert [(bead.left_start, bead.right_start) for bead in beads[-500:]] == [
        (at, at - 45) for at in range(100, 600)
    ]


def test_a_name_that_both_have_pairs_paragraphs_of_one_length() -> None:
    left = ["那一年镇上只有一条街，街上没有灯。", "那一年 Anna 才来到这条街上教书。"]
    right = ["That year Anna came to teach here in our street."]
    lengths = (20, 41, 15, 33, 27)
    rest = [chinese(one) for one in lengths], [english(3 * one) for one in lengths]
    beads = align(make_revision(*left, *rest[0]), make_revision(*right, *rest[1]))
    assert kinds(beads) == [(1, 0)] + [(1, 1)] * 6


def test_numbers_tell_paragraphs_of_one_length_apart() -> None:
    years = range(1911, 1991, 10)
    left = [f"那一年是{year}年，镇上只有一条街。" for year in years]
    right = [f"It was {year}, and the town had a single street." for year in years[1:]]
    beads = align(make_revision(*left), make_revision(*right))
    assert kinds(beads) == [(1, 0)] + [(1, 1)] * 7


def test_a_heading_is_not_paired_with_a_paragraph_of_text() -> None:
    left = _with_headings([("河流", 1), (chinese(20), 0), ("冬天", 1), (chinese(30), 0)])
    right = _with_headings([("The River", 1), (english(61), 0), (english(89), 0)])
    assert kinds(align(left, right)) == [(1, 1), (1, 1), (1, 0), (1, 1)]


def test_an_empty_side_leaves_every_sentence_of_the_other_alone() -> None:
    full, empty = make_revision(chinese(10, 20, 30)), make_revision()
    assert kinds(align(full, empty)) == [(1, 0)] * 3
    assert kinds(align(empty, full)) == [(0, 1)] * 3
    assert kinds(align(empty, empty)) == []


def test_confidence_falls_where_lengths_differ_and_where_there_is_much_choice() -> None:
    even = align(make_revision(chinese(20), chinese(30)), make_revision(english(60), english(90)))
    uneven = align(make_revision(chinese(20), chinese(30)), make_revision(english(95), english(55)))
    chapter = align(make_revision(chinese(*[20] * 40)), make_revision(english(*[60] * 40)))
    assert even[0].confidence > 0.9
    assert uneven[0].confidence < even[0].confidence
    assert chapter[20].confidence < even[0].confidence


@given(PARAGRAPHS, PARAGRAPHS)
def test_every_sentence_is_in_exactly_one_bead(left: list[str], right: list[str]) -> None:
    first, second = make_revision(*left), make_revision(*right)
    beads = align(first, second)  # Beads.of refuses beads that do not tile
    assert beads.lefts[-1] == len(first.sentences)
    assert beads.rights[-1] == len(second.sentences)
    assert all(0 <= bead.confidence <= 1 for bead in beads)
    assert all(bead.left or bead.right for bead in beads)


@given(PARAGRAPHS, PARAGRAPHS)
def test_no_bead_crosses_the_border_of_paired_paragraphs(left: list[str], right: list[str]) -> None:
    first, second = make_revision(*left), make_revision(*right)
    pairs = pair_paragraphs(first, second)
    for bead in align(first, second):
        assert any(
            set(bead.left) <= set(pair.lefts) and set(bead.right) <= set(pair.rights)
            for pair in pairs
        )


def _with_headings(paragraphs: Sequence[tuple[str, int]]) -> Revision:
    """Make a revision of paragraphs and their heading levels, a sentence each."""
    plain = make_revision(*(text for text, _ in paragraphs))
    packed = Paragraphs.of(
        Paragraph(one.start, one.end, ParagraphKind.HEADING if level else ParagraphKind.TEXT, level)
        for one, (_, level) in zip(plain.paragraphs, paragraphs, strict=True)
    )
    return Revision(plain.id, plain.side, plain.text, packed, plain.sentences)
