from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.model.language import Language
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.text.breaks import line_breaks
from reader.ui.view.paragraph import ParagraphLayout
from reader.ui.view.typeface import Setting, Typefaces
from tests.text.test_breaks import FORBIDDEN_AT_END, FORBIDDEN_AT_START
from tests.ui.view.texts import STORY, TALE, any_text, readings_of

pytestmark = pytest.mark.usefixtures("app")

widths = st.integers(30, 700)
CHINESE = {on: Typefaces(Language.SIMPLIFIED, Setting(pinyin=on)) for on in (False, True)}
ENGLISH = Typefaces(Language.ENGLISH, Setting())


def laid_out(text: str, width: int = 400, *, pinyin: bool = True) -> ParagraphLayout:
    return ParagraphLayout(text, CHINESE[pinyin].text, width, readings_of(text))


@settings(max_examples=60)
@given(any_text, widths, st.booleans())
@example("fi\u2028fi", 30, False)
@example("", 30, True)
@example("港“（", 39, False)
@example("e\u0301" * 40, 30, True)
def test_offset_to_point_to_offset(text: str, width: int, pinyin: bool) -> None:
    layout = laid_out(text, width, pinyin=pinyin)
    for offset in range(len(text)):
        if layout.is_boundary(offset) and _is_apart(layout, offset):
            box = layout.caret(offset)
            assert layout.offset_near(QPointF(box.x() + 0.02, box.center().y())) == offset
            assert layout.offset_under(QPointF(box.x() + 0.3, box.center().y())) == offset


def _is_apart(layout: ParagraphLayout, offset: int) -> bool:
    """Whether the grapheme has a width of its own: blanks that hang over a line's end have none."""
    after, line = layout.following(offset), layout.line_at(offset)
    room = layout.x_of(after, line) - layout.x_of(offset, line)
    natural = layout.rectangles(Span(offset, after))
    return room > 1 and bool(natural)


@settings(max_examples=60)
@given(any_text, widths, st.booleans())
def test_every_offset_has_its_place_in_the_flow(text: str, width: int, pinyin: bool) -> None:
    layout = laid_out(text, width, pinyin=pinyin)
    flows = [layout.flow_of(offset) for offset in range(len(text)) if layout.is_boundary(offset)]
    assert flows == sorted(flows)
    for offset in range(len(text)):
        if layout.is_boundary(offset) and _is_apart(layout, offset):
            assert layout.offset_at_flow(layout.flow_of(offset) + 0.4) == offset


@settings(max_examples=60)
@given(any_text, widths, st.booleans())
@example("👩\u200d🔬a👩\u200d🔬a", 30, True)
@example("港e\u0301港e\u0301", 30, True)
def test_lines_tile_the_text_at_an_even_pitch(text: str, width: int, pinyin: bool) -> None:
    layout = laid_out(text, width, pinyin=pinyin)
    assert layout.lines[0].start == 0
    assert layout.lines[-1].end == len(text)
    for one, following in pairwise(layout.lines):
        assert one.end == following.start > one.start
        assert following.top - one.top == layout.face.pitch
        assert layout.is_boundary(one.end)


@settings(max_examples=40)
@given(any_text, st.integers(160, 700), st.booleans())
def test_lines_keep_the_rules_of_line_start_and_end(text: str, width: int, pinyin: bool) -> None:
    layout = laid_out(text, width, pinyin=pinyin)
    allowed = line_breaks(layout.text)
    for one, following in pairwise(layout.lines):
        # a line without any place to break at is broken where it is full
        if 1 in allowed[one.start + 1 : one.end + 1]:
            assert layout.text[following.start] not in FORBIDDEN_AT_START
            assert layout.text[one.start : one.end].rstrip()[-1:] not in set(FORBIDDEN_AT_END)


@pytest.mark.parametrize("width", range(130, 640, 34))
def test_real_sentences_break_as_a_book_does(width: int) -> None:
    for text in STORY:
        for pinyin in (False, True):
            layout = laid_out(text, width, pinyin=pinyin)
            for line in layout.lines[1:]:
                assert text[line.start] not in FORBIDDEN_AT_START
                assert text[line.start - 1] not in FORBIDDEN_AT_END
                assert not (text[line.start - 1 : line.start + 1].isascii())
    for text in TALE:
        layout = ParagraphLayout(text, ENGLISH.text, width)
        for line in layout.lines[1:]:
            assert text[line.start - 1] in " —-"


@settings(max_examples=40)
@given(any_text, st.integers(80, 640))
def test_syllables_never_touch_each_other(text: str, width: int) -> None:
    layout = laid_out(text, width)
    boxes = layout.ruby_boxes
    for one, following in pairwise(boxes):
        if one.top() == following.top():
            assert one.right() < following.left()


@settings(max_examples=40)
@given(any_text, st.integers(80, 640))
def test_syllables_stand_centred_above_their_characters_and_below_the_line_above(
    text: str, width: int
) -> None:
    layout = laid_out(text, width)
    units = [(r.start + at, s) for r in readings_of(text) for at, s in enumerate(r.syllables) if s]
    assert len(units) == len(layout.ruby_boxes)
    for (offset, _syllable), box in zip(units, layout.ruby_boxes, strict=True):
        line = layout.lines[layout.line_at(offset)]
        assert line.top + layout.face.top >= box.bottom() - 1
        assert box.top() >= line.top - layout.face.pitch + layout.face.bottom + 4
        middle = layout.x_of(offset, layout.line_at(offset)) + layout.face.em / 2
        assert middle - 0.5 <= box.center().x() <= middle + layout.face.em / 2 + 6
        assert box.left() > -layout.face.em / 2


def test_a_word_over_two_lines_takes_its_syllables_along() -> None:
    text = "水水水水水水水水"
    words = [Reading(0, ("zhuāng", "shuǐ", "zhuāng", "shuǐ", "zhuāng", "shuǐ", "dé", "dé"))]
    layout = ParagraphLayout(text, CHINESE[True].text, 110, words)
    assert len(layout.lines) > 1
    tops = [box.top() for box in layout.ruby_boxes]
    assert tops == [
        line.top + tops[0] for line in layout.lines for _ in range(line.start, line.end)
    ]


def test_the_pitch_is_even_with_and_without_readings() -> None:
    text = STORY[0]
    bare = ParagraphLayout(text, CHINESE[True].text, 400)
    assert bare.face.pitch == laid_out(text).face.pitch


def test_chinese_lines_are_flush_at_both_edges() -> None:
    layout = laid_out(STORY[0] + STORY[1], 441, pinyin=False)
    for line in layout.lines[:-1]:
        box = layout.rectangles(Span(line.start, line.end))[0]
        assert box.left() == 0
        assert abs(box.right() - 441) < 1


def test_a_paragraph_longer_than_any_screen_and_marks_without_end_are_laid_out() -> None:
    assert laid_out("水" * 5000, 400, pinyin=False).lines[-1].end == 5000
    assert laid_out("a" * 3000, 400, pinyin=False).lines[-1].end == 3000
    assert laid_out("e" + "\u0301" * 3000, 400, pinyin=False).lines[-1].end == 3001


def test_painting_leaves_what_is_outside_its_box_alone() -> None:
    layout = laid_out(STORY[0], 400)
    image = QImage(500, layout.height + 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    clip = QRectF(0, 0, image.width(), image.height())
    layout.paint(painter, QPointF(50, 20), QColor("black"), QColor("black"), clip)
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
    chinese = ParagraphLayout("他——我", CHINESE[False].text, 400)
    dash = chinese.rectangles(Span(1, 3))[0]
    assert abs(dash.width() - 2 * CHINESE[False].text.em) < 1
