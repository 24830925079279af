"""Finding words in both sides of an article, and in which order one meets them.

A book is searched a while at a time, so that a window can do it between two frames; once its sides
are folded, they are kept, and finding again takes little more than `str.find` does.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import NamedTuple, Protocol
from uuid import UUID

from reader.chinese.variants import simplified
from reader.model.alignment import Alignment
from reader.model.article import Revision
from reader.model.spans import Span, Spans
from reader.text.finding import Finding
from reader.text.folding import Folded, fold

KEPT = 4
"""How many folded texts are kept: both sides, as they are and with both scripts alike."""

SLICE = 0.004
"""For how long a window searches between two frames, in seconds."""

NOTHING = Spans(array("I"), array("I"))


class Texts(Protocol):
    """What is searched: the texts of an article (see `reader.session.opened`)."""

    revisions: tuple[Revision, ...]
    alignment: Alignment | None


class Match(NamedTuple):
    """One of the places found: its side, and its number (from 0) in that side."""

    side: int
    number: int


class Matches:
    """Every place found, by side, ranked as one reads: bead by bead, the first side before.

    Ranks count from 0. Without an alignment all of the first side comes before the second.
    """

    def __init__(self, texts: Texts, sides: Sequence[Spans]) -> None:
        self.sides = tuple(sides)
        self._revisions = texts.revisions
        self._beads = None if texts.alignment is None else texts.alignment.beads

    def __len__(self) -> int:
        return sum(map(len, self.sides))

    def span(self, match: Match) -> Span:
        """Give where a match stands in its side."""
        return self.sides[match.side][match.number]

    def rank(self, match: Match) -> int:
        """Give how many come before a match."""
        start = self.sides[match.side].starts[match.number]
        return match.number + self._across(match.side, start)

    def at(self, rank: int) -> Match:
        """Give the match of a rank; past the last one, and before the first, it goes round.

        Raises `IndexError` where there are none.
        """
        if not len(self):
            raise IndexError("nothing was found")
        rank %= len(self)
        first = range(len(self.sides[0]))
        index = bisect_left(first, rank, key=lambda at: self.rank(Match(0, at)))
        if index in first and self.rank(Match(0, index)) == rank:
            return Match(0, index)
        return Match(1, rank - index)

    def hit(self, rank: int) -> Hit:
        """Give the match of a rank, as `at` does, to go on from."""
        return Hit(self, self.at(rank))

    def nearest(self, side: int, offset: int) -> Hit | None:
        """Give the first match from a place on, or from the beginning; `None` where none is.

        Before the first character of a side nothing of the other one has been read either.
        """
        return self.hit(self.since(side, offset) if offset else 0) if len(self) else None

    def since(self, side: int, offset: int) -> int:
        """Give the rank of the first match that begins at a place or after it.

        Where there is none, it is the number of all.
        """
        return bisect_left(self.sides[side].starts, offset) + self._across(side, offset)

    def _across(self, side: int, offset: int) -> int:
        """Give how many matches of the other side come before a place."""
        other = 1 - side
        if other >= len(self.sides):
            return 0
        starts = self.sides[other].starts
        if self._beads is None or not len(self._beads):
            return len(starts) if side else 0
        sentence = self._revisions[side].sentence_at(offset)
        bead = self._beads[self._beads.holding(sentence, left=side == 0)]
        border = bead.left_end if side else bead.right_start
        sentences = self._revisions[other].sentences.starts
        if border >= len(sentences):
            return len(starts)
        return bisect_left(starts, sentences[border]) if border else 0


class Hit(NamedTuple):
    """The match that a reader is at, one of all."""

    matches: Matches
    match: Match

    @property
    def place(self) -> tuple[int, Span]:
        """Where it stands: its side, and the span in that."""
        return self.match.side, self.matches.span(self.match)

    @property
    def number(self) -> int:
        """Which it is as one reads, counted from 1."""
        return self.matches.rank(self.match) + 1

    def beside(self, step: int) -> Hit:
        """Give the match some steps on, or with a negative number back; it goes round."""
        return self.matches.hit(self.matches.rank(self.match) + step)


class Search:
    """A search that is under way."""

    def __init__(
        self, texts: Texts, folded: Sequence[Folded | None], words: str, *, whole: bool = False
    ) -> None:
        """Take for each side its folded text, or `None` to leave it out; and folded words."""
        self._texts = texts
        self._folded = folded
        self._words = words if words.strip() else ""
        self._whole = whole
        self._found = [NOTHING for _ in folded]
        self._steps = self._search()

    @property
    def matches(self) -> Matches:
        """What has been found: all of it once `run` has said so."""
        return Matches(self._texts, self._found)

    def run(self, seconds: float = float("inf")) -> bool:
        """Search for about so long; tell whether all has been searched."""
        until = perf_counter() + seconds
        return all(perf_counter() < until for _step in self._steps)

    def _search(self) -> Iterator[None]:
        if not self._words:
            return
        for side, folded in enumerate(self._folded):
            if folded is None:
                continue
            while not folded.advance():
                yield
            finding = Finding(folded, self._words, whole=self._whole)
            while not finding.advance():
                yield
            self._found[side] = finding.found
            yield


class Finder:
    """Begins searches, and keeps the texts that it has folded for them."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[UUID, bool], Folded] = OrderedDict()

    def begin(
        self,
        texts: Texts,
        words: str,
        *,
        alike: bool = False,
        whole: bool = False,
        without: int | None = None,
    ) -> Search:
        """Begin to search the first two sides, one of them left out if it is named.

        With `alike`, Simplified and Traditional characters are found as each other; with `whole`,
        words are found only by themselves (see `reader.text.finding`).
        """
        folded = [
            None if side == without else self._folded(revision, alike)
            for side, revision in enumerate(texts.revisions[:2])
        ]
        return Search(texts, folded, fold(words, simplified() if alike else None), whole=whole)

    def _folded(self, revision: Revision, alike: bool) -> Folded:
        key = (revision.id, alike)
        if key not in self._kept:
            self._kept[key] = Folded(revision.text, simplified() if alike else None)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]


def find_all(texts: Texts, words: str, *, alike: bool = False) -> Matches:
    """Find words in both sides at once."""
    search = Finder().begin(texts, words, alike=alike)
    search.run()
    return search.matches
