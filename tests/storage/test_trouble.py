from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from reader.model.errors import LibraryError
from reader.model.message import Message
from reader.storage import trouble
from reader.storage.trouble import GarbledError, as_stored, told

PATH = Path("library.sqlite")

SENTENCES = [
    value.of(PATH, "x", "y")
    for name, value in vars(trouble).items()
    if name.isupper() and isinstance(value, Message)
]


def driver_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("as the driver says it")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_BUSY, "in use"),
        (sqlite3.SQLITE_BUSY_RECOVERY, "in use"),
        (sqlite3.SQLITE_FULL, "no room"),
        (sqlite3.SQLITE_IOERR_SHMSIZE, "no room"),
        (sqlite3.SQLITE_IOERR_WRITE, "disk failed"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, "can only be read"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "damaged"),
        (sqlite3.SQLITE_NOTADB, "not a library"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "cannot be reached"),
    ],
)
def test_the_drivers_codes_become_sentences(code: int, said: str) -> None:
    error = driver_error(code)
    with pytest.raises(LibraryError, match=said) as caught, told(PATH):
        raise error
    assert caught.value.__cause__ is error


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "no room"),
        (errno.EROFS, "can only be read"),
        (errno.EACCES, "no permission"),
        (errno.EIO, "disk failed"),
        (errno.ENAMETOOLONG, "cannot be reached"),
    ],
)
def test_the_systems_errors_become_sentences(code: int, said: str) -> None:
    with pytest.raises(LibraryError, match=said), told(PATH):
        raise OSError(code, "as the system says it")


def test_our_own_mistakes_are_not_told_as_the_machines() -> None:
    for mistake in (
        driver_error(sqlite3.SQLITE_CONSTRAINT_UNIQUE),
        driver_error(sqlite3.SQLITE_ERROR),
        ValueError("ours"),
    ):
        with pytest.raises(type(mistake)), told(PATH):
            raise mistake


def test_what_makes_no_sense_as_stored_is_damage() -> None:
    with pytest.raises(LibraryError, match="damaged"), told(PATH), as_stored():
        int("twelve")
    with pytest.raises(GarbledError), as_stored():
        int("twelve")


def test_every_sentence_is_one_and_names_the_library() -> None:
    assert len(SENTENCES) >= 10
    for sentence in map(str, SENTENCES):
        assert str(PATH) in sentence
        assert sentence.endswith(".")
        assert sentence.count(". ") == 0
        assert "{" not in sentence
