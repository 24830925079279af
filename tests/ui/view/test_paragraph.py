from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.model.language import Language
from reader.model.spans import Span
from reader.text.breaks import line_breaks
from reader.ui.view.paragraph import ParagraphLayout
from reader.ui.view.setting import CHINESE, Setting, Typography
from reader.ui.view.setting import ENGLISH as ENGLISH_LETTERING
from tests.text.test_breaks import FORBIDDEN_AT_END, FORBIDDEN_AT_START
from tests.ui.view.looks import looks, typefaces
from tests.ui.view.texts import STORY, TALE, any_text, readings_of

pytestmark = pytest.mark.usefixtures("app")

widths = st.integers(30, 700)
languages = st.sampled_from([Language.SIMPLIFIED, Language.ENGLISH])
PLAIN, READ = Setting(), Setting(pinyin=True)
ENGLISH = typefaces(PLAIN, Language.ENGLISH)


def laid_out(
    text: str,
    width: int = 400,
    setting: Setting = READ,
    language: Language = Language.SIMPLIFIED,
) -> ParagraphLayout:
    return ParagraphLayout(text, typefaces(setting, language).text, width, readings_of(text))


def setting_of(*, justified: bool = True, indented: bool = False) -> Setting:
    """The texts as they are set at first, but for two choices."""
    chinese, english = (replace(one, justified=justified) for one in (CHINESE, ENGLISH_LETTERING))
    return Setting(typography=Typography(chinese, english, indented=indented))


@settings(max_examples=80, deadline=None)
@given(any_text, widths, looks, languages)
@example("fi\u2028fi", 30, PLAIN, Language.SIMPLIFIED)
@example("", 30, READ, Language.SIMPLIFIED)
@example("港“（", 39, PLAIN, Language.SIMPLIFIED)
@example("e\u0301" * 40, 30, READ, Language.SIMPLIFIED)
@example(TALE[2], 300, setting_of(indented=True), Language.ENGLISH)
@example(STORY[1], 300, setting_of(indented=True), Language.SIMPLIFIED)
def test_offset_to_point_to_offset(
    text: str, width: int, setting: Setting, language: Language
) -> None:
    assume("fi" not in text or _parts_fi(setting, language))
    layout = laid_out(text, width, setting, language)
    for offset in range(len(text)):
        if layout.is_boundary(offset) and _is_apart(layout, offset):
            box = layout.caret(offset)
            assert layout.offset_near(QPointF(box.x() + 0.02, box.center().y())) == offset
            assert layout.offset_under(QPointF(box.x() + 0.3, box.center().y())) == offset


def _parts_fi(setting: Setting, language: Language) -> bool:
    """Whether a text's font has a glyph for each letter of fi; Gentium has one for both."""
    return language.is_chinese and setting.typography.chinese.family != "Gentium Plus"


def _is_apart(layout: ParagraphLayout, offset: int) -> bool:
    """Whether the grapheme has a width of its own: blanks that hang over a line's end have none."""
    after, line = layout.following(offset), layout.line_at(offset)
    room = layout.x_of(after, line) - layout.x_of(offset, line)
    natural = layout.rectangles(Span(offset, after))
    return room > 1 and bool(natural)


@settings(max_examples=80, deadline=None)
@given(any_text, widths, looks, languages)
@example(TALE[2], 300, setting_of(indented=True), Language.ENGLISH)
def test_every_offset_has_its_place_in_the_flow(
    text: str, width: int, setting: Setting, language: Language
) -> None:
    assume("fi" not in text or _parts_fi(setting, language))
    layout = laid_out(text, width, setting, language)
    flows = [layout.flow_of(offset) for offset in range(len(text)) if layout.is_boundary(offset)]
    assert flows == sorted(flows)
    for offset in range(len(text)):
        if layout.is_boundary(offset) and _is_apart(layout, offset):
            line = layout.line_at(offset)
            wide = layout.x_of(layout.lines[line].end, line) - layout.left_of(line)
            a_bit = layout.face.pitch * 0.1 / max(1.0, wide)  # a tenth of a pixel along the line
            assert layout.offset_at_flow(layout.flow_of(offset) + a_bit) == offset


@settings(max_examples=60, deadline=None)
@given(any_text, widths, looks)
@example("👩\u200d🔬a👩\u200d🔬a", 30, READ)
@example("港e\u0301港e\u0301", 30, READ)
def test_lines_tile_the_text_at_an_even_pitch(text: str, width: int, setting: Setting) -> None:
    layout = laid_out(text, width, setting)
    assert isinstance(layout.face.pitch, int)
    assert layout.lines[0].start == 0
    assert layout.lines[-1].end == len(text)
    for one, following in pairwise(layout.lines):
        assert one.end == following.start > one.start
        assert following.top - one.top == layout.face.pitch
        assert layout.is_boundary(one.end)


@settings(max_examples=40, deadline=None)
@given(any_text, st.integers(160, 700), looks)
def test_lines_keep_the_rules_of_line_start_and_end(
    text: str, width: int, setting: Setting
) -> None:
    layout = laid_out(text, width, setting)
    allowed = line_breaks(layout.text)
    for one, following in pairwise(layout.lines):
        # a line without any place to break at is broken where it is full
        if 1 in allowed[one.start + 1 : one.end + 1]:
            assert layout.text[following.start] not in FORBIDDEN_AT_START
            assert layout.text[one.start : one.end].rstrip()[-1:] not in set(FORBIDDEN_AT_END)


@pytest.mark.parametrize("width", range(130, 640, 34))
def test_real_sentences_break_as_a_book_does(width: int) -> None:
    for text in STORY:
        for setting in (PLAIN, READ):
            layout = laid_out(text, width, setting)
            for line in layout.lines[1:]:
                assert text[line.start] not in FORBIDDEN_AT_START
                assert text[line.start - 1] not in FORBIDDEN_AT_END
                assert not (text[line.start - 1 : line.start + 1].isascii())
    for text in TALE:
        layout = ParagraphLayout(text, ENGLISH.text, width)
        for line in layout.lines[1:]:
            assert text[line.start - 1] in " —-"


@pytest.mark.parametrize("indented", [False, True])
@pytest.mark.parametrize(
    ("text", "width", "language"),
    [(STORY[0] * 2, 430, Language.SIMPLIFIED), (TALE[1] + TALE[2], 470, Language.ENGLISH)],
)
def test_justified_lines_are_flush_at_both_edges_but_for_the_last(
    text: str, width: int, language: Language, indented: bool
) -> None:
    layout = laid_out(text, width, setting_of(indented=indented), language)
    assert (layout.indent > 0) == indented
    boxes = [layout.rectangles(Span(line.start, line.end))[0] for line in layout.lines]
    assert [box.left() for box in boxes] == [layout.indent, *(0 for _ in boxes[1:])]
    assert all(abs(box.right() - width) < 1 for box in boxes[:-1])
    assert boxes[-1].right() < width - 1


@pytest.mark.parametrize("justified", [False, True])
def test_every_character_of_an_indented_line_is_found_by_its_point(justified: bool) -> None:
    layout = laid_out(STORY[0], 400, setting_of(justified=justified, indented=True))
    first = layout.lines[0]
    for offset in range(first.start, first.end):
        (box,) = layout.rectangles(Span(offset, offset + 1))
        assert layout.offset_under(box.center()) == offset
        assert layout.offset_at_flow(layout.flow_of(offset) + 0.01) == offset
    assert layout.offset_under(QPointF(layout.indent - 2, box.center().y())) is None


@pytest.mark.parametrize("language", [Language.SIMPLIFIED, Language.ENGLISH])
def test_where_lines_break_does_not_depend_on_justification(language: Language) -> None:
    text = (STORY if language.is_chinese else TALE)[1]
    ragged, flush = (
        laid_out(text, 300, setting_of(justified=on), language) for on in (False, True)
    )
    assert ragged.lines == flush.lines
    edges = {round(ragged.rectangles(Span(*line))[0].right()) for line in _spans(ragged)}
    assert len(edges) > 1


def test_english_is_justified_between_its_words_and_never_within() -> None:
    ragged, flush = (
        laid_out(TALE[1], 300, setting_of(justified=on), Language.ENGLISH) for on in (False, True)
    )
    for word in re.finditer(r"\w+", TALE[1]):
        (one,), (other,) = (layout.rectangles(Span(*word.span())) for layout in (ragged, flush))
        assert abs(one.width() - other.width()) < 0.05


def test_a_line_with_too_few_gaps_stays_short_rather_than_full_of_holes() -> None:
    text = "a " + "incomprehensibilities" * 2 + " and so on to the end of it"
    layout = laid_out(text, 300, setting_of(), Language.ENGLISH)
    first = layout.lines[0]
    assert text[first.start : first.end] == "a "
    assert layout.rectangles(Span(0, 2))[0].right() < 40


def test_a_narrow_column_has_no_room_for_an_indent() -> None:
    setting = setting_of(indented=True)
    assert laid_out(STORY[0], 400, setting).indent == round(2 * typefaces(setting).text.em)
    assert laid_out(STORY[0], 120, setting).indent == 0
    assert typefaces(setting).title.indent == 0
    assert typefaces(setting).text.after < typefaces(PLAIN).text.after


def _spans(layout: ParagraphLayout) -> list[tuple[int, int]]:
    return [(line.start, line.end) for line in layout.lines]


def test_a_paragraph_longer_than_any_screen_and_marks_without_end_are_laid_out() -> None:
    assert laid_out("水" * 5000, 400, PLAIN).lines[-1].end == 5000
    assert laid_out("a" * 3000, 400, PLAIN).lines[-1].end == 3000
    assert laid_out("e" + "\u0301" * 3000, 400, PLAIN).lines[-1].end == 3001


def test_painting_leaves_what_is_outside_its_box_alone() -> None:
    layout = laid_out(STORY[0], 400)
    image = QImage(500, layout.height + 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    clip = QRectF(0, 0, image.width(), image.height())
    layout.paint(painter, QPointF(50, 20), QColor("black"), [QColor("black")] * 6, clip)
    painter.end()
    inked = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixel(x, y) & 0xFFFFFF != 0xFFFFFF
    ]
    assert min(x for x, _y in inked) > 36
    assert min(y for _x, y in inked) >= 20
    assert max(y for _x, y in inked) < 20 + layout.text_bottom


def test_english_quotes_are_drawn_narrow_and_chinese_dashes_wide() -> None:
    english = ParagraphLayout("don’t", ENGLISH.text, 400)
    apostrophe = english.rectangles(Span(3, 4))[0]
    assert apostrophe.width() < 0.4 * ENGLISH.text.font.pixelSize()
    chinese = ParagraphLayout("他——我", typefaces(PLAIN).text, 400)
    dash = chinese.rectangles(Span(1, 3))[0]
    assert abs(dash.width() - 2 * typefaces(PLAIN).text.em) < 1
