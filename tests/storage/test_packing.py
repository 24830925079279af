from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from reader.storage.packing import pack_floats, pack_integers, unpack_floats, unpack_integers


@given(st.lists(st.integers(0, 2**32 - 1)))
def test_packed_integers_come_back(numbers: list[int]) -> None:
    packed = pack_integers(array("I", numbers))
    assert packed == b"".join(number.to_bytes(4, "little") for number in numbers)
    assert list(unpack_integers(packed)) == numbers


@given(st.lists(st.floats(width=32, allow_nan=False)))
def test_packed_floats_come_back(numbers: list[float]) -> None:
    assert list(unpack_floats(pack_floats(array("f", numbers)))) == numbers
