"""Typefaces: the font of each kind of paragraph and the measures of a line set in it.

All pitches and spaces are whole pixels, so that lines fall on whole pixels wherever the view
stands and scrolling can move what is painted instead of painting it anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from PySide6.QtGui import QFont, QFontMetricsF

from reader.model.article import ParagraphKind
from reader.model.language import Language
from reader.ui.fonts import Families, text_font
from reader.ui.view.spacing import Spacing
from reader.ui.view.syllables import Syllables

CHINESE_SIZE = 21
ENGLISH_SIZE = 18
CHINESE_MEASURE = 30  # characters a line, at most
ENGLISH_MEASURE = 66  # letters a line, at most; Bringhurst's "satisfactory" column
SMALLEST_ZOOM, LARGEST_ZOOM = 0.6, 3.0

_HEADING_SCALES = {1: 1.3, 2: 1.2, 3: 1.1}


@dataclass(frozen=True, slots=True)
class Setting:
    """How the reader wants text set: zoom (1 is the size we chose), pinyin, families."""

    zoom: float = 1.0
    pinyin: bool = False
    families: Families = field(default_factory=Families)


@dataclass(frozen=True)
class Typeface:
    """One font as it is set: its line pitch and where things stand within one line.

    All from the top of the line, in pixels: `level` is where the flow of a line begins, so chosen
    that lines which stand level in two panes have the middles of their letters at one height;
    `top` and `bottom` bound the letters' own box, `baseline` is where they stand, `ruby_baseline`
    where pinyin stands above them. `before` and `after` are the spaces above and below the
    paragraph, `em` is the width of a Chinese character.
    """

    font: QFont
    em: float
    pitch: int
    level: int
    baseline: int
    top: int
    bottom: int
    before: int
    after: int
    justified: bool
    spacing: Spacing | None
    syllables: Syllables | None
    ruby_baseline: int


@dataclass(frozen=True)
class Typefaces:
    """The typefaces of one side."""

    language: Language
    setting: Setting

    @cached_property
    def text(self) -> Typeface:
        """The typeface of running text."""
        return self._face(self._size)

    @cached_property
    def title(self) -> Typeface:
        """The typeface of the title: larger, with space below, no heavier."""
        return self._face(self._size * 1.5, after=1.1)

    @cached_property
    def headings(self) -> dict[int, Typeface]:
        """The typefaces of headings by level, 1 to 6."""
        return {
            level: self._face(self._size * _HEADING_SCALES.get(level, 1.0), before=0.9, after=0.35)
            for level in range(1, 7)
        }

    def of(self, kind: ParagraphKind, level: int) -> Typeface:
        """Give the typeface of a paragraph."""
        if kind is ParagraphKind.TITLE:
            return self.title
        if kind is ParagraphKind.HEADING:
            return self.headings[min(max(level, 1), 6)]
        return self.text

    @cached_property
    def advance(self) -> float:
        """The mean width of a character of running text, to estimate heights by, in pixels."""
        if self.language.is_chinese:
            return self.text.em * (1.12 if self.setting.pinyin else 1.0)
        return QFontMetricsF(self.text.font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)

    @cached_property
    def measure(self) -> int:
        """The widest a line may be, in pixels."""
        if self.language.is_chinese:
            return round(CHINESE_MEASURE * self.text.em)
        return round(ENGLISH_MEASURE * self.advance)

    def column(self, room: int) -> int:
        """Give the width of the text column where there is `room` for it: whole characters."""
        width = max(1, min(self.measure, room))
        if self.language.is_chinese and width > 4 * self.text.em:
            return int(int(width / self.text.em + 0.01) * self.text.em) + 1
        return width

    @property
    def _size(self) -> float:
        size = CHINESE_SIZE if self.language.is_chinese else ENGLISH_SIZE
        return max(6.0, size * self.setting.zoom)

    def _face(self, size: float, *, before: float = 0.0, after: float = 0.0) -> Typeface:
        font = text_font(self.setting.families.asked(self.language), size)
        if self.language.is_chinese:
            return _chinese_face(font, self.setting, before=before, after=after)
        return _english_face(font, self.setting, before=before, after=after)


_SAMPLE = (
    "The ships that came into the harbour in the evening had sailed round half the world, and "
)


def _half_line(setting: Setting) -> int:
    """Give half a line's height, about, the same for both languages."""
    return round(18 * setting.zoom)


def _chinese_face(font: QFont, setting: Setting, *, before: float, after: float) -> Typeface:
    size = font.pixelSize()
    title = size > CHINESE_SIZE * setting.zoom * 1.4
    if setting.pinyin:
        syllables = Syllables(text_font(setting.families.ruby, size / 2))
        pitch = round(size * (2.0 if title else 2.15))
        top = pitch - size - round(size * 0.3)
    else:
        syllables = None
        pitch = round(size * (1.5 if title else 1.8))
        top = (pitch - size) // 2
    return Typeface(
        font=font,
        em=QFontMetricsF(font).horizontalAdvance("国"),
        pitch=pitch,
        level=top + size // 2 - _half_line(setting),
        baseline=top + round(size * 0.86),
        top=top,
        bottom=top + size,
        before=round(before * size),
        after=round((after or 0.55) * size),
        justified=not title,
        spacing=Spacing(font),
        syllables=syllables,
        ruby_baseline=top - round(size * 0.17),
    )


def _english_face(font: QFont, setting: Setting, *, before: float, after: float) -> Typeface:
    size = font.pixelSize()
    title = size > ENGLISH_SIZE * setting.zoom * 1.4
    pitch = round(size * (1.35 if title else 1.65))
    baseline = (pitch + round(size * 0.62)) // 2
    return Typeface(
        font=font,
        em=float(size),
        pitch=pitch,
        level=baseline - round(size * 0.3) - _half_line(setting),
        baseline=baseline,
        top=baseline - round(size * 0.83),
        bottom=baseline + round(size * 0.28),
        before=round(before * size),
        after=round((after or 0.65) * size),
        justified=False,
        spacing=None,
        syllables=None,
        ruby_baseline=0,
    )
