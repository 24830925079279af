"""The ways of reading an article of two sides, by the names that settings and commands use."""

from __future__ import annotations

from enum import StrEnum


class Way(StrEnum):
    """How two sides are shown.

    Side by side they stand in panes of their own, kept in step; in rows what answers each other
    stands level; interlinear, each sentence has its counterpart below it; at a peek the second
    side of the rows is veiled until it is asked for.
    """

    SIDE_BY_SIDE = "side-by-side"
    ROWS = "rows"
    INTERLINEAR = "interlinear"
    PEEK = "peek"


def way_named(name: str) -> Way:
    """Give the way of a name, side by side where there is none of that name."""
    return Way(name) if name in tuple(Way) else Way.SIDE_BY_SIDE
