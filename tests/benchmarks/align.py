"""How right sentences are aligned, and how fast.

Accuracy is measured on the gold that `DUIDU_GOLD` names, where it does: as what is missed of a
strict F1 of 100 %, beside our own Gale and Church (lengths alone) and beside what we aim at; once
with the weights as they are, once leaving a chapter out: five teach the weights, the sixth is
aligned. Our own news has a gold of its own. Speed is measured on the generated book; an exponent
of 1 is a cost that grows with length.
"""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable
from functools import partial
from math import log
from pathlib import Path

from reader.alignment import align as align_by_lengths
from reader.alignment.aligner import align_by_words
from reader.alignment.evaluation import Linked
from reader.alignment.line_texts import revision_of_lines
from reader.lexicon.lexicon import Lexicon
from reader.lexicon.provision import provide_lexicon
from reader.model.alignment import Beads
from reader.storage.folders import cache_folder
from tests.alignment.news import LATER, NAMES, read_article, without_titles
from tests.benchmarks.book import make_book
from tests.benchmarks.chapters import aligned, fit, read_chapters, strict_f1
from tests.benchmarks.figures import Figure

SIZES = (1000, 2000, 4000, 8000, 16_000)

MISSED, MISSED_LEFT_OUT = 7.5, 8.5
"""What may be missed of the strict F1, in percent: with all chapters, and leaving one out."""
LIKE_LENGTHS = 10.0
"""How much longer words may take than lengths alone."""
EXPONENT = 1.05


def run() -> list[Figure]:
    """Measure speed, and accuracy where there is a gold."""
    lexicon = provide_lexicon(cache_folder(), lambda _: None)
    named = os.environ.get("DUIDU_GOLD")
    gold = _accuracy(Path(named) / "sentences", lexicon) if named else ()
    return [*gold, *_news(lexicon), *_speed(lexicon)]


def _news(lexicon: Lexicon) -> list[Figure]:
    """Measure on our own news, those written after the scoring was made apart from the others."""
    figures = []
    for names, called in ((NAMES, "first ten"), (LATER, "later ten")):
        articles = [read_article(name) for name in names]
        ours, theirs = (
            _missed(
                [
                    (one.gold, without_titles(one, work(one.chinese, one.english)))
                    for one in articles
                ]
            )
            for work in (partial(align_by_words, lexicon=lexicon), align_by_lengths)
        )
        figures.append(
            Figure(f"news, {called}, strict F1 missed, %; rival: lengths", ours, theirs, 0.5)
        )
    return figures


def _accuracy(folder: Path, lexicon: Lexicon) -> list[Figure]:
    chapters = read_chapters(folder, lexicon)
    by_lengths = _missed(
        [(each.gold, _linked(align_by_lengths(each.chinese, each.english))) for each in chapters]
    )
    by_words = _missed(
        [
            (each.gold, _linked(align_by_words(each.chinese, each.english, lexicon)))
            for each in chapters
        ]
    )
    left_out = _missed(
        [
            (each.gold, aligned(fit([one for one in chapters if one is not each]), each))
            for each in chapters
        ]
    )
    return [
        Figure("novels, strict F1 missed, %; rival: lengths", by_words, by_lengths, 0.2),
        Figure("novels, strict F1 missed, %; rival: our aim", by_words, MISSED, 1),
        Figure(
            "novels, a chapter left out, F1 missed, %; rival: our aim", left_out, MISSED_LEFT_OUT, 1
        ),
    ]


def _missed(documents: list[tuple[list[Linked], list[Linked]]]) -> float:
    return 100 * (1 - strict_f1(documents))


def _linked(beads: Beads) -> list[Linked]:
    return [(tuple(bead.left), tuple(bead.right)) for bead in beads]


def _speed(lexicon: Lexicon) -> list[Figure]:
    chinese, english = (_sentences(side) for side in range(2))
    figures, times = [], []
    for size in SIZES:
        left, right = (revision_of_lines("\n".join(one[:size])) for one in (chinese, english))
        ours = _seconds(partial(align_by_words, left, right, lexicon))
        theirs = _seconds(partial(align_by_lengths, left, right))
        times.append(ours)
        figures.append(
            Figure(
                f"{size:,} pairs aligned, s per 1,000; rival: lengths",
                1000 * ours / size,
                1000 * theirs / size,
                LIKE_LENGTHS,
            )
        )
    return [
        *figures,
        Figure(
            f"{SIZES[-1]:,} pairs aligned, s per 1,000; rival: a second",
            1000 * times[-1] / SIZES[-1],
            1.0,
            1,
        ),
        Figure("growth of that time, exponent; rival: linear", _exponent(times), 1.0, EXPONENT),
    ]


def _sentences(side: int) -> list[str]:
    """Give the generated book's sentences of one side."""
    text = make_book().text(side)
    ends = re.compile(r"(?<=[。！？][”])|(?<=[。！？])(?!”)|(?<=[.!?]”) |(?<=[.!?]) ")
    return [one.strip() for line in text.splitlines() for one in ends.split(line) if one.strip()]


def _seconds(work: Callable[[], object]) -> float:
    """Give what some work takes of this process's time."""
    began = time.process_time()
    work()
    return time.process_time() - began


def _exponent(times: list[float]) -> float:
    """Give the slope of log time over log size (least squares)."""
    xs, ys = [log(size) for size in SIZES], [log(one) for one in times]
    x_mean, y_mean = sum(xs) / len(xs), sum(ys) / len(ys)
    above = sum((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys, strict=True))
    return above / sum((x - x_mean) ** 2 for x in xs)


if __name__ == "__main__":
    print(json.dumps([figure.row() for figure in run()], ensure_ascii=False))
