"""Notes as a text that Anki takes in: lines of fields parted by tabs, under `#` lines that say how.

Anki knows a note again by its first column (Anki manual, "Importing: text files").
"""

from __future__ import annotations

import csv
import io

from reader.formats.exports.cards import FIELDS, deck_name, fields_of, tags_of
from reader.model.study import Export

COLUMNS = ("GUID", "Deck", *FIELDS, "Tags")
_HEAD = (
    "#separator:tab",
    "#html:true",
    "#notetype:Duidu",
    "#guid column:1",
    "#deck column:2",
    f"#tags column:{len(COLUMNS)}",
    f"#columns:{chr(9).join(COLUMNS)}",
)


def write(export: Export) -> bytes:
    """Give the text, in UTF-8."""
    file = io.StringIO(newline="")
    file.write("\n".join(_HEAD) + "\n")
    table = csv.writer(file, delimiter="\t", lineterminator="\n")
    for study in export.studies:
        for note in study.notes:
            tags = " ".join(tags_of(note))
            table.writerow([str(note.id), deck_name(study), *fields_of(study, note), tags])
    return file.getvalue().encode()
