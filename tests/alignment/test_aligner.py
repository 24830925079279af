"""Alignment by words: right on a story, sane on anything."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.alignment.aligner import align_by_words
from reader.alignment.line_texts import revision_of_lines
from reader.lexicon.lexicon import Lexicon
from reader.model.alignment import Bead, Beads
from reader.model.article import Revision
from tests.alignment.stories import STRANGE, kinds, sides
from tests.factories import make_revision

CHINESE = st.lists(st.text(alphabet="河水孩子学校笑了。，“”？3 ", max_size=12), max_size=10)
ENGLISH = st.lists(st.text(alphabet="river school Anna.,“”?'3 ", max_size=24), max_size=10)


def of_lines(lines: Sequence[str]) -> Revision:
    return revision_of_lines("".join(f"{line}\n" for line in lines))


def kinds_of(beads: Beads) -> list[tuple[int, int]]:
    return [(len(bead.left), len(bead.right)) for bead in beads]


def check_tiling(beads: Beads, left: Revision, right: Revision) -> None:
    """Beads.of refuses what does not follow; the ends are left to see."""
    assert (beads.lefts[-1], beads.rights[-1]) == (len(left.sentences), len(right.sentences))
    assert all(0 <= bead.confidence <= 1 for bead in beads)
    assert all(bead.left or bead.right for bead in beads)


def test_a_story_is_aligned_as_its_translator_made_it(lexicon: Lexicon) -> None:
    chinese, english = sides()
    beads = align_by_words(of_lines(chinese), of_lines(english), lexicon)
    assert kinds_of(beads) == kinds()
    assert min(bead.confidence for bead in beads) > 0.5


def test_either_side_may_be_the_left_one(lexicon: Lexicon) -> None:
    chinese, english = sides()
    beads = align_by_words(of_lines(english), of_lines(chinese), lexicon)
    assert kinds_of(beads) == [(b, a) for a, b in kinds()]


def test_what_was_left_out_stands_alone_and_shifts_nothing(lexicon: Lexicon) -> None:
    chinese, english = sides()
    left = [*chinese, *chinese, *chinese]
    right = [*english, *english]
    beads = align_by_words(of_lines(left), of_lines(right), lexicon)
    assert kinds_of(beads)[: len(kinds()) - 1] == kinds()[:-1]
    assert kinds_of(beads)[1 - len(kinds()) :] == kinds()[1:]
    assert kinds_of(beads).count((1, 0)) >= len(chinese) - 2


def test_a_title_on_one_side_has_no_counterpart(lexicon: Lexicon) -> None:
    chinese, english = sides()
    beads = align_by_words(
        make_revision("".join(chinese)),
        make_revision(" ".join(english), title="The Flood and the School"),
        lexicon,
    )
    assert (len(beads[0].left), len(beads[0].right)) == (0, 1)
    assert kinds_of(beads)[1] == (1, 1)


def test_beads_keep_to_paragraphs_where_words_say_nothing(lexicon: Lexicon) -> None:
    left = [["𠀀𠀁𠀂𠀃𠀄。"] * size for size in (1, 2, 1, 3, 1, 2)]
    right = [["Zzyx qwv xkq zzv."] * size for size in (2, 1, 2, 3, 2, 1)]
    beads = align_by_words(
        make_revision(*("".join(one) for one in left)),
        make_revision(*(" ".join(one) for one in right)),
        lexicon,
    )
    ends = {(bead.left_end, bead.right_end) for bead in beads}
    assert {(1, 2), (3, 3), (4, 5), (7, 8), (8, 10)} <= ends


def test_locked_beads_stay_and_the_rest_is_aligned_between_them(lexicon: Lexicon) -> None:
    chinese, english = sides()
    left, right = of_lines(chinese), of_lines(english)
    locked = [Bead(4, 5, 5, 6, 1.0, locked=True), Bead(9, 11, 11, 12, 0.4, locked=True)]
    beads = align_by_words(left, right, lexicon, locked=locked)
    assert [bead for bead in beads if bead.locked] == [
        Bead(one.left_start, one.left_end, one.right_start, one.right_end, bead.confidence, True)
        for one, bead in zip(locked, (bead for bead in beads if bead.locked), strict=True)
    ]
    check_tiling(beads, left, right)


class StoppedError(Exception):
    """A reader has had enough."""


def test_progress_is_told_and_may_stop_it(lexicon: Lexicon) -> None:
    chinese, english = (of_lines(side * 20) for side in sides())
    told: list[float] = []
    align_by_words(chinese, english, lexicon, told.append)
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1)

    def stop(done: float) -> None:
        if done > 0.5:
            raise StoppedError

    with pytest.raises(StoppedError):
        align_by_words(chinese, english, lexicon, stop)


def test_texts_that_are_no_translations_are_not_trusted(lexicon: Lexicon) -> None:
    chinese, _ = sides()
    beads = align_by_words(of_lines(chinese * 2), of_lines([*STRANGE] * 3), lexicon)
    assert max(bead.confidence for bead in beads) < 0.3


@settings(max_examples=60)
@given(CHINESE, ENGLISH)
def test_every_sentence_is_in_exactly_one_bead(
    lexicon: Lexicon, chinese: list[str], english: list[str]
) -> None:
    left, right = of_lines(chinese), of_lines(english)
    check_tiling(align_by_words(left, right, lexicon), left, right)
    check_tiling(align_by_words(right, left, lexicon), right, left)


@settings(max_examples=30)
@given(st.data())
def test_any_locks_stay(lexicon: Lexicon, data: st.DataObject) -> None:
    chinese, english = sides()
    left, right = of_lines(chinese), of_lines(english)
    edges = [
        sorted(data.draw(st.lists(st.integers(0, count), min_size=4, max_size=4)))
        for count in (len(chinese), len(english))
    ]
    locked = [
        Bead(lefts[0], lefts[1], rights[0], rights[1], 1.0, locked=True)
        for lefts, rights in zip(*([one[:2], one[2:]] for one in edges), strict=True)
        if lefts[0] < lefts[1] or rights[0] < rights[1]
    ]
    beads = align_by_words(left, right, lexicon, locked=locked)
    assert [bead for bead in beads if bead.locked] == locked
    check_tiling(beads, left, right)


LONG = "老船夫把渡船拴在柳树上，" * 400 + "。"
LONG_ENGLISH = "the old boatman tied his ferry to the willow, " * 250 + "."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ([], []),
        ([], ["A river."] * 50),
        (["河。"] * 50, []),
        (["河水涨了。"], ["The river rose."] * 1000),
        (["河水涨了。"] * 1000, ["The river rose."]),
        (["河水涨了。"] * 2000, ["The river rose."] * 2000),
        ([LONG] * 12, [LONG_ENGLISH] * 12),
        (["𠀀𠀁𠀂。"] * 500, ["Zzyx qwv."] * 700),
        (["學而時習之，不亦說乎？", "有朋自遠方來，不亦樂乎？"] * 100, ["To learn!"] * 150),
        ([""] * 300, [""] * 300),
        (["河水涨了。"] * 300, ["桥不见了。"] * 300),
        (["The river rose."] * 300, ["The bridge was gone."] * 300),
    ],
    ids=lambda side: f"{len(side)}",
)
def test_what_is_out_of_all_proportion_takes_no_minutes(
    lexicon: Lexicon, left: list[str], right: list[str]
) -> None:
    first, second = of_lines(left), of_lines(right)
    began = time.process_time()
    check_tiling(align_by_words(first, second, lexicon), first, second)
    assert time.process_time() - began < 20
