"""How a library's file came to its present form, step by step from the first schema on.

A library's version is `PRAGMA user_version`. Each step leads from one version to the next in one
transaction. A step that landed is never edited: files that went through it are out there. So its
SQL names tables and columns itself, and knows nothing of `tables`, which always shows the newest
version.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.storage.connection import Connection

APPLICATION_ID = 0x44756964
"""`Duid` in ASCII: how our files are told from other programs' SQLite files."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: its name, for the log, and what it does to a library of the version before."""

    name: str
    run: Callable[[Connection], None]


def migrate(connection: Connection, steps: Sequence[Migration] | None = None) -> list[str]:
    """Bring a library to the newest version; give the names of the steps that were needed.

    The version is read again under the write lock of each step, so two programs that start at
    once do each step once. Raises `LibraryError` where the file cannot be written, and
    `ValueError` where a step left a reference to nothing; that step is then taken back.
    """
    steps = STEPS if steps is None else steps
    done = []
    # A table that is rebuilt must not take what refers to it along; this pragma does nothing
    # inside a transaction, so references are checked by hand before each commit.
    connection.sql("PRAGMA foreign_keys = OFF")
    try:
        while (version := connection.pragma("user_version")) < len(steps):
            with connection.writing():
                if connection.pragma("user_version") != version:
                    continue
                steps[version].run(connection)
                if broken := connection.sql("PRAGMA foreign_key_check"):
                    raise ValueError(f"step {steps[version].name} left {broken[0]} behind")
                connection.sql(f"PRAGMA user_version = {version + 1:d}")
            done.append(steps[version].name)
    finally:
        connection.sql("PRAGMA foreign_keys = ON")
    return done


def _statements(*statements: str) -> Callable[[Connection], None]:
    """Make a step of plain statements, in order."""

    def run(connection: Connection) -> None:
        for statement in statements:
            connection.sql(statement)

    return run


_FIRST = _statements(
    f"PRAGMA application_id = {APPLICATION_ID:d}",
    """CREATE TABLE article (
        id BLOB NOT NULL PRIMARY KEY,
        number INTEGER UNIQUE,
        state TEXT NOT NULL CHECK (state IN ('present', 'unfinished', 'absent')),
        name TEXT,
        source TEXT,
        author TEXT,
        date TEXT,
        keywords TEXT NOT NULL,
        alignment BLOB REFERENCES alignment (id) DEFERRABLE INITIALLY DEFERRED,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        trashed TEXT
    ) STRICT""",
    """CREATE TABLE side (
        id BLOB NOT NULL PRIMARY KEY,
        article BLOB NOT NULL REFERENCES article (id),
        position INTEGER,
        language TEXT NOT NULL,
        revision BLOB REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
        UNIQUE (article, position)
    ) STRICT""",
    # The long columns come last: SQLite reads a row only as far as it is asked to.
    """CREATE TABLE revision (
        id BLOB NOT NULL PRIMARY KEY,
        side BLOB NOT NULL REFERENCES side (id) DEFERRABLE INITIALLY DEFERRED,
        title TEXT,
        paragraph_starts BLOB NOT NULL,
        paragraph_ends BLOB NOT NULL,
        paragraph_kinds BLOB NOT NULL,
        paragraph_levels BLOB NOT NULL,
        sentence_starts BLOB NOT NULL,
        sentence_ends BLOB NOT NULL,
        text TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX revision_side ON revision (side)",
    """CREATE TABLE alignment (
        id BLOB NOT NULL PRIMARY KEY,
        left_revision BLOB NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
        right_revision BLOB NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
        lefts BLOB NOT NULL,
        rights BLOB NOT NULL,
        confidences BLOB NOT NULL,
        locks BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX alignment_left ON alignment (left_revision)",
    "CREATE INDEX alignment_right ON alignment (right_revision)",
    """CREATE TABLE original (
        id BLOB NOT NULL PRIMARY KEY,
        article BLOB NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        encoding TEXT NOT NULL,
        digest TEXT NOT NULL,
        text TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX original_article ON original (article)",
    "CREATE INDEX original_digest ON original (digest)",
    """CREATE TABLE dropped (
        id BLOB NOT NULL PRIMARY KEY,
        article BLOB NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        side BLOB NOT NULL REFERENCES side (id) DEFERRABLE INITIALLY DEFERRED,
        anchor INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX dropped_article ON dropped (article)",
    """CREATE TABLE tag (
        id BLOB NOT NULL PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
    ) STRICT""",
    """CREATE TABLE annotation (
        id BLOB NOT NULL PRIMARY KEY,
        article BLOB NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
        style TEXT NOT NULL,
        color TEXT NOT NULL,
        note TEXT NOT NULL,
        state TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        trashed TEXT
    ) STRICT""",
    "CREATE INDEX annotation_article ON annotation (article)",
    """CREATE TABLE annotation_place (
        annotation BLOB NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        side BLOB NOT NULL REFERENCES side (id) DEFERRABLE INITIALLY DEFERRED,
        revision BLOB NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
        start_offset INTEGER NOT NULL,
        end_offset INTEGER NOT NULL,
        exact TEXT NOT NULL,
        PRIMARY KEY (annotation, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE annotation_tag (
        annotation BLOB NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        tag BLOB NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (annotation, position)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX annotation_tag_tag ON annotation_tag (tag)",
    # AUTOINCREMENT: a number is never used again, also when the newest changes are pruned.
    """CREATE TABLE history (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        writer TEXT NOT NULL,
        step TEXT NOT NULL,
        made TEXT NOT NULL,
        form INTEGER NOT NULL,
        change TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX history_writer ON history (writer)",
    """CREATE TABLE stand (
        article BLOB NOT NULL PRIMARY KEY REFERENCES article (id),
        side BLOB NOT NULL,
        side_offset INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
)

_STATE_OF_A_PLACE = _statements(
    "ALTER TABLE annotation_place ADD COLUMN state TEXT NOT NULL DEFAULT 'placed'",
    "UPDATE annotation_place SET state ="
    " (SELECT state FROM annotation WHERE annotation.id = annotation_place.annotation)",
    "ALTER TABLE annotation DROP COLUMN state",
)

STEPS: tuple[Migration, ...] = (
    Migration("lay out the first schema", _FIRST),
    Migration("give each place a state of its own", _STATE_OF_A_PLACE),
)

VERSION = len(STEPS)
"""The version of a library that this program writes."""
