"""The cheapest straight path through two lists of lengths: it never goes back what it has to go on.

The longer list has so many items more; a straight path takes as many of both with each match, or
more of the longer one, and so comes through as many lanes as there are items more, and one. Nearly
all paragraphs that answer each other are matched so, sentence by sentence, and there are ten
thousand in a book: what is done for each pair of them is kept as little as can be.
"""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from reader.alignment.lengths import STEPS, LengthModel, Match, cost_beyond, length_costs
from reader.alignment.sweep import Lists


class _Lane(NamedTuple):
    """The cells with so many items more of the longer list: what each costs, how it was come to."""

    costs: list[float]
    chosen: bytearray


def straight_path(lists: Lists) -> tuple[list[Match], float]:
    """Give the matches of the cheapest straight path, and what they cost together."""
    turned = len(lists.lefts) > len(lists.rights)
    shorter, longer = (lists.rights, lists.lefts) if turned else (lists.lefts, lists.rights)
    lanes: list[_Lane] = []
    for _ in range(len(longer) - len(shorter) + 1):
        lanes.append(_lane(lanes, shorter, longer, lists.model, turned))
    return _matches(lanes, len(shorter) - 1, lists.model, turned), lanes[-1].costs[len(shorter) - 1]


def _lane(
    lanes: list[_Lane], shorter: list[float], longer: list[float], model: LengthModel, turned: bool
) -> _Lane:
    """Find the cheapest ways to the cells of the next lane."""
    ahead, table, scale = len(lanes), length_costs(), 2 * STEPS / model.variance
    # What stands before the first cell is found at the end, by negative indices.
    costs = [inf] * (len(shorter) + model.longest)
    chosen = bytearray(len(shorter))
    if not ahead:
        costs[0] = 0.0
    moves = [
        (number, lanes[ahead - more].costs if more else costs, few, few + more, penalty)
        for number, few, more, penalty in model.straight[turned]
        if more <= ahead
    ]
    for at in range(len(shorter)):
        best = costs[at]
        for number, source, few, many, penalty in moves:
            total = source[at - few] + penalty
            if total >= best:
                continue
            one = shorter[at] - shorter[at - few]
            other = longer[at + ahead] - longer[at + ahead - many]
            far = other - one
            step = int(far * far * scale / (one + other)) if one + other else 0
            cost = table[step] if step < len(table) else cost_beyond(step)
            total += cost if few else min(cost, model.omission)
            if total < best:
                best = total
                chosen[at] = number
        costs[at] = best
    return _Lane(costs, chosen)


def _matches(lanes: list[_Lane], at: int, model: LengthModel, turned: bool) -> list[Match]:
    """Walk from the end to the beginning by the matches chosen."""
    moves, ahead = model.straight[turned], len(lanes) - 1
    path: list[Match] = []
    while at or ahead:
        _, few, more, _ = moves[lanes[ahead].chosen[at]]
        before, ahead_before = at - few, ahead - more
        one, other = (before, at), (before + ahead_before, at + ahead)
        path.append(Match(*other, *one) if turned else Match(*one, *other))
        at, ahead = before, ahead_before
    path.reverse()
    return path
