"""Notes leave as Markdown that nothing in them can break."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats.markdown_export import export
from reader.model.annotation import Color, State, Style
from reader.model.language import Language
from reader.model.study import Study, StudyNote, StudyQuote

MOMENT = datetime(2026, 3, 5, 8, 30, tzinfo=UTC)


def quote(exact: str, language: Language = Language.SIMPLIFIED) -> StudyQuote:
    return StudyQuote(language, exact, 0, len(exact))


def note(exact: str = "老船夫", counterpart: str | None = "the old boatman") -> StudyNote:
    return StudyNote(
        UUID(int=1),
        (quote(exact),),
        None if counterpart is None else quote(counterpart, Language.ENGLISH),
        Color.GREEN,
        Style.HIGHLIGHT,
        ("grammar/把", "river"),
        "Always without a name.",
        State.PLACED,
        MOMENT,
        MOMENT,
    )


def study(*notes: StudyNote, title: str = "河边的小镇") -> Study:
    return Study(
        UUID(int=2),
        title,
        (title,),
        "https://example.org/river?a=1#top",
        None,
        "2026-03-01",
        (),
        MOMENT,
        notes,
    )


def body(document: str) -> str:
    return document.split("---\n", 2)[2]


def test_the_whole_document_reads_as_expected() -> None:
    assert export(study(note(), replace(note("河", None), tags=(), note=""))) == (
        "---\n"
        'title: "河边的小镇"\n'
        'source: "https://example.org/river?a=1#top"\n'
        'date: "2026-03-01"\n'
        "tags:\n"
        '  - "grammar/把"\n'
        '  - "river"\n'
        "---\n"
        "\n"
        "# 河边的小镇\n"
        "\n"
        "> 老船夫\n"
        "\n"
        "↔ the old boatman\n"
        "\n"
        "Always without a name.\n"
        "\n"
        "*green* #grammar/把 #river\n"
        "\n"
        "* * *\n"
        "\n"
        "> 河\n"
        "\n"
        "*green*\n"
    )


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
    assert f"\n{expected}\n\n" in export(study(note(text)))


@given(st.text(st.characters(codec="utf-8")).filter(lambda text: text.strip()))
def test_no_quote_leaves_its_block(text: str) -> None:
    document = export(study(note(text, text), note("河")))
    blocks = document.split("\n\n# 河边的小镇\n\n", 1)[1].split("\n\nAlways without a name.\n\n")
    assert len(blocks) == 3
    quote, _, answer = blocks[0].partition("\n\n↔ ")
    assert all(line.startswith(">") for line in quote.split("\n"))
    assert not [line for line in answer.split("\n") if line.startswith((">", "#", "-", "+", "="))]


def test_a_counterpart_of_two_paragraphs_stays_outside_the_quote() -> None:
    assert "> 河\n\n↔ One.\n\n\\- two\n\n" in export(study(note("河", "One.\n- two")))


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
    assert f"\n\n{expected}\n\n*green*" in export(study(replace(note(), note=written)))


def test_the_places_of_a_passage_are_quoted_one_after_the_other() -> None:
    pair = replace(note(counterpart=None), quotes=(quote("河"), quote("river", Language.ENGLISH)))
    assert "> 河\n\n> river\n\nAlways" in export(study(pair))


def test_a_tag_with_blanks_is_exact_in_the_front_matter_and_one_word_in_the_text() -> None:
    document = export(study(replace(note(), tags=("past tense",))))
    assert '  - "past tense"\n' in document
    assert "*green* #past-tense\n" in body(document)
