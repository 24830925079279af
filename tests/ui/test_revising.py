from __future__ import annotations

import pytest

from reader.model.annotation import Annotation, State
from reader.session.edit import write_anew
from reader.session.intake import pasted
from reader.session.revise import revise
from reader.ui.window import Window
from tests.ui.conftest import FERRY, Room, wait
from tests.ui.gestures import drag_over, press


@pytest.fixture
def notes(window: Window) -> tuple[Annotation, Annotation]:
    """Give two notes: one on words that stay, one on words that a newer text leaves out."""
    assert window.opened is not None
    made = []
    for words in ("The post", "旧油灯"):
        before = set(window.opened.annotations)
        drag_over(window, words)
        press("1")
        (new,) = set(window.opened.annotations) - before
        made.append(window.opened.annotations[new])
    return made[0], made[1]


NEWER = FERRY.replace("老船夫每天傍晚都把一盏旧油灯挂在渡口的木桩上。", "").replace(
    "Every evening", "In those years, every evening"
)


def spans(window: Window, annotation: Annotation) -> list[str]:
    """Give the words that an annotation is painted on."""
    assert window.opened is not None
    now = window.opened.annotations[annotation.id]
    return [
        pane.column.revision.quote(span)
        for pane in window.desk.panes
        for span in pane.column.spans_of(now)
    ]


def test_a_newer_text_is_shown_with_the_notes_that_were_found_again(
    window: Window, notes: tuple[Annotation, Annotation]
) -> None:
    kept, lost = notes
    assert window.opened is not None
    revise(window.session, window.opened.article.id, pasted(NEWER))
    assert spans(window, kept) == ["The post"]
    assert spans(window, lost) == []
    window.grab()
    window.furniture.annotating.go_to(lost.id)
    assert window.furniture.annotations.model.rowCount() == 2
    assert "旧油灯" in "".join(
        window.furniture.annotations.model.index(row).data() for row in range(2)
    )
    window.furniture.commands["undo"].trigger()
    assert spans(window, lost) == ["旧油灯"]
    window.grab()


def test_a_text_revised_next_door_is_seen(
    room: Room, window: Window, notes: tuple[Annotation, Annotation]
) -> None:
    _, lost = notes
    assert window.opened is not None
    other = room.open("window-2")
    revise(other.session, window.opened.article.id, pasted(NEWER))
    opened = window.opened
    wait(lambda: opened.annotations[lost.id].state is State.ORPHAN)
    assert spans(window, lost) == []
    window.grab()


def test_a_sentence_that_is_written_anew_is_shown_at_once(
    window: Window, notes: tuple[Annotation, Annotation]
) -> None:
    kept, _ = notes
    assert window.opened is not None
    side = window.opened.index_of(kept.places[0].side)
    revision = window.opened.revisions[side]
    span = revision.sentences[revision.sentence_at(kept.places[0].start)]
    write_anew(window.session, window.opened.article.id, side, span, "The old post is there.")
    assert spans(window, kept) == ["The old post"]
    assert window.desk.panes[side].column.revision is window.opened.revisions[side]
