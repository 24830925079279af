"""Code points and UTF-16 units: the one place where Qt's offsets meet ours.

Qt counts UTF-16 units, everything else here counts code points: `𠮷` is two and one.
"""

from __future__ import annotations

from bisect import bisect_left

_LAST_IN_ONE_UNIT = "\uffff"


class CodePoints:
    """Turns offsets of one text from code points into UTF-16 units and back."""

    __slots__ = ("_length", "_wide", "_wide_units")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        plain = text.isascii() or max(text, default="") <= _LAST_IN_ONE_UNIT
        # the code points that take two units, and the unit at which each begins
        self._wide = [] if plain else [at for at, c in enumerate(text) if c > _LAST_IN_ONE_UNIT]
        self._wide_units = [offset + before for before, offset in enumerate(self._wide)]

    @property
    def units(self) -> int:
        """How many UTF-16 units the text has."""
        return self._length + len(self._wide)

    def to_units(self, offset: int) -> int:
        """Turn an offset in code points into one in UTF-16 units."""
        return offset + bisect_left(self._wide, offset) if self._wide else offset

    def to_offset(self, unit: int) -> int:
        """Turn an offset in UTF-16 units into code points; amid a character, give its start."""
        if not self._wide:
            return unit
        before = bisect_left(self._wide_units, unit)
        offset = unit - before
        if before and self._wide_units[before - 1] + 1 == unit:
            return self._wide[before - 1]
        return offset
