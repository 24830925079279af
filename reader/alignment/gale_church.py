"""Sentence alignment by length (Gale and Church 1993), within paired paragraphs.

The model is in `lengths`, the search in `path`; kinds, priors and s² are the published ones, and
the ratio of lengths is the document's own. A bead's confidence is no posterior but a function of
its kind and δ, calibrated on novels, and of how much choice its paragraphs left.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from math import exp, log, log2

from reader.alignment.lengths import (
    VARIANCE,
    LengthModel,
    Match,
    ratio_of,
    squared_delta,
)
from reader.alignment.paragraphs import Pair, pair_paragraphs
from reader.alignment.path import cheapest_path
from reader.model.alignment import Bead, Beads
from reader.model.article import Revision

# Table 5 of the paper: how often each kind of match is met. 1-2 and 2-1 share .089 between them,
# 1-0 and 0-1 share .0099.
_PRIORS = {
    (1, 1): 0.89,
    (1, 2): 0.089 / 2,
    (2, 1): 0.089 / 2,
    (1, 0): 0.0099 / 2,
    (0, 1): 0.0099 / 2,
    (2, 2): 0.011,
}
PENALTIES = {kind: -log(prior) for kind, prior in _PRIORS.items()}

# How many sentences one may answer, and how far δ² may go for that (three standard deviations).
_MOST_FOR_ONE = 6
_LIKELY = 9.0

# Confidence: how many matches of a kind were right in chapters of novels without paragraphs, how
# that falls with δ², and how many doublings of sentences in a pair of paragraphs make it a chapter.
_RIGHT = {(1, 1): 0.7, (1, 2): 0.37, (2, 1): 0.37, (2, 2): 0.1}
_FALL = 6.0
_FULL_ROOM = 5
_UNMATCHED = 0.05


def align(left: Revision, right: Revision) -> Beads:
    """Align two revisions, every sentence in exactly one bead.

    Beads never cross the border of paired paragraphs. What has no counterpart is a bead with an
    empty side, a sentence each.
    """
    left_lengths, right_lengths = sentence_lengths(left), sentence_lengths(right)
    pairs = pair_paragraphs(left, right)
    ratio = ratio_of(
        sum(sum(left_lengths[at] for at in pair.lefts) for pair in pairs if pair.rights),
        sum(sum(right_lengths[at] for at in pair.rights) for pair in pairs if pair.lefts),
    )
    model = LengthModel(ratio, VARIANCE, PENALTIES)
    lefts, rights, confidences = array("I", [0]), array("I", [0]), array("f")
    for pair in pairs:
        for match, confidence in _judged(pair, left_lengths, right_lengths, model):
            lefts.append(pair.lefts.start + match.left_end)
            rights.append(pair.rights.start + match.right_end)
            confidences.append(confidence)
    return Beads(lefts, rights, confidences, bytes(len(confidences)))


def align_ranges(left: Revision, right: Revision, ranges: Sequence[Pair]) -> list[Bead]:
    """Align ranges of sentences that are known to answer each other, in order, one by one."""
    left_lengths, right_lengths = sentence_lengths(left), sentence_lengths(right)
    model = LengthModel(ratio_of(sum(left_lengths), sum(right_lengths)), VARIANCE, PENALTIES)
    return [
        Bead(
            pair.lefts.start + match.left_start,
            pair.lefts.start + match.left_end,
            pair.rights.start + match.right_start,
            pair.rights.start + match.right_end,
            confidence,
        )
        for pair in ranges
        for match, confidence in _judged(pair, left_lengths, right_lengths, model)
    ]


def sentence_lengths(revision: Revision) -> list[int]:
    """Give the length of each sentence in characters, the blanks around it left out."""
    text, spans = revision.text, revision.sentences
    return [
        len(text[start:end].strip()) for start, end in zip(spans.starts, spans.ends, strict=True)
    ]


def _judged(
    pair: Pair, left_lengths: list[int], right_lengths: list[int], model: LengthModel
) -> Iterator[tuple[Match, float]]:
    """Match the sentences of a pair, counted from its first; give each match's confidence.

    It comes from the match's kind and δ, and from how many others the paragraphs left room for.
    """
    lefts = left_lengths[pair.lefts.start : pair.lefts.stop]
    rights = right_lengths[pair.rights.start : pair.rights.stop]
    left_scale, right_scale = model.scales
    most = max(len(lefts), len(rights))
    for match in _matches(lefts, rights, model):
        left_start, left_end, right_start, right_end = match
        if left_start == left_end or right_start == right_end:
            yield match, _UNMATCHED
            continue
        left = sum(lefts[left_start:left_end]) * left_scale
        right = sum(rights[right_start:right_end]) * right_scale
        certainty = _certainty(left_end - left_start, right_end - right_start, most)
        yield match, certainty * exp(-squared_delta(left, right, model.variance) / _FALL)


@cache
def _certainty(lefts: int, rights: int, most: int) -> float:
    """Give the confidence in a match of a kind where the longer side has `most` sentences."""
    room = min(1.0, log2(most / max(lefts, rights)) / _FULL_ROOM)
    return 1 - (1 - _RIGHT.get((lefts, rights), 0)) * room


def _matches(lefts: list[int], rights: list[int], model: LengthModel) -> list[Match]:
    """Match the sentences of paragraphs that answer each other.

    One sentence answers all of the other side, though the paper has no kinds beyond two: that the
    paragraphs are a pair says so already, where their lengths do not contradict.
    """
    if min(len(lefts), len(rights)) == 1 and 2 < max(len(lefts), len(rights)) <= _MOST_FOR_ONE:
        lengths = model.scale(sum(lefts), sum(rights))
        if squared_delta(*lengths, model.variance) <= _LIKELY:
            return [Match(0, len(lefts), 0, len(rights))]
    return cheapest_path(lefts, rights, model).matches
