"""Worker processes end with the window they work for, even where it is killed."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

LONGEST = 60  # seconds that a process may take to start or end on a busy machine

JOB = """
from multiprocessing import active_children
from reader.session.job import Hearing, Job
from tests.session.test_job import dawdle

def tell(_share):
    print(active_children()[0].pid, flush=True)

job = Job(dawdle, (), lambda act: act(), Hearing(tell, print, print))
job.wait()
"""

READINGS = """
import sys, time
from multiprocessing import active_children
from pathlib import Path
from reader.session.readings import Readings
from reader.storage.readings import ReadingCache

def tell(_made):
    print(active_children()[0].pid, flush=True)

with ReadingCache(Path(sys.argv[1]), version="1") as cache:
    readings = Readings(cache, lambda act: act())
    readings.ask(["灯塔的门没有锁。"], tell)
    sys.stdin.read()
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="to wait for a stranger's end asks Linux")
@pytest.mark.parametrize("program", [JOB, READINGS], ids=["job", "readings"])
def test_a_worker_ends_when_its_window_is_killed(program: str, tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path / "readings.sqlite")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as window:
        assert window.stdout is not None
        worker = os.pidfd_open(int(window.stdout.readline()))
        try:
            window.send_signal(signal.SIGKILL)
            ended, _, _ = select.select([worker], [], [], LONGEST)
            if not ended:
                signal.pidfd_send_signal(worker, signal.SIGKILL)
        finally:
            os.close(worker)
    assert ended
