"""Studies to write out: one small and fixed, with all that is hard to write in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from reader.model.annotation import Color, State, Style
from reader.model.language import Language
from reader.model.study import Export, Study, StudyNote, StudyQuote

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
    exact: str = "老船夫",
    counterpart: str | None = "the old boatman",
    *,
    text: str = "Always without a name.",
    tags: Sequence[str] = ("grammar/把", "river"),
    number: int = 1,
) -> StudyNote:
    return StudyNote(
        UUID(int=number),
        ARTICLE,
        (quote(exact),),
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
