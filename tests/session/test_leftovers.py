from __future__ import annotations

import pytest

from reader.model.annotation import Color
from reader.model.errors import NotFoundError
from reader.session import annotate
from reader.session.leftovers import take_back
from reader.session.opened import OpenArticle
from reader.session.quotes import find_quote
from reader.session.session import Session


def test_a_piece_put_back_moves_the_places_behind_it_and_undo_brings_all_back(
    session: Session, opened: OpenArticle
) -> None:
    english = opened.side_index("en")
    assert english is not None
    side, span = find_quote(opened, "ease")
    late = annotate.highlight(
        session, opened.article.id, [opened.place(side, span)], Color.BLUE, note="behind"
    )
    pieces = session.library.dropped(opened.article.id)
    before = [revision.text for revision in opened.revisions]
    piece = next(one for one in pieces if one.text.startswith("Views"))
    take_back(session, piece.id)

    assert piece.id not in [one.id for one in session.library.dropped(opened.article.id)]
    assert any(piece.text in revision.text for revision in opened.revisions)
    for annotation in opened.annotations.values():
        for place in annotation.places:
            revision = opened.revisions[opened.index_of(place.side)]
            assert place.revision == revision.id
            assert revision.quote(place.span) == place.exact
    assert opened.alignment is not None
    beads = opened.alignment.beads
    assert (beads.lefts[-1], beads.rights[-1]) == tuple(
        len(revision.sentences) for revision in opened.revisions
    )

    session.undo()
    assert [revision.text for revision in opened.revisions] == before
    assert session.library.dropped(opened.article.id) == pieces
    assert opened.annotations == {late.id: late}


def test_every_piece_can_be_put_back_one_after_another(
    session: Session, opened: OpenArticle
) -> None:
    pieces = session.library.dropped(opened.article.id)
    assert len(pieces) >= 3
    for piece in pieces:
        take_back(session, piece.id)
    assert session.library.dropped(opened.article.id) == []
    for piece in pieces:
        assert any(piece.text in revision.text for revision in opened.revisions)
    with pytest.raises(NotFoundError):
        take_back(session, pieces[0].id)
