"""Agreement with a gold standard, and how Gale and Church's model does on the field's."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.alignment import align
from reader.alignment.evaluation import Linked, Measure, agreement, parse_beads
from reader.model.article import Paragraph, Paragraphs, Revision
from reader.model.spans import Spans
from tests.factories import make_revision

GOLD = "[0]:[0]\n[1]:[1,2]\n\n[2, 3]:[3]\n[]:[4]\n"


def test_beads_are_read_with_and_without_scores() -> None:
    assert parse_beads(GOLD) == [((0,), (0,)), ((1,), (1, 2)), ((2, 3), (3,)), ((), (4,))]
    assert parse_beads("[0]:[0,1]:0.97") == [((0,), (0, 1))]


def test_a_line_that_is_no_bead_is_named() -> None:
    with pytest.raises(ValueError, match="line 2"):
        parse_beads("[0]:[0]\n0-0\n")


def test_the_gold_agrees_with_itself() -> None:
    gold = parse_beads(GOLD)
    measured = agreement([(gold, gold)])
    assert measured.strict == measured.lax == Measure(1, 1)
    assert measured.strict.f1 == 1


def test_precision_counts_every_bead_given_and_recall_the_gold_with_two_sides() -> None:
    given: list[Linked] = [((0,), (0,)), ((1,), (1,)), ((), (2,)), ((2, 3), (3, 4))]
    measured = agreement([(parse_beads(GOLD), given)])
    assert measured.strict == Measure(1 / 4, 1 / 3)
    assert measured.lax == Measure(3 / 4, 3 / 3)


def test_counts_are_added_up_over_documents() -> None:
    gold = parse_beads(GOLD)
    measured = agreement([(gold, gold), (gold, [])])
    assert measured.strict == Measure(1, 1 / 2)


def test_nothing_given_is_no_agreement() -> None:
    assert agreement([(parse_beads(GOLD), [])]).strict.f1 == 0
    assert agreement([]).lax.f1 == 0


def test_lengths_alone_do_on_novels_what_is_known_of_them(gold: Path) -> None:
    folder = gold / "sentences"
    measured = agreement(
        (
            parse_beads(one.read_text(encoding="utf-8")),
            _aligned(folder / "zh" / one.name, folder / "en" / one.name),
        )
        for one in sorted((folder / "gold").iterdir())
    )
    assert measured.strict.f1 > 0.45
    assert measured.lax.f1 > 0.7


def _aligned(chinese: Path, english: Path) -> list[Linked]:
    beads = align(_lines(chinese), _lines(english))
    return [(tuple(bead.left), tuple(bead.right)) for bead in beads]


def _lines(path: Path) -> Revision:
    """Read a text of one sentence a line as one paragraph."""
    lines = path.read_text(encoding="utf-8").splitlines()
    plain = make_revision(" ".join(lines))
    spans, start = [], 0
    for line in lines:
        spans.append((start, start + len(line)))
        start += len(line) + 1
    whole = Paragraphs.of([Paragraph(0, len(plain.text))])
    return Revision(plain.id, plain.side, plain.text, whole, Spans.of(spans))
