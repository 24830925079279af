from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.codepoints import CodePoints

texts = st.text(st.sampled_from("a好𠮷👩\u200d🔬e\u0301𝄞 "), max_size=40)


@given(texts)
def test_every_offset_comes_back(text: str) -> None:
    points = CodePoints(text)
    for offset in range(len(text) + 1):
        unit = points.to_units(offset)
        assert unit == len(text[:offset].encode("utf-16-le")) // 2
        assert points.to_offset(unit) == offset


@given(texts)
def test_a_unit_amid_a_character_gives_its_start(text: str) -> None:
    points = CodePoints(text)
    for offset, character in enumerate(text):
        if character > "\uffff":
            assert points.to_offset(points.to_units(offset) + 1) == offset


def test_a_character_outside_the_basic_plane_is_two_units_and_one_code_point() -> None:
    points = CodePoints("一𠮷二")
    assert points.units == 4
    assert points.to_units(2) == 3
    assert points.to_offset(3) == 2
