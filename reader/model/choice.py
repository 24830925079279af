"""Which notes go out, in which order, and what goes with them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.model.annotation import Annotation, Color


class Order(StrEnum):
    """By where the notes stand, by their tags, or by when they were made."""

    PLACE = "place"
    TAG = "tag"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reader wants out. What is empty or `None` is no restriction.

    `tags` are names; one stands for its children too. `side` is the code of a language (`zh`,
    `en`) that one of a note's places must be in; `since` takes notes made or changed from then on.
    """

    colors: tuple[Color, ...] = ()
    tags: tuple[str, ...] = ()
    side: str | None = None
    since: datetime | None = None
    order: Order = Order.PLACE
    pinyin: bool = False
    counterpart: bool = True
    context: bool = False

    @property
    def takes_all(self) -> bool:
        """Whether no note is left out."""
        return not (self.colors or self.tags or self.side or self.since)

    def takes(self, annotation: Annotation, tags: Collection[str], codes: Collection[str]) -> bool:
        """Whether a note goes out, by itself, the names of its tags and its places' languages."""
        return (
            (not self.colors or annotation.color in self.colors)
            and (self.since is None or annotation.modified >= self.since)
            and (self.side is None or self.side in codes)
            and (not self.tags or any(_is_among(name, self.tags) for name in tags))
        )


EVERYTHING = Choice()
"""All notes, as they stand."""


def _is_among(name: str, wanted: Collection[str]) -> bool:
    return any(name == one or name.startswith(f"{one}/") for one in wanted)
