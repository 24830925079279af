from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from reader.storage.aligned import AlignedMarks


def test_a_mark_is_found_again_by_its_version_only(tmp_path: Path) -> None:
    alignment = uuid4()
    AlignedMarks("1", tmp_path).add(alignment)
    assert alignment in AlignedMarks("1", tmp_path)
    assert alignment not in AlignedMarks("2", tmp_path)
    assert uuid4() not in AlignedMarks("1", tmp_path)


def test_where_nothing_can_be_kept_nothing_is_marked(tmp_path: Path) -> None:
    (tmp_path / "aligned").write_text("a file in the way")
    alignment = uuid4()
    AlignedMarks("1", tmp_path).add(alignment)
    assert alignment not in AlignedMarks("1", tmp_path)
