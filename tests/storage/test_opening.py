from __future__ import annotations

import errno
import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from threading import Timer

import pytest

from reader.model.errors import LibraryError, ReaderError
from reader.storage.folders import default_library
from reader.storage.library import Library
from reader.storage.migrations import APPLICATION_ID, VERSION
from reader.storage.opening import _lay_out, _link, backups_of
from tests.factories import MOMENT, make_annotation, make_article, make_change, make_tag

NOBODY = 65534


def filled(path: Path, articles: int = 3) -> None:
    with Library.open(path) as library:
        for _ in range(articles):
            made = make_article()
            library.apply(made.change, writer="w", made=MOMENT, payload=made.payload)


def fingerprint(folder: Path) -> dict[str, tuple[str, int]]:
    """The content and time of every file in a folder."""
    return {
        file.name: (hashlib.sha256(file.read_bytes()).hexdigest(), file.stat().st_mtime_ns)
        for file in sorted(folder.iterdir())
        if file.is_file()
    }


def refusal(path: Path, *, patience: float = 5.0) -> str:
    """The sentence with which a library is refused; every file must stay as it was."""
    before = fingerprint(path.parent) if path.parent.is_dir() else None
    with pytest.raises(LibraryError) as caught:
        Library.open(path, patience=patience)
    assert before is None or fingerprint(path.parent) == before
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert str(path) in sentence
    assert sentence.endswith(".")
    return sentence


@contextmanager
def forbidding(path: Path, mode: int) -> Iterator[None]:
    """Give a file or folder a mode, and do without root's right to everything meanwhile."""
    before = path.stat().st_mode
    path.chmod(mode)
    try:
        with _as_nobody(path.parent) if os.geteuid() == 0 else nullcontext():
            yield
    finally:
        path.chmod(before)


@contextmanager
def _as_nobody(folder: Path) -> Iterator[None]:
    for place in (folder, folder.parent, folder.parent.parent):
        place.chmod(place.stat().st_mode | 0o055)  # pytest's own folders are closed to others
    os.seteuid(NOBODY)
    try:
        if not os.access(folder, os.X_OK, effective_ids=True):
            pytest.skip("the folder of temporary files is closed to other users")
        yield
    finally:
        os.seteuid(0)


def test_a_new_library_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "library.sqlite"
    with Library.open(path) as library:
        assert library.entries() == []
        assert library.path == path
    assert [file.name for file in path.parent.iterdir()] == ["library.sqlite"]


def test_a_new_library_is_in_wal_with_keys_on_and_full_syncs(path: Path) -> None:
    with Library.open(path) as library:
        pragma = library._connection.pragma
        assert pragma("journal_mode") == "wal"
        assert pragma("foreign_keys") == 1
        assert pragma("synchronous") == 2
        assert pragma("user_version") == VERSION
        assert pragma("application_id") == APPLICATION_ID


def test_the_usual_place_is_among_the_users_data(home: Path) -> None:
    assert home in default_library().parents


def test_reading_writes_nothing_into_the_file(path: Path) -> None:
    filled(path)
    before = fingerprint(path.parent)
    with Library.open(path) as library:
        (first, *_) = library.entries()
        library.revision(first.article.sides[0].revision)
        library.annotations(first.article.id)
        library.records_of("w")
    assert fingerprint(path.parent) == before


def test_an_empty_file_becomes_a_library(path: Path) -> None:
    path.touch()
    filled(path, 1)
    with Library.open(path) as library:
        assert len(library.entries()) == 1
        assert library._connection.pragma("journal_mode") == "wal"


def test_an_empty_file_beside_a_wal_is_refused(path: Path) -> None:
    path.touch()
    path.with_name("library.sqlite-wal").write_bytes(b"x")
    assert "library.sqlite-wal" in refusal(path)


def test_an_empty_file_beside_backups_is_refused(path: Path) -> None:
    path.touch()
    backups_of(path).mkdir()
    assert "library.sqlite.backups" in refusal(path)


def test_a_library_that_is_gone_from_beside_its_wal_is_not_made_anew(path: Path) -> None:
    path.with_name("library.sqlite-wal").write_bytes(b"x")
    assert "is gone" in refusal(path)
    assert not path.exists()


@pytest.mark.parametrize(
    "content",
    [b"a", b"Dear diary,\n" * 500, b"SQLite format 3\0", bytes(4096), b"\x89PNG\r\n" * 99],
)
def test_what_is_no_library_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert "not a library" in refusal(path)


def test_another_programs_database_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
        other.execute("PRAGMA user_version = 1")
        other.commit()
    assert "not a library" in refusal(path)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_library_is_refused(path: Path, share: float) -> None:
    filled(path)
    with path.open("r+b") as file:
        file.truncate(int(path.stat().st_size * share))
    assert "damaged" in refusal(path)


def test_a_library_whose_schema_is_garbled_is_refused(path: Path) -> None:
    filled(path)
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * 3_000)
    assert "damaged" in refusal(path)


def test_damage_met_while_reading_is_told(path: Path) -> None:
    filled(path, 40)
    spoilt = path.stat().st_size // 4
    with path.open("r+b") as file:
        file.seek(-spoilt, os.SEEK_END)
        file.write(b"\xa5" * spoilt)
    with Library.open(path) as library, pytest.raises(LibraryError, match="damaged"):
        _read_all(library)


def test_flipped_bits_and_cut_ends_are_never_a_crash_nor_made_worse(path: Path) -> None:
    filled(path, 2)
    good = path.read_bytes()
    refused = 0
    for trial in range(80):
        spoilt = bytearray(good)
        at = trial * 104_729 % len(good)
        if trial % 4:
            spoilt[at] ^= 1 << trial % 8
        else:
            del spoilt[at:]
        path.write_bytes(spoilt)
        try:
            with Library.open(path) as library:
                _read_all(library)
        except ReaderError:
            refused += 1
        path.with_name(f"{path.name}-wal").unlink(missing_ok=True)
        assert path.read_bytes() == spoilt or not spoilt
    assert refused > 20


def test_a_library_without_one_of_its_columns_is_refused(path: Path) -> None:
    filled(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("ALTER TABLE stand RENAME COLUMN side_offset TO side_offret")
    assert "damaged" in refusal(path)


@pytest.mark.parametrize("replaced", [False, True])
def test_nothing_is_written_to_a_file_that_lost_its_name(path: Path, *, replaced: bool) -> None:
    with Library.open(path) as library:
        moved = path.with_name("moved.sqlite")
        path.rename(moved)
        if replaced:
            path.write_bytes(moved.read_bytes())
        with pytest.raises(LibraryError, match="moved, replaced or deleted"):
            library.apply(make_change("retag", {}, make_tag()), writer="w", made=MOMENT)
        assert library.tags() == []


def test_a_damaged_library_with_a_wal_keeps_both_as_they_were(path: Path) -> None:
    with Library.open(path) as library:
        made = make_article()
        library.apply(made.change, writer="w", made=MOMENT, payload=made.payload)
        wal = path.with_name(f"{path.name}-wal").read_bytes()
        assert wal
        main = path.read_bytes()
    path.write_bytes(b"overwritten by mistake " + main[:8_000])
    path.with_name(f"{path.name}-wal").write_bytes(wal)
    assert "not a library" in refusal(path)


def test_a_newer_library_is_refused(path: Path) -> None:
    filled(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA user_version = {VERSION + 1}")
    assert "newer version" in refusal(path)


def test_a_folder_is_refused(path: Path) -> None:
    path.mkdir()
    assert "folder" in refusal(path)


def test_a_file_in_the_way_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert "cannot be reached" in refusal(tmp_path / "file" / "library.sqlite")


def test_what_is_no_file_at_all_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "not a library" in refusal(tmp_path / "pipe")


def test_links_in_a_circle_are_told(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    with pytest.raises(LibraryError):
        Library.open(tmp_path / "one")


def test_a_link_is_followed_also_to_nothing_yet(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere" / "library.sqlite"
    link = tmp_path / "link.sqlite"
    link.symlink_to(target)
    filled(link, 1)
    assert target.is_file()
    assert link.is_symlink()


def test_no_permission_is_told(path: Path) -> None:
    filled(path)
    with forbidding(path, 0o000):
        assert "no permission" in _sentence(path)


def test_a_folder_that_cannot_be_written_gets_no_new_library(path: Path) -> None:
    with forbidding(path.parent, 0o555):
        assert "no permission" in _sentence(path)


def test_a_read_only_file_is_read_and_writing_says_so(path: Path) -> None:
    filled(path)
    with forbidding(path, 0o444):
        _reads_and_refuses_to_write(path)


def test_a_library_in_a_folder_that_cannot_be_written_is_read(path: Path) -> None:
    filled(path)
    before = fingerprint(path.parent)
    with forbidding(path.parent, 0o555):
        _reads_and_refuses_to_write(path)
    assert fingerprint(path.parent) == before


def test_the_last_changes_are_not_hidden_where_the_folder_cannot_be_written(path: Path) -> None:
    with Library.open(path) as library:
        made = make_article()
        library.apply(made.change, writer="w", made=MOMENT, payload=made.payload)
        wal = path.with_name(f"{path.name}-wal").read_bytes()
    path.with_name(f"{path.name}-wal").write_bytes(wal)
    with forbidding(path.parent, 0o555):
        assert "last changes" in _sentence(path)


def test_a_locked_library_is_told_after_some_patience(path: Path) -> None:
    filled(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert "in use" in refusal(path, patience=0.05)


def test_a_library_without_room_keeps_what_it_has(path: Path) -> None:
    filled(path)
    with Library.open(path) as library:
        connection = library._connection
        connection.sql(f"PRAGMA max_page_count = {connection.pragma('page_count'):d}")
        made = make_article(["水" * 300_000], ["water. " * 50_000])
        sequence = library.last_sequence()
        with pytest.raises(LibraryError, match="no room"):
            library.apply(made.change, writer="w", made=MOMENT, payload=made.payload)
        assert len(library.entries()) == 3
        assert library.last_sequence() == sequence
        connection.sql("PRAGMA max_page_count = 1000000")
        library.apply(made.change, writer="w", made=MOMENT, payload=made.payload)
        assert len(library.entries()) == 4


def test_what_another_program_made_meanwhile_is_taken(path: Path) -> None:
    draft = path.with_name("draft")
    filled(draft, 0)
    filled(path, 1)
    _link(draft, path, patience=1)
    with Library.open(path) as library:
        assert len(library.entries()) == 1


def test_laying_out_waits_for_another_program_that_does_the_same(path: Path) -> None:
    filled(path, 0)
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN IMMEDIATE")
        Timer(0.1, other.rollback).start()
        _lay_out(path, "rw", patience=5)
    with Library.open(path) as library:
        assert library._connection.pragma("journal_mode") == "wal"


def test_a_file_system_without_links_gets_a_library(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links on exFAT")

    monkeypatch.setattr(os, "link", refuse)
    filled(path, 1)
    with Library.open(path) as library:
        assert len(library.entries()) == 1
    assert [file.name for file in path.parent.glob("*library*")] == [path.name]


def test_half_a_step_is_taken_back_by_its_journal(path: Path) -> None:
    filled(path)
    crashed = path.with_name("crashed.sqlite")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("PRAGMA cache_size = 1")
        other.execute("BEGIN")
        other.execute("UPDATE revision SET text = 'half', title = 'half'")
        other.execute("UPDATE article SET keywords = ?", ("x" * 100_000,))
        for suffix in ("", "-journal"):
            content = path.with_name(path.name + suffix).read_bytes()
            crashed.with_name(crashed.name + suffix).write_bytes(content)
    assert crashed.read_bytes() != path.read_bytes()
    with Library.open(crashed) as library:
        _read_all(library)
        assert [entry.article.keywords for entry in library.entries()] == [(), (), ()]


def test_a_library_can_be_opened_where_its_name_is_strange(tmp_path: Path) -> None:
    path = tmp_path / "我的 书?mode=memory#1%20&.sqlite"
    filled(path, 1)
    assert path.stat().st_size > 0


def _read_all(library: Library) -> None:
    for entry in library.entries():
        library.revision(entry.article.sides[0].revision)
        library.originals(entry.article.id)
        library.annotations(entry.article.id)
        library.dropped(entry.article.id)
        library.known([original.digest for original in library.originals(entry.article.id)])
    library.records_since(0)


def _sentence(path: Path) -> str:
    with pytest.raises(LibraryError) as caught:
        Library.open(path)
    return str(caught.value)


def _reads_and_refuses_to_write(path: Path) -> None:
    with Library.open(path) as library:
        (first, *_) = library.entries()
        text = library.revision(first.article.sides[0].revision)
        annotation = make_annotation(first.article.id)
        assert text.text
        with pytest.raises(LibraryError, match="can only be read"):
            library.apply(make_change("highlight", {}, annotation), writer="w", made=MOMENT)
        with pytest.raises(LibraryError, match="can only be read"):
            library.keep_place(first.article.id, text.side, 1)
        assert len(library.entries()) == 3
