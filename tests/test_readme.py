from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import click

from reader.cli.command import duidu
from reader.ui.surroundings import DISPLAY_LIBRARIES, DRAWING_LIBRARIES

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)\n```$", README, re.DOTALL | re.MULTILINE)


def test_the_two_lines_of_the_readme_can_be_pasted_and_name_what_is_needed() -> None:
    opening, checking = BLOCKS[:2]
    assert checking == "bash .ci/run"
    assert "\n" not in opening
    packages = opening.partition("--no-install-recommends ")[2].partition(" &&")[0].split()
    gate = (ROOT / ".ci" / "run").read_text("utf-8")
    listed = re.search(r"window_packages=\((.*?)\)", gate, re.DOTALL)
    assert listed is not None
    assert packages == ["python3-venv", *listed[1].split()]
    tables = (*DRAWING_LIBRARIES, *DISPLAY_LIBRARIES["xcb"])
    assert set(packages[1:]) <= {library.package for library in tables}
    sample = opening.rpartition(" ")[2]
    assert (ROOT / sample).is_file()


def test_the_table_of_commands_names_every_verb_and_only_options_that_exist() -> None:
    rows = re.findall(r"^\| `duidu \[?([\w-]+)(.*)$", README, re.MULTILINE)
    context = click.Context(duidu)
    assert {verb for verb, _ in rows} == set(duidu.list_commands(context))
    for verb, rest in rows:
        command = duidu.get_command(context, verb)
        assert command is not None
        options = {name for parameter in command.params for name in parameter.opts}
        assert set(re.findall(r"(?<!\w)--?[a-z]+(?:-[a-z]+)*", rest)) <= options


def test_the_examples_of_the_readme_run_as_they_stand(tmp_path: Path) -> None:
    (tmp_path / "resources").symlink_to(ROOT / "resources")
    (tmp_path / "reader").symlink_to(ROOT / "reader")
    examples = next(block for block in BLOCKS if block.startswith("duidu "))
    for line in examples.splitlines():
        words = shlex.split(line)
        assert words[0] == "duidu"
        subprocess.run([sys.executable, "-m", "reader", *words[1:]], cwd=tmp_path, check=True)
    notes = (tmp_path / "notes.md").read_text("utf-8")
    assert "夜间图书馆专线" in notes
    assert "buses" in notes


def test_every_path_that_the_readme_names_is_there() -> None:
    named = set(re.findall(r"(?:reader|resources)/[\w./-]*\w(?!\w)", README))
    missing = {path for path in named if not (ROOT / path).exists()}
    assert missing <= {"reader/resources"}  # that is inside a wheel
