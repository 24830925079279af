from __future__ import annotations

import pytest

from reader.model.language import Language
from reader.ui.fonts import Families, text_font
from reader.ui.view.spacing import Spacing

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture
def spacing() -> Spacing:
    return Spacing(text_font(Families().asked(Language.SIMPLIFIED), 20))


@pytest.mark.parametrize("pair", ["。”", "》，", "）。", "》《", "。《"])
def test_full_width_marks_that_meet_are_closed_up(spacing: Spacing, pair: str) -> None:
    assert -10 <= spacing.of(pair)[0] < 0


@pytest.mark.parametrize("text", ["好，我", "我《书", "……", "……。", "——", "水火", "the end"])
def test_nothing_else_is_closed_up(spacing: Spacing, text: str) -> None:
    assert all(space >= 0 for space in spacing.of(text).values())


def test_latin_stands_a_little_apart(spacing: Spacing) -> None:
    assert spacing.of("用WPS写") == {0: 2.5, 3: 2.5}
    assert spacing.of("用 WPS 写") == {}


def test_a_narrow_comma_in_chinese_has_room_after_it(spacing: Spacing) -> None:
    assert spacing.of("日,京") == {1: 5.0}
    assert spacing.of("3,000") == {}
