"""Notes as a package of Anki cards, made by genanki.

Ids come from the article's and the annotation's, so a second import updates what the first one
made. A card asks for what answers a quote, and another, where something does, for the quote.
"""

from __future__ import annotations

import io
import itertools
from pathlib import Path
from typing import Any
from uuid import UUID

import genanki

from reader.formats.exports.cards import FIELDS, deck_name, fields_of, tags_of
from reader.model.study import Export, Study

NOTE_TYPE = 1_736_205_112
"""The id of our note type in every collection: any number, but always the same."""

_FACE = '<div class="words">{{%s}}</div>'
_FOOT = (
    '{{#Context}}<div class="context">{{Context}}</div>{{/Context}}'
    '{{#Note}}<div class="note">{{Note}}</div>{{/Note}}'
    '<div class="foot"><span class="{{Color}}">{{Color}}</span> {{Title}} · {{Link}}</div>'
)
_ANSWER = '{{FrontSide}}<hr id="answer">'
_CSS = """\
.card { font: 20px/1.6 "Gentium Plus", Georgia, serif; max-width: 34em; margin: 1.5em auto; }
.words { font-size: 1.4em; font-family: "LXGW WenKai", "Kaiti SC", KaiTi, Georgia, serif; }
rt { font-size: .5em; opacity: .7; }
.context, .foot { opacity: .7; font-size: .8em; margin-top: 1em; }
.note { margin-top: 1em; }
.foot span { padding: 0 .4em; border-radius: .2em; color: #23211e; }
.yellow { background: #f6e7a1; } .green { background: #cfe6c0; } .blue { background: #c8dff2; }
.pink { background: #f4cfd6; } .purple { background: #dfd2ee; }
"""


def write(export: Export) -> bytes:
    """Give the package, a deck for each article."""
    note_type = _note_type()
    package = _Package([_deck(study, note_type) for study in export.studies])
    file = io.BytesIO()
    try:
        package.write_to_file(file, timestamp=export.made.timestamp())
    finally:
        package.clear()
    return file.getvalue()


class _Package(genanki.Package):  # type: ignore[misc]  # genanki has no types
    """A package that takes away the database that genanki leaves in the temporary folder."""

    _database: Path | None = None

    def write_to_db(self, cursor: Any, timestamp: float, id_gen: itertools.count[int]) -> None:
        """Write the notes, and remember into which file."""
        self._database = Path(cursor.execute("PRAGMA database_list").fetchone()[2])
        super().write_to_db(cursor, timestamp, id_gen)

    def clear(self) -> None:
        """Take the file away."""
        if self._database is not None:
            self._database.unlink(missing_ok=True)


def _note_type() -> genanki.Model:
    return genanki.Model(
        NOTE_TYPE,
        "Duidu",
        fields=[{"name": name} for name in FIELDS],
        templates=[
            {
                "name": "Read",
                "qfmt": _FACE % "Quote",
                "afmt": f"{_ANSWER}{_FACE % 'Counterpart'}{_FOOT}",
            },
            {
                "name": "Recall",
                "qfmt": "{{#Counterpart}}%s{{/Counterpart}}" % (_FACE % "Counterpart"),
                "afmt": f"{_ANSWER}{_FACE % 'Quote'}{_FOOT}",
            },
        ],
        css=_CSS,
    )


def _deck(study: Study, note_type: genanki.Model) -> genanki.Deck:
    deck = genanki.Deck(_number(study.article), deck_name(study))
    for note in study.notes:
        deck.add_note(
            genanki.Note(
                note_type, fields=fields_of(study, note), guid=str(note.id), tags=tags_of(note)
            )
        )
    return deck


def _number(identity: UUID) -> int:
    """Give a deck's id, of the size of those that Anki makes (milliseconds), of a UUID."""
    return (1 << 40) + (identity.int & ((1 << 40) - 1))
