"""An open article is aligned by words behind the window, in a real worker."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.lexicon.provision import provide_lexicon
from reader.session.intake import bring_in, pasted
from reader.session.mend import Where, move_sentence
from reader.ui.window import Window
from tests.ui.conftest import FERRY, Room, wait

LONG = 60_000  # a worker starts, and the machine may be busy


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    provide_lexicon(folder / "duidu", lambda _: None)
    return folder


@pytest.fixture(autouse=True)
def cache(lexicon: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(lexicon))


@pytest.fixture
def window(room: Room) -> Window:
    """Give a window on an article that is not aligned by words yet, and will be."""
    room.settings.align = True
    window = room.open()
    window.open_article(bring_in(window.session, [pasted(FERRY)]).article)
    return window


def kinds(window: Window) -> list[str]:
    return [record.change.kind for record in window.session.library.records_since(0)]


def test_an_article_is_aligned_once_it_is_open_and_only_once(window: Window) -> None:
    assert window.opened is not None
    article = window.opened.article.id
    wait(lambda: "align" in kinds(window), LONG)
    window.show_article(None)
    window.open_article(article)
    assert not window.furniture.aligning.is_due


def test_undo_passes_over_it(window: Window) -> None:
    wait(lambda: "align" in kinds(window), LONG)
    undoable = window.session.undoable
    assert undoable is not None
    assert undoable.kind == "bring-in"


def test_it_is_not_done_unasked_where_that_is_not_wanted(window: Window) -> None:
    due = []
    for _ in range(3):
        due.append((window.furniture.aligning.is_due, window.settings.align))
        window.furniture.commands["align-unasked"].trigger()
    assert due == [(True, True), (False, False), (True, True)]


def test_asked_to_it_tells_how_far_it_is_and_what_came_of_it(window: Window) -> None:
    assert window.opened is not None
    move_sentence(window.session, Where(window.opened.article.id, 0, 1), 1)
    window.furniture.commands["align-again"].trigger()
    strip = window.furniture.strip
    assert strip.label.text() == "Aligning …"
    wait(lambda: "confirmed stayed" in strip.label.text() or "nothing" in strip.label.text(), LONG)


def test_a_cancelled_aligning_changes_nothing(window: Window) -> None:
    assert window.opened is not None
    before = window.opened.alignment
    window.furniture.commands["align-again"].trigger()
    strip = window.furniture.strip
    strip.button.click()
    assert "cancelled" in strip.label.text()
    assert window.opened.alignment is before
    assert not window.furniture.aligning.is_due
