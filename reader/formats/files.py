"""Files become bytes, and what can go wrong on the way becomes one sentence."""

from __future__ import annotations

import stat
from pathlib import Path

from reader.model.errors import SourceError
from reader.model.message import QT_TRANSLATE_NOOP

_MISSING = QT_TRANSLATE_NOOP("source", "There is no file “{0}”; look at the path and try again.")
_FOLDER = QT_TRANSLATE_NOOP("source", "“{0}” is a folder; choose one of the files in it.")
_DENIED = QT_TRANSLATE_NOOP(
    "source", "You have no permission to read “{0}”, so nothing was read in."
)
_SPECIAL = QT_TRANSLATE_NOOP(
    "source", "“{0}” is not an ordinary file; save it as a file and choose that."
)
_LARGE = QT_TRANSLATE_NOOP(
    "source", "“{0}” is larger than {1} MB, more than any book, so it was not read in."
)
_UNREADABLE = QT_TRANSLATE_NOOP("source", "“{0}” could not be read ({1}), so nothing was read in.")

LARGEST = 100
"""The size in megabytes (10^6 bytes) beyond which a file is not taken for a text."""


def read_bytes(path: Path) -> bytes:
    """Read a file; raise `SourceError` where it is missing, a folder, forbidden or unreadable."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise SourceError(_FOLDER.of(path))
        if not stat.S_ISREG(status.st_mode):
            raise SourceError(_SPECIAL.of(path))
        if status.st_size > LARGEST * 1_000_000:
            raise SourceError(_LARGE.of(path.name, LARGEST))
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise SourceError(_MISSING.of(path)) from error
    except PermissionError as error:
        raise SourceError(_DENIED.of(path)) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(_UNREADABLE.of(path, reason)) from error
