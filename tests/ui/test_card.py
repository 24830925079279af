from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget

from reader.model.annotation import Annotation, Color
from reader.model.errors import LibraryError
from reader.model.message import Message
from reader.ui.card import Card, CardDeeds, Passage
from tests.factories import make_annotation, make_article

pytestmark = pytest.mark.usefixtures("app")


class Kept:
    """What the card had kept; it fails on request, as a full disk does."""

    def __init__(self) -> None:
        self.notes: dict[UUID, str] = {}
        self.tags: dict[UUID, Sequence[str]] = {}
        self.is_full = False

    def write_note(self, annotation: UUID, note: str) -> None:
        if self.is_full:
            raise LibraryError(Message("test", "The disk is full."))
        self.notes[annotation] = note

    def retag(self, annotation: UUID, names: Sequence[str]) -> None:
        self.tags[annotation] = names

    def recolor(self, annotation: UUID, color: Color) -> None:
        raise AssertionError((annotation, color))

    def erase(self, annotation: UUID) -> None:
        raise AssertionError(annotation)


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def host() -> QWidget:
    host = QWidget()
    host.resize(900, 700)
    return host


@pytest.fixture
def card(host: QWidget, kept: Kept) -> Card:
    return Card(host, CardDeeds(kept.write_note, kept.retag, kept.recolor, kept.erase))


def passage(note: str = "") -> Passage:
    made = make_article()
    annotation = make_annotation(made.article.id, made.place("雨停了"), note=note)
    return Passage(annotation, ("雨停了",), "The rain stopped.", ("weather",))


def shown(card: Card, host: QWidget, one: Passage) -> Annotation:
    card.show_passage(one)
    card.show_beside(host.rect().adjusted(100, 100, -700, -550))
    return one.annotation


def test_a_note_is_kept_when_the_card_closes(card: Card, host: QWidget, kept: Kept) -> None:
    annotation = shown(card, host, passage())
    card.note.setPlainText("**yǔ**")
    card.tags.line.setText("half")
    card.dismiss()
    assert kept.notes == {annotation.id: "**yǔ**"}
    assert kept.tags == {annotation.id: ["weather", "half"]}
    assert card.annotation is None


def test_a_note_is_kept_when_another_passage_is_shown(
    card: Card, host: QWidget, kept: Kept
) -> None:
    first = shown(card, host, passage())
    card.note.setPlainText("kept")
    second = shown(card, host, passage("its own"))
    assert kept.notes == {first.id: "kept"}
    assert card.annotation == second.id
    assert card.note.toPlainText() == "its own"


def test_nothing_is_written_where_nothing_was_typed(card: Card, host: QWidget, kept: Kept) -> None:
    shown(card, host, passage("as it was"))
    card.dismiss()
    assert kept.notes == {}


def test_what_cannot_be_kept_stays_in_the_card(card: Card, host: QWidget, kept: Kept) -> None:
    annotation = shown(card, host, passage())
    card.note.setPlainText("hours of work")
    kept.is_full = True
    with pytest.raises(LibraryError):
        card.dismiss()
    assert card.annotation == annotation.id
    assert card.note.toPlainText() == "hours of work"


def test_a_change_from_elsewhere_leaves_what_is_being_typed(
    card: Card, host: QWidget, kept: Kept
) -> None:
    one = passage("old")
    shown(card, host, one)
    card.note.setPlainText("old and new")
    recolored = replace(one, annotation=replace(one.annotation, color=Color.PINK), tags=("b",))
    card.show_passage(recolored)
    assert card.note.toPlainText() == "old and new"
    assert card.tags.names == ["b"]
    card.dismiss()
    assert kept.notes == {one.annotation.id: "old and new"}


def test_markup_in_a_quote_is_shown_as_it_is(card: Card, host: QWidget) -> None:
    shown(card, host, replace(passage(), quotes=("<b>bold</b> & more",)))
    assert card.quote.text() == "<b>bold</b> & more"
