"""The contents of an article with chapters, and of one without."""

from __future__ import annotations

import pytest

from reader.session.contents import Contents, answers_of, contents_of
from reader.session.intake import bring_in, pasted
from reader.session.opened import OpenArticle
from reader.session.session import Session

BOOK = """\
山路

第一章 出发

天还没有亮，他就背着行李出了门。

第二章 过桥

桥很窄，风很大。

The Mountain Road

Chapter One: Setting Out

Before dawn he left the house with his pack.

Chapter Two: Over the Bridge

The bridge was narrow and the wind was strong.
"""


@pytest.fixture
def book(session: Session) -> OpenArticle:
    return OpenArticle(session, bring_in(session, [pasted(BOOK)]).article)


def test_chapters_stand_in_order_with_what_answers_them(book: OpenArticle) -> None:
    contents = contents_of(book)
    assert [one.text for one in contents.chapters][-2:] == ["第一章 出发", "第二章 过桥"]
    assert answers_of(book, contents)[-1] == "Chapter Two: Over the Bridge"
    text = book.revisions[contents.side].text
    assert all(text.startswith(one.text, one.offset) for one in contents.chapters)


def test_next_and_previous_go_by_chapters_and_first_to_the_own_beginning(
    book: OpenArticle,
) -> None:
    contents = contents_of(book)
    last = len(contents.chapters) - 1
    inside = contents.chapters[last].offset + 4
    assert contents.at(inside) == last
    assert contents.beside(inside, 1) is None
    assert contents.beside(inside, -1) == last
    assert contents.beside(contents.chapters[last].offset, -1) == last - 1


def test_a_text_without_headings_has_no_contents(opened: OpenArticle) -> None:
    assert contents_of(opened) == Contents()
