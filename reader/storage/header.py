"""The first hundred bytes of an SQLite file, read without SQLite, which would leave traces.

The layout is from "Database File Format", section 1.3 (https://www.sqlite.org/fileformat2.html).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

SIZE = 100
MAGIC = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Header:
    """What a database says of itself.

    `size` is how many bytes the file should have at the least, `user_version` the form of its
    tables, `application_id` whose it is. Changes that are still in a `-wal` file are not in it.
    """

    size: int
    user_version: int
    application_id: int


def read_header(path: Path) -> Header | None:
    """Read the header of a file; `None` where it is no whole SQLite header. Raises `OSError`."""
    with path.open("rb") as file:
        start = file.read(SIZE)
    if len(start) < SIZE or not start.startswith(MAGIC):
        return None
    (page_size,) = struct.unpack_from(">H", start, 16)
    changes, pages = struct.unpack_from(">II", start, 24)
    (user_version,) = struct.unpack_from(">i", start, 60)
    (application_id,) = struct.unpack_from(">I", start, 68)
    (pages_as_of,) = struct.unpack_from(">I", start, 92)
    # Versions of SQLite before 3.7 did not keep the count of pages; it is then out of date.
    size = pages * (65_536 if page_size == 1 else page_size) if changes == pages_as_of else 0
    return Header(size, user_version, application_id)
