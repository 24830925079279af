"""The beginning of a book, to be read while the whole of it is still being brought in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from reader.model.alignment import Alignment
from reader.model.annotation import Annotation
from reader.model.article import Article, Revision
from reader.model.draft import Draft, SourceText
from reader.model.errors import ReaderError
from reader.session.intake import build, draft_of_sources

HEAD = 24_000
"""How many bytes of each file are looked at: some screens, taken apart in an instant."""

MOST = 40
"""How many paragraphs are shown at most. Both sides show as many, so that they soon pair."""

_WIDE = (b"\xff\xfe", b"\xfe\xff")  # byte order marks of UTF-16


@dataclass
class Beginning:
    """An article that is in no library yet, as far as it is known; the desk can show it."""

    article: Article
    revisions: tuple[Revision, ...]
    alignment: Alignment | None
    annotations: dict[UUID, Annotation] = field(default_factory=dict)

    def is_of(self, revisions: Sequence[Revision], side: int, offset: int) -> bool:
        """Whether the whole has the same words up to an offset of a side."""
        if side >= len(revisions):
            return False
        return revisions[side].text[:offset] == self.revisions[side].text[:offset]


def beginning_of(paths: Sequence[Path], made: datetime) -> Beginning | None:
    """Take the beginning of files apart; `None` where both languages are not in it.

    What is wrong with the files is found out, and told, by whoever brings in the whole.
    """
    try:
        draft = draft_of_sources([_head(path) for path in paths])
        most = min(MOST, *(len(side.paragraphs) for side in draft.sides))
        sides = tuple(replace(side, paragraphs=side.paragraphs[:most]) for side in draft.sides)
        built = build((), Draft(sides), made)
    except (ReaderError, OSError):
        return None
    if not built.payload.alignments:
        return None
    return Beginning(built.article, built.payload.revisions, built.payload.alignments[0])


def _head(path: Path) -> SourceText:
    """Read a file's first lines."""
    from reader.formats.decoding import decode

    with path.open("rb") as file:
        data = file.read(HEAD)
    if data.startswith(_WIDE):
        return decode(data[: len(data) // 2 * 2], path.name)
    return decode(data[: data.rfind(b"\n") + 1], path.name)
