"""`duidu align`."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.lexicon.lexicon import Lexicon
from reader.lexicon.provision import lexicon_file
from reader.storage.folders import cache_folder
from tests.alignment.stories import BEADS, sides
from tests.cli.conftest import CHINESE, ENGLISH, Run, write


@pytest.fixture(autouse=True)
def stored(lexicon: Lexicon, cache: Path, home: Path) -> None:
    """Let the lexicon be in the cache."""
    assert lexicon.words
    assert cache_folder().is_relative_to(home)
    place = lexicon_file(cache_folder())
    place.parent.mkdir(parents=True)
    shutil.copy(lexicon_file(cache), place)


@pytest.fixture
def story(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Give the story's gold, Chinese and English, a sentence a line."""
    gold, at, then = [], 0, 0
    for chinese, english in BEADS:
        lefts, rights = range(at, at + len(chinese)), range(then, then + len(english))
        gold.append(f"{list(lefts)}:{list(rights)}".replace(" ", ""))
        at, then = lefts.stop, rights.stop
    files = zip(("gold", "zh", "en"), (gold, *sides()), strict=True)
    gold_file, chinese_file, english_file = (
        write(tmp_path / f"{name}.txt", "".join(f"{line}\n" for line in lines))
        for name, lines in files
    )
    return gold_file, chinese_file, english_file


def test_a_bead_a_line_the_chinese_first(duidu: Run, story: tuple[Path, Path, Path]) -> None:
    gold, chinese, english = story
    outcome = duidu("align", chinese, english, "--lines")
    assert (outcome.code, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    assert all(re.fullmatch(r"\[[\d,]*\]:\[[\d,]*\]:[01]\.\d\d", line) for line in lines)
    assert [line.rpartition(":")[0] for line in lines] == gold.read_text().splitlines()


def test_json_has_the_sentences_too(duidu: Run, tmp_path: Path) -> None:
    chinese, english = write(tmp_path / "zh.txt", CHINESE), write(tmp_path / "en.txt", ENGLISH)
    form = duidu("align", chinese, english, "--json").json
    assert [(bead["zh"], bead["en"]) for bead in form["beads"]] == [([0], [0]), ([1], [1])]
    assert form["sentences"]["zh"][1] == "老船夫坐在门口抽烟，他没有说话。"
    assert duidu("align", english, chinese, "--json").json == form


def test_files_and_folders_are_measured_against_a_gold(
    duidu: Run, story: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    said = duidu("align", "--evaluate", *story).out.splitlines()
    assert said[0] == "strict precision 1.0000 recall 1.0000 F1 1.0000"
    assert said[1].startswith("lax precision 1.0000")
    for file in story:
        folder = tmp_path / "all" / file.stem
        folder.mkdir(parents=True)
        for name in ("one", "two"):
            shutil.copy(file, folder / name)
    folders = [tmp_path / "all" / file.stem for file in story]
    assert duidu("align", "--evaluate", *folders, "--json").json["strict"]["f1"] == 1


def test_words_are_linked_a_line_a_pair(duidu: Run, tmp_path: Path) -> None:
    pairs = write(tmp_path / "pairs.txt", "老 船夫 ||| the old boatman\n\n学校 ||| school\n")
    assert duidu("align", "--words", pairs).out == "0-1 1-2\n\n0-0\n"


def test_texts_that_are_no_translations_are_remarked_upon(duidu: Run, tmp_path: Path) -> None:
    chinese, _ = sides()
    left = write(tmp_path / "zh.txt", "\n".join(chinese))
    right = write(tmp_path / "en.txt", "The new tax on sugar will come into force.\n" * 20)
    outcome = duidu("align", left, right, "--lines")
    assert outcome.code == 0
    assert "hardly" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["zh.txt", "zh.txt", "--lines"], "both Chinese"),
        (["en.txt", "en.txt", "--lines"], "both English"),
        (["zh.txt", "zh.txt"], "both Chinese"),
        (["zh.txt", "none.txt"], "none.txt"),
        (["--evaluate", "zh.txt", "zh.txt", "en.txt"], "no list of beads"),
        (["--evaluate", ".", "zh.txt", "en.txt"], "all be folders"),
        (["--words", "zh.txt"], "line 1"),
    ],
)
def test_what_cannot_be_aligned_is_one_sentence(
    duidu: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "zh.txt", CHINESE)
    write(tmp_path / "en.txt", ENGLISH)
    outcome = duidu("align", *arguments)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("duidu: ")
    assert outcome.err.count("\n") == 1
    assert said in outcome.err


@pytest.mark.parametrize(
    "arguments", [[], ["one"], ["one", "two", "three"], ["--words", "a", "--lines"]]
)
def test_too_few_files_or_too_many_are_wrong_use(duidu: Run, arguments: list[str]) -> None:
    assert duidu("align", *arguments).code == 2


def test_an_empty_side_leaves_every_sentence_alone(duidu: Run, tmp_path: Path) -> None:
    chinese, empty = write(tmp_path / "zh.txt", "雨停了。\n"), write(tmp_path / "en.txt", "\n\n")
    outcome = duidu("align", chinese, empty, "--lines")
    assert outcome.code in {0, 1}
    assert outcome.out.count("\n") == (3 if outcome.code == 0 else 0)


def test_it_loads_no_window() -> None:
    code = "import sys, reader.cli.aligning, reader.alignment.aligner; print(sorted(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "PySide6" not in ran.stdout
    assert "numpy" not in ran.stdout
