"""An article's notes go out of a real library."""

from __future__ import annotations

from pathlib import Path
from queue import SimpleQueue
from typing import Any

import pytest

from reader.formats.exports.registry import FORMATS
from reader.model.annotation import Color
from reader.model.choice import Choice
from reader.model.errors import ExportError
from reader.model.language import Language
from reader.model.spans import Span
from reader.session.annotate import highlight
from reader.session.export import (
    Parcel,
    Request,
    export_of,
    send_from,
    write,
    write_markdown,
    written,
)
from reader.session.job import Hearing, Job
from reader.session.opened import OpenArticle
from reader.session.session import Session
from reader.session.study import study_of
from tests.factories import Made, make_article


@pytest.fixture
def made(session: Session) -> Made:
    """Give an article of the library, two paragraphs a side."""
    made = make_article(titles=("河边", "By the River"))
    session.do(made.change, made.payload)
    return made


def test_a_study_holds_the_notes_in_reading_order_with_their_counterparts(
    session: Session, made: Made
) -> None:
    opened = OpenArticle(session, made.article.id)
    late, early = made.place("smoking", side=1), made.place("孩子们")
    highlight(session, made.article.id, [late], Color.BLUE, tags=["people"], note="Why?")
    highlight(session, made.article.id, [early])
    study = study_of(OpenArticle(session, opened.article.id))
    first, second = study.notes
    assert study.title == "河边 · By the River"
    assert study.titles == ("河边", "By the River")
    assert study.tags == ("people",)
    assert [quote.exact for quote in first.quotes] == ["孩子们"]
    assert first.counterpart is not None
    assert first.counterpart.language is Language.ENGLISH
    assert first.counterpart.exact == "The children ran to the river to look at the water."
    assert made.revisions[1].quote(Span(first.counterpart.start, first.counterpart.end)) == (
        first.counterpart.exact
    )
    assert (second.color, second.tags, second.note) == (Color.BLUE, ("people",), "Why?")
    assert second.counterpart is not None
    assert second.counterpart.language is Language.SIMPLIFIED


def test_a_passage_in_both_sides_needs_no_counterpart(session: Session, made: Made) -> None:
    places = [made.place("孩子们"), made.place("children", side=1)]
    highlight(session, made.article.id, places)
    (note,) = study_of(OpenArticle(session, made.article.id)).notes
    assert [quote.exact for quote in note.quotes] == ["孩子们", "children"]
    assert note.counterpart is None


def test_a_file_is_written_whole(session: Session, made: Made, tmp_path: Path) -> None:
    highlight(session, made.article.id, [made.place("孩子们")])
    gathered = export_of([OpenArticle(session, made.article.id)], Request())
    notes = tmp_path / "notes.md"
    write(gathered, Request(), notes)
    assert notes.read_bytes() == written(gathered, Request())
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_left_behind(
    session: Session, made: Made, tmp_path: Path
) -> None:
    folder = tmp_path / "taken.md"
    folder.mkdir()
    with pytest.raises(ExportError, match=r"taken\.md"):
        write_markdown(OpenArticle(session, made.article.id), folder)
    with pytest.raises(ExportError, match=r"none"):
        write_markdown(OpenArticle(session, made.article.id), tmp_path / "none" / "notes.md")
    assert [path for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_worker_process_writes_what_the_window_would_wait_for(
    session: Session, made: Made, library_path: Path, tmp_path: Path
) -> None:
    highlight(session, made.article.id, [made.place("孩子们")])
    request = Request(FORMATS["csv"], Choice(pinyin=True))
    parcel = Parcel((made.article.id,), request, tmp_path / "notes.csv")
    said: SimpleQueue[Any] = SimpleQueue()
    hearing: Hearing[list[Path]] = Hearing(progress=said.put, done=said.put, failed=said.put)
    Job(send_from, (library_path, parcel), lambda tell: tell(), hearing).wait(60)
    assert said.get(timeout=5) == 0.0
    assert said.get(timeout=5) == [tmp_path / "notes.csv"]
    assert "孩子们" in (tmp_path / "notes.csv").read_text("utf-8")
