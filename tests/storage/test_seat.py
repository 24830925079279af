from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from reader.storage.seat import claim_seat

CLAIM = """
import sys, time
from pathlib import Path
from reader.storage.seat import claim_seat
seat = claim_seat(Path(sys.argv[1]))
print(seat.name, flush=True)
sys.stdin.read()
"""


def test_windows_take_the_lowest_free_seats(path: Path) -> None:
    first, second, third = (claim_seat(path) for _ in range(3))
    assert [seat.name for seat in (first, second, third)] == ["window-1", "window-2", "window-3"]
    second.release()
    again = claim_seat(path)
    assert again.name == "window-2"
    for seat in (first, again, third):
        seat.release()
        seat.release()
    last = claim_seat(path)
    assert last.name == "window-1"
    last.release()


def test_each_library_has_seats_of_its_own(path: Path) -> None:
    one, other = claim_seat(path), claim_seat(path.with_name("other.sqlite"))
    assert one.name == other.name == "window-1"
    one.release()
    other.release()


def test_a_link_leads_to_the_seats_of_the_library_itself(path: Path) -> None:
    link = path.with_name("link.sqlite")
    link.symlink_to(path)
    one, two = claim_seat(path), claim_seat(link)
    assert two.name == "window-2"
    one.release()
    two.release()


def test_a_killed_window_leaves_its_seat(path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", CLAIM, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "window-1\n"
        mine = claim_seat(path)
        assert mine.name == "window-2"
        mine.release()
        other.send_signal(signal.SIGKILL)
    mine = claim_seat(path)
    assert mine.name == "window-1"
    mine.release()


def test_without_a_place_for_locks_there_still_is_a_seat(tmp_path: Path, path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    seat = claim_seat(path, folder=tmp_path / "file")
    assert str(os.getpid()) in seat.name
    seat.release()
