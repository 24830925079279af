"""Readings of paragraphs: asked for by whoever shows them, made once, in a worker process.

Opening an article never waits for the dictionaries: what the cache has is there at once, the
rest is delivered when the worker has made it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.model.reading import Reading
from reader.session.worker import new_worker

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from reader.storage.readings import ReadingCache

ByText = Mapping[str, tuple[Reading, ...]]
Deliver = Callable[[Callable[[], None]], None]

BATCH = 24
"""Paragraphs that the worker is given at a time: some screens full, a blink of work."""


def make_readings(texts: Sequence[str]) -> dict[str, tuple[Reading, ...]]:
    """Make the readings of texts, here and now (some 300 ms for the dictionaries once)."""
    from reader.chinese.readings import readings

    return {text: tuple(readings(text)) for text in texts}


def _at_once(act: Callable[[], None]) -> None:
    act()


class Readings:
    """Gives the readings of paragraphs by their text.

    `deliver` runs a function on the thread of whoever asks (the window's); answers that come
    later are handed over through it. `at_leisure` runs one there too, when nothing more urgent
    waits: the worker is started then, for to start a process holds up whoever does it.
    """

    def __init__(
        self, cache: ReadingCache, deliver: Deliver, at_leisure: Deliver = _at_once
    ) -> None:
        self._cache = cache
        self._deliver = deliver
        self._at_leisure = at_leisure
        self._worker: ProcessPoolExecutor | None = None
        self._unsent: list[tuple[list[str], Callable[[ByText], None]]] = []
        self._asked: set[str] = set()

    def ask(self, texts: Iterable[str], then: Callable[[ByText], None]) -> None:
        """Have `then` called with the readings of texts, in as many parts as it takes.

        What the cache has comes at once, the rest when it is made. What was asked for before and
        is still being made is not asked for again.
        """
        wanted = [text for text in dict.fromkeys(texts) if text not in self._asked]
        known = self._cache.get(wanted)
        if known:
            then(known)
        missing = [text for text in wanted if text not in known]
        self._asked.update(missing)
        for first in range(0, len(missing), BATCH):
            self._send(missing[first : first + BATCH], then)

    def now(self, texts: Iterable[str]) -> ByText:
        """Give the readings of texts, waiting for those that the cache has not got."""
        wanted = list(dict.fromkeys(texts))
        known = dict(self._cache.get(wanted))
        made = make_readings([text for text in wanted if text not in known])
        self._cache.put(made)
        return {**known, **made}

    def close(self) -> None:
        """End the worker; what it was still making is let go."""
        self._unsent.clear()
        if self._worker is not None:
            self._worker.shutdown(wait=False, cancel_futures=True)
            self._worker = None

    def _send(self, texts: list[str], then: Callable[[ByText], None]) -> None:
        if self._worker is None:
            self._unsent.append((texts, then))
            if len(self._unsent) == 1:
                self._at_leisure(self._start)
            return
        future = self._worker.submit(make_readings, texts)
        future.add_done_callback(lambda done: self._deliver(lambda: self._take(done, texts, then)))

    def _start(self) -> None:
        """Start the worker and send it what has waited, unless all was closed meanwhile."""
        waiting, self._unsent = self._unsent, []
        if waiting:
            self._worker = new_worker()
        for texts, then in waiting:
            self._send(texts, then)

    def _take(
        self,
        done: Future[dict[str, tuple[Reading, ...]]],
        texts: list[str],
        then: Callable[[ByText], None],
    ) -> None:
        self._asked.difference_update(texts)
        if done.cancelled() or self._worker is None:
            return
        made = done.result()
        self._cache.put(made)
        then(made)


class PromptReadings(Readings):
    """Gives readings before it returns: for a picture, which has nobody to deliver to later."""

    def ask(self, texts: Iterable[str], then: Callable[[ByText], None]) -> None:
        """Call `then` at once, with all of them."""
        then(self.now(texts))
