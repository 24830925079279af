"""Long work in a process of its own, with progress and a way to stop it.

A Python thread beside the window would triple its frame time; a process does not. The thread
here only waits for what the process says.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from reader.model.errors import ReaderError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.session.worker import end_with_parent

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

Result = TypeVar("Result")
Report = Callable[[float], None]
Deliver = Callable[[Callable[[], None]], None]


@dataclass(frozen=True, slots=True)
class Hearing(Generic[Result]):
    """Who is told of a job's course: how far it is (0 to 1), its result, or what went wrong."""

    progress: Report
    done: Callable[[Result], None]
    failed: Callable[[BaseException], None]


class Job(Generic[Result]):
    """A function running in a worker process.

    `work(report, *arguments)` must be importable and its arguments and result picklable. What it
    says is handed over through `deliver`, on the thread of whoever started it.
    """

    def __init__(
        self,
        work: Callable[..., Result],
        arguments: tuple[object, ...],
        deliver: Deliver,
        hearing: Hearing[Result],
    ) -> None:
        from multiprocessing import get_context

        self._deliver = deliver
        self._hearing = hearing
        self._stopped = False
        context = get_context("spawn")
        self._ear, mouth = context.Pipe(duplex=False)
        self._process: SpawnProcess = context.Process(
            target=_run, args=(mouth, work, arguments), daemon=True
        )
        self._process.start()
        # Ours is closed, so that the pipe ends when the process does.
        mouth.close()
        self._listener = Thread(target=self._listen, name="job", daemon=True)
        self._listener.start()

    def cancel(self) -> None:
        """Stop the work; nothing more is heard of it."""
        self._stopped = True
        self._process.terminate()

    def wait(self, seconds: float | None = None) -> None:
        """Wait until the work has ended, one way or another."""
        self._listener.join(seconds)

    def _listen(self) -> None:
        ended = False
        while not ended:
            try:
                what, value = self._ear.recv()
            except EOFError:
                what, value = "failed", WorkerLostError()
            ended = what != "progress"
            self._deliver(partial(self._tell, what, value))
        self._process.join()

    def _tell(self, what: str, value: Any) -> None:
        if self._stopped:
            return
        if what == "progress":
            self._hearing.progress(value)
        elif what == "done":
            self._hearing.done(value)
        else:
            self._hearing.failed(value)


class WorkerLostError(ReaderError):
    """The worker process ended before its work did."""

    def __init__(self) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP(
                "session", "The work was broken off before it was done; nothing was changed."
            )
        )


def _run(mouth: Connection, work: Callable[..., object], arguments: tuple[object, ...]) -> None:
    """Run in the worker: say how far it is, then the result or what went wrong.

    What it makes is wanted to the end, and then the process is gone: to look for garbage would
    only cost time.
    """
    gc.disable()
    end_with_parent()
    try:
        result = work(lambda share: mouth.send(("progress", share)), *arguments)
    except ReaderError as error:
        mouth.send(("failed", error))
    else:
        mouth.send(("done", result))
    mouth.close()
