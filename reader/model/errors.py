"""What can go wrong that a reader can do something about.

A `ReaderError` says what happened, what was kept and what to do, in one sentence. It is caught
in one place in the window and one in the command line. Everything else is our own fault.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.message import Message


class ReaderError(Exception):
    """Trouble that is told to the reader in the one sentence it carries."""

    def __init__(self, message: Message) -> None:
        # The message itself is the argument, so that an error survives its way out of a worker.
        super().__init__(message)
        self.message = message


class SourceError(ReaderError):
    """A file or text that cannot be read in: missing, empty, binary, not decodable."""


class LibraryError(ReaderError):
    """A library that cannot be opened or written: damaged, newer, locked, read-only, disk full."""


class ConflictError(ReaderError):
    """A change refused because what it builds on was changed elsewhere since."""


class NotFoundError(ReaderError):
    """An article, annotation or quote that is not there, or not the only one."""


class ExportError(ReaderError):
    """An export that cannot be written."""


class OverwriteError(ExportError):
    """A file that is not ours, or was changed since we wrote it: only a reader's word lets it go.

    Nothing was written.
    """


class SurroundingsError(ReaderError):
    """A machine that cannot show the window: system libraries are missing."""
