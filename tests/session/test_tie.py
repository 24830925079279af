"""Two stretches are tied, and undone, down the one road."""

from __future__ import annotations

import pytest

from reader.model.alignment import Bead
from reader.model.draft import SourceText
from reader.model.errors import NotFoundError
from reader.model.spans import Span
from reader.session.intake import bring_in, pasted
from reader.session.opened import OpenArticle
from reader.session.session import Session
from reader.session.tie import tie


def spans(opened: OpenArticle, *quotes: str) -> list[Span]:
    found = []
    for revision, quote in zip(opened.revisions, quotes, strict=True):
        at = revision.text.index(quote)
        found.append(Span(at, at + len(quote)))
    return found


def locks(opened: OpenArticle) -> list[Bead]:
    assert opened.alignment is not None
    return [bead for bead in opened.alignment.beads if bead.locked]


def test_tied_sentences_answer_each_other_until_it_is_undone(
    session: Session, opened: OpenArticle
) -> None:
    texts, before = opened.revisions, opened.alignment
    chosen = spans(opened, "读者排起", "sets them at ease")
    assert tie(session, opened.article.id, chosen) is not None
    answer = opened.counterpart(0, chosen[0])
    assert answer is not None
    assert opened.revisions[1].quote(answer) == "They say that its light sets them at ease."
    assert len(locks(opened)) == 1
    assert opened.revisions is texts
    session.undo()
    assert opened.alignment == before
    session.redo()
    assert len(locks(opened)) == 1


def test_tying_again_is_no_step(session: Session, opened: OpenArticle) -> None:
    chosen = spans(opened, "读者排起", "Readers formed")
    assert tie(session, opened.article.id, chosen) is not None
    assert tie(session, opened.article.id, chosen) is None


def test_a_caret_stands_for_its_sentence(session: Session, opened: OpenArticle) -> None:
    chosen = [Span(one.start, one.start) for one in spans(opened, "长队", "queue")]
    tie(session, opened.article.id, chosen)
    (bead,) = locks(opened)
    assert (len(bead.left), len(bead.right)) == (1, 1)


def test_one_language_alone_cannot_be_tied(session: Session) -> None:
    text: SourceText = pasted("只有中文。没有别的。")
    article = bring_in(session, [text]).article
    with pytest.raises(NotFoundError):
        tie(session, article, [Span(0, 1), Span(0, 1)])
