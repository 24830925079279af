"""`duidu import-notes`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli.forms import Json, print_json
from reader.cli.options import json_option, library_option, library_path, wants_json
from reader.cli.output import say
from reader.cli.reading import session_of

if TYPE_CHECKING:
    from reader.session.notes import BroughtBack


@click.command("import-notes")
@click.argument("file", type=click.Path(path_type=Path))
@json_option
@library_option
def import_notes(file: Path) -> None:
    """Bring notes back: JSON-LD, Markdown or full CSV of Duidu's, or Hypothesis' or Readwise's."""
    from reader.formats.notes.sources import read_notes
    from reader.session.notes import bring_back

    # A file that cannot be read shows before a library is made for it.
    notes = read_notes(file)
    with session_of(library_path()) as session:
        brought = bring_back(session, notes)
    if wants_json():
        print_json(_form(brought))
    else:
        _print(brought)


def _form(brought: BroughtBack) -> Json:
    return {
        "new": brought.new,
        "merged": brought.merged,
        "unplaced": len(brought.unplaced),
        "conflicts": [
            {"id": str(conflict.annotation), "fields": list(conflict.fields)}
            for conflict in brought.conflicts
        ],
        "unplaced_quotes": [
            " / ".join(place.exact for place in note.places) for note in brought.unplaced
        ],
    }


def _print(brought: BroughtBack) -> None:
    said = f"{brought.new} new, {brought.merged} merged, {len(brought.unplaced)} not placed"
    say(said)
    for note in brought.unplaced:
        say(f"  not placed: {' / '.join(place.exact for place in note.places) or note.note or ''}")
    for conflict in brought.conflicts:
        fields = ", ".join(conflict.fields)
        say(f"  changed here since, so left as it is: {conflict.annotation} ({fields})")
