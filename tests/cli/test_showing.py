"""`duidu list` and `duidu show`."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import CHINESE, ENGLISH, Run, write


def test_a_library_that_is_not_there_lists_nothing_and_is_not_made(
    duidu: Run, library: Path
) -> None:
    assert duidu("list", "--json").json == []
    assert duidu("list").out == ""
    assert not library.exists()


def test_list_numbers_the_articles_newest_first(duidu: Run, article: str, tmp_path: Path) -> None:
    second = write(tmp_path / "second.txt", f"{CHINESE}\n{ENGLISH}")
    duidu("import", second)
    duidu("annotate", 1, "--quote", "老船夫")
    listed = duidu("list", "--json").json
    assert [one["number"] for one in listed] == [2, 1]
    assert listed[1]["id"] == article
    assert listed[1]["title"] == {"zh": "河边的小镇", "en": "The Town by the River"}
    assert listed[1]["annotations"] == 1
    lines = duidu("list").out.splitlines()
    assert lines[0].startswith("2  雨停了")
    assert lines[1] == "1  河边的小镇 · The Town by the River  (1 marked)"


def test_show_gives_the_sentences_without_the_title(duidu: Run, article: str) -> None:
    shown = duidu("show", article, "--json").json
    assert list(shown) == [
        "id",
        "number",
        "title",
        "keywords",
        "source",
        "sides",
        "alignment",
        "dropped",
        "annotations",
    ]
    assert shown["title"]["zh"] == "河边的小镇"
    first = shown["sides"]["zh"]["paragraphs"][0]
    assert first == {
        "kind": "text",
        "sentences": ["雨停了，孩子们跑到河边去看水。", "水涨得很快，桥已经看不见了。"],
    }
    english = shown["sides"]["en"]["paragraphs"][0]["sentences"]
    assert english[0].endswith("look at the water.")
    assert english[1].startswith("It was rising")


def test_show_counts_the_aligned_sentences_from_the_one_after_the_title(
    duidu: Run, article: str
) -> None:
    alignment = duidu("show", article, "--json").json["alignment"]
    assert [(one["zh"], one["en"]) for one in alignment] == [([at], [at]) for at in range(4)]
    assert all(0 <= one["score"] <= 1 for one in alignment)


def test_english_first_is_aligned_the_same_way(duidu: Run, tmp_path: Path) -> None:
    source = write(tmp_path / "english.txt", f"{ENGLISH}\n\n{CHINESE}")
    number = duidu("import", source, "--json").json["number"]
    shown = duidu("show", number, "--json").json
    assert [(one["zh"], one["en"]) for one in shown["alignment"]] == [([0], [0]), ([1], [1])]
    assert shown["sides"]["zh"]["paragraphs"][0]["sentences"][0].startswith("雨停了")


def test_headings_keep_their_kind(duidu: Run, tmp_path: Path) -> None:
    source = write(
        tmp_path / "chapters.md",
        "# 河\n\n## 第一章\n\n雨停了，水涨了。\n\n"
        "# River\n\n## One\n\nThe rain stopped; the water rose.\n",
    )
    number = duidu("import", source, "--json").json["number"]
    shown = duidu("show", number, "--json").json
    assert [one["kind"] for one in shown["sides"]["zh"]["paragraphs"]] == ["heading", "text"]


def test_an_article_is_named_by_number_id_or_its_beginning(duidu: Run, article: str) -> None:
    for name in ("1", article, article[:8], article[:8].upper()):
        assert duidu("show", name, "--json").json["id"] == article


def test_people_read_the_sides_sentence_by_sentence(duidu: Run, article: str) -> None:
    duidu("annotate", article, "--quote", "老船夫", "--tag", "people", "--note", "No name.")
    said = duidu("show", 1).out
    blocks = said.split("\n\n")
    assert blocks[0].splitlines()[:2] == ["河边的小镇", "The Town by the River"]
    assert blocks[1].startswith("雨停了，孩子们跑到河边去看水。\nThe rain had stopped")
    assert blocks[-1] == "[yellow] 老船夫 #people\n  No name.\n"


def test_an_unknown_article_could_not_be_shown(duidu: Run, article: str) -> None:
    other = "0000" if not article.startswith("0000") else "ffff"
    for name in ("99", other, "no-such"):
        outcome = duidu("show", name)
        assert (outcome.code, outcome.out) == (1, "")
        assert name in outcome.err


def test_showing_from_a_library_that_is_not_there_makes_none(duidu: Run, library: Path) -> None:
    outcome = duidu("show", 1)
    assert outcome.code == 1
    assert "holds none" in outcome.err
    assert not library.exists()


def test_reading_writes_nothing(duidu: Run, article: str, library: Path, tmp_path: Path) -> None:
    duidu("annotate", article, "--quote", "老船夫")
    before = library.read_bytes()
    for arguments in (
        ("list",),
        ("show", article, "--json"),
        ("export", article, "--format", "markdown"),
        ("export", article, "-o", tmp_path / "notes.md"),
    ):
        assert duidu(*arguments).code == 0
    assert library.read_bytes() == before
