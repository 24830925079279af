from __future__ import annotations

import os
import time
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any

from reader.model.errors import ReaderError, SourceError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.session.job import Hearing, Job, Report, WorkerLostError


def add(report: Report, left: int, right: int) -> int:
    report(0.5)
    return left + right


def refuse(_report: Report) -> None:
    raise SourceError(QT_TRANSLATE_NOOP("test", "“{0}” is empty.").of("海.txt"))


def vanish(_report: Report) -> None:
    os._exit(3)


def dawdle(report: Report) -> None:
    report(0.1)
    time.sleep(60)


def heard_of(work: Callable[..., Any], *arguments: object) -> tuple[Job[Any], SimpleQueue[Any]]:
    said: SimpleQueue[Any] = SimpleQueue()
    hearing: Hearing[Any] = Hearing(
        progress=lambda share: said.put(("progress", share)),
        done=lambda result: said.put(("done", result)),
        failed=lambda error: said.put(("failed", error)),
    )
    return Job(work, arguments, lambda tell: tell(), hearing), said


def test_a_job_tells_how_far_it_is_and_gives_its_result() -> None:
    job, said = heard_of(add, 2, 3)
    job.wait(30)
    assert [said.get(timeout=5), said.get(timeout=5)] == [("progress", 0.5), ("done", 5)]


def test_a_sentence_for_the_reader_comes_out_of_the_process_whole() -> None:
    _, said = heard_of(refuse)
    what, error = said.get(timeout=30)
    assert what == "failed"
    assert isinstance(error, SourceError)
    assert str(error) == "“海.txt” is empty."
    assert error.message.arguments == ("海.txt",)


def test_a_process_that_dies_is_told_as_trouble() -> None:
    _, said = heard_of(vanish)
    what, error = said.get(timeout=30)
    assert what == "failed"
    assert isinstance(error, WorkerLostError)
    assert isinstance(error, ReaderError)


def test_nothing_more_is_heard_of_a_job_that_was_stopped() -> None:
    job, said = heard_of(dawdle)
    assert said.get(timeout=30) == ("progress", 0.1)
    job.cancel()
    job.wait(30)
    assert said.empty()
