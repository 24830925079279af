"""Alignment by words: a lexicon, lengths, quotes and paragraphs, and a search over all paths."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from sys import intern
from typing import TYPE_CHECKING

from reader.alignment.anchors import Points, points_of, rising_chain
from reader.alignment.confidence import confidence_of, trust_in
from reader.alignment.corridor import corridor_of
from reader.alignment.features import Stretch
from reader.alignment.function_words import telling_words
from reader.alignment.gale_church import align_ranges
from reader.alignment.kinds import WEIGHTS
from reader.alignment.lattice import Found
from reader.alignment.names import Speller, names_in
from reader.alignment.pairing import Pairing, pair_sides
from reader.alignment.paragraphs import Pair
from reader.alignment.segmentation import chinese_tokens
from reader.alignment.sides import sentence_texts, side_of
from reader.alignment.windows import align_stretch
from reader.lexicon.english import Token, english_tokens
from reader.model.alignment import Bead, Beads
from reader.text.scripts import is_chinese

if TYPE_CHECKING:
    from reader.lexicon.lexicon import Lexicon
    from reader.model.article import Revision

Report = Callable[[float], None]

# How far the aligning is when the texts are read, as a share of its time.
_READ = 0.3

_SAMPLE = 20_000
"""How much of a text tells its language, in characters."""


def align_by_words(
    left: Revision,
    right: Revision,
    lexicon: Lexicon,
    report: Report = lambda _: None,
    locked: Iterable[Bead] = (),
) -> Beads:
    """Align two revisions, of which one is Chinese and one English, in either order.

    Every sentence is in exactly one bead; `locked` beads (in order) stay as they are and what lies
    between two of them is aligned by itself. `report` hears how far it is (0 to 1), and may raise
    to stop it. Texts in one language are aligned by their lengths.
    """
    kept = list(locked)
    ranges = list(_between(kept, len(left.sentences), len(right.sentences)))
    first = is_chinese(left.text[:_SAMPLE]) is not False
    second = is_chinese(right.text[:_SAMPLE]) is not False
    if first == second:
        return _woven(kept, [align_ranges(left, right, [pair]) for pair in ranges])
    pairing = read_pairing(*((left, right) if first else (right, left)), lexicon)
    report(_READ)
    points = points_of(pairing)
    total = max(1, len(left.sentences) + len(right.sentences))
    runs: list[list[Found]] = []
    for pair in ranges:
        run: list[Found] = []
        for found in _aligned(pairing, points, pair, chinese_first=first):
            run.append(found)
            done = found.chinese + found.english + sum(found.kind)
            report(_READ + (1 - _READ) * done / total)
        runs.append(run)
    trust = trust_in([found for run in runs for found in run])
    return _woven(
        kept, [[_bead(found, trust, chinese_first=first) for found in run] for run in runs]
    )


def read_pairing(chinese: Revision, english: Revision, lexicon: Lexicon) -> Pairing:
    """Take two revisions apart into tokens, and find what ties them."""
    texts = sentence_texts(chinese), sentence_texts(english)
    spoken: list[list[str]] = []
    speller = Speller(names_in(_reading(texts[1], spoken)), lexicon.syllables)
    known = lexicon.__contains__
    cut = [
        [*(intern(token.key) for token in chinese_tokens(text, known)), *speller.names_of(text)]
        for text in texts[0]
    ]
    return pair_sides(
        side_of(chinese, texts[0], cut),
        side_of(english, texts[1], spoken),
        lexicon,
        telling_words(),
    )


def _reading(texts: Sequence[str], keys: list[list[str]]) -> Iterator[tuple[str, list[Token]]]:
    """Give the tokens of texts one by one and keep their keys: a book's tokens are a burden."""
    for text in texts:
        tokens = english_tokens(text)
        keys.append([token.key for token in tokens])
        yield text, tokens


def _between(locked: Sequence[Bead], lefts: int, rights: int) -> Iterator[Pair]:
    """Give the ranges of sentences before, between and after locked beads."""
    edges = [Bead(0, 0, 0, 0), *locked, Bead(lefts, lefts, rights, rights)]
    for one, other in pairwise(edges):
        yield Pair(
            range(one.left_end, other.left_start),
            range(one.right_end, other.right_start),
        )


def _woven(locked: Sequence[Bead], runs: Sequence[Sequence[Bead]]) -> Beads:
    """Put the beads between locks and the locks in order."""
    woven = list(runs[0])
    for lock, run in zip(locked, runs[1:], strict=True):
        woven += (lock, *run)
    return Beads.of(woven)


def _aligned(
    pairing: Pairing, points: Points, pair: Pair, *, chinese_first: bool
) -> Iterator[Found]:
    """Align one range."""
    lefts, rights = pair.lefts, pair.rights
    stretch = Stretch(lefts, rights) if chinese_first else Stretch(rights, lefts)
    chain = rising_chain(points, stretch.chinese, stretch.english)
    return align_stretch(pairing, stretch, corridor_of(stretch, chain), WEIGHTS)


def _bead(found: Found, trust: float, *, chinese_first: bool) -> Bead:
    """Give a bead its confidence, and the sides their order."""
    (a, b), chinese, english, posterior = found
    confidence = trust * confidence_of(posterior)
    if chinese_first:
        return Bead(chinese, chinese + a, english, english + b, confidence)
    return Bead(english, english + b, chinese, chinese + a, confidence)
