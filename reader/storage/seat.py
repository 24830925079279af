"""Seats: which window of a library this process is.

The history knows each change's writer, and a window takes back only its own. So a window needs a
name that no other one has now, yet the same again after a restart: the lowest seat that is free.
A seat is a file under the operating system's lock, which ends with the process however it ends.
"""

from __future__ import annotations

import hashlib
import os
import sys
from itertools import count
from pathlib import Path

from reader.storage.folders import cache_folder


class Seat:
    """A claimed seat; `name` is the writer of this window's changes."""

    def __init__(self, name: str, handle: int | None) -> None:
        """Take the open file under whose lock the seat stands, where there is one."""
        self.name = name
        self._handle = handle

    def release(self) -> None:
        """Give the seat up; a second time does nothing."""
        if self._handle is not None:
            os.close(self._handle)  # the lock goes with the file
            self._handle = None


def claim_seat(library: Path, folder: Path | None = None) -> Seat:
    """Take the lowest free seat at a library: `window-1`, `window-2` and so on.

    `folder` is where the lock files lie (the cache's by default); they hold nothing. Where none
    can be made, the seat has a name of its own for this process, and only undo after a restart
    is lost.
    """
    folder = cache_folder() / "seats" if folder is None else folder
    digest = hashlib.sha256(os.fsencode(library.resolve())).hexdigest()[:16]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = ((at, _claim(folder / f"{digest}-{at}.lock")) for at in count(1))
        number, handle = next((at, handle) for at, handle in taken if handle is not None)
    except OSError:
        return Seat(f"window-of-process-{os.getpid()}", None)
    return Seat(f"window-{number}", handle)


def _claim(file: Path) -> int | None:
    """Open a seat's file and lock it; `None` where someone else has it.

    It is not removed on release: another process may have opened it already, and would then hold
    the lock of a file that nobody else can find.
    """
    handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    locked = False
    try:
        locked = _lock(handle)
    finally:
        if not locked:
            os.close(handle)
    return handle if locked else None


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        """Lock the first byte of a file, unless another process has it."""
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        """Lock a file, unless another process (or another window of this one) has it."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
