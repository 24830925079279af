"""Files go out whole, and never over somebody else's work."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.formats.exports.registry import FORMATS
from reader.model.errors import ExportError, OverwriteError
from reader.session.outgoing import is_taken, put
from reader.storage.folders import cache_folder

MARKDOWN, CSV = FORMATS["markdown"], FORMATS["csv"]


def document(words: str, own: str = "") -> bytes:
    return f"# 河\n\n%% begin notes %%\n{own}\n%% end notes %%\n\n{words}\n".encode()


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "notes.md"
    assert [left.name for left in tmp_path.iterdir() if left.name.startswith(".")] == []


def test_a_file_that_duidu_wrote_is_written_again(path: Path) -> None:
    put(path, b"one", CSV, "article")
    put(path, b"two", CSV, "article")
    assert path.read_bytes() == b"two"


def test_a_file_of_somebody_else_is_left_alone_unless_the_reader_says_so(path: Path) -> None:
    path.write_bytes(b"mine")
    with pytest.raises(OverwriteError, match=r"notes\.md"):
        put(path, b"two", CSV, "article")
    assert path.read_bytes() == b"mine"
    put(path, b"two", CSV, "article", force=True)
    assert path.read_bytes() == b"two"
    put(path, b"three", CSV, "article")
    assert path.read_bytes() == b"three"


def test_a_file_that_was_changed_since_is_left_alone(path: Path) -> None:
    put(path, b"one", CSV, "article")
    path.write_bytes(b"one, and more")
    with pytest.raises(OverwriteError):
        put(path, b"two", CSV, "article")
    assert path.read_bytes() == b"one, and more"


def test_what_stands_there_already_is_no_matter(path: Path) -> None:
    path.write_bytes(b"same")
    put(path, b"same", CSV, "article")
    put(path, b"other", CSV, "article")
    assert path.read_bytes() == b"other"


def test_an_export_of_one_article_does_not_replace_that_of_another(path: Path) -> None:
    put(path, document("one"), MARKDOWN, "article 1")
    assert is_taken(path, "article 2")
    assert not is_taken(path, "article 1")
    with pytest.raises(OverwriteError):
        put(path, document("two"), MARKDOWN, "article 2")


def test_what_a_reader_wrote_between_the_marks_survives(path: Path) -> None:
    put(path, document("one"), MARKDOWN, "article")
    path.write_bytes(document("one", "我的话 %%\n%% end notes %%\nmore 🙂"))
    put(path, document("two"), MARKDOWN, "article")
    assert path.read_bytes() == document("two", "我的话 %%\n%% end notes %%\nmore 🙂")


def test_what_was_changed_outside_the_marks_is_not_overwritten(path: Path) -> None:
    put(path, document("one"), MARKDOWN, "article")
    path.write_bytes(document("one, edited", "my own"))
    with pytest.raises(OverwriteError):
        put(path, document("two"), MARKDOWN, "article")
    put(path, document("two"), MARKDOWN, "article", force=True)
    assert path.read_bytes() == document("two", "my own")


def test_the_part_of_another_articles_notes_is_not_taken_over(path: Path) -> None:
    put(path, document("one"), MARKDOWN, "article 1")
    path.write_bytes(document("one", "of the first"))
    put(path, document("two"), MARKDOWN, "article 2", force=True)
    assert path.read_bytes() == document("two")


def test_without_a_cache_every_file_is_somebody_elses(path: Path) -> None:
    cache_folder().parent.mkdir(parents=True, exist_ok=True)
    cache_folder().write_text("no folder")
    put(path, b"one", CSV, "article")
    with pytest.raises(OverwriteError):
        put(path, b"two", CSV, "article")


def test_a_link_is_followed_and_permissions_are_kept(path: Path, tmp_path: Path) -> None:
    real = tmp_path / "real.md"
    put(real, b"one", CSV, "article")
    real.chmod(0o640)
    path.symlink_to(real)
    put(path, b"two", CSV, "article")
    assert path.is_symlink()
    assert real.read_bytes() == b"two"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ExportError, match="not an ordinary file"):
        put(pipe, b"one", CSV, "article", force=True)


def test_a_failed_write_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(path, b"one", CSV, "article")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="No space left"):
        put(path, b"two", CSV, "article")
    assert path.read_bytes() == b"one"
