"""The news gold is whole, and alignment by length does on it what is known of it."""

from __future__ import annotations

from itertools import chain

import pytest

from reader.alignment import align
from reader.alignment.evaluation import agreement
from reader.model.language import Language
from reader.text.scripts import language_of
from tests.alignment.news import LATER, NAMES, read_article, without_titles

ALL = [*NAMES, *LATER]


def test_there_are_ten_articles_and_ten_later_ones() -> None:
    assert len(NAMES) == 10
    assert len(LATER) == 10


@pytest.mark.parametrize("name", ALL)
def test_every_sentence_stands_in_one_bead_and_none_cross(name: str) -> None:
    article = read_article(name)
    for side, revision in enumerate((article.chinese, article.english)):
        counted = list(chain.from_iterable(bead[side] for bead in article.gold))
        assert counted == list(range(len(revision.sentences) - revision.title_sentences))
    assert all(map(any, article.gold))


@pytest.mark.parametrize("name", ALL)
def test_both_sides_are_brought_in_whole(name: str) -> None:
    article = read_article(name)
    for revision, language in (
        (article.chinese, Language.SIMPLIFIED),
        (article.english, Language.ENGLISH),
    ):
        assert language_of(revision.text) is language
        assert 8 <= len(revision.sentences) - revision.title_sentences <= 28


@pytest.mark.parametrize("name", ALL)
def test_both_sides_have_a_title_but_for_the_english_of_a_brief(name: str) -> None:
    article = read_article(name)
    assert article.chinese.title_sentences == 1
    assert article.english.title_sentences == (name != "later/fireflies")


def test_lengths_align_most_of_the_news() -> None:
    articles = [read_article(name) for name in NAMES]
    measured = agreement(
        (one.gold, without_titles(one, align(one.chinese, one.english))) for one in articles
    )
    assert measured.strict.f1 > 0.7
    assert measured.lax.f1 > 0.85
