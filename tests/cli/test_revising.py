"""`duidu revise`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import MIXED, Run, write


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """Give a newer version of the mixed file: a sentence in it is new, another is gone."""
    text = MIXED.replace("雨停了，", "天亮以前雨停了，").replace("老船夫坐在门口。", "")
    return write(tmp_path / "newer.txt", text)


def test_revise_tells_what_became_of_the_notes(duidu: Run, article: str, newer: Path) -> None:
    for quote in ("小镇", "孩子们", "老船夫"):
        assert duidu("annotate", article, "--quote", quote).code == 0
    outcome = duidu("revise", article, newer, "--json")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.json == {"kept": 1, "moved": 1, "orphaned": 1}
    shown = duidu("show", article, "--json").json
    assert "天亮以前雨停了" in shown["sides"]["zh"]["paragraphs"][0]["sentences"][0]
    states = {one["places"][0]["exact"]: one["state"] for one in shown["annotations"]}
    assert states == {"小镇": "placed", "孩子们": "moved", "老船夫": "orphan"}


def test_revise_says_it_in_a_line(duidu: Run, article: str, newer: Path) -> None:
    duidu("annotate", article, "--quote", "老船夫")
    outcome = duidu("revise", article, newer)
    assert outcome.out == "Notes: 0 kept, 0 moved, 1 orphaned.\n"


def test_revise_takes_one_side(duidu: Run, article: str, newer: Path) -> None:
    before = duidu("show", article, "--json").json["sides"]
    assert duidu("revise", article, newer, "--side", "en").code == 0
    assert duidu("show", article, "--json").json["sides"] == before


def test_what_cannot_be_taken_is_said_in_a_sentence(
    duidu: Run, article: str, tmp_path: Path
) -> None:
    chinese = write(tmp_path / "chinese.txt", "雨停了，孩子们跑到河边去看水。\n")
    outcome = duidu("revise", article, chinese, "--side", "en")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == "duidu: There is no English text in “chinese.txt”; nothing was changed.\n"
    assert duidu("revise", article, tmp_path / "nowhere.txt").code == 1
    assert duidu("revise", "99", chinese).code == 1
    assert duidu("revise", article).code == 2
