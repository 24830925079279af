"""What answers a word or a phrase, asked by an excerpt, stands where it does in the whole text."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from reader.lexicon.provision import provide_lexicon
from reader.model.spans import Span
from reader.session.opened import OpenArticle
from reader.session.phrases import Answer, Phrases, answer, excerpt


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a cache folder with a lexicon in it."""
    folder = tmp_path_factory.mktemp("cache")
    provide_lexicon(folder, lambda _: None)
    return folder


def span_of(opened: OpenArticle, quote: str, side: int = 0) -> Span:
    at = opened.revisions[side].text.index(quote)
    return Span(at, at + len(quote))


@pytest.mark.parametrize(
    ("side", "quote", "said"), [(0, "灯光", "light"), (0, "读者", "Readers"), (1, "queue", "长队")]
)
def test_a_word_is_answered_where_it_stands(
    opened: OpenArticle, cache: Path, side: int, quote: str, said: str
) -> None:
    taken = excerpt(opened, side, span_of(opened, quote, side))
    assert taken is not None
    found = answer(taken, cache)
    assert found is not None
    assert said in opened.revisions[1 - side].quote(found.span)
    assert 0 < found.confidence <= 1


def test_without_a_lexicon_there_is_no_answer(opened: OpenArticle, tmp_path: Path) -> None:
    taken = excerpt(opened, 0, span_of(opened, "灯光"))
    assert taken is not None
    assert answer(taken, tmp_path) is None


def test_a_worker_answers_later_and_nobody_is_asked_without_a_lexicon(
    opened: OpenArticle, cache: Path, tmp_path: Path
) -> None:
    heard: list[Answer | None] = []
    told = Event()

    def hear(found: Answer | None) -> None:
        heard.append(found)
        told.set()

    idle = Phrases(tmp_path, lambda act: act())
    idle.ask(opened, 0, span_of(opened, "灯光"), hear)
    idle.close()
    phrases = Phrases(cache, lambda act: act())
    phrases.ask(opened, 0, span_of(opened, "灯光"), hear)
    assert told.wait(60)
    phrases.close()
    (found,) = heard
    assert found is not None
    assert "light" in opened.revisions[1].quote(found.span)
