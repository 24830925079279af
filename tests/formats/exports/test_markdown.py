"""Notes leave as Markdown that nothing in them can break."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats.exports.markdown import write
from reader.model.language import Language
from reader.model.study import Export, Study
from tests.formats.exports.studies import HARD, MOMENT, note, quote, study

NOTES_REGION = "%% begin notes %%\n\n%% end notes %%\n"


def export(study: Study) -> str:
    return write(Export((study,), MOMENT)).decode()


def body(document: str) -> str:
    return document.split("---\n", 2)[2]


def machine_line(document: str) -> str:
    (line,) = (line for line in document.split("\n") if line.startswith("%% duidu "))
    return line


def test_a_document_begins_with_its_front_matter_and_the_part_that_is_the_readers_own() -> None:
    assert export(study(note())).startswith(
        "---\n"
        'title: "河边的小镇"\n'
        'source: "https://example.org/river?a=1#top"\n'
        "author: null\n"
        'date: "2026-03-01"\n'
        'duidu: "duidu://article/00000000-0000-0000-0000-000000000002"\n'
        "tags:\n"
        '  - "grammar/把"\n'
        '  - "river"\n'
        "---\n"
        "\n"
        "# 河边的小镇\n"
        "\n"
        "%% begin notes %%\n"
        "\n"
        "%% end notes %%\n"
        "\n"
        "> 老船夫 ^00000000-0000-0000-0000-000000000001\n"
        "\n"
        "↔ the old boatman\n"
        "\n"
        "Always without a name.\n"
        "\n"
        "*green* #grammar/把 #river [Duidu](duidu://article/"
        "00000000-0000-0000-0000-000000000002#00000000-0000-0000-0000-000000000001)\n"
        "\n"
        '%% duidu {"id":"00000000-0000-0000-0000-000000000001",'
    )


def test_nothing_in_a_note_can_end_its_machine_line() -> None:
    line = machine_line(export(study(note()._replace(note=HARD))))
    assert line.count("%%") == 2
    assert json.loads(line.removeprefix("%% duidu ").removesuffix(" %%"))["note"] == HARD


def test_what_is_not_known_is_null_or_empty_and_the_day_of_reading_in_stands_for_the_date() -> None:
    document = export(replace(study(), source=None, date=None))
    assert "\nsource: null\n" in document
    assert '\ndate: "2026-03-05"\n' in document
    assert "\ntags: []\n" in document


def test_a_title_cannot_leave_its_line_in_the_front_matter() -> None:
    document = export(study(title='He said: "so"\n---\n\u2028# x: y'))
    front = document.split("\n---\n")[0]
    assert front.splitlines()[1] == r'title: "He said: \"so\"\n---\n\u2028# x: y"'
    assert r'# He said: "so" \--- \# x: y' in document.splitlines()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 一", r"> \# 一"),
        ("---", r"> \---"),
        ("=====", r"> \=\=\=\=\="),
        ("%% 注 %%", r"> \%\% 注 \%\%"),
        ("a | b", r"> a \| b"),
        ("```py", r"> \`\`\`py"),
        ("*a* _b_ [c](d) <e>", r"> \*a\* \_b\_ \[c\](d) \<e>"),
        ("1. 一", r"> 1\. 一"),
        ("> 引", r"> \> 引"),
        ("    code", "> code"),
        ("第一行\n第二行", "> 第一行\n>\n> 第二行"),
        ("A&amp;B & C", r"> A\&amp;B & C"),
        (r"\n", r"> \\n"),
    ],
)
def test_marks_in_a_quote_are_text(text: str, expected: str) -> None:
    assert f"\n{expected} ^0000" in export(study(note(text)))


@given(st.text(st.characters(codec="utf-8")).filter(lambda text: text.strip()))
def test_no_quote_leaves_its_block(text: str) -> None:
    document = export(study(note(text, text), note("河")))
    body = document.split(f"\n{NOTES_REGION}\n", 1)[1]
    blocks = body.split("\n\nAlways without a name.\n\n")
    assert len(blocks) == 3
    quote, _, answer = blocks[0].partition("\n\n↔ ")
    assert all(line.startswith(">") for line in quote.split("\n"))
    assert not [line for line in answer.split("\n") if line.startswith((">", "#", "-", "+", "="))]


def test_a_counterpart_of_two_paragraphs_stays_outside_the_quote() -> None:
    assert "\n\n↔ One.\\\n\\- two\n\n" in export(study(note("河", "One.\n- two")))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("**kept** as #it is", "**kept** as #it is"),
        ("```\nopen", "```\nopen\n```"),
        ("~~~~\n```", "~~~~\n```\n~~~~"),
        ("```\nclosed\n```", "```\nclosed\n```"),
        ("%% hidden", r"\%\% hidden"),
        ("<!-- hidden", r"\<!-- hidden"),
    ],
)
def test_a_note_is_the_readers_markdown_but_hides_nothing_behind_it(
    written: str, expected: str
) -> None:
    assert f"\n\n{expected}\n\n*green*" in export(study(note()._replace(note=written)))


def test_the_places_of_a_passage_are_quoted_one_after_the_other() -> None:
    pair = note(counterpart=None)._replace(quotes=(quote("河"), quote("river", Language.ENGLISH)))
    assert "> 河\n\n> river ^00000000-0000-0000-0000-000000000001\n\nAlways" in export(study(pair))


def test_a_tag_with_blanks_is_one_word_as_obsidian_wants_it() -> None:
    document = export(study(note()._replace(tags=("past tense",))))
    assert '  - "past-tense"\n' in document
    assert "*green* #past-tense [Duidu]" in body(document)
    assert '"tags":["past tense"]' in machine_line(document)
