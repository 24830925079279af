from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from reader.model.annotation import Color, Style
from reader.model.language import Language
from reader.ui.theme import THEMES, Theme
from reader.ui.view.marks import EDGE_PITCH, blend, filled
from reader.ui.view.pane import Pane
from reader.ui.view.setting import Setting
from tests.factories import make_annotation, make_place, make_revision
from tests.ui.view.texts import STORY

pytestmark = pytest.mark.usefixtures("app")


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_an_overlap_looks_like_neither_of_the_two(theme: Theme) -> None:
    for colors in combinations(Color, 2):
        mixed = blend(theme, colors)
        assert all(mixed != theme.inks[color].fill.lower() for color in colors)


def test_an_overlap_keeps_both_edges() -> None:
    revision = make_revision(*STORY)
    pane = Pane()
    pane.resize(520, 500)
    pane.show_text(revision, Language.SIMPLIFIED, Setting())
    pane.show()
    QTest.qWaitForWindowExposed(pane)
    first = make_annotation(revision.id, make_place(revision, "港口的老码头"), color=Color.YELLOW)
    second = make_annotation(
        revision.id, make_place(revision, "老码头终于"), color=Color.BLUE, style=Style.UNDERLINE
    )
    pane.set_annotations([first, second])
    theme = pane.scene.theme
    image = pane.viewport().grab().toImage()
    box = filled(pane.span_boxes(make_place(revision, "码").span)[0])
    middle = QPoint(round(box.center().x()), round(box.bottom()))
    seen = [image.pixelColor(middle + QPoint(0, level * EDGE_PITCH)) for level in (0, 1)]
    assert seen == [QColor(theme.inks[color].edge) for color in (Color.YELLOW, Color.BLUE)]
    pane.close()
