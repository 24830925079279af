"""Beads and alignments (Brown, Lai and Mercer 1991).

A bead links a run of sentences of the left side with a run of the right one. The beads of an
alignment are in order, cross nowhere and hold every sentence exactly once, so an alignment is
kept as two lists of boundaries: bead `i` is `[lefts[i], lefts[i+1])` with
`[rights[i], rights[i+1])`, and no other state can be written down.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload
from uuid import UUID

UNSURE = 0.5
"""Below this confidence a bead is as likely wrong as right."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences `[left_start, left_end)` of one side with `[right_start, right_end)` of the other.

    Either side may be empty. `confidence` is 0 to 1; `locked` says that the reader made or
    confirmed it.
    """

    left_start: int
    left_end: int
    right_start: int
    right_end: int
    confidence: float = 1.0
    locked: bool = False

    @property
    def left(self) -> range:
        """The sentences of the left side."""
        return range(self.left_start, self.left_end)

    @property
    def right(self) -> range:
        """The sentences of the right side."""
        return range(self.right_start, self.right_end)

    def sentences(self, *, left: bool) -> range:
        """Give the sentences of the left side or of the right one."""
        return self.left if left else self.right


class Beads(Sequence[Bead]):
    """The packed beads of an alignment: boundaries, confidences and locks."""

    __slots__ = ("confidences", "lefts", "locks", "rights")

    def __init__(
        self, lefts: array[int], rights: array[int], confidences: array[float], locks: bytes
    ) -> None:
        """Take n+1 boundaries a side (type code `I`), n confidences (`f`) and n lock bytes."""
        self.lefts = lefts
        self.rights = rights
        self.confidences = confidences
        self.locks = locks

    @classmethod
    def of(cls, beads: Iterable[Bead]) -> Beads:
        """Pack beads; raise `ValueError` where one does not begin where the last one ended."""
        lefts, rights, confidences, locks = (
            array("I", [0]),
            array("I", [0]),
            array("f"),
            bytearray(),
        )
        for bead in beads:
            if (bead.left_start, bead.right_start) != (lefts[-1], rights[-1]):
                raise ValueError(f"{bead} does not follow {lefts[-1]}, {rights[-1]}")
            lefts.append(bead.left_end)
            rights.append(bead.right_end)
            confidences.append(bead.confidence)
            locks.append(bead.locked)
        return cls(lefts, rights, confidences, bytes(locks))

    def __len__(self) -> int:
        return len(self.confidences)

    @overload
    def __getitem__(self, index: int) -> Bead: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Bead]: ...
    def __getitem__(self, index: int | slice) -> Bead | Sequence[Bead]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        if index < 0:
            index += len(self)
        return Bead(
            self.lefts[index],
            self.lefts[index + 1],
            self.rights[index],
            self.rights[index + 1],
            self.confidences[index],
            bool(self.locks[index]),
        )

    def __iter__(self) -> Iterator[Bead]:
        return (self[index] for index in range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Beads):
            return NotImplemented
        mine = (self.lefts, self.rights, self.confidences, self.locks)
        return mine == (other.lefts, other.rights, other.confidences, other.locks)

    def __hash__(self) -> int:
        return hash((self.lefts.tobytes(), self.rights.tobytes(), self.locks))

    def replaced(self, first: int, last: int, made: Sequence[Bead]) -> Beads:
        """Give these beads with `made` in place of those from `first` up to `last`.

        Only what is put in is unpacked. Raises `ValueError` where it does not hold, in order and
        without a gap, the sentences of what it takes the place of.
        """
        at = (self.lefts[first], self.rights[first])
        for bead in made:
            if (bead.left_start, bead.right_start) != at:
                raise ValueError(f"{bead} does not begin at {at}")
            at = (bead.left_end, bead.right_end)
        if at != (self.lefts[last], self.rights[last]):
            raise ValueError(f"what is put in ends at {at}")
        lefts = array("I", [bead.left_end for bead in made])
        rights = array("I", [bead.right_end for bead in made])
        return Beads(
            self.lefts[: first + 1] + lefts + self.lefts[last + 1 :],
            self.rights[: first + 1] + rights + self.rights[last + 1 :],
            self.confidences[:first]
            + array("f", [bead.confidence for bead in made])
            + self.confidences[last:],
            self.locks[:first] + bytes(bead.locked for bead in made) + self.locks[last:],
        )

    def holding(self, sentence: int, *, left: bool) -> int:
        """Give the index of the bead that holds a sentence of the left or the right side.

        A sentence past the end gives the last bead. Raises `IndexError` where there are none.
        """
        if not len(self):
            raise IndexError("an alignment without beads")
        boundaries = self.lefts if left else self.rights
        return min(max(0, bisect_right(boundaries, sentence) - 1), len(self) - 1)


@dataclass(frozen=True, slots=True)
class Alignment:
    """The ordered beads between two revisions of two named sides."""

    id: UUID
    left: UUID
    right: UUID
    beads: Beads
