"""`duidu export`: what is chosen, where it goes, and what is refused."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from reader.formats.exports.registry import FORMATS
from tests.cli.conftest import CHINESE, ENGLISH, Run, write


@pytest.fixture
def marked(duidu: Run, article: str) -> str:
    """Give an article with three notes."""
    for words, color, tag in [
        ("老船夫", "blue", "people"),
        ("孩子们", "green", "people/young"),
        ("a lost bridge", "green", "things"),
    ]:
        quote = "bridge could" if color == "green" and tag == "things" else words
        outcome = duidu("annotate", article, "--quote", quote, "--color", color, "--tag", tag)
        assert outcome.code == 0, outcome.err
    return article


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def quotes(duidu: Run, article: str, *choice: str) -> list[str]:
    outcome = duidu("export", article, "--format", "csv", *choice)
    assert outcome.code == 0, outcome.err
    return [row["Highlight"] for row in rows(outcome.out)]


def test_the_formats_are_listed(duidu: Run) -> None:
    outcome = duidu("export", "--formats")
    assert outcome.code == 0
    assert outcome.out.split() == list(FORMATS)


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ((), ["孩子们", "bridge could", "老船夫"]),
        (("--color", "green"), ["孩子们", "bridge could"]),
        (("--tag", "people"), ["孩子们", "老船夫"]),
        (("--tag", "things", "--tag", "people/young"), ["孩子们", "bridge could"]),
        (("--side", "en"), ["bridge could"]),
        (("--since", "2001-01-01"), ["孩子们", "bridge could", "老船夫"]),
        (("--since", "2999-01-01"), []),
        (("--order", "date"), ["老船夫", "孩子们", "bridge could"]),
        (("--order", "tag"), ["老船夫", "孩子们", "bridge could"]),
    ],
)
def test_notes_are_chosen_and_put_in_order(
    duidu: Run, marked: str, choice: tuple[str, ...], expected: list[str]
) -> None:
    assert quotes(duidu, marked, *choice) == expected


def test_what_goes_with_a_note_is_chosen(duidu: Run, marked: str) -> None:
    def first(*choice: str) -> dict[str, Any]:
        words = ("export", marked, "--format", "csv-full", "--color", "blue", *choice)
        return rows(duidu(*words).out)[0]

    plain = first()
    assert (plain["pinyin"], plain["context"]) == ("", "")
    assert plain["counterpart"] == "The old ferryman sat at his door."
    full = first("--pinyin", "--context", "--no-counterpart")
    assert full["pinyin"] == "lǎochuánfū" or full["pinyin"] == "lǎo chuánfū"
    assert full["context"] == "老船夫坐在门口。"
    assert full["counterpart"] == ""


def test_a_table_holds_several_articles_and_documents_go_to_a_folder(
    duidu: Run, marked: str, tmp_path: Path
) -> None:
    second = write(tmp_path / "zh.txt", CHINESE), write(tmp_path / "en.txt", ENGLISH)
    other = duidu("import", *second, "--json").json["id"]
    assert duidu("annotate", other, "--quote", "抽烟").code == 0
    assert len(quotes(duidu, marked, other)) == 4
    refused = duidu("export", marked, other)
    assert refused.code == 2
    assert "folder" in refused.err
    folder = tmp_path / "out" / "notes"
    outcome = duidu("export", "--all", "-o", folder)
    assert outcome.code == 0, outcome.err
    assert sorted(outcome.out.splitlines()) == sorted(map(str, folder.iterdir()))
    assert len(list(folder.glob("*.md"))) == 2
    assert duidu("export", "--all", "-o", folder).code == 0


def test_articles_of_one_name_do_not_share_a_file(duidu: Run, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    for number in (1, 2):
        sources = (
            write(tmp_path / f"{number}.zh.txt", f"{CHINESE}\n第{number}。\n"),
            write(tmp_path / f"{number}.en.txt", f"{ENGLISH}\nNumber {number}.\n"),
        )
        assert duidu("import", *sources).code == 0
        assert duidu("annotate", number, "--quote", "抽烟").code == 0
    for _ in range(2):
        outcome = duidu("export", "--all", "-o", folder)
        assert outcome.code == 0, outcome.err
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 2
    assert names[0].endswith((" (1).md", " (2).md"))


def test_a_file_of_somebody_else_is_not_overwritten(
    duidu: Run, marked: str, tmp_path: Path
) -> None:
    notes = write(tmp_path / "notes.md", "mine\n")
    refused = duidu("export", marked, "-o", notes)
    assert refused.code == 1
    assert "--force" in refused.err
    assert refused.err.count("\n") == 1
    assert notes.read_text("utf-8") == "mine\n"
    assert duidu("export", marked, "-o", notes, "--force").code == 0
    assert "老船夫" in notes.read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ("export",),
        ("export", "1", "--all"),
        ("export", "1", "--format", "papyrus"),
        ("export", "1", "--color", "mauve"),
        ("export", "1", "--since", "yesterday"),
    ],
)
def test_wrong_use_is_told(duidu: Run, marked: str, words: tuple[str, ...]) -> None:
    assert marked
    assert duidu(*words).code == 2


def test_an_article_that_is_not_there_is_told(duidu: Run, marked: str) -> None:
    assert marked
    assert duidu("export", "99").code == 1


def test_a_template_of_ones_own_goes_by_its_name(duidu: Run, marked: str, home: Path) -> None:
    folder = home / "config" / "duidu" / "templates"
    folder.mkdir(parents=True)
    write(
        folder / "short.md", "{% for note in notes %}\n{{ note.quotes[0].exact }}\n{% endfor %}\n"
    )
    outcome = duidu("export", marked, "--template", "short")
    assert outcome.out == "孩子们\nbridge could\n老船夫\n"
    write(folder / "broken.md", "one\n{% for note in notes %}\n{{ note.nothing }}\n{% endfor %}\n")
    outcome = duidu("export", marked, "--template", "broken")
    assert outcome.code == 1
    assert "“broken.md”" in outcome.err
    assert "line 3" in outcome.err
    write(folder / "unfinished.md", "one\n{% for note in notes %}\n")
    assert "line 2" in duidu("export", marked, "--template", "unfinished").err
    write(folder / "prying.md", "{{ ''.__class__.__mro__ }}")
    assert duidu("export", marked, "--template", "prying").code == 1
    write(folder / "lost.md", "{% include 'nowhere.md' %}")
    assert "nowhere.md" in duidu("export", marked, "--template", "lost").err
    write(folder / "wrong.md", "\n\n{{ notes | tag }}")
    assert "line 3" in duidu("export", marked, "--template", "wrong").err
    write(folder / "whole.md", "{% include 'markdown.md' %}")
    assert duidu("export", marked, "--template", "whole").out == duidu("export", marked).out
    assert duidu("export", marked, "--template", "none").code == 1
    assert duidu("export", marked, "--template", "../templates/short").code == 1
    assert duidu("export", marked, "--format", "csv", "--template", "short").code == 1


def test_every_note_carries_its_link(duidu: Run, marked: str) -> None:
    shown = json.loads(duidu("show", marked, "--json").out)
    for name in ("markdown", "csv", "csv-full", "jsonld"):
        document = duidu("export", marked, "--format", name).out
        for annotation in shown["annotations"]:
            assert f"duidu://article/{marked}#{annotation['id']}" in document, name
