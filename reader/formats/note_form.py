"""A note as JSON: what the machine keeps of it in files that people read.

The same form stands in a Markdown document's `%% duidu … %%` lines and, for the places, in a
column of the full CSV. Offsets are code points; moments are ISO 8601 with their offset from UTC.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from reader.model.annotation import Color, State, Style
from reader.model.incoming import IncomingNote, IncomingPlace
from reader.model.study import StudyNote

Json = dict[str, Any]


def note_form(note: StudyNote) -> Json:
    """Give a note's fields. `answered` says that a counterpart goes with it."""
    return {
        "id": str(note.id),
        "article": str(note.article),
        "style": note.style.value,
        "color": note.color.value,
        "tags": list(note.tags),
        "note": note.note,
        "created": note.created.isoformat(),
        "modified": note.modified.isoformat(),
        "answered": note.counterpart is not None,
        "places": place_forms(note),
    }


def place_forms(note: StudyNote) -> list[Json]:
    """Give a note's places, with what stands around them."""
    return [
        {
            "side": quote.language.value,
            "start": quote.start,
            "end": quote.end,
            "exact": quote.exact,
            "prefix": quote.prefix,
            "suffix": quote.suffix,
            "state": quote.state.value,
        }
        for quote in note.quotes
    ]


def note_of(form: Json) -> IncomingNote:
    """Take a note from its form; raises `ValueError`, `KeyError` or `TypeError` for another."""
    return IncomingNote(
        UUID(form["id"]),
        places_of(form["places"]),
        article=UUID(form["article"]),
        style=Style(form["style"]),
        color=Color(form["color"]),
        tags=tuple(map(str, form["tags"])),
        note=str(form["note"]),
        created=moment_of(form["created"]),
        modified=moment_of(form["modified"]),
    )


def places_of(forms: list[Json]) -> tuple[IncomingPlace, ...]:
    """Take places from their forms; raises as `note_of`."""
    return tuple(
        IncomingPlace(
            str(form["exact"]),
            language=str(form["side"]),
            start=int(form["start"]),
            end=int(form["end"]),
            prefix=str(form.get("prefix", "")),
            suffix=str(form.get("suffix", "")),
            state=State(form.get("state", State.PLACED)),
        )
        for form in forms
    )


def moment_of(text: str) -> datetime:
    """Take a moment of ISO 8601; one without an offset is taken for UTC. Raises `ValueError`."""
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def as_line(form: object) -> str:
    """Give a form as JSON in one line, without what an editor may break or Markdown may read."""
    written = json.dumps(form, ensure_ascii=False, separators=(",", ":"))
    return "".join(_ESCAPED.get(letter, letter) for letter in written)


_ESCAPED = {
    letter: f"\\u{ord(letter):04x}" for letter in "%`\x7f\x85\u2028\u2029\ufeff\x1c\x1d\x1e"
}
