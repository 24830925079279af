"""`duidu import-notes`: what it says, and that it takes what `duidu export` gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run, write


@pytest.mark.parametrize("name", ["jsonld", "markdown", "csv-full"])
def test_notes_that_went_out_come_back(duidu: Run, article: str, tmp_path: Path, name: str) -> None:
    duidu("annotate", article, "--quote", "老船夫", "--tag", "people", "--note", "who?")
    before = duidu("show", article, "--json").json["annotations"]
    file = tmp_path / "notes"
    assert duidu("export", article, "--format", name, "-o", file).code == 0
    outcome = duidu("import-notes", file, "--json")
    assert outcome.code == 0, outcome.err
    counts = {key: outcome.json[key] for key in ("new", "merged", "unplaced")}
    assert counts == {"new": 0, "merged": 1, "unplaced": 0}
    assert duidu("show", article, "--json").json["annotations"] == before


def test_it_tells_in_words_what_became_of_them(duidu: Run, article: str, tmp_path: Path) -> None:
    assert article
    file = write(tmp_path / "r.csv", "Highlight,Title\n老船夫,河边的小镇\n月亮,河边的小镇\n")
    outcome = duidu("import-notes", file)
    assert outcome.code == 0, outcome.err
    assert outcome.out == "1 new, 0 merged, 1 not placed\n  not placed: 月亮\n"


def test_what_is_no_file_of_notes_is_told_and_makes_no_library(
    duidu: Run, tmp_path: Path, library: Path
) -> None:
    outcome = duidu("import-notes", write(tmp_path / "text.txt", "only text\n"))
    assert outcome.code == 1
    assert outcome.err.count("\n") == 1
    assert not library.exists()
    assert duidu("import-notes", tmp_path / "none.md").code == 1
