from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from reader.model.annotation import Color
from reader.model.language import Language
from reader.model.spans import Span, Spans
from reader.ui.theme import THEMES, Theme
from reader.ui.view.matches import Found, match_ink
from reader.ui.view.pane import Pane
from reader.ui.view.setting import Setting
from tests.factories import make_annotation, make_place, make_revision
from tests.ui.contrast import BESIDE, TEXT, contrast
from tests.ui.view.texts import STORY

pytestmark = pytest.mark.usefixtures("app")

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@themes
def test_text_and_pinyin_are_readable_on_matches_in_every_theme(theme: Theme) -> None:
    for current in (False, True):
        ground = match_ink(theme, current=current).fill
        for ink in (theme.text, theme.quiet, *theme.tones):
            assert contrast(ink, ground) >= TEXT, (ink, ground)


@themes
def test_a_match_is_told_from_paper_and_highlights_by_its_line(theme: Theme) -> None:
    line = match_ink(theme).edge
    for ground in (theme.paper, *(ink.fill for ink in theme.inks.values())):
        assert contrast(line, ground) >= BESIDE
    grounds = [theme.paper, *(match_ink(theme, current=one).fill for one in (False, True))]
    assert all(one != other for one, other in pairwise(grounds))


@pytest.fixture
def pane() -> Pane:
    pane = Pane()
    pane.resize(520, 500)
    pane.show_text(make_revision(*STORY), Language.SIMPLIFIED, Setting())
    pane.show()
    QTest.qWaitForWindowExposed(pane)
    return pane


def places(pane: Pane, quote: str) -> Spans:
    text = pane.column.revision.text
    starts = [at for at in range(len(text)) if text.startswith(quote, at)]
    return Spans.of((at, at + len(quote)) for at in starts)


def ground_at(pane: Pane, image: QImage, span: Span) -> QColor:
    """The colour behind the letters, seen in the corner of their box."""
    corner = pane.span_boxes(span)[0].topLeft() + QPointF(2, 2)
    return image.pixelColor(corner.toPoint())


def test_every_match_on_screen_is_marked_and_the_current_one_more(pane: Pane) -> None:
    found = places(pane, "，")
    assert len(found) > 3
    pane.set_found((Found(found),), found[1])
    image = pane.viewport().grab().toImage()
    theme = pane.scene.theme
    for at, span in enumerate(found):
        ink = match_ink(theme, current=at == 1)
        assert ground_at(pane, image, span) == QColor(ink.fill), at
    pane.set_found((), None)
    image = pane.viewport().grab().toImage()
    assert ground_at(pane, image, found[1]) == QColor(theme.paper)
    pane.close()


def test_a_highlight_below_a_match_keeps_its_fill_and_the_match_its_line(pane: Pane) -> None:
    revision = pane.column.revision
    place = make_place(revision, "港口的老码头")
    pane.set_annotations([make_annotation(revision.id, place, color=Color.BLUE)])
    pane.set_found((Found(places(pane, "老码头")),), None)
    image = pane.viewport().grab().toImage()
    theme = pane.scene.theme
    (span,) = places(pane, "老码头")
    assert ground_at(pane, image, span) == QColor(theme.inks[Color.BLUE].fill)
    box = pane.span_boxes(span)[0]
    seen = [
        image.pixelColor(round(box.left()) + by, round(box.center().y())) for by in range(-2, 3)
    ]
    line, fill = QColor(match_ink(theme).edge), QColor(theme.inks[Color.BLUE].fill)
    distance = [abs(one.red() - line.red()) + abs(one.blue() - line.blue()) for one in seen]
    apart = abs(fill.red() - line.red()) + abs(fill.blue() - line.blue())
    assert min(distance) < apart / 2
    pane.close()


def test_another_current_match_paints_only_the_two_anew(pane: Pane) -> None:
    found = (Found(places(pane, "，")),)
    pane.set_found(found, found[0].spans[0])
    pane.viewport().grab()
    pane.set_found(found, found[0].spans[2])
    image = pane.viewport().grab().toImage()
    theme = pane.scene.theme
    assert ground_at(pane, image, found[0].spans[0]) == QColor(match_ink(theme).fill)
    ink = match_ink(theme, current=True)
    assert ground_at(pane, image, found[0].spans[2]) == QColor(ink.fill)
    pane.close()


def test_what_touches_a_cell_is_told_in_the_panes_offsets() -> None:
    found = Found(Spans.of([(0, 2), (5, 6), (9, 12)]), 100)
    assert found.touching(Span(0, 90)) == []
    assert found.touching(Span(0, 101)) == [Span(100, 102)]
    assert found.touching(Span(101, 110)) == [Span(100, 102), Span(105, 106), Span(109, 112)]
    assert found.touching(Span(102, 105)) == []
