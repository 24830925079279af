"""Opening a library's file: made where there is none, looked at before it is touched.

A file that is damaged, foreign or newer is told from a good one by its first bytes and by a
connection that can only read, so that nothing (not even SQLite, which folds a left-over `-wal`
file into the database when it closes) changes it.
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from time import monotonic, sleep
from uuid import uuid4

from reader.model.errors import LibraryError
from reader.model.message import QT_TRANSLATE_NOOP, Message
from reader.storage.connection import PATIENCE, Connection, Mode
from reader.storage.header import read_header
from reader.storage.migrations import APPLICATION_ID, VERSION, migrate
from reader.storage.trouble import BUSY, DAMAGED, FOLDER, FORBIDDEN, FOREIGN, UNREACHABLE, told

NEWER = QT_TRANSLATE_NOOP(
    "library",
    "The library {0} was written by a newer version of this program (form {1}, this one knows "
    "{2}); it was left as it is; update the program.",
)
EMPTIED = QT_TRANSLATE_NOOP(
    "library",
    "The library {0} is empty, but {1} beside it shows that it was not always; "
    "nothing was changed; go back to a backup, or move that away to begin anew.",
)
GONE = QT_TRANSLATE_NOOP(
    "library",
    "The library {0} is gone, but {1} beside it shows that it was there; "
    "nothing was changed; go back to a backup, or move that away to begin anew.",
)
PENDING = QT_TRANSLATE_NOOP(
    "library",
    "The last changes of the library {0} are still in {1}, and its folder cannot be written; "
    "nothing was changed; make the folder writable.",
)
OUTDATED = QT_TRANSLATE_NOOP(
    "library",
    "The library {0} is of an older form and can only be read here; nothing was changed; "
    "make the file and its folder writable, and open it again.",
)

_BETWEEN_TRIALS = 0.02
"""Seconds: some times what laying out a library takes."""


def backups_of(path: Path) -> Path:
    """Give the folder of a library's backups."""
    return path.with_name(f"{path.name}.backups")


def open_library(path: Path, patience: float = PATIENCE) -> Connection:
    """Open the library at `path`, making or migrating it where need be.

    An existing one of the present form is not written to. `patience` is how many seconds to wait
    for another program's lock. Raises `LibraryError`.
    """
    path = _resolved(path)
    with told(path):
        if not os.path.lexists(path):
            _make(path, patience)
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise LibraryError(FOLDER.of(path))
        if not stat.S_ISREG(status.st_mode):
            raise LibraryError(FOREIGN.of(path))
        if status.st_size == 0:
            _fill(path, patience)
        return _open_standing(path, patience)


def _resolved(path: Path) -> Path:
    """Follow links, so that what stands beside the file is looked for beside the file."""
    with told(path):
        try:
            return path.resolve()
        except RuntimeError as error:  # how Python < 3.13 speaks of links in a circle
            raise LibraryError(UNREACHABLE.of(path)) from error


def _open_standing(path: Path, patience: float) -> Connection:
    """Open a library that is there."""
    version, writable = _examine(path, patience)
    if not writable:
        if version < VERSION:
            raise LibraryError(OUTDATED.of(path))
        return Connection(path, _reading_mode(path), patience)
    connection = Connection(path, "rw", patience)
    try:
        if version < VERSION:
            migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _examine(path: Path, patience: float) -> tuple[int, bool]:
    """Give a library's version and whether it can be written; refuse what is no good library."""
    writable = _may_write(path) and _may_write(path.parent)
    _refuse_by_header(path)
    connection = Connection(path, _examining_mode(path, writable=writable), patience)
    try:
        version: int = connection.pragma("user_version")
        if version > VERSION:
            raise LibraryError(NEWER.of(path, version, VERSION))
        if version < 1 or (version == VERSION and _columns(connection) != _newest_columns()):
            raise LibraryError(DAMAGED.of(path))
    finally:
        connection.close()
    return version, writable


def _refuse_by_header(path: Path) -> None:
    """Refuse what its first bytes tell apart from a whole library."""
    header = read_header(path)
    if header is None or header.application_id != APPLICATION_ID:
        raise LibraryError(FOREIGN.of(path))
    if header.user_version > VERSION:
        raise LibraryError(NEWER.of(path, header.user_version, VERSION))
    if path.stat().st_size < header.size and _pending(path) is None:
        raise LibraryError(DAMAGED.of(path))


def _columns(connection: Connection) -> set[tuple[str, str]]:
    """Give the tables and columns that a library says it has."""
    return set(
        connection.sql(
            "SELECT made.name, field.name FROM sqlite_master AS made,"
            " pragma_table_info(made.name) AS field"
            " WHERE made.type = 'table' AND made.name NOT LIKE 'sqlite_%'"
        )
    )


def _newest_columns() -> set[tuple[str, str]]:
    """Give the tables and columns of a library that was just made."""
    connection = Connection(Path("newest"), "memory")
    try:
        migrate(connection)
        return _columns(connection)
    finally:
        connection.close()


def _examining_mode(path: Path, *, writable: bool) -> Mode:
    """How to look at a library and leave nothing beside it that was not there."""
    pending = _pending(path)
    if pending is None:
        return "immutable"
    if writable and pending == _beside(path, "-journal"):
        return "rw"  # a writer was cut off, and only another one can take its half step back
    return _reading_mode(path)


def _may_write(path: Path) -> bool:
    """Whether this user may write a file, or make files in a folder."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _reading_mode(path: Path) -> Mode:
    """How to read a library without writing to it.

    SQLite shares a WAL database through files beside it. Where they cannot be made and nobody
    else has made them, the file stands still and is read as it is.
    """
    if _may_write(path.parent) or _beside(path, "-shm").exists():
        return "ro"
    pending = _pending(path)
    if pending is not None:
        raise LibraryError(PENDING.of(path, pending.name))
    return "immutable"


def _pending(path: Path) -> Path | None:
    """Give the file that may hold what is not in the library yet, or not in it any more."""
    for suffix in ("-wal", "-journal"):
        beside = _beside(path, suffix)
        if _size(beside):
            return beside
    return None


def _size(path: Path) -> int:
    """Give the size of a file that may not be there, or go away at this very moment."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _beside(path: Path, suffix: str) -> Path:
    """Give the path of one of SQLite's files beside a database."""
    return path.with_name(path.name + suffix)


def _make(path: Path, patience: float) -> None:
    """Make a new library under a name of its own and link it to its place.

    So nobody ever sees half a library, and of two programs that start at once one's is taken by
    both.
    """
    _refuse_traces(path, GONE, _beside(path, "-wal"), _beside(path, "-journal"))
    path.parent.mkdir(parents=True, exist_ok=True)
    if not _may_write(path.parent):
        raise LibraryError(FORBIDDEN.of(path))
    draft = path.with_name(f".{path.name}.{uuid4().hex[:12]}.new")
    try:
        _lay_out(draft, "rwc", patience, named=path)
        _link(draft, path, patience)
    finally:
        draft.unlink(missing_ok=True)
        for suffix in ("-wal", "-shm", "-journal"):
            _beside(draft, suffix).unlink(missing_ok=True)
    _keep_name(path.parent)


def _link(draft: Path, path: Path, patience: float) -> None:
    """Give a finished draft its name, unless another program was quicker."""
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    except OSError:
        # A file system without links. A rename would put ours over one that another program
        # made a moment ago; an empty file that both fill under SQLite's lock cannot.
        with contextlib.suppress(FileExistsError):
            path.open("xb").close()
        _lay_out(path, "rw", patience)


def _fill(path: Path, patience: float) -> None:
    """Make an empty file a library, where nothing shows that it held something before."""
    _refuse_traces(path, EMPTIED, _beside(path, "-wal"), backups_of(path))
    _lay_out(path, "rw", patience)


def _refuse_traces(path: Path, message: Message, *traces: Path) -> None:
    """Refuse to begin anew where something beside the file shows that there was a library.

    SQLite would also play a left-over `-wal` or `-journal` file into the new one. They are no
    traces of an old one where another program has made the library meanwhile.
    """
    for trace in traces:
        if trace.exists() and not _size(path):
            raise LibraryError(message.of(path, trace.name))


def _lay_out(path: Path, mode: Mode, patience: float, named: Path | None = None) -> None:
    """Make the tables, all in one transaction; a second program finds them made."""
    connection = Connection(path, mode, patience, named)
    try:
        migrate(connection)
        _switch_to_wal(connection, patience)
    finally:
        connection.close()


def _switch_to_wal(connection: Connection, patience: float) -> None:
    """Have changes written ahead, so that readers and a writer do not wait for each other.

    Here SQLite does not wait for another program that lays out the same file, so this does.
    """
    end = monotonic() + patience
    while True:
        try:
            connection.sql("PRAGMA journal_mode = WAL")
        except LibraryError as error:
            if error.message.text != BUSY.text or monotonic() > end:
                raise
            sleep(_BETWEEN_TRIALS)
        else:
            return


def _keep_name(folder: Path) -> None:
    """Let the disk know the new name at once, where the system has a way to say so (POSIX)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        # Some network file systems do not know this; the library is there all the same.
        with contextlib.suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)
