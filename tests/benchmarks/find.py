"""Words are found in a book, both sides at once.

The rival gathers every offset with a plain `str.find` loop, which knows case, width and blanks only
as they are typed. Ours may take twice as long and five milliseconds: those stand on the rival's
side, so that the goal is a ratio of one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from statistics import median
from time import perf_counter
from types import SimpleNamespace

from reader.session.find import SLICE, Finder, Matches, Texts
from reader.session.intake import build
from tests.benchmarks.book import make_book
from tests.benchmarks.figures import Figure, milliseconds

TIMES = 15
GRACE = 5.0
"""How many milliseconds ours may take beside twice the rival's time."""

QUERIES = (
    ("rare, Chinese", "第七十章"),
    ("some, Chinese", "下一次月食的日子"),
    ("one character", "的"),
    ("absent", "无此词组"),
    ("some, English", "and nobody took any notice"),
    ("frequent, English", "the"),
)


def run() -> list[Figure]:
    """Find for the first time, and then again and again."""
    built = build((), make_book().draft, datetime(2026, 1, 1, tzinfo=UTC))
    shown = SimpleNamespace(
        revisions=built.payload.revisions, alignment=built.payload.alignments[0]
    )
    texts = [revision.text for revision in shown.revisions]
    finder = Finder()
    figures = []
    for name, words in QUERIES:
        ours, theirs = in_turns(
            partial(find, finder, shown, words), partial(find_plainly, texts, words)
        )
        figures.append(
            Figure(
                f"book, find, {name}, ms; rival: 2 × str.find + {GRACE:.0f} ms",
                ours,
                2 * theirs + GRACE,
                1.0,
            )
        )
    ours, theirs = in_turns(
        lambda: find(Finder(), shown, "茶叶"),
        lambda: find_plainly([text.casefold() for text in texts], "茶叶"),
    )
    figures.append(
        Figure("book, first find, ms; rival: str.casefold and str.find", ours, theirs, 4.0)
    )
    longest = max(slices(Finder(), shown, "茶叶"))
    figures.append(
        Figure("book, first find, longest slice, ms; rival: 60 a second", longest, 1000 / 60, 1.0)
    )
    return figures


def find(finder: Finder, shown: Texts, words: str) -> Matches:
    """Find as the window does, at one go."""
    search = finder.begin(shown, words)
    search.run()
    return search.matches


def find_plainly(texts: list[str], words: str) -> list[list[int]]:
    """Gather the offsets of words in texts with `str.find` alone."""
    found = []
    for text in texts:
        offsets: list[int] = []
        at = text.find(words)
        while at >= 0:
            offsets.append(at)
            at = text.find(words, at + len(words))
        found.append(offsets)
    return found


def in_turns(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float]:
    """Give the median times of both in ms, taken in turns: a busy moment falls on both alike."""
    ours()
    taken = [(milliseconds(ours), milliseconds(theirs)) for _ in range(TIMES)]
    return median(mine for mine, _ in taken), median(its for _, its in taken)


def slices(finder: Finder, shown: Texts, words: str) -> Iterator[float]:
    """Find slice by slice, as the window does it; give how long each takes in ms."""
    search = finder.begin(shown, words)
    done = False
    while not done:
        start = perf_counter()
        done = search.run(SLICE)
        yield (perf_counter() - start) * 1000


if __name__ == "__main__":
    print(json.dumps([figure.row() for figure in run()], ensure_ascii=False))
