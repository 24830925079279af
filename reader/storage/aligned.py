"""Which alignments need not be made again: marks in the cache folder.

An alignment that came of the aligner's words, or that aligning again would leave as it is, has an
empty file by its id, in a folder for the aligner's version. Losing a mark costs one more aligning,
which then finds nothing to be changed. Where none can be kept, none is.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from uuid import UUID

from reader.storage.folders import cache_folder


class AlignedMarks:
    """The marks of one version of the aligner."""

    def __init__(self, version: str, folder: Path | None = None) -> None:
        self._folder = (folder or cache_folder()) / "aligned" / version

    def __contains__(self, alignment: object) -> bool:
        return isinstance(alignment, UUID) and (self._folder / str(alignment)).exists()

    def add(self, alignment: UUID) -> None:
        """Mark an alignment."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / str(alignment)).touch()
