"""One reader at one library: changes go down one road, and every listener hears of them once.

A change is committed by the library first; only then do memory and screen follow, by the one
notification. Changes of other writers on the same library (a second window, the command line) are
read from its history and come as the same notification.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from reader.model.change import Change, Entity, Key, Payload, Record, Step
from reader.model.errors import ConflictError
from reader.session.clock import Clock, now

if TYPE_CHECKING:
    from reader.storage.library import Library

Listener = Callable[[Change], object]


class Session:
    """A library, who writes to it, and the steps that this writer can take back.

    `writer` names the seat: the same name after a restart finds its steps again.
    """

    def __init__(self, library: Library, writer: str, clock: Clock = now) -> None:
        self.library = library
        self.writer = writer
        self.clock = clock
        self._listeners: list[Listener] = []
        self._seen = library.last_sequence()
        self._data_version = library.data_version()
        self._steps = Steps()
        self._steps_read = False

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` told of every change; give the function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def do(self, change: Change, payload: Payload | None = None) -> Change:
        """Carry out a change that can be undone.

        Raises `ConflictError` where what it builds on was changed elsewhere, `LibraryError` where
        it cannot be written; nothing has happened then.
        """
        return self._carry_out(change, Step.DO, payload)

    def do_aside(self, change: Change, payload: Payload | None = None) -> Change:
        """Carry out a change that undo passes over (see `Step.ASIDE`)."""
        return self._carry_out(change, Step.ASIDE, payload)

    @property
    def undoable(self) -> Change | None:
        """The change that `undo` would take back."""
        return self._own_steps().undoable

    @property
    def redoable(self) -> Change | None:
        """The change that `redo` would carry out again."""
        return self._own_steps().redoable

    def undo(self) -> Change | None:
        """Take back this writer's last step; give the change that did it, if there was one.

        Raises `ConflictError` where it was changed elsewhere since; that step is then passed over.
        """
        change = self.undoable
        if change is None:
            return None
        return self._retrace(change.inverse(), Step.UNDO)

    def redo(self) -> Change | None:
        """Carry out again what was last taken back; as `undo`."""
        change = self.redoable
        if change is None:
            return None
        return self._retrace(change, Step.REDO)

    def poll(self) -> None:
        """Hear of what other writers changed since the last look."""
        version = self.library.data_version()
        if version != self._data_version:
            self._data_version = version
            self._catch_up()

    def _retrace(self, change: Change, step: Step) -> Change:
        try:
            return self._carry_out(change, step, None)
        except ConflictError:
            self._own_steps().forget(step)
            raise

    def _carry_out(self, change: Change, step: Step, payload: Payload | None) -> Change:
        steps = self._own_steps()
        record = self.library.apply(
            change,
            writer=self.writer,
            step=step,
            made=self.clock(),
            payload=payload or Payload(),
        )
        steps.add(record)
        if record.sequence == self._seen + 1:
            self._seen = record.sequence
            self._notify(change)
        else:
            self._catch_up()
        return change

    def _catch_up(self) -> None:
        for record in self.library.records_since(self._seen):
            self._seen = record.sequence
            self._notify(record.change)

    def _notify(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)

    def _own_steps(self) -> Steps:
        if not self._steps_read:
            self._steps_read = True
            for record in self.library.records_of(self.writer):
                self._steps.add(record)
        return self._steps


class Steps:
    """Which of a writer's changes are done and which undone, told by its records in order."""

    def __init__(self) -> None:
        self._done: list[Change] = []
        self._undone: list[Change] = []

    @property
    def undoable(self) -> Change | None:
        """The last change that is done."""
        return self._done[-1] if self._done else None

    @property
    def redoable(self) -> Change | None:
        """The last change that is undone."""
        return self._undone[-1] if self._undone else None

    def add(self, record: Record) -> None:
        """Follow one record. A history that was pruned may begin in the middle."""
        if record.step is Step.DO:
            self._done.append(record.change)
            self._undone.clear()
        elif record.step is Step.UNDO:
            self.forget(Step.UNDO)
            self._undone.append(record.change.inverse())
        elif record.step is Step.REDO:
            self.forget(Step.REDO)
            self._done.append(record.change)
        else:
            self._build_on(record.change)

    def _build_on(self, aside: Change) -> None:
        """Let all steps build on what a change aside has made of a thing.

        Where it has given a field another value, that value stands for the one before in every
        step, so that the steps can still be taken back and done again.
        """
        for key, before in aside.before.items():
            after = aside.after[key]
            if before is not None and after is not None:
                values = {
                    one.name: (getattr(before, one.name), getattr(after, one.name))
                    for one in fields(before)
                    if getattr(before, one.name) != getattr(after, one.name)
                }
                for stack in (self._done, self._undone):
                    stack[:] = [_built_on(step, key, values) for step in stack]

    def forget(self, step: Step) -> None:
        """Pass over the change that an undo or a redo would be of."""
        stack = self._done if step is Step.UNDO else self._undone
        if stack:
            stack.pop()


def _built_on(step: Change, key: Key, values: Mapping[str, tuple[object, object]]) -> Change:
    """Give a step in which values of a thing stand for those that were there before."""
    if key not in step.before:
        return step

    def renewed(entity: Entity | None) -> Entity | None:
        changed: dict[str, Any] = {
            name: new
            for name, (old, new) in values.items()
            if entity is not None and getattr(entity, name) == old
        }
        return replace(entity, **changed) if entity is not None and changed else entity

    return replace(
        step,
        before={**step.before, key: renewed(step.before[key])},
        after={**step.after, key: renewed(step.after[key])},
    )


def replacing(
    kind: str,
    pairs: Mapping[Key, tuple[Entity | None, Entity | None]],
    **arguments: str | int,
) -> Change:
    """Give the change that takes each entity from the first of its pair to the second."""
    return Change(
        kind,
        before={key: before for key, (before, _) in pairs.items()},
        after={key: after for key, (_, after) in pairs.items()},
        arguments=arguments,
    )
