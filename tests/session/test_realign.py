"""What lengths have paired is aligned again by words, and what the reader has locked stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.lexicon.provision import provide_lexicon
from reader.model.alignment import Bead, Beads
from reader.session.mend import Where, confirm_row, merge_row
from reader.session.opened import OpenArticle
from reader.session.realign import align_again, settle_alignment
from reader.session.session import Session
from reader.session.shelf import rename


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a cache folder with a lexicon in it."""
    folder = tmp_path_factory.mktemp("cache")
    provide_lexicon(folder, lambda _: None)
    return folder


def beads_of(opened: OpenArticle) -> Beads:
    assert opened.alignment is not None
    return opened.alignment.beads


def borders(beads: Beads) -> list[tuple[int, int]]:
    return list(zip(beads.lefts, beads.rights, strict=True))


def align(session: Session, opened: OpenArticle, cache: Path) -> Beads:
    told: list[float] = []
    made = align_again(told.append, session.library.path, cache, opened.article.id)
    assert told == sorted(told)
    return made


def test_an_article_is_aligned_by_words_in_one_step_of_undo(
    session: Session, opened: OpenArticle, cache: Path
) -> None:
    before = opened.alignment
    assert before is not None
    right = borders(before.beads)
    merge_row(session, Where(opened.article.id, 0, before.beads[1].left_start), 1)
    session.undo()
    made = align(session, opened, cache)
    assert borders(made) == right
    change = settle_alignment(session, opened.article.id, before.id, made, asked=True)
    assert change is not None
    assert beads_of(opened) == made
    session.undo()
    assert beads_of(opened) == before.beads


def test_what_is_locked_stays(session: Session, opened: OpenArticle, cache: Path) -> None:
    first = beads_of(opened)[1]
    merge_row(session, Where(opened.article.id, 0, first.left_start), 1)
    (locked,) = [bead for bead in beads_of(opened) if bead.locked]
    assert locked in list(align(session, opened, cache))


def test_what_was_mended_meanwhile_counts(
    session: Session, opened: OpenArticle, cache: Path
) -> None:
    alignment = opened.alignment
    assert alignment is not None
    made = align(session, opened, cache)
    confirm_row(session, Where(opened.article.id, 0, 1), confirmed=True)
    mended = beads_of(opened)
    assert settle_alignment(session, opened.article.id, alignment.id, made, asked=True) is None
    assert beads_of(opened) == mended


def test_beads_of_other_texts_are_not_taken(session: Session, opened: OpenArticle) -> None:
    alignment = opened.alignment
    assert alignment is not None
    foreign = Beads.of([Bead(0, 1, 0, 1)])
    assert settle_alignment(session, opened.article.id, alignment.id, foreign, asked=True) is None


def test_undo_passes_over_an_aligning_that_nobody_asked_for(
    session: Session, opened: OpenArticle, cache: Path
) -> None:
    rename(session, opened.article.id, "新的名字")
    mended = merge_row(session, Where(opened.article.id, 0, beads_of(opened)[1].left_start), 1)
    assert mended is not None
    confirmed = beads_of(opened)
    assert opened.alignment is not None
    made = align(session, opened, cache)
    settle_alignment(session, opened.article.id, opened.alignment.id, made, asked=False)
    aligned = beads_of(opened)
    assert aligned == made
    assert session.undoable == replace(mended, after=dict.fromkeys(mended.after, opened.article))
    session.undo()
    assert len(beads_of(opened)) == len(confirmed) + 1
    session.redo()
    assert beads_of(opened) == aligned
    for _ in range(3):
        session.undo()
    assert session.library.article(opened.article.id) is None
    for _ in range(3):
        session.redo()
    again = OpenArticle(session, opened.article.id)
    assert beads_of(again) == aligned


def test_that_holds_after_a_restart_too(session: Session, opened: OpenArticle, cache: Path) -> None:
    rename(session, opened.article.id, "新的名字")
    assert opened.alignment is not None
    made = align(session, opened, cache)
    settle_alignment(session, opened.article.id, opened.alignment.id, made, asked=False)
    later = Session(session.library, session.writer)
    later.undo()
    assert beads_of(OpenArticle(later, opened.article.id)) == made
    later.undo()
    assert later.library.article(opened.article.id) is None


def test_what_lies_around_the_reader_is_aligned_first_and_the_rest_left_as_it_is(
    session: Session, opened: OpenArticle, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.session.realign.NEAR", 1)
    before = beads_of(opened)
    made = align_again(lambda _: None, session.library.path, cache, opened.article.id, 2)
    assert list(made)[:1] == list(before)[:1]
    assert list(made)[-1:] == list(before)[-1:]
    assert (made.lefts[-1], made.rights[-1]) == (before.lefts[-1], before.rights[-1])
    assert list(made) != list(before)  # the words know better how sure they are
