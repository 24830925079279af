"""Studies to write out: one small and fixed, with all that is hard to write in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from reader.model.alignment import Bead, Beads
from reader.model.annotation import Color, State, Style
from reader.model.article import ParagraphKind, Paragraphs, Revision
from reader.model.language import Language
from reader.model.reading import Reading
from reader.model.study import Export, Study, StudyNote, StudyQuote, StudySide
from tests.factories import make_revision

MOMENT = datetime(2026, 3, 5, 8, 30, tzinfo=UTC)
ARTICLE = UUID(int=2)

HARD = (
    'He said: "so", and left;\tthen = 1\n---\n%% end notes %%\n%% duidu {"id":1} %%\n'
    "<b>bold</b> <!-- & amp; &amp; {{ 7 * 7 }} {% raw %} {# c #} | 👩‍🏫 𠮷\n"
    "\n* * *\n*green* #x\n```\nopen"
)
"""A note with all that a format may stumble over."""


def quote(exact: str, language: Language = Language.SIMPLIFIED, start: int = 0) -> StudyQuote:
    side = 0 if language.is_chinese else 1
    return StudyQuote(language, exact, start, start + len(exact), side)


def note(
    exact: str | None = "老船夫",
    counterpart: str | None = "the old boatman",
    *,
    text: str = "Always without a name.",
    tags: Sequence[str] = ("grammar/把", "river"),
    number: int = 1,
) -> StudyNote:
    return StudyNote(
        UUID(int=number),
        ARTICLE,
        () if exact is None else (quote(exact),),
        None if counterpart is None else quote(counterpart, Language.ENGLISH),
        Color.GREEN,
        Style.HIGHLIGHT,
        tuple(tags),
        text,
        State.PLACED,
        MOMENT,
        MOMENT,
    )


def study(*notes: StudyNote, title: str = "河边的小镇") -> Study:
    return Study(
        ARTICLE,
        title,
        (title,),
        "https://example.org/river?a=1#top",
        None,
        "2026-03-01",
        (),
        MOMENT,
        notes,
    )


def export(*notes: StudyNote, title: str = "河边的小镇") -> Export:
    return Export((study(*notes, title=title),), MOMENT)


def whole() -> Export:
    """Give an article with its texts, two chapters of it, pinyin, and notes of every shape."""
    chinese = make_revision(
        "第一章 河边", "雨停了。孩子们跑到河边去看水。", "第二章 𠮷", "老船夫没有说话。"
    )
    english = make_revision(
        "1 The River",
        "The rain stopped. The children ran to the river.",
        "They wanted to see the water.",
        "2 Luck",
        "The old boatman said nothing & <smiled>.",
    )
    revisions = (_with_headings(chinese, 0, 2), _with_headings(english, 0, 3))
    beads = Beads.of(
        [
            Bead(0, 1, 0, 1),
            Bead(1, 2, 1, 2, 0.9),
            Bead(2, 3, 2, 4, 0.75, locked=True),
            Bead(3, 4, 4, 5),
            Bead(4, 5, 5, 6),
        ]
    )
    readings = {
        1: (
            Reading(0, ("yǔ",)),
            Reading(1, ("tíng",)),
            Reading(2, ("le",)),
            Reading(4, ("hái", "zi", "men")),
        ),
    }
    sides = (
        StudySide(Language.SIMPLIFIED, revisions[0], readings),
        StudySide(Language.ENGLISH, revisions[1]),
    )
    children = _on(revisions, 0, "孩子们跑")._replace(
        readings=(Reading(0, ("hái", "zi", "men")),),
        context="孩子们跑到河边去看水。",
    )
    notes = (
        note(text=HARD, number=11)._replace(
            quotes=(children,),
            counterpart=_on(revisions, 1, "The children ran to the river."),
        ),
        note(None, None, text="", tags=(), number=12)._replace(
            quotes=(_on(revisions, 0, "们跑到"), _on(revisions, 1, "ran to")),
            color=Color.PINK,
            style=Style.UNDERLINE,
        ),
        note(None, None, text="", tags=("a b",), number=13)._replace(
            quotes=(_on(revisions, 1, "river.\nThey wanted"),),
            color=Color.BLUE,
            style=Style.NOTE,
        ),
    )
    return Export(
        (
            replace(
                study(*notes, title="河边 & <By> the “River”"),
                author="沈一帆",
                keywords=("river", "rain"),
                sides=sides,
                beads=beads,
            ),
        ),
        MOMENT,
    )


def _on(revisions: Sequence[Revision], side: int, exact: str) -> StudyQuote:
    text = revisions[side].text
    start = text.index(exact)
    language = (Language.SIMPLIFIED, Language.ENGLISH)[side]
    end = start + len(exact)
    around = text[max(0, start - 32) : start], text[end : end + 32]
    return StudyQuote(language, exact, start, end, side, *around)


def _with_headings(revision: Revision, *indices: int) -> Revision:
    paragraphs = [
        replace(one, kind=ParagraphKind.HEADING, level=1) if at in indices else one
        for at, one in enumerate(revision.paragraphs)
    ]
    return replace(revision, paragraphs=Paragraphs.of(paragraphs))
