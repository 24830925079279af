"""Lines, which every format gives to the splitter, and pieces, which the splitter makes of them.

Characters are never altered: a line is a stretch of the source trimmed at its ends, less the
marks of its format, which are kept beside it so that every character stays accounted for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.model.article import DroppedKind


@dataclass(frozen=True, slots=True)
class Line:
    """One line with something in it.

    `gap` says that a blank line stands before it, `indented` that it begins with blanks as a
    paragraph does. `level` is 1 to 6 for a heading that its format marks, else 0. `marks` are the
    signs of the format that were taken out of it.
    """

    text: str
    gap: bool = False
    indented: bool = False
    level: int = 0
    marks: tuple[str, ...] = ()


class Role(StrEnum):
    """What a piece of a line is: text, metadata, or something that is kept out.

    A `SIGN` belongs to the format (`##`, `|`) and is shown in one heap with the others.
    """

    TEXT = "text"
    TITLE = "title"
    KEYWORDS = "keywords"
    SOURCE = "source"
    AUTHOR = "author"
    DATE = "date"
    MARKER = "marker"
    LABEL = "label"
    NUMBER = "number"
    CHROME = "chrome"
    SIGN = "sign"

    @property
    def dropped(self) -> DroppedKind | None:
        """The kind under which a piece of this role is kept out, where it is."""
        return _DROPPED.get(self)

    @property
    def is_text(self) -> bool:
        """Whether the piece becomes a paragraph."""
        return self is Role.TEXT or self is Role.TITLE


_DROPPED = {
    Role.MARKER: DroppedKind.MARKER,
    Role.LABEL: DroppedKind.LABEL,
    Role.NUMBER: DroppedKind.NUMBER,
    Role.CHROME: DroppedKind.CHROME,
    Role.SIGN: DroppedKind.MARKER,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line with one role. `chinese` is `None` where it has neither script.

    `row` counts the lines of the source, so pieces of one line share it; `order` counts the
    pieces. `gap`, `indented` and `level` are as in `Line`.
    """

    text: str
    role: Role
    row: int
    order: int = 0
    chinese: bool | None = None
    gap: bool = False
    indented: bool = False
    level: int = 0


def plain_lines(text: str) -> Iterator[Line]:
    """Give the lines of a plain text."""
    gap = False
    for raw in text.split("\n"):
        trimmed = raw.strip()
        if not trimmed:
            gap = True
            continue
        yield Line(trimmed, gap, raw.startswith(("\u3000", "\t", "  ", "\xa0\xa0")))
        gap = False
