"""A word that is pointed at lights its answer; a phrase that is marked is offered its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.lexicon.provision import provide_lexicon
from reader.model.spans import Span
from reader.ui.window import Window
from tests.ui.conftest import wait
from tests.ui.gestures import drag_over, press, span_of

LONG = 60_000


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    provide_lexicon(folder / "duidu", lambda _: None)
    return folder


@pytest.fixture(autouse=True)
def cache(lexicon: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(lexicon))


def lit(window: Window, side: int) -> str:
    span: Span | None = window.desk.panes[side].scene.words
    assert window.opened is not None
    return "" if span is None else window.opened.revisions[side].quote(span)


def point_at(window: Window, quote: str) -> None:
    side, span = span_of(window, quote)
    box = window.desk.panes[side].span_boxes(span)[0]
    QTest.mouseMove(window.desk.panes[side].viewport(), box.center().toPoint())


def test_the_word_under_the_pointer_lights_its_answer_until_it_is_left(window: Window) -> None:
    point_at(window, "bridge")
    wait(lambda: "桥" in lit(window, 0), LONG)
    QTest.mouseMove(window.desk.panes[1].viewport(), QPoint(2, 2))
    wait(lambda: lit(window, 0) == "")


def test_a_marked_phrase_is_offered_the_phrase_that_answers_it(window: Window) -> None:
    drag_over(window, "对岸的人")
    press("2")
    pane = window.desk.panes[1]
    assert window.opened is not None
    text = window.opened.revisions[1]

    def offered() -> str:
        return "" if pane.scene.glow is None else text.quote(pane.scene.glow)

    wait(lambda: 0 < len(offered()) < 40, LONG)
    assert "far bank" in offered()
    words = offered()
    press(Qt.Key.Key_Return)
    (annotation,) = window.opened.annotations.values()
    assert [place.exact for place in annotation.places] == ["对岸的人", words]
