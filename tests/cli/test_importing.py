"""`duidu import`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from uuid import UUID

import pytest

from tests.cli.conftest import CHINESE, ENGLISH, Run, write


def test_import_tells_what_it_made_of_the_file(duidu: Run, mixed: Path) -> None:
    outcome = duidu("import", mixed, "--json")
    assert (outcome.code, outcome.err) == (0, "")
    form = outcome.json
    identity = form.pop("id")
    assert str(UUID(identity)) == identity
    dropped = form.pop("dropped")
    assert form == {
        "number": 1,
        "title": {"zh": "河边的小镇", "en": "The Town by the River"},
        "keywords": ["river", "ferry"],
        "source": "https://example.org/river",
        "paragraphs": {"zh": 2, "en": 2},
        "sentences": {"zh": 4, "en": 4},
        "beads": 4,
    }
    assert {"kind": "marker", "text": "英文如下："} in dropped
    assert {"kind": "label", "text": "Title:"} in dropped


def test_two_files_make_one_article(duidu: Run, tmp_path: Path) -> None:
    chinese, english = write(tmp_path / "zh.txt", CHINESE), write(tmp_path / "en.txt", ENGLISH)
    form = duidu("import", chinese, english, "--json").json
    assert form["paragraphs"] == {"zh": 2, "en": 2}
    assert form["title"] == {"zh": None, "en": None}
    assert form["keywords"] == []
    assert form["source"] is None


def test_three_files_are_wrong_use(duidu: Run, mixed: Path) -> None:
    assert duidu("import", mixed, mixed, mixed).code == 2


def test_the_same_file_again_is_the_article_that_is_there(duidu: Run, mixed: Path) -> None:
    first = duidu("import", mixed, "--json").json
    again = duidu("import", mixed, "--json")
    assert (again.code, again.json["id"]) == (0, first["id"])
    assert "already" in again.err
    assert len(duidu("list", "--json").json) == 1


def test_a_file_in_one_language_is_one_sided_and_says_so(duidu: Run, tmp_path: Path) -> None:
    outcome = duidu("import", write(tmp_path / "zh.txt", CHINESE), "--json")
    assert outcome.code == 0
    assert "Only Chinese" in outcome.err
    form = outcome.json
    assert form["paragraphs"] == {"zh": 2, "en": None}
    assert form["sentences"]["en"] is None
    assert form["beads"] == 0
    shown = duidu("show", form["id"], "--json").json
    assert shown["sides"]["en"] is None
    assert shown["alignment"] == []


def test_people_are_told_in_a_few_lines(duidu: Run, mixed: Path) -> None:
    said = duidu("import", mixed).out.splitlines()
    assert said[0] == "1  河边的小镇 · The Town by the River"
    assert said[1] == "Chinese: 2 paragraphs, 4 sentences"
    assert "  marker: 英文如下：" in said


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\t\n"),
        ("numbers.txt", b"12 34\n56\n"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"),
        ("program.txt", b"\x7fELF\x02\x01\x01\x00" + bytes(range(256))),
    ],
)
def test_a_file_without_a_text_is_one_sentence_and_makes_no_library(
    duidu: Run, library: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    outcome = duidu("import", tmp_path / name)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("duidu: ")
    assert outcome.err.count("\n") == 1
    assert name in outcome.err
    assert not library.exists()


def test_a_missing_file_and_a_folder_could_not_be_read(duidu: Run, tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        outcome = duidu("import", path)
        assert outcome.code == 1
        assert outcome.err.count("\n") == 1


def test_a_name_that_no_file_can_have_could_not_be_read(duidu: Run) -> None:
    outcome = duidu("import", "a" * 300)
    assert outcome.code == 1
    assert outcome.err.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a name be any bytes")
def test_a_files_name_need_not_be_text(duidu: Run, tmp_path: Path) -> None:
    name = tmp_path / os.fsdecode(b"\xff.txt")
    outcome = duidu("import", write(name, f"{CHINESE}\n{ENGLISH}"))
    assert (outcome.code, outcome.err) == (0, "")
    assert duidu("import", tmp_path / os.fsdecode(b"\xfe.txt")).code == 1


def test_a_book_says_that_it_takes_a_while(duidu: Run, tmp_path: Path) -> None:
    chinese = write(tmp_path / "zh.txt", CHINESE * 300)
    english = write(tmp_path / "en.txt", ENGLISH * 1500)
    outcome = duidu("import", chinese, english, "--json")
    assert outcome.err == "Reading in zh.txt and en.txt …\n"
    assert outcome.json["paragraphs"] == {"zh": 600, "en": 3000}


def test_the_real_article_comes_out_as_it_should(duidu: Run, seed: Path) -> None:
    form = duidu("import", seed, "--json").json
    assert form["paragraphs"] == {"zh": 4, "en": 4}
    assert form["title"]["zh"] is None
    assert form["title"]["en"]
    assert len(form["keywords"]) == 3
    assert form["source"].startswith("http")
    shown = duidu("show", form["number"], "--json").json
    sides = shown["sides"]
    texts = [
        text for side in sides.values() for one in side["paragraphs"] for text in one["sentences"]
    ]
    chrome = [piece["text"] for piece in form["dropped"] if piece["kind"] == "chrome"]
    assert chrome
    assert not [text for text in texts for piece in chrome if piece in text]
    assert not [text for text in texts if "Title:" in text or "Content:" in text]
    owners = {code: _paragraph_of(side) for code, side in sides.items()}
    for bead in shown["alignment"]:
        assert len({owners[code][at] for code in ("zh", "en") for at in bead[code]}) == 1


def _paragraph_of(side: dict[str, list[dict[str, list[str]]]]) -> list[int]:
    """Give the paragraph of each sentence."""
    return [number for number, one in enumerate(side["paragraphs"]) for _ in one["sentences"]]
