"""Contrast as WCAG 2.2 defines it, and everything that may lie behind the text."""

from __future__ import annotations

from itertools import combinations

from reader.model.annotation import Color
from reader.ui.theme import Theme
from reader.ui.view.marks import blend

TEXT, BESIDE = 4.5, 3.0
"""The least contrast of text (1.4.3), and of what is large or beside the text (1.4.11)."""


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
    """Everything that text stands on: each highlight, and any of them over each other."""
    plain = {name: getattr(theme, name) for name in ("paper", "panel", "selection", "tint", "glow")}
    return plain | {
        "+".join(colors): blend(theme, colors)
        for count in range(1, len(Color) + 1)
        for colors in combinations(Color, count)
    }
