"""Readings: what the cache has comes at once, the rest from a worker started at leisure."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest

from reader.session.readings import ByText, Readings
from reader.storage.readings import ReadingCache

TEXTS = ["灯塔的门没有锁。", "海鸥飞过屋顶。"]
LONGEST = 60  # seconds that a worker may take on a busy machine

Act = Callable[[], None]


class Loop:
    """What a window's loop is to readings: it runs what is handed over, when it is told to."""

    def __init__(self) -> None:
        self.leisure: list[Act] = []
        self._given: queue.Queue[Act] = queue.Queue()
        self.deliver = self._given.put

    def run_one(self) -> None:
        """Wait for one thing that is handed over and run it."""
        self._given.get(timeout=LONGEST)()

    def rest(self) -> None:
        """Run what has waited for leisure."""
        waiting, self.leisure = self.leisure, []
        for act in waiting:
            act()


@pytest.fixture
def loop() -> Loop:
    return Loop()


@pytest.fixture
def readings(tmp_path: Path, loop: Loop) -> Iterator[Readings]:
    cache = ReadingCache(tmp_path / "readings.sqlite", version="1")
    made = Readings(cache, loop.deliver, loop.leisure.append)
    yield made
    made.close()
    cache.close()


def test_the_worker_is_started_at_leisure_and_makes_all_that_waited(
    readings: Readings, loop: Loop
) -> None:
    came: list[ByText] = []
    for text in TEXTS:
        readings.ask([text], came.append)
    assert len(loop.leisure) == 1
    loop.rest()
    for _ in TEXTS:
        loop.run_one()
    assert sorted(text for made in came for text in made) == sorted(TEXTS)
    assert all(made[text] for made in came for text in made)


def test_what_was_made_once_comes_at_once_and_starts_nothing(
    readings: Readings, loop: Loop
) -> None:
    made = readings.now(TEXTS)
    came: list[ByText] = []
    readings.ask(TEXTS, came.append)
    assert came == [made]
    assert not loop.leisure


def test_closed_before_there_was_leisure_no_worker_is_started(
    readings: Readings, loop: Loop
) -> None:
    readings.ask(TEXTS, lambda made: pytest.fail(f"{made} came after the end"))
    readings.close()
    before = active_children()
    loop.rest()
    assert active_children() == before
