"""Confidence rises with the posterior, and is nothing where texts are no translations."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from reader.alignment.aligner import align_by_words
from reader.alignment.confidence import confidence_of, trust_in
from reader.alignment.evaluation import agreement, parse_beads
from reader.alignment.lattice import Found
from reader.alignment.line_texts import revision_of_lines
from reader.lexicon.lexicon import Lexicon

TENTHS = 10


def test_confidence_rises_with_the_posterior() -> None:
    steps = [confidence_of(at / 100) for at in range(101)]
    assert all(0 <= one <= other <= 1 for one, other in pairwise(steps))


def test_beads_that_hardly_stand_out_are_not_trusted() -> None:
    strangers = [Found((1, 1), at, at, 0.4) for at in range(9)]
    assert trust_in(strangers) == 0
    assert trust_in([Found((1, 1), at, at, 0.9) for at in range(9)]) == 1
    assert trust_in([Found((1, 0), at, 0, 0.9) for at in range(9)]) == 0


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
