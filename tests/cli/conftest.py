"""The command line run in this process, on a real library, and texts to read in."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main

MIXED = """河边的小镇
雨停了，孩子们跑到河边去看水。水涨得很快，桥已经看不见了。

老船夫坐在门口。他说，三十年前的水比今天还大，桥也是那时候没的。

英文如下：

Title: The Town by the River
Keywords: river, ferry
The rain had stopped, and the children ran to the river to look at the water. It was rising fast, \
and the bridge could no longer be seen.

The old ferryman sat at his door. Thirty years ago, he said, the water was higher than today, and \
that was when the first bridge was lost.

来源：https://example.org/river
"""
CHINESE = "雨停了，孩子们跑到河边去看水。\n\n老船夫坐在门口抽烟，他没有说话。\n"
ENGLISH = (
    "The rain stopped, and the children ran to the river to look at the water.\n\n"
    "The old ferryman sat smoking at his door, and he did not say anything.\n"
)


@dataclass(frozen=True)
class Outcome:
    """What a command line came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Outcome]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the place of the library that every command uses unless told otherwise."""
    place = tmp_path / "library.sqlite"
    monkeypatch.setenv("DUIDU_LIBRARY", str(place))
    return place


@pytest.fixture
def duidu(library: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Give the function that runs a command line and collects what it says."""
    assert not library.exists()

    def run(*arguments: object) -> Outcome:
        capfd.readouterr()
        code = main([str(argument) for argument in arguments])
        said = capfd.readouterr()
        return Outcome(code, said.out, said.err)

    return run


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Give a file with both languages in it."""
    return write(tmp_path / "river.txt", MIXED)


@pytest.fixture
def article(duidu: Run, mixed: Path) -> str:
    """Give the id of an article that has been brought in."""
    outcome = duidu("import", mixed, "--json")
    assert outcome.code == 0, outcome.err
    identity: str = outcome.json["id"]
    return identity


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
