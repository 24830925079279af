from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model.annotation import Annotation, Color
from reader.model.change import Change, EntityKind
from reader.model.errors import ConflictError
from reader.session import annotate, shelf
from reader.session.opened import OpenArticle
from reader.session.quotes import find_quote
from reader.session.session import Session
from reader.session.tags import tag_names
from reader.storage.library import Library


def mark(
    session: Session, opened: OpenArticle, quote: str = "灯光", tags: Sequence[str] = ()
) -> Annotation:
    side, span = find_quote(opened, quote)
    return annotate.highlight(
        session, opened.article.id, [opened.place(side, span)], Color.GREEN, tags=tags
    )


def test_a_highlight_is_in_the_library_and_in_the_open_article(
    session: Session, opened: OpenArticle
) -> None:
    annotation = mark(session, opened, tags=["词汇", "#词汇", " "])
    assert session.library.annotation(annotation.id) == annotation
    assert opened.annotations[annotation.id] == annotation
    assert annotation.places[0].exact == "灯光"
    assert [tag_names(session)[tag] for tag in annotation.tags] == ["词汇"]


def test_undo_takes_a_highlight_back_everywhere_and_redo_brings_it_again(
    session: Session, opened: OpenArticle
) -> None:
    annotation = mark(session, opened)
    session.undo()
    assert session.library.annotation(annotation.id) is None
    assert annotation.id not in opened.annotations
    session.redo()
    assert session.library.annotation(annotation.id) == annotation
    assert opened.annotations[annotation.id] == annotation


def test_a_new_step_ends_what_could_be_done_again(session: Session, opened: OpenArticle) -> None:
    mark(session, opened)
    session.undo()
    mark(session, opened, "长队")
    assert session.redoable is None
    assert session.redo() is None


def test_every_edit_is_one_step(session: Session, opened: OpenArticle) -> None:
    annotation = mark(session, opened)
    annotate.retag(session, [annotation.id], ["语法/把", "light"])
    annotate.recolor(session, [annotation.id], Color.PINK)
    annotate.write_note(session, annotation.id, "“灯光” is *lamplight*.")
    annotate.erase(session, [annotation.id])
    assert annotation.id not in opened.annotations
    assert session.library.annotations(opened.article.id) == []
    session.undo()
    assert opened.annotations[annotation.id].note == "“灯光” is *lamplight*."
    for _ in range(3):
        session.undo()
    assert opened.annotations[annotation.id] == annotation


def test_an_edit_that_changes_nothing_is_no_step(session: Session, opened: OpenArticle) -> None:
    annotation = mark(session, opened)
    assert annotate.recolor(session, [annotation.id], Color.GREEN) is None
    assert session.undoable is not None
    assert session.undoable.kind == "highlight"


def test_undo_survives_a_restart(session: Session, opened: OpenArticle, library_path: Path) -> None:
    annotation = mark(session, opened, tags=["词汇"])
    annotate.write_note(session, annotation.id, "first")
    annotate.write_note(session, annotation.id, "second")
    session.undo()
    with Library.open(library_path) as library:
        later = Session(library, "window-1")
        assert later.redoable is not None
        later.undo()
        later.undo()
        assert library.annotation(annotation.id) is None
        for _ in range(3):
            later.redo()
        again = library.annotation(annotation.id)
    assert again is not None
    assert again.note == "second"


def test_two_windows_see_each_other_and_take_back_only_their_own_steps(
    session: Session, opened: OpenArticle, library_path: Path
) -> None:
    with Library.open(library_path) as library:
        other = Session(library, "window-2")
        there = OpenArticle(other, opened.article.id)
        other.subscribe(there.follow)
        heard: list[Change] = []
        session.subscribe(heard.append)

        mine = mark(session, opened)
        other.poll()
        assert mine.id in there.annotations

        theirs = mark(other, there, "queue")
        session.poll()
        assert theirs.id in opened.annotations
        assert [change.kind for change in heard] == ["highlight", "highlight"]

        other.undo()
        session.poll()
        assert set(opened.annotations) == {mine.id}
        assert other.undoable is None


def test_what_was_changed_elsewhere_is_not_taken_back(
    session: Session, opened: OpenArticle, library_path: Path
) -> None:
    annotation = mark(session, opened)
    with Library.open(library_path) as library:
        annotate.write_note(Session(library, "window-2"), annotation.id, "theirs")
    with pytest.raises(ConflictError):
        session.undo()
    kept = session.library.annotation(annotation.id)
    assert kept is not None
    assert kept.note == "theirs"
    assert session.undoable is not None
    assert session.undoable.kind == "bring-in"
    with pytest.raises(ConflictError):
        session.undo()  # the article now holds a note that is not ours to take away
    assert [entry.article.id for entry in session.library.entries()] == [opened.article.id]


def test_a_listener_hears_each_change_once(session: Session, opened: OpenArticle) -> None:
    heard: list[Change] = []
    end = session.subscribe(heard.append)
    mark(session, opened)
    session.poll()
    assert len(heard) == 1
    assert heard[0].touches(EntityKind.ANNOTATION)
    end()
    mark(session, opened, "长队")
    assert len(heard) == 1


def test_a_write_that_fails_leaves_memory_as_it_was(session: Session, opened: OpenArticle) -> None:
    annotation = mark(session, opened)
    before = dict(opened.annotations)
    undoable = session.undoable
    assert undoable is not None
    with pytest.raises(ConflictError):
        session.do(undoable)
    assert opened.annotations == before
    assert session.undoable is undoable
    assert session.library.annotation(annotation.id) == annotation


def test_articles_are_renamed_described_discarded_and_recovered(
    session: Session, opened: OpenArticle
) -> None:
    identity = opened.article.id
    shelf.rename(session, identity, "  Night   library ")
    shelf.describe(
        session,
        identity,
        keywords=["灯", " "],
        source=" https://example.org ",
        author="",
        date=None,
    )
    assert opened.article.name == "Night library"
    assert opened.article.keywords == ("灯",)
    assert opened.article.source == "https://example.org"
    assert opened.article.author is None
    shelf.discard(session, identity)
    assert session.library.entries() == []
    assert [entry.article.id for entry in session.library.entries(trashed=True)] == [identity]
    session.undo()
    assert [entry.article.id for entry in session.library.entries()] == [identity]


tag_lists = st.lists(st.sampled_from(["语法", "语法/把", "word"]), max_size=3)
step_lists = st.lists(
    st.tuples(
        st.sampled_from(["mark", "note", "retag", "recolor", "erase", "undo", "redo"]),
        st.integers(0, 20),
        st.text(max_size=8),
        tag_lists,
        st.sampled_from(list(Color)),
    ),
    max_size=14,
)
RandomStep = tuple[str, int, str, list[str], Color]


def take_step(session: Session, opened: OpenArticle, step: RandomStep) -> None:
    what, number, *_ = step
    ids = sorted(opened.annotations)
    if what == "undo":
        if session.undoable is not None and session.undoable.kind != "bring-in":
            session.undo()
    elif what == "redo":
        session.redo()
    elif what == "mark":
        mark(session, opened, ["灯光", "长队", "Readers"][number % 3])
    elif ids:
        edit(session, ids[number % len(ids)], step)


def edit(session: Session, one: UUID, step: RandomStep) -> None:
    what, _, text, tags, color = step
    if what == "note":
        annotate.write_note(session, one, text)
    elif what == "retag":
        annotate.retag(session, [one], tags)
    elif what == "recolor":
        annotate.recolor(session, [one], color)
    else:
        annotate.erase(session, [one])


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=step_lists)
def test_undoing_everything_and_redoing_it_comes_back_to_the_same_state(
    session: Session, opened: OpenArticle, steps: list[RandomStep]
) -> None:
    for step in steps:
        take_step(session, opened, step)
    before = dict(opened.annotations)
    done = 0
    while session.undo() is not None:
        done += 1
    assert session.library.entries() == []
    for _ in range(done):
        session.redo()
    assert opened.annotations == before
    assert {one.id: one for one in session.library.annotations(opened.article.id)} == before
