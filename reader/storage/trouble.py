"""Trouble of the reader's machine, told apart from our own bugs, in one place.

SQLite's result codes (https://www.sqlite.org/rescode.html) say what happened. A code that speaks
of the file or the machine becomes a `LibraryError`; any other error is ours and is raised as it
came.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.model.errors import LibraryError
from reader.model.message import QT_TRANSLATE_NOOP, Message

BUSY = QT_TRANSLATE_NOOP(
    "library",
    "The library {0} is in use by another program and did not become free; "
    "nothing was changed; try again in a moment.",
)
FULL = QT_TRANSLATE_NOOP(
    "library",
    "There is no room left on the disk of the library {0}; "
    "what was there is kept, this last step is not; make room and try again.",
)
READ_ONLY = QT_TRANSLATE_NOOP(
    "library",
    "The library {0} can only be read here; nothing was written; "
    "make the file and its folder writable, or use another library.",
)
FORBIDDEN = QT_TRANSLATE_NOOP(
    "library",
    "The library {0} cannot be opened: there is no permission; "
    "change the permissions of the file and its folder, or use another library.",
)
FOLDER = QT_TRANSLATE_NOOP(
    "library", "{0} is a folder, not a library; nothing was changed; name a file in it."
)
FOREIGN = QT_TRANSLATE_NOOP(
    "library",
    "{0} is not a library of this program; it was left as it is; name another file.",
)
DAMAGED = QT_TRANSLATE_NOOP(
    "library",
    "The library {0} is damaged; it was left as it is; "
    "copy the file to a safe place and go back to a backup.",
)
REPLACED = QT_TRANSLATE_NOOP(
    "library",
    "The library {0} was moved, replaced or deleted while it was open; this last step is not "
    "kept, what was there before is where the file went; put it back and open it again.",
)
UNREACHABLE = QT_TRANSLATE_NOOP(
    "library",
    "The library {0} cannot be reached; nothing was changed; "
    "see whether its folder and disk are there.",
)
FAILING = QT_TRANSLATE_NOOP(
    "library",
    "The disk failed while the library {0} was read or written; "
    "this last step may not be kept; see to the disk and try again.",
)

_BY_CODE: dict[int, Message] = {
    # Extended codes, looked up before the primary ones that they end in.
    sqlite3.SQLITE_IOERR_SHMSIZE: FULL,
    sqlite3.SQLITE_READONLY_DBMOVED: REPLACED,
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_PROTOCOL: BUSY,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_PERM: FORBIDDEN,
    sqlite3.SQLITE_AUTH: FORBIDDEN,
    sqlite3.SQLITE_NOTADB: FOREIGN,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_CANTOPEN: UNREACHABLE,
    sqlite3.SQLITE_IOERR: FAILING,
}

_BY_ERRNO: dict[int, Message] = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: FORBIDDEN,
    errno.EPERM: FORBIDDEN,
    errno.EISDIR: FOLDER,
    errno.EIO: FAILING,
}


class GarbledError(Exception):
    """What is stored is not what anybody wrote: an unknown word, half a number."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Run a piece of work on a library's file; its machine's trouble becomes a `LibraryError`."""
    try:
        yield
    except sqlite3.Error as error:
        message = _message_for(error)
        if message is None:
            raise
        raise LibraryError(message.of(path)) from error
    except (GarbledError, UnicodeDecodeError) as error:
        raise LibraryError(DAMAGED.of(path)) from error
    except OSError as error:
        raise LibraryError(_BY_ERRNO.get(error.errno or 0, UNREACHABLE).of(path)) from error


@contextmanager
def as_stored() -> Iterator[None]:
    """Make sense of what was stored; what makes none raises `GarbledError`."""
    try:
        yield
    except (ValueError, LookupError, TypeError) as error:
        raise GarbledError(str(error)) from error


def _message_for(error: sqlite3.Error) -> Message | None:
    """Give the sentence for a driver's error, `None` where it is our own fault."""
    code = result_code(error)
    if not code and "Could not decode to UTF-8" in str(error):  # said by the driver, not SQLite
        return DAMAGED
    return _BY_CODE.get(code) or _BY_CODE.get(code & 0xFF)


def result_code(error: Exception) -> int:
    """Give the extended result code of a driver's error; 0 where it has none."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code
