"""`duidu annotate` and `duidu export`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest

from tests.cli.conftest import Run


def test_annotate_gives_the_annotation(duidu: Run, article: str) -> None:
    outcome = duidu(
        "annotate", article, "--quote", "老船夫", "--color", "green",
        "--tag", "people", "--tag", "grammar/把", "--note", "Has no *name*.", "--json",
    )  # fmt: skip
    assert (outcome.code, outcome.err) == (0, "")
    form = outcome.json
    identity = form.pop("id")
    assert str(UUID(identity)) == identity
    assert datetime.fromisoformat(form.pop("created")) == datetime.fromisoformat(
        form.pop("modified")
    )
    (place,) = form.pop("places")
    assert form == {
        "style": "highlight",
        "color": "green",
        "tags": ["people", "grammar/把"],
        "note": "Has no *name*.",
        "state": "placed",
    }
    assert (place["side"], place["exact"]) == ("zh", "老船夫")
    assert place["end"] - place["start"] == 3
    assert len(duidu("show", article, "--json").json["annotations"]) == 1


def test_without_more_it_is_yellow_and_bare(duidu: Run, article: str) -> None:
    form = duidu("annotate", article, "--quote", "ferryman", "--json").json
    assert (form["color"], form["tags"], form["note"]) == ("yellow", [], None)
    assert form["places"][0]["side"] == "en"


def test_a_quote_that_is_there_twice_needs_its_occurrence(duidu: Run, article: str) -> None:
    outcome = duidu("annotate", article, "--quote", "桥")
    assert (outcome.code, outcome.out) == (1, "")
    assert "stands 2 times" in outcome.err
    second = duidu("annotate", article, "--quote", "桥", "--occurrence", 2, "--json").json
    first = duidu("annotate", article, "--quote", "桥", "--occurrence", 1, "--json").json
    assert first["places"][0]["start"] < second["places"][0]["start"]
    assert duidu("annotate", article, "--quote", "桥", "--occurrence", 3).code == 1


def test_the_side_narrows_the_search(duidu: Run, article: str) -> None:
    assert duidu("annotate", article, "--quote", "老船夫", "--side", "en").code == 1
    assert duidu("annotate", article, "--quote", "老船夫", "--side", "zh").code == 0


def test_a_quote_that_is_not_there_changes_nothing(duidu: Run, article: str) -> None:
    outcome = duidu("annotate", article, "--quote", "飞机", "--tag", "new")
    assert outcome.code == 1
    assert "飞机" in outcome.err
    assert duidu("show", article, "--json").json["annotations"] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("annotate", 1),
        ("annotate", 1, "--quote", "老船夫", "--color", "red"),
        ("annotate", 1, "--quote", "老船夫", "--side", "fr"),
        ("annotate", 1, "--quote", "老船夫", "--occurrence", 0),
        ("annotate", 1, "--quote", "老船夫", "--occurrence", "two"),
        ("annotate", 1, "--quote", "\udcff"),
        ("annotate", "--quote", "老船夫"),
        ("export", 1, "--format", "papyrus"),
        ("show",),
        ("show", 1, 2),
        ("list", "--yaml"),
        ("snapshot", 1),
        ("snapshot", 1, "-o", "p.png", "--size", "big"),
        ("snapshot", 1, "-o", "p.png", "--theme", "neon"),
        ("import",),
        ("--library",),
        ("--nonsense",),
    ],
)
def test_wrong_use_is_told_apart(duidu: Run, article: str, arguments: tuple[object, ...]) -> None:
    assert article
    outcome = duidu(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("duidu: ")
    assert outcome.err.count("\n") == 1


def test_export_prints_the_notes_in_reading_order(duidu: Run, article: str) -> None:
    duidu("annotate", article, "--quote", "ferryman", "--color", "blue", "--tag", "people")
    duidu("annotate", article, "--quote", "孩子们", "--note", "Who are they?")
    outcome = duidu("export", article, "--format", "markdown")
    assert outcome.code == 0
    document = outcome.out
    assert document.startswith('---\ntitle: "河边的小镇 · The Town by the River"\n')
    assert '\nsource: "https://example.org/river"\n' in document
    assert (
        document.index("> 孩子们") < document.index("Who are they?") < document.index("> ferryman")
    )
    assert "↔ The rain had stopped" in document
    assert "*blue* #people" in document
    assert "↔ 老船夫坐在门口。" in document


def test_export_writes_a_file(duidu: Run, article: str, tmp_path: Path) -> None:
    duidu("annotate", article, "--quote", "孩子们")
    notes = tmp_path / "notes.md"
    outcome = duidu("export", article, "-o", notes)
    assert (outcome.code, outcome.out) == (0, "")
    assert notes.read_text(encoding="utf-8") == duidu("export", article).out


def test_an_export_that_cannot_be_written_leaves_what_was_there(
    duidu: Run, article: str, tmp_path: Path
) -> None:
    (tmp_path / "taken.md").write_text("a file, no folder")
    for path in (tmp_path / "taken.md" / "notes.md", tmp_path / "none" / "notes.md"):
        outcome = duidu("export", article, "-o", path)
        assert outcome.code == 1
        assert outcome.err.count("\n") == 1
    assert not [one for one in tmp_path.iterdir() if one.name.startswith(".")]
