"""Typefaces: the font of each kind of paragraph and the measures of a line set in it.

All pitches and spaces are whole pixels, so that lines fall on whole pixels wherever the view
stands and scrolling can move what is painted instead of painting it anew.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtGui import QFont, QFontMetricsF

from reader.model.article import ParagraphKind
from reader.model.language import Language
from reader.ui.fonts import Families, text_font
from reader.ui.view.setting import Lettering, Ruby, Setting
from reader.ui.view.spacing import Spacing
from reader.ui.view.syllables import Syllables

RUBY_ROOM = 0.35
"""What a line under pinyin is higher than one without."""

LEAST_RUBY_PITCH = 1.9
"""The least from line to line under pinyin, or it would touch the line above.

Both by the size of the Chinese.
"""

PINYIN_SIZE, ZHUYIN_SIZE = 0.5, 0.4
"""The size of ruby by that of the Chinese; zhuyin fills its em where pinyin does not."""

ZHUYIN_SPACING = 88.0
"""How far apart the letters of zhuyin stand, in percent: alone they have more room than needed."""

CHINESE_INDENT, ENGLISH_INDENT = 2.0, 1.5
"""How far a paragraph's first line is set in, where the reader wants that, in ems."""


@dataclass(frozen=True, slots=True)
class _Role:
    """What a kind of paragraph is to the page.

    `scale` is its size by the text's, `pitch` its line height by the text's; `before` and `after`
    are the spaces around it by the size of its own type.
    """

    scale: float = 1.0
    before: float = 0.0
    after: float = 0.6
    pitch: float = 1.0
    is_text: bool = True


_TEXT = _Role()
_TITLE = _Role(1.5, 0.0, 1.1, pitch=0.83, is_text=False)
_HEADING = _Role(1.0, 0.9, 0.35, pitch=0.9, is_text=False)
_HEADING_SCALES = (1.3, 1.2, 1.1, 1.0, 1.0, 1.0)


@dataclass(frozen=True)
class Typeface:
    """One font as it is set: its line pitch and where things stand within one line.

    All from the top of the line, in pixels: `level` is where the flow of a line begins, so chosen
    that lines which stand level in two panes have the middles of their letters at one height;
    `top` and `bottom` bound the letters' own box, `baseline` is where they stand, `ruby_baseline`
    where pinyin stands above them. `before` and `after` are the spaces above and below the
    paragraph, `indent` how far its first line is set in, `em` is the width of a Chinese character.
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
    indent: int
    justified: bool
    spacing: Spacing | None
    ruby: Ruby
    syllables: Syllables | None
    ruby_baseline: int


@dataclass(frozen=True)
class Typefaces:
    """The typefaces of one side."""

    language: Language
    setting: Setting

    @property
    def lettering(self) -> Lettering:
        """How the reader wants this side set."""
        return self.setting.typography.of(self.language)

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
            return self.text.em  # ruby adds a hundredth or two
        return QFontMetricsF(self.text.font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)

    @cached_property
    def measure(self) -> int:
        """The widest a line may be, in pixels."""
        letter = self.text.em if self.language.is_chinese else self.advance
        return round(self.lettering.measure * letter)

    def column(self, room: int) -> int:
        """Give the width of the text column where there is `room` for it: whole characters."""
        width = max(1, min(self.measure, room))
        if self.language.is_chinese and width > 4 * self.text.em:
            return int(int(width / self.text.em + 0.01) * self.text.em) + 1
        return width

    def _face(self, role: _Role) -> Typeface:
        made = _chinese_face if self.language.is_chinese else _english_face
        return made(self._font(role), self.lettering, self.setting, role)

    def _font(self, role: _Role) -> QFont:
        size = self.lettering.size * self.setting.zoom * role.scale
        return text_font(_families(self.setting).asked(self.language), size)


_SAMPLE = (
    "The ships that came into the harbour in the evening had sailed round half the world, and "
)


def _families(setting: Setting) -> Families:
    typography = setting.typography
    return Families(typography.chinese.family, typography.english.family)


def _half_line(setting: Setting) -> int:
    """Give half a line's height, about, the same for both languages."""
    return round(18 * setting.zoom)


def _after(setting: Setting, role: _Role) -> float:
    """Give the space below a paragraph, in ems: none where the next one's first line is set in."""
    return 0.0 if role.is_text and setting.typography.indented else role.after


def _indent(setting: Setting, role: _Role, ems: float, em: float) -> int:
    return round(ems * em) if role.is_text and setting.typography.indented else 0


def _syllables(size: int, setting: Setting) -> Syllables | None:
    if not setting.pinyin:
        return None
    zhuyin = setting.ruby.zhuyin
    families = _families(setting).ruby(zhuyin=zhuyin)
    font = text_font(families, size * (ZHUYIN_SIZE if zhuyin else PINYIN_SIZE))
    if zhuyin:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, ZHUYIN_SPACING)
    return Syllables(font)


def _chinese_face(font: QFont, lettering: Lettering, setting: Setting, role: _Role) -> Typeface:
    size, em = font.pixelSize(), QFontMetricsF(font).horizontalAdvance("国")
    syllables, height = _syllables(size, setting), lettering.line_height * role.pitch
    if syllables:
        pitch = round(size * max(LEAST_RUBY_PITCH, height + RUBY_ROOM))
        # the letters stand low in their line, the room above them is the ruby's
        top = pitch - size - round(size * 0.3)
    else:
        pitch = round(size * height)
        top = (pitch - size) // 2
    return Typeface(
        font=font,
        em=em,
        pitch=pitch,
        level=top + size // 2 - _half_line(setting),
        baseline=top + round(size * 0.86),
        top=top,
        bottom=top + size,
        before=round(role.before * size),
        after=round(_after(setting, role) * size),
        indent=_indent(setting, role, CHINESE_INDENT, em),
        justified=lettering.justified and role.is_text,
        spacing=Spacing(font),
        ruby=setting.ruby,
        syllables=syllables,
        ruby_baseline=top - round(size * 0.17),
    )


def _english_face(font: QFont, lettering: Lettering, setting: Setting, role: _Role) -> Typeface:
    size = font.pixelSize()
    pitch = round(size * lettering.line_height * role.pitch)
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
        after=round(_after(setting, role) * size),
        indent=_indent(setting, role, ENGLISH_INDENT, size),
        justified=lettering.justified and role.is_text,
        spacing=None,
        ruby=setting.ruby,
        syllables=None,
        ruby_baseline=0,
    )
