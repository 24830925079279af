"""The themes' colours: what is read can be read, whatever lies behind it."""

from __future__ import annotations

import pytest

from reader.model.annotation import Color
from reader.ui.stylesheet import alarm, stylesheet
from reader.ui.theme import THEMES, Theme
from tests.ui.contrast import BESIDE, TEXT, contrast, grounds, luminance

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


def faint(ink: str, theme: Theme) -> dict[str, float]:
    """The grounds on which an ink is too faint to be read, and how faint."""
    ratios = {name: contrast(ink, color) for name, color in grounds(theme).items()}
    return {name: round(ratio, 2) for name, ratio in ratios.items() if ratio < TEXT}


def test_there_are_four_themes_and_one_of_them_is_dark() -> None:
    assert list(THEMES) == ["paper", "white", "sepia", "night"]
    assert [theme.name for theme in THEMES.values() if theme.dark] == ["night"]
    for theme in THEMES.values():
        assert theme.dark == (luminance(theme.paper) < luminance(theme.text))


@themes
def test_text_and_pinyin_are_readable_on_every_highlight_and_every_overlap(theme: Theme) -> None:
    for ink in (theme.text, theme.quiet, *theme.tones):
        assert faint(ink, theme) == {}, ink


@themes
def test_the_tones_can_be_told_apart(theme: Theme) -> None:
    assert len(set(theme.tones)) == len(theme.tones) == 5
    assert theme.text not in theme.tones


@themes
def test_quiet_words_are_readable_on_paper_and_panels(theme: Theme) -> None:
    assert contrast(theme.soft, theme.paper) >= TEXT
    assert contrast(theme.soft, theme.panel) >= TEXT
    assert contrast(theme.accent, theme.panel) >= TEXT
    assert contrast(alarm(theme), theme.paper) >= BESIDE


@themes
def test_a_highlight_has_an_edge_that_is_seen(theme: Theme) -> None:
    assert set(theme.inks) == set(Color)
    for ink in theme.inks.values():
        assert contrast(ink.edge, ink.fill) >= 1.5


@themes
def test_the_style_sheet_leaves_no_placeholder(theme: Theme) -> None:
    assert "$" not in stylesheet(theme)
