"""Contrast by WCAG 2.2, 1.4.3: at least 4.5 for text; 3 for what is large or beside the text."""

from __future__ import annotations

from itertools import combinations

import pytest

from reader.model.annotation import Color
from reader.ui.stylesheet import alarm, blend, stylesheet
from reader.ui.theme import THEMES, Theme

TEXT, BESIDE = 4.5, 3.0

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


def luminance(color: str) -> float:
    """Relative luminance of `#RRGGBB` (WCAG 2.2, definition)."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def grounds(theme: Theme) -> dict[str, str]:
    """Everything that text stands on."""
    inks = {color.value: ink.fill for color, ink in theme.inks.items()}
    plain = {name: getattr(theme, name) for name in ("paper", "panel", "selection", "tint", "glow")}
    return plain | inks


@themes
def test_text_is_readable_on_every_ground(theme: Theme) -> None:
    low = {name: contrast(theme.text, color) for name, color in grounds(theme).items()}
    assert {name: ratio for name, ratio in low.items() if ratio < TEXT} == {}


@themes
def test_two_overlapping_highlights_leave_the_text_readable(theme: Theme) -> None:
    for one, other in combinations(theme.inks.values(), 2):
        assert contrast(theme.text, blend(one.fill, other.fill, 0.5)) >= TEXT


@themes
def test_quiet_words_are_readable_on_paper_and_panels(theme: Theme) -> None:
    assert contrast(theme.soft, theme.paper) >= TEXT
    assert contrast(theme.soft, theme.panel) >= TEXT
    assert contrast(theme.accent, theme.panel) >= TEXT
    assert contrast(alarm(theme), theme.paper) >= BESIDE


@themes
def test_pinyin_is_readable_on_every_highlight(theme: Theme) -> None:
    low = {name: contrast(theme.soft, color) for name, color in grounds(theme).items()}
    assert {name: ratio for name, ratio in low.items() if ratio < BESIDE} == {}


@themes
def test_a_highlight_has_an_edge_that_is_seen(theme: Theme) -> None:
    assert set(theme.inks) == set(Color)
    for ink in theme.inks.values():
        assert contrast(ink.edge, ink.fill) >= 1.5


@themes
def test_the_style_sheet_leaves_no_placeholder(theme: Theme) -> None:
    assert "$" not in stylesheet(theme)
