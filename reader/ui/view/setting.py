"""How the reader wants the texts set: type, lines and readings. Nothing here knows of Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reader.model.language import Language

ZOOM_STEP = 1.08
"""What one step of zoom makes larger, as a factor."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """How one side is set, at zoom 1.

    `family` is the reader's own choice of a font, `None` leaves it to us. `size` is in pixels,
    `line_height` from line to line by that size, `measure` the most characters on a line.
    """

    family: str | None
    size: float
    line_height: float
    measure: int
    justified: bool


CHINESE = Lettering(None, 21.0, 1.8, 30, justified=True)
ENGLISH = Lettering(None, 18.0, 1.65, 66, justified=False)
"""What we chose; 66 letters are Bringhurst's "satisfactory" column."""


@dataclass(frozen=True, slots=True)
class Typography:
    """How both sides are set. `margin` is the least room beside a column, in pixels."""

    chinese: Lettering = CHINESE
    english: Lettering = ENGLISH
    margin: int = 36
    indented: bool = False

    def of(self, language: Language) -> Lettering:
        """Give how a side in a language is set."""
        return self.chinese if language.is_chinese else self.english


@dataclass(frozen=True, slots=True)
class Ruby:
    """What stands above the Chinese, where anything does.

    Pinyin is written together word by word, or syllable by syllable over each character; zhuyin
    always is the latter. `tones` colours the syllables by their tones.
    """

    zhuyin: bool = False
    by_character: bool = False
    tones: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """How the texts are set: zoom (1 is the size that was chosen), whether readings are shown."""

    zoom: float = 1.0
    pinyin: bool = False
    ruby: Ruby = field(default_factory=Ruby)
    typography: Typography = field(default_factory=Typography)


@dataclass(frozen=True, slots=True)
class Limits:
    """How small and how large a number may be that the reader sets."""

    least: float
    most: float

    def kept(self, value: float) -> float:
        """Give the value, or the limit that is nearest to it."""
        return min(self.most, max(self.least, value))


ZOOMS = Limits(0.6, 3.0)
SIZES = Limits(12, 48)
LINE_HEIGHTS = Limits(1.3, 2.6)
MEASURES = {"chinese": Limits(12, 60), "english": Limits(28, 120)}
MARGINS = Limits(36, 240)
"""The least margin has room for pinyin that overhangs the column, and for the caret's bar."""


def within_limits(typography: Typography) -> Typography:
    """Give the nearest typography that text can be set in."""
    return replace(
        typography,
        chinese=_within(typography.chinese, MEASURES["chinese"]),
        english=_within(typography.english, MEASURES["english"]),
        margin=round(MARGINS.kept(typography.margin)),
    )


def _within(lettering: Lettering, measures: Limits) -> Lettering:
    return replace(
        lettering,
        size=SIZES.kept(lettering.size),
        line_height=LINE_HEIGHTS.kept(lettering.line_height),
        measure=round(measures.kept(lettering.measure)),
    )
