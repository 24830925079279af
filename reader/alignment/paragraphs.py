"""Which paragraphs of two texts answer each other.

Titles are paired with each other. The others are matched in order by the same search as
sentences: by their lengths, by the numbers and Latin words that both have, and by headings.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from operator import or_

from reader.alignment.lengths import (
    VARIANCE,
    Evidence,
    LengthModel,
    Match,
    ratio_of,
)
from reader.alignment.path import Path, cheapest_path
from reader.model.article import Revision
from reader.text.scripts import is_chinese

# How often paragraphs are matched one to one, split in translation, or left out: a translator
# keeps paragraphs far more often than sentences. Estimated, not fitted.
_PRIORS = {(1, 1): 0.94, (1, 2): 0.01, (2, 1): 0.01, (1, 0): 0.02, (0, 1): 0.02}
_PENALTIES = {kind: -log(prior) for kind, prior in _PRIORS.items()}

# Leaving out a long paragraph is no less likely than leaving out a short one.
_OMISSION = 3.0

# Characters of English for one of Chinese: terse, usual, wordy. Two ratios whose logarithms lie no
# further apart than this are not both tried; in a long text its own ratio is trusted more.
_ENGLISH_FOR_CHINESE = (2.8, 3.4, 4.1)
_SAME_RATIO, _OTHER_RATIO = 0.05, 0.25
_SHORT = 200

# Nats for and against a pair, where both have numbers or Latin names: each that both have, each
# that one has; a heading beside a heading, a heading beside a text.
_SHARED, _UNSHARED, _MOST_SHARED = -1.5, 0.5, 4
_HEADINGS, _HEADING_AND_TEXT = -2.0, 6.0

# How much of a text tells its language, in characters.
_SAMPLE = 4000

_TOKENS = re.compile(r"\d+(?:[.,]\d+)*%?|(?<![A-Za-z])[A-Z][A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Pair:
    """The sentences of paragraphs that answer each other; either side may be empty."""

    lefts: range
    rights: range


def pair_paragraphs(left: Revision, right: Revision) -> list[Pair]:
    """Pair the paragraphs of two revisions; the pairs hold every sentence once, in order."""
    lefts, rights = _Body(left), _Body(right)
    titles = Pair(range(left.title_sentences), range(right.title_sentences))
    bodies = [
        Pair(
            lefts.sentences(match.left_start, match.left_end),
            rights.sentences(match.right_start, match.right_end),
        )
        for match in _match(lefts, rights)
    ]
    return [pair for pair in (titles, *bodies) if pair.lefts or pair.rights]


class _Body:
    """The paragraphs of a revision after its title, by what they are matched by."""

    def __init__(self, revision: Revision) -> None:
        paragraphs = revision.paragraphs
        first = int(revision.title_span is not None)
        self.chinese = is_chinese(revision.text[:_SAMPLE]) is True
        self.levels = paragraphs.levels[first:]
        self._text = revision.text
        self._starts = paragraphs.spans.starts[first:]
        self._ends = paragraphs.spans.ends[first:]
        self.lengths = [end - start for start, end in zip(self._starts, self._ends, strict=True)]
        sentences = revision.sentences.starts
        self._sentences = [*(bisect_left(sentences, at) for at in self._starts), len(sentences)]
        self._tokens: dict[int, frozenset[str]] = {}

    def tokens(self, start: int, end: int) -> frozenset[str]:
        """Give the numbers and names in one or two paragraphs from `start`."""
        if end - start > 1:
            return self.tokens(start, start + 1) | self.tokens(end - 1, end)
        found = self._tokens.get(start)
        if found is None:
            named = _TOKENS.findall(self._text, self._starts[start], self._ends[start])
            found = self._tokens[start] = frozenset(named)
        return found

    def marks(self, *, tokens: bool) -> bytes:
        """Mark the boundaries with a heading, or any tokens, in one of the two paragraphs before.

        No kind of match takes more than two.
        """
        told = [
            level > 0 or (tokens and bool(self.tokens(at, at + 1)))
            for at, level in enumerate(self.levels)
        ]
        return bytes([0, *map(or_, told, [False, *told])])

    def headings(self, start: int, end: int) -> int:
        """Count the headings among one or two paragraphs from `start`."""
        return (self.levels[start] > 0) + (end - start > 1 and self.levels[end - 1] > 0)

    def sentences(self, start: int, end: int) -> range:
        """Give the sentences of paragraphs `[start, end)`."""
        return range(self._sentences[start], self._sentences[end])


def _match(lefts: _Body, rights: _Body) -> list[Match]:
    """Match by the ratio of the two lengths, then by others that an omission may have hidden.

    Where one side lacks a good part, the ratio over all is a wrong one and pairs what does not
    belong together; the usual ratio of the languages, or the one over what was paired, then gives
    a cheaper path.
    """
    own = ratio_of(sum(lefts.lengths), sum(rights.lengths))
    ratios = {own, *_usual_ratios(lefts, rights, own)}
    tried = {ratio: _match_by(ratio, lefts, rights) for ratio in sorted(ratios)}
    best = min(tried, key=lambda ratio: tried[ratio].cost)
    over_paired = _ratio_over(tried[best].matches, lefts, rights)
    if abs(log(over_paired / best)) > _SAME_RATIO:
        tried[over_paired] = _match_by(over_paired, lefts, rights)
        best = min(tried, key=lambda ratio: tried[ratio].cost)
    if tried[best].at_edge:
        return _match_by(best, lefts, rights, widen=True).matches
    return tried[best].matches


def _ratio_over(matches: Sequence[Match], lefts: _Body, rights: _Body) -> float:
    """Give the ratio of lengths over what was paired."""
    left = right = 0
    for one in matches:
        if one.left_start < one.left_end and one.right_start < one.right_end:
            left += sum(lefts.lengths[one.left_start : one.left_end])
            right += sum(rights.lengths[one.right_start : one.right_end])
    return ratio_of(left, right)


def _usual_ratios(lefts: _Body, rights: _Body, own: float) -> list[float]:
    """Give ratios that are usual between the two languages and not near the texts' own.

    A short text may be far off by one paragraph, so more are tried for it.
    """
    if lefts.chinese == rights.chinese:
        return []
    short = max(len(lefts.lengths), len(rights.lengths)) <= _SHORT
    usual = _ENGLISH_FOR_CHINESE if short else _ENGLISH_FOR_CHINESE[1:2]
    far = _SAME_RATIO if short else _OTHER_RATIO
    directed = [one if lefts.chinese else 1 / one for one in usual]
    return [one for one in directed if abs(log(one / own)) > far]


def _match_by(ratio: float, lefts: _Body, rights: _Body, *, widen: bool = False) -> Path:
    model = LengthModel(ratio, VARIANCE, _PENALTIES, _OMISSION)
    # English has names in every paragraph, so it is asked only where Chinese has some.
    chinese, other, first = (lefts, rights, 0) if lefts.chinese else (rights, lefts, 2)

    def weigh(match: Match) -> float:
        weight = 0.0
        here = chinese.tokens(match[first], match[first + 1])
        there = here and other.tokens(match[2 - first], match[3 - first])
        if here and there:
            shared = len(here & there)
            weight += _SHARED * min(shared, _MOST_SHARED)
            weight += _UNSHARED * min(len(here | there) - shared, _MOST_SHARED)
        headings = lefts.headings(match.left_start, match.left_end)
        others = rights.headings(match.right_start, match.right_end)
        if headings or others:
            both = headings == others == 1 and match.left_end - match.left_start == 1
            weight += _HEADINGS if both else _HEADING_AND_TEXT
        return weight

    evidence = Evidence(
        weigh,
        _SHARED * _MOST_SHARED + _HEADINGS,
        lefts.marks(tokens=lefts is chinese),
        rights.marks(tokens=rights is chinese),
    )
    return cheapest_path(lefts.lengths, rights.lengths, model, evidence, widen=widen)
