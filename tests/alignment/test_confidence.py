"""Confidence rises with the posterior, and is nothing where texts are no translations."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from reader.alignment.aligner import align_by_words
from reader.alignment.confidence import confidence_of, trust_in
from reader.alignment.evaluation import agreement, parse_beads
from reader.alignment.lattice import Found
from reader.alignment.line_texts import revision_of_lines
from reader.lexicon.lexicon import Lexicon
from reader.session.realign import are_strangers
from tests.alignment.news import NAMES, read_article

TENTHS = 10


def test_confidence_rises_with_the_posterior() -> None:
    steps = [confidence_of(at / 100) for at in range(101)]
    assert all(0 <= one <= other <= 1 for one, other in pairwise(steps))


def test_beads_that_hardly_stand_out_are_not_trusted() -> None:
    strangers = [Found((1, 1), at, at, 0.4) for at in range(9)]
    assert trust_in(strangers) == 0
    assert trust_in([Found((1, 1), at, at, 0.9) for at in range(9)]) == 1
    assert trust_in([Found((1, 0), at, 0, 0.9) for at in range(9)]) == 0


def test_beads_are_not_trusted_where_most_of_both_sides_stands_alone() -> None:
    pairs = [Found((1, 1), at, at, 0.95) for at in range(3)]
    left = [Found((1, 0), at, 3, 0.95) for at in range(3, 12)]
    right = [Found((0, 1), 12, at, 0.95) for at in range(3, 12)]
    assert trust_in([*pairs, *left, *right]) == 0
    assert trust_in([*pairs, *left]) == 1  # the right side was shortened


@pytest.mark.parametrize("at", range(0, len(NAMES), 3))
def test_articles_of_different_subjects_are_told_from_translations(
    lexicon: Lexicon, at: int
) -> None:
    one, other = read_article(NAMES[at]), read_article(NAMES[(at + 1) % len(NAMES)])
    true = align_by_words(one.chinese, one.english, lexicon)
    false = align_by_words(one.chinese, other.english, lexicon)
    assert max(false.confidences) < 0.2
    assert not are_strangers(true)
    assert are_strangers(false)


def test_novels_are_aligned_as_the_field_has_them_and_confidence_tells_how_right(
    lexicon: Lexicon, gold: Path
) -> None:
    folder = gold / "sentences"
    documents, told = [], []
    for path in sorted((folder / "gold").iterdir()):
        left, right = (
            revision_of_lines((folder / side / path.name).read_text(encoding="utf-8"))
            for side in ("zh", "en")
        )
        truth = parse_beads(path.read_text(encoding="utf-8"))
        beads = align_by_words(left, right, lexicon)
        given = [(tuple(bead.left), tuple(bead.right)) for bead in beads]
        documents.append((truth, given))
        told += [
            (bead.confidence, links in set(truth))
            for bead, links in zip(beads, given, strict=True)
            if all(links)
        ]
    measured = agreement(documents)
    assert measured.strict.f1 > 0.915
    assert measured.lax.f1 > 0.99
    for tenth in range(TENTHS):
        here = [right for sure, right in told if int(min(sure, 0.999) * TENTHS) == tenth]
        if len(here) > 50:
            sure = [sure for sure, _ in told if int(min(sure, 0.999) * TENTHS) == tenth]
            assert abs(sum(here) / len(here) - sum(sure) / len(sure)) < 0.06
