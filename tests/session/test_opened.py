from __future__ import annotations

from pathlib import Path

import pytest

from reader.model.annotation import Color
from reader.model.draft import SourceText
from reader.model.errors import NotFoundError
from reader.session import annotate, shelf
from reader.session.clock import now
from reader.session.intake import bring_in, pasted, prepare, settle
from reader.session.opened import OpenArticle
from reader.session.quotes import find_quote
from reader.session.session import Session
from tests.session.conftest import NEWS


def test_the_counterpart_of_a_phrase_is_the_sentence_that_answers_it(opened: OpenArticle) -> None:
    side, span = find_quote(opened, "长队")
    counterpart = opened.counterpart(side, span)
    assert counterpart is not None
    assert opened.revisions[1 - side].quote(counterpart) == "Readers formed a long queue."


def test_the_counterpart_of_two_sentences_runs_over_both(opened: OpenArticle) -> None:
    side, span = find_quote(opened, "开放。读者")
    counterpart = opened.counterpart(side, span)
    assert counterpart is not None
    assert opened.revisions[1 - side].quote(counterpart) == (
        "The harbour library stays open all night. Readers formed a long queue."
    )


def test_notes_of_both_sides_come_in_the_order_in_which_one_reads(
    session: Session, opened: OpenArticle
) -> None:
    for quote in ("light", "灯光", "queue", "图书馆"):
        side, span = find_quote(opened, quote)
        annotate.highlight(session, opened.article.id, [opened.place(side, span)], Color.BLUE)
    quotes = [one.places[0].exact for one in opened.in_reading_order()]
    assert quotes == ["图书馆", "queue", "灯光", "light"]


def test_a_quote_must_be_there_and_be_the_only_one(opened: OpenArticle) -> None:
    with pytest.raises(NotFoundError, match="does not stand"):
        find_quote(opened, "灯塔")
    with pytest.raises(NotFoundError, match="3 times"):
        find_quote(opened, "。")
    with pytest.raises(NotFoundError, match="no number 4"):
        find_quote(opened, "。", occurrence=4)
    side, second = find_quote(opened, "。", occurrence=2)
    assert opened.revisions[side].text[second.start] == "。"


def test_the_same_text_twice_is_one_article_even_from_the_trash(
    session: Session, news: SourceText
) -> None:
    first = bring_in(session, [news])
    assert not first.was_there
    assert bring_in(session, [news]).article == first.article
    shelf.discard(session, first.article)
    again = bring_in(session, [news])
    assert again.was_there
    assert [entry.article.id for entry in session.library.entries()] == [first.article]


def test_a_text_in_one_language_opens_with_one_side(session: Session) -> None:
    brought = bring_in(session, [pasted("只有中文。没有别的。")])
    opened = OpenArticle(session, brought.article)
    assert [side.language.code for side in opened.article.sides] == ["zh"]
    assert opened.alignment is None
    side, span = find_quote(opened, "没有")
    assert opened.counterpart(side, span) is None


def test_what_a_worker_prepared_is_seen_only_when_it_is_settled(
    session: Session, library_path: Path, tmp_path: Path
) -> None:
    file = tmp_path / "news.txt"
    file.write_text(NEWS, encoding="utf-8")
    shares: list[float] = []
    prepared = prepare(shares.append, library_path, [file], now())
    assert shares == sorted(shares)
    assert session.library.entries() == []
    brought = settle(session, prepared)
    opened = OpenArticle(session, brought.article)
    assert opened.title("en") == "A Harbour Library Stays Open"
    session.undo()
    assert session.library.entries() == []
    session.redo()
    assert [entry.article.id for entry in session.library.entries()] == [brought.article]


def test_a_worker_finds_what_is_there_and_it_comes_out_of_the_trash(
    session: Session, library_path: Path, tmp_path: Path
) -> None:
    file = tmp_path / "news.txt"
    file.write_text(NEWS, encoding="utf-8")
    first = settle(session, prepare(lambda _share: None, library_path, [file], now()))
    shelf.discard(session, first.article)
    again = settle(session, prepare(lambda _share: None, library_path, [file], now()))
    assert again.was_there
    assert [entry.article.id for entry in session.library.entries()] == [first.article]
