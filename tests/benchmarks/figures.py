"""A figure: ours beside a rival's, and whether their ratio is what we aim at."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table. `ours` and `rival` are in the unit that `name` ends with.

    `goal` is what the ratio ours/rival may be at most.
    """

    name: str
    ours: float
    rival: float
    goal: float

    @property
    def ratio(self) -> float:
        """Ours as a multiple of the rival's."""
        return self.ours / self.rival

    @property
    def holds(self) -> bool:
        """Whether the goal is met."""
        return self.ratio <= self.goal

    def row(self) -> dict[str, str | float | bool]:
        """Give the figure as `--json` prints it."""
        return {
            "name": self.name,
            "ours": round(self.ours, 4),
            "rival": round(self.rival, 4),
            "ratio": round(self.ratio, 4),
            "goal": self.goal,
            "holds": self.holds,
        }


def milliseconds(work: Callable[[], object], *, times: int = 1) -> float:
    """Give the median time that `work` takes, in milliseconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def percentile(values: list[float], share: float) -> float:
    """Give the value that a share (0 to 1) of the values does not exceed."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]
