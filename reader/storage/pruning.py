"""Letting go of old history without breaking what can still be undone.

Of each writer the newest 1,000 changes are kept, for 90 days. What was made within the last day
stays however much it is, so that a window that slept for an hour misses nothing of what another
one did.

An undo needs the change that it took back, and a redo the undo: the history is replayed from its
oldest record. So a writer's records are cut only where no later one refers to an earlier one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from reader.model.change import Step
from reader.storage.connection import Connection
from reader.storage.rows import text_moment
from reader.storage.tables import HistoryRow

KEPT_STEPS = 1_000
KEPT_FOR = timedelta(days=90)
SPARED_FOR = timedelta(days=1)

_EVERY = 100
"""How many changes go by between two looks."""


def prune_now_and_then(connection: Connection, sequence: int, now: datetime) -> None:
    """Prune at every hundredth change. Call it in a transaction."""
    if sequence % _EVERY == 0:
        prune(connection, now)


def prune(connection: Connection, now: datetime) -> int:
    """Let go of what is too old or too much; give how many records went."""
    writers = connection.rows(HistoryRow.select(HistoryRow.writer).distinct().tuples())
    return sum(_prune_writer(connection, writer, now) for (writer,) in writers)


def _prune_writer(connection: Connection, writer: str, now: datetime) -> int:
    query = HistoryRow.select(HistoryRow.sequence, HistoryRow.step, HistoryRow.made)
    of_writer = query.where(HistoryRow.writer == writer).order_by(HistoryRow.sequence)
    rows = connection.rows(of_writer.tuples())
    wanted = excess([text_moment(made) for _, _, made in rows], now)
    cut = seam([Step(step) for _, step, _ in rows], wanted)
    if not cut:
        return 0
    return connection.run(
        HistoryRow.delete().where(
            (HistoryRow.writer == writer) & (HistoryRow.sequence <= rows[cut - 1][0])
        )
    )


def excess(made: Sequence[datetime], now: datetime) -> int:
    """Give how many of a writer's oldest records are too many or too old."""
    beyond = len(made) - KEPT_STEPS
    count = 0
    for index, moment in enumerate(made):
        age = now - moment
        if age > KEPT_FOR or (index < beyond and age > SPARED_FOR):
            count = index + 1
        else:
            break
    return count


def seam(steps: Sequence[Step], wanted: int) -> int:
    """Give the last place at or before `wanted` where no later record refers to an earlier one.

    An undo takes back the newest change not taken back, a redo the newest undo; a new change
    leaves nothing to redo.
    """
    done: list[int] = []
    undone: list[int] = []
    reach = list(range(len(steps)))  # for each record, the oldest one that it needs
    for at, step in enumerate(steps):
        match step:
            case Step.DO:
                done.append(at)
                undone.clear()
            case Step.UNDO:
                if done:
                    reach[at] = done.pop()
                undone.append(at)
            case Step.REDO:
                if undone:
                    reach[at] = undone.pop()
                done.append(at)
    oldest = len(steps)
    for cut in range(len(steps), 0, -1):
        if cut < len(steps):
            oldest = min(oldest, reach[cut])
        if cut <= min(wanted, oldest):
            return cut
    return 0
