from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.model.annotation import State
from reader.model.article import KINDS, ParagraphKind
from reader.model.change import Step
from reader.storage.connection import Connection
from reader.storage.library import Library
from reader.storage.migrations import STEPS, VERSION, Migration, migrate
from reader.storage.tables import TABLES, table_name
from tests.factories import MOMENT, make_article

FILES = Path(__file__).resolve().parents[1] / "files" / "libraries"


def test_queries_know_the_tables_and_columns_that_were_made(library: Library) -> None:
    tables = library._connection.sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    made = {
        (table, column)
        for (table,) in tables
        for _, column, *_ in library._connection.sql(f"PRAGMA table_info({table})")
    }
    known = {
        (table_name(model), field.column_name)
        for model in TABLES
        for field in model.select().selected_columns
    }
    assert known == made


def test_the_kinds_of_paragraphs_keep_their_numbers() -> None:
    # They are stored: a new kind goes to the end.
    first = (ParagraphKind.TEXT, ParagraphKind.HEADING, ParagraphKind.TITLE)
    assert KINDS[:3] == first


def _add_language(connection: Connection) -> None:
    connection.sql("ALTER TABLE tag ADD COLUMN language TEXT")
    connection.sql("UPDATE tag SET language = 'zh'")


def _fail_halfway(connection: Connection) -> None:
    connection.sql("ALTER TABLE tag ADD COLUMN language TEXT")
    raise RuntimeError("out of luck")


def _break_a_reference(connection: Connection) -> None:
    connection.sql("DELETE FROM side")


@pytest.fixture
def connection(path: Path) -> Connection:
    with Library.open(path) as library:
        made = make_article()
        library.apply(made.change, writer="w", made=MOMENT, payload=made.payload)
    return Connection(path, "rw")


def test_steps_are_taken_one_after_the_other_and_once(connection: Connection) -> None:
    steps = (*STEPS, Migration("languages of tags", _add_language))
    with closing(connection):
        assert migrate(connection, steps) == ["languages of tags"]
        assert connection.pragma("user_version") == VERSION + 1
        assert migrate(connection, steps) == []
        assert connection.pragma("foreign_keys") == 1


def test_a_step_that_fails_leaves_the_library_as_it_was(connection: Connection) -> None:
    with closing(connection):
        with pytest.raises(RuntimeError):
            migrate(connection, (*STEPS, Migration("bad", _fail_halfway)))
        assert connection.pragma("user_version") == VERSION
        assert "language" not in {row[1] for row in connection.sql("PRAGMA table_info(tag)")}


def test_a_step_that_breaks_references_is_taken_back(connection: Connection) -> None:
    with closing(connection):
        with pytest.raises(ValueError, match="left"):
            migrate(connection, (*STEPS, Migration("bad", _break_a_reference)))
        assert connection.sql("SELECT count(*) FROM side") == [(2,)]


class Overtaken(Connection):
    """A connection that another program gets ahead of between its look and its write."""

    def pragma(self, name: str) -> object:
        value = super().pragma(name)
        if name == "user_version" and self.overtaking:
            self.overtaking.pop()()
        return value

    overtaking: list[Callable[[], object]]


def test_two_programs_do_each_step_once(path: Path, connection: Connection) -> None:
    steps = (*STEPS, Migration("languages of tags", _add_language))
    slow = Overtaken(path, "rw")
    with closing(connection), closing(slow):
        slow.overtaking = [lambda: migrate(connection, steps)]
        assert migrate(slow, steps) == []
        assert slow.overtaking == []
        assert connection.pragma("user_version") == VERSION + 1


def test_a_library_of_the_first_form_is_brought_up_to_date(path: Path) -> None:
    with closing(Connection(path, "rwc")) as old:
        migrate(old, STEPS[:1])
    with Library.open(path) as library:
        assert library._connection.pragma("user_version") == VERSION


def test_places_of_the_first_form_take_the_state_of_their_annotation(path: Path) -> None:
    script = (FILES / "library-1.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(path)) as old:
        old.executescript(script)
        old.execute("UPDATE annotation SET state = 'orphan'")
        old.commit()
    with Library.open(path) as library:
        (annotation,) = library.annotations(library.entries()[0].article.id)
        assert {place.state for place in annotation.places} == {State.ORPHAN}


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_library_of_every_form_that_landed_is_read_and_undone(path: Path, version: int) -> None:
    """The files may never change: libraries like them are out there."""
    script = (FILES / f"library-{version}.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(path)) as old:
        old.executescript(script)
    with Library.open(path) as library:
        (entry,) = library.entries()
        assert entry.titles == {"zh": "雨后", "en": "After the Rain"}
        assert entry.article.keywords == ("雨", "字")
        chinese, english = (library.revision(side.revision) for side in entry.article.sides)
        assert [chinese.quote(sentence) for sentence in chinese.sentences][1:] == [
            "雨停了。",
            "他写下𠮷字。",
        ]
        assert entry.article.alignment is not None
        assert len(library.alignment(entry.article.alignment).beads) == len(english.sentences)
        (annotation,) = library.annotations(entry.article.id)
        assert [place.exact for place in annotation.places] == ["𠮷字", "a word"]
        moved = State.PLACED if version == 1 else State.MOVED
        assert [place.state for place in annotation.places] == [State.PLACED, moved]
        assert [tag.name for tag in library.tags()] == ["grammar/把"]
        assert [piece.text for piece in library.dropped(entry.article.id)] == ["发表回复"]
        assert library.known(["ab" * 32]) == entry.article.id
        assert library.place_of(entry.article.id) == (english.side, 7)
        *_, last = library.records_of("window-1")
        library.apply(last.change.inverse(), writer="window-1", step=Step.UNDO, made=MOMENT)
        assert library.annotations(entry.article.id) == []
