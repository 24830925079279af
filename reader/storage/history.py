"""The history: every change that was made, by a rising number, and what of it is let go."""

from __future__ import annotations

from datetime import datetime

from reader.model.change import Change, Record, Step
from reader.storage.connection import Connection
from reader.storage.forms import FORM, decode, encode
from reader.storage.rows import moment_text, text_moment
from reader.storage.tables import HistoryRow


def append(
    connection: Connection, change: Change, writer: str, step: Step, made: datetime
) -> Record:
    """Write a change down. Call it in the transaction that makes it."""
    values = {
        "writer": writer,
        "step": step.value,
        "made": moment_text(made),
        "form": FORM,
        "change": encode(change),
    }
    sequence = connection.run(HistoryRow.insert(values))
    return Record(sequence, writer, step, change, made)


def records_since(connection: Connection, sequence: int) -> list[Record]:
    """Give the changes after a number, in order."""
    query = HistoryRow.select().where(HistoryRow.sequence > sequence)
    return [_record(row) for row in connection.rows(query.order_by(HistoryRow.sequence))]


def records_of(connection: Connection, writer: str) -> list[Record]:
    """Give the changes of one writer, in order."""
    query = HistoryRow.select().where(HistoryRow.writer == writer)
    return [_record(row) for row in connection.rows(query.order_by(HistoryRow.sequence))]


def _record(row: HistoryRow) -> Record:
    return Record(
        row.sequence,
        row.writer,
        Step(row.step),
        decode(row.change, row.form),
        text_moment(row.made),
    )
