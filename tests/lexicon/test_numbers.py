"""What numbers say in Chinese."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.lexicon.numbers import chinese_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", "#10"),
        ("十二", "#12"),
        ("三百二十", "#320"),
        ("两万五千", "#25000"),
        ("一亿三千万", "#130000000"),
        ("3.2万", "#32000"),
        ("1,200", "#1200"),
        ("一九八〇", "#1980"),
        ("一百零五", "#105"),
        ("廿三", "#23"),
    ],
)
def test_a_number_has_its_value(text: str, value: str) -> None:
    assert chinese_number(text) == value


@pytest.mark.parametrize("text", ["", "河", "三河", "3三", "第"])
def test_what_is_no_number_has_none(text: str) -> None:
    assert chinese_number(text) is None


@given(st.text(alphabet="一二三百千万亿零〇0123.,", max_size=12))
def test_any_numerals_are_a_number_or_none(text: str) -> None:
    number = chinese_number(text)
    assert number is None or number.startswith("#")
