"""The gold's chapters, and the weights that some of them teach.

Fitting is meant to be hard to overfit: only what the kinds of bead cost is counted, with a little
of a general rule mixed in. The features' weights are round numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import exp, log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.alignment.aligner import read_pairing
from reader.alignment.evaluation import Linked, agreement, parse_beads
from reader.alignment.features import Stretch, measure
from reader.alignment.kinds import WEIGHTS, Kind, Weights
from reader.alignment.lattice import Band, best_path, score, sum_paths
from reader.alignment.line_texts import revision_of_lines
from reader.lexicon.lexicon import Lexicon
from reader.model.article import Revision

KIND_SCALE = 1.3
"""A kind costs this times the logarithm of its share: the other evidence is sure of itself too."""
PSEUDO_COUNT, PER_SENTENCE, PER_DIFFERENCE = 10.0, 1.0, 0.6
"""How many beads the general rule counts as, by which a kind is rarer with each sentence."""
TURNED = 0.05
"""A kind is met at least this share of how often it is met turned round."""
ROOM = 40
"""How many English sentences off the gold's path beads are tried: the window's corridor is like."""


@dataclass(frozen=True)
class Chapter:
    """A chapter of the gold, its texts, and the features of all its possible beads."""

    chinese: Revision
    english: Revision
    gold: list[Linked]
    features: dict[Kind, NDArray[np.float32]]
    band: Band

    @property
    def beads(self) -> list[Linked]:
        """The gold's beads that have two sides."""
        return [bead for bead in self.gold if all(bead)]


def read_chapters(folder: Path, lexicon: Lexicon) -> list[Chapter]:
    """Read all chapters of a gold (`zh`, `en` and `gold` with files of the same names)."""
    return [_read(folder, path.name, lexicon) for path in sorted((folder / "gold").iterdir())]


def _read(folder: Path, name: str, lexicon: Lexicon) -> Chapter:
    gold, chinese, english = (
        (folder / kind / name).read_text(encoding="utf-8") for kind in ("gold", "zh", "en")
    )
    first, second = revision_of_lines(chinese), revision_of_lines(english)
    whole = Stretch(range(len(first.sentences)), range(len(second.sentences)))
    beads = parse_beads(gold)
    features = measure(read_pairing(first, second, lexicon), whole, WEIGHTS.kinds)
    return Chapter(first, second, beads, features, _band(whole, beads))


def _band(whole: Stretch, beads: Sequence[Linked]) -> Band:
    """Give the corridor around the gold's path."""
    height, width = len(whole.chinese), len(whole.english)
    ends = [(0, 0), *((one[-1] + 1, other[-1] + 1) for one, other in beads if one and other)]
    ends.append((height, width))
    rows, columns = zip(*ends, strict=True)
    middle = np.interp(np.arange(height + 1), rows, columns).astype(np.int64)
    low, high = np.maximum(middle - ROOM, 0), np.minimum(middle + ROOM + 1, width + 1)
    high[-1] = width + 1
    return Band(low, high)


def fit(chapters: Sequence[Chapter]) -> Weights:
    """Learn from some chapters what kinds of bead cost; all else stays as it is."""
    return replace(WEIGHTS, kinds=_kinds(chapters))


def _kinds(chapters: Sequence[Chapter]) -> dict[Kind, float]:
    """Count the kinds of beads, and give what each costs."""
    rule = {
        (a, b): exp(-PER_SENTENCE * (a + b - 2) - PER_DIFFERENCE * abs(a - b))
        for a, b in WEIGHTS.kinds
    }
    counts = Counter((len(one), len(other)) for each in chapters for one, other in each.beads)
    total = sum(counts[kind] for kind in rule) + PSEUDO_COUNT
    share = PSEUDO_COUNT / sum(rule.values())
    met = {(a, b): max(counts[a, b], TURNED * counts[b, a]) + share * rule[a, b] for a, b in rule}
    return {kind: KIND_SCALE * log(met[kind] / total) for kind in rule}


def aligned(weights: Weights, chapter: Chapter) -> list[Linked]:
    """Align a chapter by some weights."""
    lattice = sum_paths(score(chapter.features, weights), weights, chapter.band)
    return [
        (tuple(range(row, row + a)), tuple(range(column, column + b)))
        for (a, b), row, column, _ in best_path(lattice)
    ]


def strict_f1(documents: Sequence[tuple[list[Linked], list[Linked]]]) -> float:
    """Give the strict F1 of documents, each the gold and what was found."""
    return agreement(documents).strict.f1
