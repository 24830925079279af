"""`duidu open` and `duidu snapshot`, where there is no display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Outcome, Run

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def start(tmp_path: Path, library: Path) -> Run:
    """Give the function that runs a command line in a process of its own, in an empty folder."""
    folder = tmp_path / "here"
    folder.mkdir()
    gone = {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in gone}
    environment |= {"PYTHONPATH": str(ROOT), "DUIDU_LIBRARY": str(library)}

    def run(*arguments: object) -> Outcome:
        ended = subprocess.run(
            [sys.executable, "-m", "reader", *map(str, arguments)],
            capture_output=True,
            check=False,
            cwd=folder,
            env=environment,
            text=True,
            encoding="utf-8",
        )
        return Outcome(ended.returncode, ended.stdout, ended.stderr)

    return run


def png_size(path: Path) -> tuple[int, int]:
    """Read the width and height in a PNG's first chunk (PNG specification, section 11.2.2)."""
    head = path.read_bytes()[:24]
    assert head.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


@pytest.mark.parametrize("words", [(), ("open", 1), ("--language", "zh")])
def test_without_a_display_the_window_is_drawn_into_a_picture(
    start: Run, article: str, tmp_path: Path, words: tuple[object, ...]
) -> None:
    assert article
    outcome = start(*words)
    assert (outcome.code, outcome.err) == (0, "")
    picture = tmp_path / "here" / "duidu-window.png"
    assert str(picture) in outcome.out
    assert min(png_size(picture)) > 500


def test_a_file_is_brought_in_and_opened(duidu: Run, start: Run, mixed: Path) -> None:
    assert start(mixed).code == 0
    assert [one["title"]["zh"] for one in duidu("list", "--json").json] == ["河边的小镇"]


def test_what_is_not_there_cannot_be_opened(start: Run, article: str, tmp_path: Path) -> None:
    assert article
    for words in (("open", "99"), (tmp_path / "none.txt",), ("shwo",)):
        outcome = start(*words)
        assert (outcome.code, outcome.out) == (1, "")
        assert outcome.err.startswith("duidu: ")


def test_a_snapshot_has_the_size_that_was_asked_for(
    start: Run, article: str, library: Path, tmp_path: Path
) -> None:
    before = library.read_bytes()
    picture = tmp_path / "picture.png"
    outcome = start(
        "snapshot", article, "-o", picture, "--size", "900x600", "--at", "老船夫",
        "--theme", "night", "--pinyin", "off", "--view", "interlinear",
    )  # fmt: skip
    assert (outcome.code, outcome.out) == (0, "")
    assert png_size(picture) == (900, 600)
    assert library.read_bytes() == before


def test_a_snapshot_shows_the_readings_that_were_asked_for(
    start: Run, article: str, tmp_path: Path
) -> None:
    drawn = {}
    for pinyin in ("on", "off", "tones", "characters", "zhuyin"):
        picture = tmp_path / f"{pinyin}.png"
        outcome = start("snapshot", article, "-o", picture, "--pinyin", pinyin, "--theme", "sepia")
        assert (outcome.code, outcome.err) == (0, "")
        drawn[pinyin] = picture.read_bytes()
    assert len(set(drawn.values())) == len(drawn)


def test_a_snapshot_at_words_that_are_not_there_is_not_made(
    start: Run, article: str, tmp_path: Path
) -> None:
    picture = tmp_path / "picture.png"
    assert start("snapshot", article, "-o", picture, "--at", "飞机").code == 1
    assert start("snapshot", 99, "-o", picture).code == 1
    assert start("snapshot", article, "-o", tmp_path / "none" / "picture.png").code == 1
    assert not picture.exists()
