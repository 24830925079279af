from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.alignment import align
from reader.alignment.mending import unlink
from reader.alignment.renewal import renew
from reader.alignment.tying import tie
from reader.model.alignment import Bead, Beads
from reader.model.article import Revision
from tests.factories import CHINESE, ENGLISH, make_revision

LEFT, RIGHT = make_revision(*CHINESE), make_revision(*ENGLISH)


def locked() -> Beads:
    """Give beads of which the reader made the second one: a sentence with two."""
    return tie(LEFT, RIGHT, align(LEFT, RIGHT), range(1, 2), range(1, 3))


def locks(beads: Beads) -> list[Bead]:
    return [replace(bead, confidence=1.0) for bead in beads if bead.locked]


def renewed(left: Revision, right: Revision = RIGHT) -> Beads:
    beads = renew((LEFT, RIGHT), locked(), (left, right))
    assert beads.lefts[-1] == len(left.sentences)
    assert beads.rights[-1] == len(right.sentences)
    return beads


def test_without_locks_the_alignment_is_simply_made_anew() -> None:
    left = make_revision("雨停了。", CHINESE[1])
    assert renew((LEFT, RIGHT), align(LEFT, RIGHT), (left, RIGHT)) == align(left, RIGHT)


def test_a_locked_bead_goes_with_its_sentences() -> None:
    left = make_revision("从前有一个镇子。", *CHINESE)
    assert locks(renewed(left)) == [Bead(2, 3, 1, 3, locked=True)]


def test_a_locked_bead_whose_sentence_changed_is_let_go() -> None:
    left = make_revision(CHINESE[0].replace("孩子们", "小孩"), CHINESE[1])
    assert locks(renewed(left)) == []


def test_a_locked_bead_whose_sentences_part_is_let_go() -> None:
    first, second = ENGLISH
    right = make_revision(first, "Nobody saw it.", second)
    assert locks(renewed(LEFT, right)) == []


def test_what_the_reader_left_without_an_answer_stays_without() -> None:
    whole = align(LEFT, RIGHT)
    alone = unlink(whole, whole.holding(1, left=True))
    left = make_revision("从前有一个镇子。", *CHINESE)
    beads = renew((LEFT, RIGHT), alone, (left, RIGHT))
    kept = [bead for bead in locks(beads) if not bead.right]
    assert [list(bead.left) for bead in kept] == [[2]]


texts = st.lists(st.sampled_from("雨天水山风火"), min_size=1, max_size=8)


@given(texts, texts, texts, texts, st.lists(st.booleans(), min_size=16, max_size=16))
def test_every_sentence_is_in_one_bead_whatever_was_locked_and_changed(
    left: list[str], right: list[str], new_left: list[str], new_right: list[str], which: list[bool]
) -> None:
    olds = (
        make_revision(*(f"{one}。" for one in left)),
        make_revision(*(f"{one}！" for one in right)),
    )
    news = (
        make_revision(*(f"{one}。" for one in new_left)),
        make_revision(*(f"{one}！" for one in new_right)),
    )
    beads = Beads.of(
        replace(bead, locked=lock) for bead, lock in zip(align(*olds), which, strict=False)
    )
    renewed = renew(olds, beads, news)
    assert renewed.lefts[-1] == len(news[0].sentences)
    assert renewed.rights[-1] == len(news[1].sentences)
    assert renew(olds, beads, olds).lefts[-1] == len(olds[0].sentences)
    assert locks(renew(olds, beads, olds)) == locks(beads)
