from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.model.reading import Reading
from reader.ui.view.paragraph import ParagraphLayout
from reader.ui.view.ruby import PLAIN, Group, ruby_groups, written
from reader.ui.view.setting import Ruby, Setting
from reader.ui.view.typeface import Typeface
from tests.ui.view.looks import looks, rubies, typefaces
from tests.ui.view.texts import any_text, readings_of

pytestmark = pytest.mark.usefixtures("app")

read = looks.map(lambda setting: replace(setting, pinyin=True))
WORD, CHARACTER = Setting(pinyin=True), Setting(pinyin=True, ruby=Ruby(by_character=True))


def laid_out(text: str, width: int, setting: Setting = WORD) -> ParagraphLayout:
    return ParagraphLayout(text, typefaces(setting).text, width, readings_of(text))


def texts(groups: list[Group]) -> list[str]:
    return ["".join(written(group)) for group in groups]


HARBOUR = [Reading(0, ("xī", "ān")), Reading(2, ("gǎng", "kǒu", "")), Reading(5, ("de",))]


def test_a_word_is_written_together_or_by_the_character() -> None:
    assert texts(list(ruby_groups(HARBOUR, Ruby()))) == ["xī’ān", "gǎngkǒu", "de"]
    characters = list(ruby_groups(HARBOUR, Ruby(by_character=True)))
    assert texts(characters) == ["xī", "ān", "gǎng", "kǒu", "de"]
    assert [(group[0].start, group[0].end) for group in characters] == [
        (0, 1), (1, 2), (2, 3), (3, 5), (5, 6),
    ]  # fmt: skip
    assert [group[0].begins_word for group in characters] == [True, False, True, False, True]


def test_zhuyin_stands_above_each_character() -> None:
    for by_character in (False, True):
        groups = list(ruby_groups(HARBOUR, Ruby(zhuyin=True, by_character=by_character)))
        assert texts(groups) == ["ㄒㄧ", "ㄢ", "ㄍㄤˇ", "ㄎㄡˇ", "˙ㄉㄜ"]


def test_zhuyin_takes_hardly_more_room_than_its_characters() -> None:
    setting = Setting(pinyin=True, ruby=Ruby(zhuyin=True))
    syllables = typefaces(setting).text.syllables
    assert syllables is not None
    em = typefaces(setting).text.em
    letters = syllables.shaped("ㄍㄤ").width
    for written_, most in (("ㄍㄤˇ", 0.9), ("˙ㄉㄜ", 0.9), ("ㄓㄨㄤˋ", 1.25)):
        assert syllables.shaped(written_).width < most * em
    marked = syllables.shaped("ㄍㄤˇ")
    assert letters < marked.width < letters + 0.5 * syllables.size
    assert all(0 <= x < marked.width for one in marked.stretches for x in one.lefts)


@given(rubies)
def test_syllables_have_their_tone_only_where_it_is_to_be_shown(ruby: Ruby) -> None:
    tones = [unit.tone for group in ruby_groups(HARBOUR, ruby) for unit in group]
    assert tones == ([1, 1, 3, 3, 5] if ruby.tones else [PLAIN] * 5)


def test_a_word_is_widened_less_than_its_characters_would_be() -> None:
    text = "港口的老码头终于拆完了"
    words = [Reading(0, ("chuāng", "shuāng")), Reading(2, ("yī", "dé")), Reading(4, ("wú",))]
    wide, narrow = (
        ParagraphLayout(text, typefaces(setting).text, 800, words).x_of(len(text), 0)
        for setting in (CHARACTER, WORD)
    )
    bare = ParagraphLayout(text, typefaces(WORD).text, 800).x_of(len(text), 0)
    assert bare == narrow < wide


@settings(max_examples=60, deadline=None)
@given(any_text, st.integers(80, 640), read)
@example("港口的水" * 8, 120, WORD)
@example("港口的水" * 8, 120, CHARACTER)
def test_syllables_never_touch_each_other(text: str, width: int, setting: Setting) -> None:
    boxes = laid_out(text, width, setting).ruby_boxes
    for one, following in pairwise(boxes):
        if one.top() == following.top():
            assert one.right() < following.left()


@settings(max_examples=60, deadline=None)
@given(any_text, st.integers(80, 640), read)
def test_groups_stand_centred_above_their_characters(
    text: str, width: int, setting: Setting
) -> None:
    layout = laid_out(text, width, setting)
    whole = [
        group
        for group in ruby_groups(readings_of(text), setting.ruby)
        if layout.line_at(group[0].start) == layout.line_at(group[-1].end - 1)
    ]
    middles = {round(box.center().x(), 1) for box in layout.ruby_boxes}
    for group in whole:
        line = layout.line_at(group[0].start)
        last = layout.x_of(group[-1].end - 1, line) + layout.face.em
        assert round((layout.x_of(group[0].start, line) + last) / 2, 1) in middles


@settings(max_examples=60, deadline=None)
@given(any_text, st.integers(80, 640), read)
def test_ruby_stands_between_its_line_and_the_one_above(
    text: str, width: int, setting: Setting
) -> None:
    layout = laid_out(text, width, setting)
    tops = {line.top: line for line in layout.lines}
    face = layout.face
    for box in layout.ruby_boxes:
        line = tops[max(top for top in tops if top <= box.center().y())]
        assert line.top + face.top >= box.bottom() - 1
        assert box.top() >= line.top - face.pitch + face.bottom + 0.1 * face.font.pixelSize()


def test_a_word_over_two_lines_takes_its_syllables_along() -> None:
    text = "水水水水水水水水"
    words = [Reading(0, ("zhuāng", "shuǐ", "zhuāng", "shuǐ", "zhuāng", "shuǐ", "dé", "dé"))]
    layout = ParagraphLayout(text, typefaces(CHARACTER).text, 110, words)
    assert len(layout.lines) > 1
    tops = [box.top() for box in layout.ruby_boxes]
    assert tops == [
        line.top + tops[0] for line in layout.lines for _ in range(line.start, line.end)
    ]
    together = ParagraphLayout(text, typefaces(WORD).text, 110, words)
    assert [box.top() for box in together.ruby_boxes] == [
        line.top + tops[0] for line in together.lines
    ]


def test_what_a_line_has_of_a_broken_word_moves_out_where_it_would_touch() -> None:
    words = [Reading(0, ("shuāng", "zhuāng")), Reading(2, ("zhuāng", "yī"))]
    layout = ParagraphLayout("水水水水", typefaces(WORD).text, 80, words)
    assert [(line.start, line.end) for line in layout.lines] == [(0, 3), (3, 4)]
    one, broken, rest = layout.ruby_boxes
    assert one.right() < broken.left()
    em = layout.face.em
    assert broken.center().x() > layout.x_of(2, 0) + em / 2
    assert abs(rest.center().x() - em / 2) < 0.5


def inks(layout: ParagraphLayout) -> set[str]:
    """The colours of a picture of the ruby, drawn in a colour of its own for each tone."""
    image = QImage(400, layout.height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    colors = [QColor(name) for name in ("black", "red", "orange", "green", "blue", "magenta")]
    with QPainter(image) as painter:
        layout.paint(painter, QPointF(), QColor("white"), colors, QRectF(image.rect()))
    names = {color.rgb(): color.name() for color in colors}
    pixels = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    return {names[pixel] for pixel in pixels if pixel in names}


def large(ruby: Ruby) -> Typeface:
    """A typeface with strokes so broad that there are pixels of nothing but their ink."""
    return typefaces(Setting(zoom=3.0, pinyin=True, ruby=ruby)).text


def test_each_syllable_has_the_ink_of_its_tone() -> None:
    words = [Reading(0, ("mā", "má")), Reading(2, ("mǎ", "mà")), Reading(4, ("ma",))]
    for zhuyin in (False, True):
        black, colored = (
            inks(ParagraphLayout("水水水水水", large(Ruby(zhuyin, tones=tones)), 400, words))
            for tones in (False, True)
        )
        assert black == {"#000000"}
        assert colored == {"#ff0000", "#ffa500", "#008000", "#0000ff", "#ff00ff"}


def test_the_pitch_is_even_with_and_without_readings() -> None:
    text = "港口的老码头"
    bare = ParagraphLayout(text, typefaces(WORD).text, 400)
    assert bare.face.pitch == laid_out(text, 400).face.pitch
