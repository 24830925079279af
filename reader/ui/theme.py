"""Themes: every colour of the window, by what it is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.model.annotation import Color


@dataclass(frozen=True, slots=True)
class Ink:
    """A highlight's colours: the fill behind the text and the edge below it (`#RRGGBB`)."""

    fill: str
    edge: str


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme (`#RRGGBB`).

    `soft` is for pinyin and quiet words, `faint` for hair lines, `panel` for the side lists and
    bars, `tint` lies behind a sentence whose counterpart is pointed at, `glow` behind a
    counterpart that is offered.
    """

    name: str
    dark: bool
    paper: str
    text: str
    soft: str
    faint: str
    panel: str
    accent: str
    selection: str
    tint: str
    glow: str
    inks: Mapping[Color, Ink]


PAPER = Theme(
    name="paper",
    dark=False,
    paper="#FBFAF6",
    text="#23211E",
    soft="#6D675D",
    faint="#E4E0D6",
    panel="#F4F1EA",
    accent="#2F6F6B",
    selection="#CFE3E1",
    tint="#F0ECE1",
    glow="#E2EFED",
    inks={
        Color.YELLOW: Ink("#FBEBA8", "#D9B13B"),
        Color.GREEN: Ink("#D3EBC3", "#7DAF5C"),
        Color.BLUE: Ink("#CBE2F5", "#5F9BC9"),
        Color.PINK: Ink("#F8D5DC", "#D27D90"),
        Color.PURPLE: Ink("#E2D6F2", "#9A7CC4"),
    },
)

NIGHT = Theme(
    name="night",
    dark=True,
    paper="#17181B",
    text="#D9D5CC",
    soft="#9C978D",
    faint="#2B2D31",
    panel="#1D1E22",
    accent="#6FB5AF",
    selection="#284545",
    tint="#222428",
    glow="#1F3333",
    inks={
        Color.YELLOW: Ink("#4A4118", "#B7972F"),
        Color.GREEN: Ink("#2B4423", "#6F9E52"),
        Color.BLUE: Ink("#213F58", "#5A92BE"),
        Color.PINK: Ink("#532C37", "#C0697E"),
        Color.PURPLE: Ink("#3D2F58", "#957AC0"),
    },
)

THEMES = {theme.name: theme for theme in (PAPER, NIGHT)}
