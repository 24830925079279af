from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from reader.model.annotation import Annotation, Color
from reader.model.change import Change, EntityKind
from reader.model.spans import Span
from reader.session import annotate
from reader.session.intake import bring_in, pasted
from reader.session.opened import OpenArticle
from reader.session.session import Session
from reader.session.tags import tag_names
from reader.storage.library import Library
from reader.ui.annotation_list import AnnotationList
from tests.ui.conftest import FERRY

pytestmark = pytest.mark.usefixtures("app")


class Desk:
    """An open article and the list of its annotations, told of every change."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.opened = OpenArticle(session, bring_in(session, [pasted(FERRY)]).article)
        self.list = AnnotationList()
        self.tester = QAbstractItemModelTester(self.list)
        self.list.show_article(self.opened, tag_names(session))
        session.subscribe(self._follow)

    def mark(self, quote: str, color: Color = Color.YELLOW, note: str = "") -> Annotation:
        for side, revision in enumerate(self.opened.revisions):
            at = revision.text.find(quote)
            if at >= 0:
                place = self.opened.place(side, Span(at, at + len(quote)))
                return annotate.highlight(
                    self.session, self.opened.article.id, [place], color, note=note
                )
        raise AssertionError(quote)

    @property
    def quotes(self) -> list[str]:
        rows = (self.list.index(row) for row in range(self.list.rowCount()))
        return [self.list.shown(index).quotes[0] for index in rows]

    def _follow(self, change: Change) -> None:
        self.opened.follow(change)
        self.list.follow(change.touches(EntityKind.ANNOTATION), tag_names(self.session))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Library.open(tmp_path / "library.db") as library:
        yield Desk(Session(library, "window-1"))


def test_cards_stand_in_reading_order_whatever_the_language(desk: Desk) -> None:
    for quote in ("那根木桩", "oil lamp", "旧油灯"):
        desk.mark(quote)
    assert desk.quotes == ["旧油灯", "oil lamp", "那根木桩"]


def test_an_edit_repaints_one_card(desk: Desk) -> None:
    desk.mark("旧油灯")
    second = desk.mark("那根木桩")
    assert desk.quotes == ["旧油灯", "那根木桩"]
    resets, repaints = QSignalSpy(desk.list.modelReset), QSignalSpy(desk.list.dataChanged)
    annotate.write_note(desk.session, second.id, "a post")
    assert resets.count() == 0
    assert repaints.count() == 1
    index: QModelIndex = repaints.at(0)[0]
    assert index.row() == 1
    assert desk.list.shown(index).note == "a post"


def test_making_and_erasing_move_single_rows(desk: Desk) -> None:
    first = desk.mark("那根木桩")
    resets = QSignalSpy(desk.list.modelReset)
    desk.mark("旧油灯")
    annotate.erase(desk.session, [first.id])
    desk.session.undo()
    assert resets.count() == 0
    assert desk.quotes == ["旧油灯", "那根木桩"]


def test_the_filter_looks_into_quotes_notes_and_tags(desk: Desk) -> None:
    first = desk.mark("旧油灯", Color.BLUE, note="An OLD lamp")
    desk.mark("那根木桩", Color.PINK)
    annotate.retag(desk.session, [first.id], ["things/light"])
    for text in ("油灯", "old LAMP", "#things"):
        desk.list.set_filter(text, ())
        assert desk.quotes == ["旧油灯"]
    desk.list.set_filter("", (Color.PINK,))
    assert desk.quotes == ["那根木桩"]
    annotate.recolor(desk.session, [first.id], Color.PINK)
    assert desk.quotes == ["旧油灯", "那根木桩"]


def test_a_card_shows_what_answers_its_quote(desk: Desk) -> None:
    desk.mark("灯光很弱")
    assert desk.list.shown(desk.list.index(0)).counterpart.startswith("It gave little light")
