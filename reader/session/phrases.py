"""Which words of the other side answer a place: asked of a worker process, by an excerpt.

The worker has the lexicon; the window has not, for its size. It is sent the sentences around the
place and their beads, and answers in some milliseconds. Offsets are code points of the side's text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model.alignment import Beads
from reader.model.article import Revision
from reader.model.spans import Span
from reader.session.excerpts import cut, cut_beads
from reader.session.job import Deliver
from reader.session.worker import new_worker

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from reader.lexicon.lexicon import Lexicon
    from reader.session.opened import OpenArticle

AROUND = 24
"""How many beads on either side are sent along: they tell how usual a word is here."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A span of the other side, and how surely it answers (0 to 1)."""

    span: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The beads around a place as texts of their own, and where the other side's begins."""

    left: Revision
    right: Revision
    beads: Beads
    place: Span
    side: int
    offset: int


class Phrases:
    """The worker that is asked; it is started with the first question."""

    def __init__(self, cache_folder: Path, deliver: Deliver) -> None:
        self._cache = cache_folder
        self._deliver = deliver
        self._worker: ProcessPoolExecutor | None = None
        self._closed = False

    def ask(
        self, opened: OpenArticle, side: int, span: Span, then: Callable[[Answer | None], None]
    ) -> None:
        """Ask what answers a span of one of the first two sides; `then` hears it later.

        Where there is no lexicon yet, nobody is asked.
        """
        from reader.lexicon.provision import lexicon_file

        if self._closed or not lexicon_file(self._cache).exists():
            return
        taken = excerpt(opened, side, span)
        if taken is None:
            return
        if self._worker is None:
            self._worker = new_worker()
        future = self._worker.submit(answer, taken, self._cache)
        future.add_done_callback(partial(self._hand_over, then))

    def close(self) -> None:
        """End the worker; what it was asked is let go."""
        self._closed = True
        if self._worker is not None:
            self._worker.shutdown(wait=False, cancel_futures=True)

    def _hand_over(
        self, then: Callable[[Answer | None], None], done: Future[Answer | None]
    ) -> None:
        def tell() -> None:
            if not done.cancelled() and not self._closed:
                then(done.result())

        self._deliver(tell)


def excerpt(opened: OpenArticle, side: int, span: Span) -> Excerpt | None:
    """Cut the beads around a span out of an article; `None` where nothing is aligned with it."""
    if opened.alignment is None or side > 1:
        return None
    beads, here = opened.alignment.beads, opened.revisions[side]
    touched = here.sentences.touching(span.start, max(span.end, span.start + 1))
    if not touched or not len(beads):
        return None
    first = max(0, beads.holding(touched[0], left=side == 0) - AROUND)
    last = min(len(beads), beads.holding(touched[-1], left=side == 0) + 1 + AROUND)
    cuts = [
        cut(revision, borders[first], borders[last])
        for revision, borders in zip(opened.revisions, (beads.lefts, beads.rights), strict=False)
    ]
    start = cuts[side][1]
    return Excerpt(
        cuts[0][0],
        cuts[1][0],
        cut_beads(beads, first, last),
        Span(span.start - start, span.end - start),
        side,
        cuts[1 - side][1],
    )


def answer(taken: Excerpt, cache_folder: Path) -> Answer | None:
    """Find the words that answer an excerpt's place; `None` where no lexicon is there yet."""
    from reader.alignment.counterparts import counterpart

    lexicon = _lexicon(cache_folder)
    if lexicon is None:
        _lexicon.cache_clear()  # it may be there the next time
        return None
    found = counterpart(
        taken.left, taken.right, taken.beads, taken.place, lexicon, on_left=taken.side == 0
    )
    if found is None:
        return None
    span = Span(found.span.start + taken.offset, found.span.end + taken.offset)
    return Answer(span, found.confidence)


@cache
def _lexicon(cache_folder: Path) -> Lexicon | None:
    from reader.lexicon.provision import ready_lexicon

    return ready_lexicon(cache_folder)
