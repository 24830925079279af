"""Readings: the pinyin of words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading of one word of a paragraph: a syllable for each of its characters.

    `start` is in code points from the beginning of the paragraph. `syllables[i]` belongs to the
    character at `start + i`; it is empty where a character adds none of its own (儿 in 花儿).
    """

    start: int
    syllables: tuple[str, ...]

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.syllables)
