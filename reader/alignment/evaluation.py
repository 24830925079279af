"""How well beads agree with a gold standard, as the field counts it.

Strict: a bead is right when both of its sides equal a gold bead's. Lax: it is enough that some
link of a sentence to a sentence in it is in the gold. Precision is over all beads given, recall
over the gold beads with two sides. So count Sennrich and Volk (MT-based Sentence Alignment for
OCR-generated Parallel Texts, AMTA 2010), by whose script later aligners are measured too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Linked = tuple[tuple[int, ...], tuple[int, ...]]
"""The sentences of a bead on either side, from 0."""

_LINE = re.compile(r"\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\](?::.*)?")


@dataclass(frozen=True, slots=True)
class Measure:
    """Precision and recall, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Agreement:
    """How beads agree with a gold standard."""

    strict: Measure
    lax: Measure


def parse_beads(text: str) -> list[Linked]:
    """Read beads, one a line: `[2]:[1,2]`, with or without `:score` behind; blank lines are none.

    Raises `ValueError` naming the line that is no bead.
    """
    beads: list[Linked] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        found = _LINE.fullmatch(line.strip())
        if found is None:
            raise ValueError(f"line {number} is no bead: {line.strip()}")
        beads.append((_sentences(found[1]), _sentences(found[2])))
    return beads


def agreement(documents: Iterable[tuple[Sequence[Linked], Sequence[Linked]]]) -> Agreement:
    """Measure documents, each the gold's beads and those given; the counts are added up."""
    given_all = given_right = given_near = gold_all = gold_right = gold_near = 0
    for gold, given in documents:
        all_, right, near = _count(gold, [bead for bead in given if any(bead)])
        given_all, given_right, given_near = (
            given_all + all_,
            given_right + right,
            given_near + near,
        )
        all_, right, near = _count(given, [bead for bead in gold if all(bead)])
        gold_all, gold_right, gold_near = gold_all + all_, gold_right + right, gold_near + near
    return Agreement(
        Measure(_share(given_right, given_all), _share(gold_right, gold_all)),
        Measure(_share(given_near, given_all), _share(gold_near, gold_all)),
    )


def _count(truth: Sequence[Linked], judged: Sequence[Linked]) -> tuple[int, int, int]:
    """Count the beads judged, those equal to one of the truth, and those that share a link."""
    distinct = set(judged)
    equal = distinct & set(truth)
    links = {(left, right) for lefts, rights in truth for left in lefts for right in rights}
    near = sum(
        bead in equal or any((left, right) in links for left in bead[0] for right in bead[1])
        for bead in distinct
    )
    return len(distinct), len(equal), near


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _sentences(listed: str) -> tuple[int, ...]:
    return tuple(int(number) for number in listed.replace(",", " ").split())
