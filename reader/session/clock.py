"""The clock: the one thing of the world that tests may replace."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def now() -> datetime:
    """Give the time, in UTC."""
    return datetime.now(UTC)
