"""Notes as cards: what Anki's package and Anki's text have in common.

Each field is HTML. The first quote is one face, what answers it the other: the note's further
quotes where it has any, else the counterpart.
"""

from __future__ import annotations

from html import escape

from reader.formats.exports.rows import ruby_of
from reader.model.study import Study, StudyNote, StudyQuote

FIELDS = ("Quote", "Counterpart", "Note", "Context", "Color", "Title", "Source", "Link")


def deck_name(study: Study) -> str:
    """Give the name of an article's deck, under one for all that is Duidu's."""
    return f"Duidu::{' '.join(study.title.replace('::', ':').split())}"


def fields_of(study: Study, note: StudyNote) -> list[str]:
    """Give a note's fields, in the order of `FIELDS`."""
    first, *others = note.quotes
    answers = others or ([note.counterpart] if note.counterpart else [])
    return [
        _words(first),
        "<br>".join(map(_words, answers)),
        _html(note.note),
        "<br>".join(_html(quote.context) for quote in note.quotes if quote.context),
        note.color.value,
        _html(study.title),
        _html(study.source or ""),
        f'<a href="{note.link}">{note.link}</a>',
    ]


def tags_of(note: StudyNote) -> list[str]:
    """Give a note's tags as Anki has them: no blanks, and `::` before a child."""
    return ["::".join("_".join(part.split()) for part in tag.split("/")) for tag in note.tags]


def _words(quote: StudyQuote) -> str:
    return "".join(
        f"<ruby>{_html(one.text)}<rt>{escape(one.ruby)}</rt></ruby>"
        if one.ruby
        else _html(one.text)
        for one in ruby_of(quote.exact, quote.readings)
    )


def _html(text: str) -> str:
    return "<br>".join(escape(line) for line in text.split("\n"))
