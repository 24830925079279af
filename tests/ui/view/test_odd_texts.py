"""Texts that no one set for reading: they are shown, and stay as quick as others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from reader.model.article import Revision
from reader.model.language import Language
from reader.ui.view import steps
from reader.ui.view.blocks import Blocks
from reader.ui.view.column import Column
from reader.ui.view.pane import Pane
from reader.ui.view.pieces import LONGEST
from reader.ui.view.setting import Setting
from reader.ui.view.typeface import Typefaces
from reader.ui.view.way import Way
from reader.ui.view.weave import Weave
from reader.ui.view.woven import Woven
from tests.factories import make_alignment, make_revision
from tests.ui.view.texts import readings_of

pytestmark = pytest.mark.usefixtures("app")

_SENTENCE = "春天来了，花都开了，河边的人比去年多。"
ODD = {
    "a paragraph without a break": "水" * 200_000,
    "a paragraph of many sentences": _SENTENCE * 10_000,
    "letters without a blank": "water" * 40_000,
    "combining marks": "a" + "\u0301" * 10_000,
    "marks on nothing": "\u0301" * 10_000,
    "control characters": "水\x00\x07\x1b[31m火\x7f\x85\u2028\u2029\t" * 400,
    "both directions": "水 שלום עולם fire مرحبا \u202eevil\u202c \u2067abc\u2069。" * 300,
    "emoji sequences": "👩\u200d👩\u200d👧\u200d👦🇨🇳👍🏽❤️\u200d🔥" * 600,
    "beyond the first plane": "𠮷𪚥" * 5000,
    "blanks": " \u3000\u00a0" * 5000 + "水",
    "nothing": "",
}


def column_of(text: str, *, width: int = 420) -> Column:
    return Column(make_revision(text), Typefaces(Language.SIMPLIFIED, Setting(pinyin=True)), width)


def woven_of(left: Revision, right: Revision) -> Woven:
    languages = (Language.SIMPLIFIED, Language.ENGLISH)
    return Woven((left, right), languages, make_alignment(left, right))


@pytest.fixture
def pane() -> Iterator[Pane]:
    pane = Pane()
    pane.resize(900, 600)
    pane.show()
    QTest.qWaitForWindowExposed(pane)
    yield pane
    pane.close()


def walk_through(pane: Pane) -> None:
    """Paint the beginning, the middle and the end, point everywhere and press every key."""
    image = QImage(pane.size(), QImage.Format.Format_RGB32)
    total = pane.column.heights.total
    for height in (0, total // 2, total):
        pane.stand_at(pane.column.standing_at(height))
        pane.render(image)
        for y in range(0, 600, 90):
            for x in range(0, 900, 130):
                pane.offset_under(QPointF(x, y))
                near = pane.offset_near(QPointF(x, y))
                assert 0 <= near <= len(pane.column.revision.text)
        pane.put_caret(pane.reading_offset)
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_End):
            QTest.keyClick(pane, key)
            QTest.keyClick(pane, key, Qt.KeyboardModifier.ShiftModifier)
            QTest.keyClick(pane, key, Qt.KeyboardModifier.ControlModifier)
        pane.render(image)


def assert_in_pieces(column: Blocks) -> None:
    laid_out = [block for block in range(len(column)) if column.is_laid_out(block)]
    assert laid_out
    for block in laid_out:
        for one in column.block(block).cells:
            assert len(one.layout.text) <= LONGEST


@pytest.mark.parametrize("name", ODD)
def test_an_odd_text_is_shown_in_a_pane_of_its_own(pane: Pane, name: str) -> None:
    pane.show_text(make_revision(ODD[name]), Language.SIMPLIFIED, Setting(pinyin=True))
    walk_through(pane)
    assert_in_pieces(pane.column)


@pytest.mark.parametrize("name", [name for name in ODD if name not in ("nothing", "blanks")])
@pytest.mark.parametrize("way", [Way.ROWS, Way.INTERLINEAR, Way.PEEK])
def test_an_odd_text_is_shown_beside_another(pane: Pane, way: Way, name: str) -> None:
    woven = woven_of(make_revision(ODD[name]), make_revision("It rained. " * 2000))
    pane.show_column(Weave(woven, way, 0, Setting(pinyin=True), pane.room(Setting())))
    walk_through(pane)
    assert_in_pieces(pane.column)


def test_a_hundred_thousand_paragraphs_of_one_character_are_shown(pane: Pane) -> None:
    revision = make_revision(*("水" * 100_000))
    pane.show_text(revision, Language.SIMPLIFIED, Setting())
    walk_through(pane)
    assert len(pane.column) == 100_000


def test_a_paragraph_in_pieces_has_space_only_around_the_whole() -> None:
    column = column_of(_SENTENCE * 1000)
    face = column.faces.text
    layouts = [column.layout(cell) for cell in range(len(column))]
    assert len(layouts) > 5
    assert [layout.face.after for layout in layouts] == [0] * (len(layouts) - 1) + [face.after]
    assert {layout.face.pitch for layout in layouts} == {face.pitch}


def test_the_caret_goes_over_a_joint_as_if_there_were_none() -> None:
    column = column_of("e\u0301" * LONGEST)
    joint = column.start_of(1)
    assert steps.by_character(column, joint, -1) == joint - 2
    assert steps.by_character(column, joint - 2, 1) == joint
    assert steps.by_line(column, joint, -1, 0.0) < joint
    assert steps.by_line(column, steps.by_line(column, joint, -1, 0.0), 1, 0.0) == joint


def test_a_piece_has_the_readings_of_its_own_words() -> None:
    text = _SENTENCE * 500
    column = column_of(text)
    readings = readings_of(text)
    column.set_readings(0, readings)
    found = [
        (column.start_of(cell) + reading.start, reading.syllables)
        for cell in range(len(column))
        for reading in column.readings(cell)
    ]
    assert found == [(reading.start, reading.syllables) for reading in readings]
    assert column.layout(2).ruby_boxes


def test_a_long_text_is_estimated_near_the_truth() -> None:
    column = column_of(_SENTENCE * 2000)
    estimated = column.heights.total
    for cell in range(len(column)):
        column.block(cell)
    assert 0.8 < estimated / column.heights.total < 1.25
