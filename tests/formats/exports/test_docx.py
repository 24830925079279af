"""The Word document's table and comments are there for a program that reads it back."""

from __future__ import annotations

import io
from dataclasses import replace

from docx import Document
from docx.oxml.ns import qn

from reader.formats.exports.docx import write
from reader.model.annotation import State
from reader.model.study import Export
from tests.formats.exports.studies import HARD, whole


def texts(cell: object) -> list[str]:
    """Give the paragraphs of a cell, without the pinyin above them."""
    from docx.table import _Cell

    assert isinstance(cell, _Cell)
    return [
        "".join(
            letters.text or ""
            for letters in paragraph._p.iter(qn("w:t"))
            if not any(parent.tag == qn("w:rt") for parent in letters.iterancestors())
        )
        for paragraph in cell.paragraphs
    ]


def test_both_texts_stand_side_by_side() -> None:
    document = Document(io.BytesIO(write(whole())))
    (table,) = document.tables
    assert [[texts(cell) for cell in row.cells] for row in table.rows] == [
        [["第一章 河边"], ["1 The River"]],
        [
            ["雨停了。孩子们跑到河边去看水。"],
            [
                "The rain stopped. The children ran to the river.",
                "They wanted to see the water.",
            ],
        ],
        [["第二章 𠮷"], ["2 Luck"]],
        [["老船夫没有说话。"], ["The old boatman said nothing & <smiled>."]],
    ]


def test_pinyin_is_a_phonetic_guide() -> None:
    document = Document(io.BytesIO(write(whole())))
    guides = [
        [letters.text for letters in ruby.iter(qn("w:t"))]
        for ruby in document.element.body.iter(qn("w:ruby"))
    ]
    assert guides == [["yǔ", "雨"], ["tíng", "停"], ["le", "了"], ["háizi", "孩子"], ["men", "们"]]


def test_notes_are_comments_on_their_words() -> None:
    document = Document(io.BytesIO(write(whole())))
    comments = list(document.comments)
    assert len(comments) == 3
    first = comments[0]
    assert first.text.startswith(HARD)
    assert "[green] #grammar/把 #river" in first.text
    assert "duidu://article/" in first.text
    assert (first.author, first.timestamp and first.timestamp.year) == ("Duidu", 2026)
    body = document.element.body
    assert commented(body, first.comment_id) == "孩子们跑"


def test_a_comment_stands_on_the_first_quote_whichever_side_that_is_on() -> None:
    export = whole()
    (study,) = export.studies
    both = study.notes[1]
    turned = both._replace(quotes=both.quotes[::-1])
    content = write(Export((replace(study, notes=(turned,)),), export.made))
    document = Document(io.BytesIO(content))
    (comment,) = document.comments
    assert commented(document.element.body, comment.comment_id) == "ran to"


def commented(body: object, comment: int) -> str:
    """Give the words between the marks of a comment's range."""
    inside, words = False, ""
    for element in body.iter():  # type: ignore[attr-defined]
        if element.get(qn("w:id")) == str(comment) and "comment" in element.tag:
            inside = element.tag == qn("w:commentRangeStart")
        in_guide = any(parent.tag == qn("w:rt") for parent in element.iterancestors())
        if inside and element.tag == qn("w:t") and not in_guide:
            words += element.text
    return words


def test_a_note_that_stands_nowhere_follows_the_texts_and_control_characters_do_no_harm() -> None:
    export = whole()
    (study,) = export.studies
    first, second, third = study.notes
    lost = second._replace(
        note="kept", quotes=tuple(one._replace(state=State.ORPHAN) for one in second.quotes)
    )
    notes = (first._replace(note="a\x0bb"), lost, third)
    document = Document(io.BytesIO(write(Export((replace(study, notes=notes),), export.made))))
    assert len(list(document.comments)) == 2
    assert "“们跑到”\n“ran to”\nkept" in document.paragraphs[-1].text
