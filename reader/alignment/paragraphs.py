"""Which paragraphs of two texts answer each other.

Titles are paired with each other. The others are matched in order by the same search as
sentences: by their lengths, by the numbers and Latin words that both have, and by headings.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from math import log

from reader.alignment.lengths import Evidence, LengthModel, Match, cheapest_path, ratio_of
from reader.model.article import ParagraphKind, Revision

# How often paragraphs are matched one to one, split in translation, or left out: a translator
# keeps paragraphs far more often than sentences. Estimated, not fitted.
_PRIORS = {(1, 1): 0.94, (1, 2): 0.01, (2, 1): 0.01, (1, 0): 0.02, (0, 1): 0.02}
_PENALTIES = {kind: -log(prior) for kind, prior in _PRIORS.items()}
_VARIANCE = 6.8

# Leaving out a long paragraph is no less likely than leaving out a short one.
_OMISSION = 3.0

# Two ratios of lengths, as a difference of logarithms, that call for no second search.
_SAME_RATIO = 0.05

# Nats for and against a pair, where both have numbers or Latin names: each that both have, each
# that one has; a heading beside a heading, a heading beside a text.
_SHARED, _UNSHARED, _MOST_SHARED = -1.5, 0.5, 4
_HEADINGS, _HEADING_AND_TEXT = -2.0, 6.0

_TOKENS = re.compile(r"\d+(?:[.,]\d+)*%?|(?<![A-Za-z])[A-Z][A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Pair:
    """The sentences of paragraphs that answer each other; either side may be empty."""

    lefts: range
    rights: range


def pair_paragraphs(left: Revision, right: Revision) -> list[Pair]:
    """Pair the paragraphs of two revisions; the pairs hold every sentence once, in order."""
    lefts, rights = _Body.of(left), _Body.of(right)
    titles = Pair(range(left.title_sentences), range(right.title_sentences))
    bodies = [
        Pair(
            lefts.sentences(match.left_start, match.left_end),
            rights.sentences(match.right_start, match.right_end),
        )
        for match in _match(lefts, rights)
    ]
    return [pair for pair in (titles, *bodies) if pair.lefts or pair.rights]


@dataclass(frozen=True, slots=True)
class _Body:
    """The paragraphs of a revision after its title, by what they are matched by."""

    lengths: list[int]
    tokens: list[frozenset[str]]
    levels: list[int]
    sentence_starts: list[int]

    @classmethod
    def of(cls, revision: Revision) -> _Body:
        paragraphs = [one for one in revision.paragraphs if one.kind is not ParagraphKind.TITLE]
        starts = [bisect_left(revision.sentences.starts, one.start) for one in paragraphs]
        return cls(
            [one.end - one.start for one in paragraphs],
            [frozenset(_TOKENS.findall(revision.quote(one.span))) for one in paragraphs],
            [one.level for one in paragraphs],
            [*starts, len(revision.sentences)],
        )

    def tokens_of(self, start: int, end: int) -> frozenset[str]:
        """Give the numbers and names in one or two paragraphs from `start`."""
        if end - start == 1:
            return self.tokens[start]
        return self.tokens[start] | self.tokens[end - 1]

    def headings(self, start: int, end: int) -> int:
        """Count the headings among one or two paragraphs from `start`."""
        return (self.levels[start] > 0) + (end - start > 1 and self.levels[end - 1] > 0)

    def sentences(self, start: int, end: int) -> range:
        """Give the sentences of paragraphs `[start, end)`."""
        return range(self.sentence_starts[start], self.sentence_starts[end])


def _match(lefts: _Body, rights: _Body) -> list[Match]:
    """Match twice: an omission on one side makes the first ratio of lengths a wrong one."""
    ratio = ratio_of(sum(lefts.lengths), sum(rights.lengths))
    found = _match_by(ratio, lefts, rights)
    paired = [
        one for one in found if one.left_start < one.left_end and one.right_start < one.right_end
    ]
    better = ratio_of(
        sum(sum(lefts.lengths[one.left_start : one.left_end]) for one in paired),
        sum(sum(rights.lengths[one.right_start : one.right_end]) for one in paired),
    )
    return found if abs(log(better / ratio)) < _SAME_RATIO else _match_by(better, lefts, rights)


def _match_by(ratio: float, lefts: _Body, rights: _Body) -> list[Match]:
    model = LengthModel(ratio, _VARIANCE, _PENALTIES, _OMISSION)

    def weigh(match: Match) -> float:
        weight = 0.0
        here = lefts.tokens_of(match.left_start, match.left_end)
        there = rights.tokens_of(match.right_start, match.right_end)
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

    evidence = Evidence(weigh, least=_SHARED * _MOST_SHARED + _HEADINGS)
    return cheapest_path(lefts.lengths, rights.lengths, model, evidence)
