"""Typefaces: the font of each kind of paragraph and the measures of a line set in it.

All pitches and spaces are whole pixels, so that lines fall on whole pixels wherever the view
stands and scrolling can move what is painted instead of painting it anew.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
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


@dataclass(frozen=True, slots=True)
class _Role:
    """What a kind of paragraph is to the page.

    All by the size of its type: `scale` is that size by the text's; `pitch`, `pinyin_pitch` and
    `english_pitch` are from line to line in Chinese, in Chinese under pinyin, in English.
    """

    scale: float = 1.0
    before: float = 0.0
    after: float = 0.6
    pitch: float = 1.8
    pinyin_pitch: float = 2.15
    english_pitch: float = 1.65
    justified: bool = True


_TEXT = _Role()
_TITLE = _Role(1.5, 0.0, 1.1, pitch=1.5, pinyin_pitch=2.0, english_pitch=1.35, justified=False)
_HEADING = _Role(1.0, 0.9, 0.35, pitch=1.6, pinyin_pitch=2.1, english_pitch=1.5, justified=False)
_HEADING_SCALES = (1.3, 1.2, 1.1, 1.0, 1.0, 1.0)


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
        return self._face(_TEXT)

    @cached_property
    def title(self) -> Typeface:
        """The typeface of the title: larger, with space below, no heavier."""
        return self._face(_TITLE)

    @cached_property
    def headings(self) -> tuple[Typeface, ...]:
        """The typefaces of headings of levels 1 to 6."""
        return tuple(self._face(replace(_HEADING, scale=scale)) for scale in _HEADING_SCALES)

    def of(self, kind: ParagraphKind, level: int) -> Typeface:
        """Give the typeface of a paragraph."""
        if kind is ParagraphKind.TITLE:
            return self.title
        if kind is ParagraphKind.HEADING:
            return self.headings[min(max(level, 1), 6) - 1]
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

    def _face(self, role: _Role) -> Typeface:
        size = CHINESE_SIZE if self.language.is_chinese else ENGLISH_SIZE
        font = text_font(
            self.setting.families.asked(self.language), size * self.setting.zoom * role.scale
        )
        made = _chinese_face if self.language.is_chinese else _english_face
        return made(font, self.setting, role)


_SAMPLE = (
    "The ships that came into the harbour in the evening had sailed round half the world, and "
)


def _half_line(setting: Setting) -> int:
    """Give half a line's height, about, the same for both languages."""
    return round(18 * setting.zoom)


def _chinese_face(font: QFont, setting: Setting, role: _Role) -> Typeface:
    size = font.pixelSize()
    syllables = Syllables(text_font(setting.families.ruby, size / 2)) if setting.pinyin else None
    pitch = round(size * (role.pinyin_pitch if syllables else role.pitch))
    # under pinyin the letters stand low in their line, the room above them is the ruby's
    top = pitch - size - round(size * 0.3) if syllables else (pitch - size) // 2
    return Typeface(
        font=font,
        em=QFontMetricsF(font).horizontalAdvance("国"),
        pitch=pitch,
        level=top + size // 2 - _half_line(setting),
        baseline=top + round(size * 0.86),
        top=top,
        bottom=top + size,
        before=round(role.before * size),
        after=round(role.after * size),
        justified=role.justified,
        spacing=Spacing(font),
        syllables=syllables,
        ruby_baseline=top - round(size * 0.17),
    )


def _english_face(font: QFont, setting: Setting, role: _Role) -> Typeface:
    size = font.pixelSize()
    pitch = round(size * role.english_pitch)
    baseline = (pitch + round(size * 0.62)) // 2
    return Typeface(
        font=font,
        em=float(size),
        pitch=pitch,
        level=baseline - round(size * 0.3) - _half_line(setting),
        baseline=baseline,
        top=baseline - round(size * 0.83),
        bottom=baseline + round(size * 0.28),
        before=round(role.before * size),
        after=round(role.after * size),
        justified=False,
        spacing=None,
        syllables=None,
        ruby_baseline=0,
    )
