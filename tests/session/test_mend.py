"""Rows are mended down the one road, a step of undo each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.model.alignment import Beads
from reader.model.change import Change
from reader.session.mend import (
    Where,
    confirm_row,
    merge_row,
    move_sentence,
    split_row,
    unlink_row,
)
from reader.session.opened import OpenArticle
from reader.session.session import Session


def beads_of(opened: OpenArticle) -> Beads:
    assert opened.alignment is not None
    return opened.alignment.beads


def row_with_both(beads: Beads) -> int:
    """Give a row with both sides and a neighbour on each hand."""
    return next(at for at in range(1, len(beads) - 1) if all((beads[at].left, beads[at].right)))


@pytest.mark.parametrize(
    "mend",
    [
        lambda session, where: merge_row(session, where, 1),
        lambda session, where: merge_row(session, where, -1),
        lambda session, where: move_sentence(session, where, 1),
        lambda session, where: move_sentence(session, where, -1),
        unlink_row,
        lambda session, where: confirm_row(session, where, confirmed=True),
    ],
)
def test_a_mended_row_is_locked_undone_and_done_again(
    session: Session, opened: OpenArticle, mend: Callable[[Session, Where], Change | None]
) -> None:
    before, texts = beads_of(opened), opened.revisions
    at = row_with_both(before)
    where = Where(opened.article.id, 0, before[at].left_start)
    assert mend(session, where) is not None
    after = beads_of(opened)
    assert any(after.locks)
    assert opened.revisions is texts
    session.undo()
    assert beads_of(opened) == before
    session.redo()
    assert beads_of(opened) == after


def test_a_row_is_parted_where_it_was_joined(session: Session, opened: OpenArticle) -> None:
    before = beads_of(opened)
    at = next(
        at
        for at in range(1, len(before) - 1)
        if all((before[at].left, before[at].right, before[at + 1].left, before[at + 1].right))
    )
    merge_row(session, Where(opened.article.id, 0, before[at].left_start), 1)
    assert len(beads_of(opened)) == len(before) - 1
    split_row(session, Where(opened.article.id, 0, before[at + 1].left_start))
    parted = beads_of(opened)
    assert (parted.lefts, parted.rights) == (before.lefts, before.rights)


def test_what_is_so_already_is_no_step(session: Session, opened: OpenArticle) -> None:
    article = opened.article.id
    beads = beads_of(opened)
    first = Where(article, 0 if beads[0].left else 1, 0)
    ends = (beads.lefts[-1] - 1, beads.rights[-1] - 1)
    side = 0 if beads[-1].left else 1
    last = Where(article, side, ends[side])
    assert merge_row(session, first, -1) is None
    assert merge_row(session, last, 1) is None
    assert confirm_row(session, first, confirmed=False) is None
    assert split_row(session, first) is None
