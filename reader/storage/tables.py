"""The tables as peewee knows them: what queries are written with.

How they are made stands in `migrations`, in SQL that never changes once it landed; a test holds
the two together. The models are bound to no database: a `Connection` executes their queries, so
two libraries can be open at once, each in its own thread. Foreign keys are plain columns here,
for a row is never followed to another one behind a query's back.

Keys are UUIDs kept as 16-byte blobs: half the size of their text in each index that names them,
and a prefix of one is still a range of keys. Moments are ISO 8601 texts in UTC with microseconds:
they sort, come back equal, and can be read by whoever recovers a damaged file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from peewee import BlobField, Field, IntegerField, Model, TextField

from reader.storage.packing import unpack_key

if TYPE_CHECKING:
    _UUIDField = Field[UUID]
else:
    _UUIDField = Field


class KeyField(_UUIDField):
    """A UUID as a 16-byte blob."""

    field_type = "BLOB"

    def db_value(self, value: UUID | None) -> bytes | None:
        """Write a UUID."""
        return None if value is None else value.bytes

    def python_value(self, value: bytes | None) -> UUID | None:
        """Read a UUID."""
        return None if value is None else unpack_key(value)


def table_name(model: type[Model]) -> str:
    """Name the table of `AnnotationPlaceRow` `annotation_place`."""
    name = model.__name__.removesuffix("Row")
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)[1:]


class PlainRow(Model):
    """A row of any table."""

    class Meta:
        """What all tables share."""

        table_function = table_name


class Row(PlainRow):
    """A row with a UUID of its own."""

    id = KeyField(primary_key=True)


class LinkRow(PlainRow):
    """A row told by the things it joins."""

    class Meta:
        """What all tables of links share."""

        primary_key = False


class ArticleRow(Row):
    """An article. `number` is null until it is first shown, and never given to another one."""

    number = IntegerField(null=True)
    state = TextField()
    name = TextField(null=True)
    source = TextField(null=True)
    author = TextField(null=True)
    date = TextField(null=True)
    keywords = TextField()
    alignment = KeyField(null=True)
    created = TextField()
    modified = TextField()
    trashed = TextField(null=True)


class SideRow(Row):
    """A side. `position` is null where the article has it no longer (its texts stay for undo).

    `revision` is null only while the article is being read in.
    """

    article = KeyField()
    position = IntegerField(null=True)
    language = TextField()
    revision = KeyField()


class RevisionRow(Row):
    """A text. Numbers are packed (`packing`); `title` is derived, so that lists read no texts."""

    side = KeyField()
    title = TextField(null=True)
    paragraph_starts = BlobField()
    paragraph_ends = BlobField()
    paragraph_kinds = BlobField()
    paragraph_levels = BlobField()
    sentence_starts = BlobField()
    sentence_ends = BlobField()
    text = TextField()


class AlignmentRow(Row):
    """The packed beads between two revisions."""

    left = KeyField(column_name="left_revision")
    right = KeyField(column_name="right_revision")
    lefts = BlobField()
    rights = BlobField()
    confidences = BlobField()
    locks = BlobField()


class OriginalRow(Row):
    """What was read in, as it was decoded."""

    article = KeyField()
    position = IntegerField()
    name = TextField()
    encoding = TextField()
    digest = TextField()
    text = TextField()


class DroppedRow(Row):
    """A piece that was kept out of the sides. `anchor` is its offset in its side."""

    article = KeyField()
    position = IntegerField()
    kind = TextField()
    text = TextField()
    side = KeyField()
    anchor = IntegerField()


class AnnotationRow(Row):
    """An annotation without its places and tags."""

    article = KeyField()
    style = TextField()
    color = TextField()
    note = TextField()
    created = TextField()
    modified = TextField()
    trashed = TextField(null=True)


class AnnotationPlaceRow(LinkRow):
    """One place of an annotation, in its order."""

    annotation = KeyField()
    position = IntegerField()
    side = KeyField()
    revision = KeyField()
    start = IntegerField(column_name="start_offset")
    end = IntegerField(column_name="end_offset")
    exact = TextField()
    state = TextField()


class AnnotationTagRow(LinkRow):
    """One tag of an annotation, in its order."""

    annotation = KeyField()
    position = IntegerField()
    tag = KeyField()


class TagRow(Row):
    """A tag; names are unique."""

    name = TextField()


class HistoryRow(PlainRow):
    """A change that was made (`history`)."""

    sequence = IntegerField(primary_key=True)
    writer = TextField()
    step = TextField()
    made = TextField()
    form = IntegerField()
    change = TextField()


class StandRow(PlainRow):
    """Where the reader stands in an article."""

    article = KeyField(primary_key=True)
    side = KeyField()
    offset = IntegerField(column_name="side_offset")


TABLES: tuple[type[Model], ...] = (
    ArticleRow,
    SideRow,
    RevisionRow,
    AlignmentRow,
    OriginalRow,
    DroppedRow,
    AnnotationRow,
    AnnotationPlaceRow,
    AnnotationTagRow,
    TagRow,
    HistoryRow,
    StandRow,
)
