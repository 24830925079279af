"""What the words after `duidu open` name: files to bring in, or articles of the library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from reader.session.session import Session


@dataclass(frozen=True, slots=True)
class Targets:
    """The article to open, and files so large that they are left to a worker."""

    article: UUID | None = None
    large: tuple[Path, ...] = ()


def bring_in_targets(session: Session, words: Sequence[str]) -> Targets:
    """Bring in the files among the words and find the articles.

    Two files are one article, a side each, as everywhere else. Raises `SourceError` and
    `NotFoundError`, before anything is brought in where an article is not there.
    """
    if not words:
        return Targets()
    from reader.session.intake import bring_in, read_sources

    found = [session.library.resolve(word) for word in words if not names_file(word)]
    files = [Path(word) for word in words if names_file(word)]
    groups = [files] if len(files) == 2 else [[file] for file in files]
    large: list[Path] = []
    for group in groups:
        if is_large(group):
            large += group
        else:
            found.append(bring_in(session, read_sources(group)).article)
    return Targets(found[-1] if found else None, tuple(large))


def names_file(word: str) -> bool:
    """Whether a word names a file, there or not, rather than an article."""
    path = Path(word)
    if path.suffix or len(path.parts) > 1:
        return True
    try:
        return path.exists()
    except OSError:
        return False


def is_large(files: Sequence[Path]) -> bool:
    """Whether files hold so much that the window would stand still while they are read in."""
    from reader.session.intake import LARGE

    return sum(map(_size, files)) >= LARGE


def _size(file: Path) -> int:
    """Give a file's size; 0 where it cannot be looked at, for reading it will say why."""
    try:
        return file.stat().st_size
    except OSError:
        return 0
