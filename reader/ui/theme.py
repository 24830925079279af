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

    `soft` is for quiet words of lists and bars, `quiet` for what is quiet among the text itself:
    pinyin, and the counterparts between its lines. `tones` are those of pinyin, from the first to
    the neutral one. `faint` is for hair lines, `panel` for the side lists and bars, `tint` lies
    behind a sentence whose counterpart is pointed at, `glow` behind a counterpart that is offered.

    `text`, `quiet` and `tones` are readable (WCAG 2.2, 1.4.3: contrast of 4.5) on the paper and on
    everything that may lie behind the text, highlights over highlights included.
    """

    name: str
    dark: bool
    paper: str
    text: str
    soft: str
    quiet: str
    tones: tuple[str, str, str, str, str]
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
    quiet="#565148",
    tones=("#A21921", "#7C460F", "#235E28", "#0D519B", "#565148"),
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

WHITE = Theme(
    name="white",
    dark=False,
    paper="#FFFFFF",
    text="#1D1F21",
    soft="#63686D",
    quiet="#4F5358",
    tones=("#A21921", "#7C460F", "#0E611C", "#0D519B", "#4F5358"),
    faint="#E3E5E7",
    panel="#F5F6F7",
    accent="#1F6696",
    selection="#CBE1F2",
    tint="#F1F3F5",
    glow="#E4EFF7",
    inks={
        Color.YELLOW: Ink("#FDF0A4", "#D4AC2B"),
        Color.GREEN: Ink("#D3EFC6", "#76AE5B"),
        Color.BLUE: Ink("#CCE4F9", "#5898CC"),
        Color.PINK: Ink("#FBD7E0", "#D57A93"),
        Color.PURPLE: Ink("#E4DAF6", "#987BC7"),
    },
)

SEPIA = Theme(
    name="sepia",
    dark=False,
    paper="#F3E8D0",
    text="#382C1E",
    soft="#6E5C44",
    quiet="#544532",
    tones=("#8E1F16", "#6E3D08", "#245A1C", "#14477F", "#544532"),
    faint="#DFD0B1",
    panel="#EBDFC4",
    accent="#8A4A1C",
    selection="#DCC79A",
    tint="#EADCBC",
    glow="#EBDDAF",
    inks={
        Color.YELLOW: Ink("#F1DA86", "#B48C26"),
        Color.GREEN: Ink("#D3DEAA", "#7B9745"),
        Color.BLUE: Ink("#C9DAD9", "#598CA1"),
        Color.PINK: Ink("#F0CCBE", "#BD7062"),
        Color.PURPLE: Ink("#DFCEDD", "#927097"),
    },
)

NIGHT = Theme(
    name="night",
    dark=True,
    paper="#17181B",
    text="#D9D5CC",
    soft="#9C978D",
    quiet="#B9B4AA",
    tones=("#F2A79F", "#E0B080", "#8FCB90", "#93BDF3", "#B9B4AA"),
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

THEMES = {theme.name: theme for theme in (PAPER, WHITE, SEPIA, NIGHT)}
