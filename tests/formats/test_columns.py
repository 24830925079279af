"""The HTML flavour of what is copied."""

from __future__ import annotations

from reader.formats.columns import two_columns


def test_each_text_stands_in_its_own_column_as_it_is_written() -> None:
    made = two_columns([("zh-Hant", "燈\n很弱"), ("en", "a < b & c")])
    assert made == (
        '<table><tr><td lang="zh-Hant" valign="top"><p>燈</p><p>很弱</p></td>'
        '<td lang="en" valign="top"><p>a &lt; b &amp; c</p></td></tr></table>'
    )
