"""Sentence borders: cases of our own as data, and that nothing of a text is ever lost."""

from __future__ import annotations

import time
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import Paragraph, Paragraphs
from reader.model.language import Language
from reader.text.sentences import sentences_of, split

CASES = Path(__file__).parents[1] / "files" / "sentences"


def read_cases(name: str) -> dict[str, str]:
    """Read a file of paragraphs, each marked with its borders, by line number and group."""
    cases, group = {}, ""
    for number, line in enumerate((CASES / name).read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            group = line.strip("# ")
        elif line:
            cases[f"line {number}, {group}"] = line.replace("␣", " ")
    return cases


CHINESE = read_cases("chinese.txt")
ENGLISH = read_cases("english.txt")


def marked(case: str, language: Language) -> str:
    text = case.replace("|", "")
    return "|".join(text[start:end] for start, end in split(text, language))


@pytest.mark.parametrize("case", CHINESE.values(), ids=CHINESE)
def test_chinese_sentences_end_where_a_reader_would_end_them(case: str) -> None:
    assert marked(case, Language.SIMPLIFIED) == case


@pytest.mark.parametrize("case", ENGLISH.values(), ids=ENGLISH)
def test_english_sentences_end_where_a_reader_would_end_them(case: str) -> None:
    assert marked(case, Language.ENGLISH) == case


PIECES = st.sampled_from(
    [
        *"天黑了我。！？；…—，“”‘’「」《》（）. !?\"'()[]1aZ\u3000𠮷①",
        "Mr. ",
        "U.S. ",
        "他说",
        " said",
        "……",
    ]
)


@given(st.lists(PIECES).map("".join), st.sampled_from(Language))
def test_sentences_tile_the_paragraph(text: str, language: Language) -> None:
    spans = split(text, language)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans)


@given(st.text(), st.sampled_from(Language))
def test_sentences_tile_any_text_at_all(text: str, language: Language) -> None:
    spans = split(text, language)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans)


def test_the_sentences_of_a_side_leave_the_newlines_out() -> None:
    text = "天黑了。我走。\n灯亮着。"
    paragraphs = Paragraphs.of([Paragraph(0, 7), Paragraph(8, 12)])
    spans = sentences_of(text, paragraphs, Language.SIMPLIFIED)
    assert [text[start:end] for start, end in spans] == ["天黑了。", "我走。", "灯亮着。"]


@pytest.mark.parametrize(
    ("piece", "language"),
    [
        ('"好!"的', Language.SIMPLIFIED),
        ("！”的", Language.SIMPLIFIED),
        (".", Language.ENGLISH),
        ('!" Mr. A said', Language.ENGLISH),
    ],
)
def test_a_paragraph_without_end_takes_time_in_line_with_its_length(
    piece: str, language: Language
) -> None:
    started = time.perf_counter()
    split(piece * 100_000 + "x", language)
    assert time.perf_counter() - started < 5, "a rule looks back or ahead without bound"


@pytest.mark.parametrize(
    ("folder", "blank", "language", "least"),
    [("zh", "", Language.SIMPLIFIED, 0.98), ("en", " ", Language.ENGLISH, 0.992)],
)
def test_the_borders_of_chapters_split_by_hand_are_found(
    gold: Path, folder: str, blank: str, language: Language, least: float
) -> None:
    hand: set[tuple[str, int]] = set()
    ours: set[tuple[str, int]] = set()
    for chapter in sorted((gold / "sentences" / folder).iterdir()):
        lines = [line.strip() for line in chapter.read_text(encoding="utf-8").splitlines()]
        ends = accumulate(len(line + blank) for line in lines[:-1])
        hand |= {(chapter.name, end) for end in ends}
        ours |= {(chapter.name, end) for _, end in split(blank.join(lines), language)[:-1]}
    assert 2 * len(hand & ours) / (len(hand) + len(ours)) >= least
