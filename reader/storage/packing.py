"""Arrays of numbers and keys <-> blobs.

Numbers are little-endian, four bytes each, on every machine. A key is a UUID's 16 bytes.
"""

from __future__ import annotations

import sys
from array import array
from functools import lru_cache
from typing import TypeVar
from uuid import UUID

from reader.storage.trouble import as_stored

_Number = TypeVar("_Number", int, float)

_KEYS_AT_HAND = 1 << 14


@lru_cache(maxsize=_KEYS_AT_HAND)
def unpack_key(blob: bytes) -> UUID:
    """Give the UUID of a blob. Thousands of rows name one article, side or revision."""
    with as_stored():
        return UUID(bytes=blob)


def pack_integers(numbers: array[int]) -> bytes:
    """Pack unsigned 32-bit numbers (type code `I`)."""
    return _little_endian(numbers).tobytes()


def unpack_integers(blob: bytes) -> array[int]:
    """Unpack unsigned 32-bit numbers; raises `ValueError` where the length does not fit."""
    numbers = array("I")
    numbers.frombytes(blob)
    return _little_endian(numbers)


def pack_floats(numbers: array[float]) -> bytes:
    """Pack 32-bit floats (type code `f`)."""
    return _little_endian(numbers).tobytes()


def unpack_floats(blob: bytes) -> array[float]:
    """Unpack 32-bit floats; raises `ValueError` where the length does not fit."""
    numbers = array("f")
    numbers.frombytes(blob)
    return _little_endian(numbers)


def _little_endian(numbers: array[_Number]) -> array[_Number]:
    """Turn between this machine's byte order and the file's."""
    if sys.byteorder == "little":
        return numbers
    turned = numbers[:]
    turned.byteswap()
    return turned
