import os
from pathlib import Path

import pytest

from reader.formats.files import LARGEST, read_bytes
from reader.model.errors import SourceError


def sentence(path: Path) -> str:
    """Give what is said of a path that cannot be read."""
    with pytest.raises(SourceError) as caught:
        read_bytes(path)
    return str(caught.value)


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "夜.txt"
    path.write_bytes(b"\xff\r\n")
    assert read_bytes(path) == b"\xff\r\n"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert sentence(tmp_path / "夜.txt").startswith(f"There is no file “{tmp_path / '夜.txt'}”")


def test_a_path_through_a_file_is_missing_too(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a")
    assert "There is no file" in sentence(tmp_path / "a" / "b")


def test_a_folder_is_told_from_a_file(tmp_path: Path) -> None:
    assert "is a folder" in sentence(tmp_path)


def test_a_pipe_does_not_hang_the_program(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "is not an ordinary file" in sentence(tmp_path / "pipe")


def test_a_file_larger_than_any_book_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST * 1_000_000 + 1)
    assert "is larger than 100 MB" in sentence(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_forbidden_file_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("秘密")
    path.chmod(0)
    assert "no permission" in sentence(path)


def test_refusal_by_the_system_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "secret.txt").write_text("秘密")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "no permission" in sentence(tmp_path / "secret.txt")


@pytest.mark.parametrize("name", ["nul\0.txt", "x" * 5000])
def test_an_impossible_name_is_one_sentence_too(name: str, tmp_path: Path) -> None:
    assert "could not be read" in sentence(tmp_path / name)
