"""What speaks against a bead: a reader had better look at it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Reason(Enum):
    """What speaks against a bead, the gravest last."""

    UNSURE = "unsure"
    LENGTH = "length"
    NUMBERS = "numbers"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A bead by its number, what speaks against it, and how much: more is worse."""

    bead: int
    reasons: tuple[Reason, ...]
    weight: float
