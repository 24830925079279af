from __future__ import annotations

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from reader.model.annotation import Annotation, Color
from reader.model.change import Change, EntityKind, Key, key_of
from reader.model.errors import ConflictError
from reader.storage.library import Library
from tests.factories import MOMENT, Made, make_annotation, make_article, make_change, make_tag

ROOT = Path(__file__).resolve().parents[2]

ANNOTATE = """
import sys
from pathlib import Path
from uuid import UUID
from reader.storage.library import Library
from tests.factories import MOMENT, make_annotation, make_change
path, writer, article, count = sys.argv[1:]
with Library.open(Path(path)) as library:
    for _ in range(int(count)):
        annotation = make_annotation(UUID(article))
        library.apply(make_change("highlight", {}, annotation), writer=writer, made=MOMENT)
        print(annotation.id, flush=True)
"""

OPEN = """
import sys
from pathlib import Path
from reader.storage.library import Library
from tests.factories import MOMENT, make_change, make_tag
change = make_change("retag", {}, make_tag(sys.argv[2]))
print("ready", flush=True)
sys.stdin.readline()
with Library.open(Path(sys.argv[1])) as library:
    library.apply(change, writer="w", made=MOMENT)
"""


def brought_in(library: Library) -> Made:
    made = make_article()
    library.apply(made.change, writer="window-1", made=MOMENT, payload=made.payload)
    return made


def recolored(annotation: Annotation, color: Color) -> Change:
    key = key_of(annotation)
    return Change("recolor", {key: annotation}, {key: replace(annotation, color=color)})


def started(program: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def test_each_window_sees_what_the_other_did(path: Path) -> None:
    with Library.open(path) as one, Library.open(path) as two:
        version, seen = two.data_version(), two.last_sequence()
        made = brought_in(one)
        assert two.data_version() != version
        (record,) = two.records_since(seen)
        assert record.change == made.change
        assert record.writer == "window-1"
        version, seen = one.data_version(), one.last_sequence()
        annotation = make_annotation(made.article.id, made.place("雨"))
        own = two.data_version()
        two.apply(make_change("highlight", {}, annotation), writer="window-2", made=MOMENT)
        assert two.data_version() == own, "one's own writing is no news"
        assert one.data_version() != version
        assert [record.writer for record in one.records_since(seen)] == ["window-2"]
        assert one.annotations(made.article.id) == [annotation]
        assert [record.writer for record in one.records_of("window-2")] == ["window-2"]


def test_of_two_windows_that_change_one_thing_the_second_is_refused(path: Path) -> None:
    with Library.open(path) as one, Library.open(path) as two:
        made = brought_in(one)
        annotation = make_annotation(made.article.id)
        one.apply(make_change("highlight", {}, annotation), writer="window-1", made=MOMENT)
        one.apply(recolored(annotation, Color.BLUE), writer="window-1", made=MOMENT)
        with pytest.raises(ConflictError):
            two.apply(recolored(annotation, Color.PINK), writer="window-2", made=MOMENT)
        assert two.annotation(annotation.id) == replace(annotation, color=Color.BLUE)


def test_two_processes_write_at_once_and_nothing_is_lost(path: Path) -> None:
    with Library.open(path) as library:
        made = brought_in(library)
        writers = [started(ANNOTATE, path, name, made.article.id, 100) for name in ("a", "b")]
        confirmed = [line for writer in writers for line in writer.communicate()[0].splitlines()]
        assert [writer.returncode for writer in writers] == [0, 0]
        there = {str(annotation.id) for annotation in library.annotations(made.article.id)}
        assert there == set(confirmed)
        assert len(there) == 200
        records = library.records_since(0)
        assert all(after.sequence == before.sequence + 1 for before, after in pairwise(records))
        assert len(library.records_of("a")) == len(library.records_of("b")) == 100


def test_threads_with_libraries_of_their_own_lose_nothing(path: Path) -> None:
    with Library.open(path) as library:
        made = brought_in(library)

    def annotate(writer: str) -> None:
        with Library.open(path) as own:
            for _ in range(30):
                change = make_change("highlight", {}, make_annotation(made.article.id))
                own.apply(change, writer=writer, made=MOMENT)

    with ThreadPoolExecutor(3) as threads:
        list(threads.map(annotate, "abc"))
    with Library.open(path) as library:
        assert len(library.annotations(made.article.id)) == 90


def test_a_killed_process_loses_nothing_that_it_confirmed(path: Path) -> None:
    with Library.open(path) as library:
        made = brought_in(library)
    with started(ANNOTATE, path, "a", made.article.id, 100_000) as writer:
        assert writer.stdout is not None
        confirmed = [writer.stdout.readline().strip() for _ in range(50)]
        writer.send_signal(signal.SIGKILL)
        confirmed += [line.strip() for line in writer.stdout if line.endswith("\n")]
    with Library.open(path) as library:
        there = {str(annotation.id) for annotation in library.annotations(made.article.id)}
        assert there >= set(confirmed)
        assert library._connection.sql("PRAGMA integrity_check") == [("ok",)]
        assert len(library.records_of("a")) == len(there)


@pytest.mark.parametrize("empty", [False, True])
def test_programs_that_start_at_once_make_one_library(path: Path, *, empty: bool) -> None:
    if empty:
        path.touch()
    names = [f"tag {number}" for number in range(4)]
    programs = [started(OPEN, path, name) for name in names]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    for program in programs:
        program.communicate()
    assert [program.returncode for program in programs] == [0, 0, 0, 0]
    with Library.open(path) as library:
        assert [tag.name for tag in library.tags()] == names
    assert [file.name for file in path.parent.glob("*library*")] == [path.name]


def test_a_long_import_does_not_hold_up_a_window(path: Path) -> None:
    made = make_article(["水流过去了。" * 20_000], ["The water went by. " * 20_000])
    with Library.open(path) as window, Library.open(path, patience=0) as worker:
        other = brought_in(window)
        worker.prepare(made.article, made.payload)
        change = make_change("highlight", {}, make_annotation(other.article.id))
        window.apply(change, writer="window-1", made=MOMENT)
        assert window.entity(Key(EntityKind.ARTICLE, made.article.id)) is None
        worker.apply(made.change, writer="window-1", made=MOMENT)
        assert window.article(made.article.id) == made.article


def test_an_open_list_is_of_one_moment(path: Path) -> None:
    with Library.open(path) as one, Library.open(path) as two:
        with one._connection.reading():
            assert one._connection.sql("SELECT count(*) FROM tag") == [(0,)]
            two.apply(make_change("retag", {}, make_tag()), writer="w", made=MOMENT)
            assert one._connection.sql("SELECT count(*) FROM tag") == [(0,)]
        assert len(one.tags()) == 1


def test_the_driver_keeps_a_connection_to_its_thread(library: Library) -> None:
    with ThreadPoolExecutor(1) as other:
        trouble = other.submit(library.tags).exception()
    assert "thread" in str(trouble)
    assert library.tags() == []
