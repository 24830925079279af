"""What every worker process does for the window it works for."""

from __future__ import annotations

import os
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

ORPHANED = 1
"""The exit code of a worker whose window is gone."""


def end_with_parent() -> None:
    """End this process when the one that started it does, however that ends.

    A window that is killed has no time to stop its workers; they would sit there with their
    dictionaries for ever. Called in the worker, once; what it is doing then is broken off, as the
    library takes it from any process at any time.
    """
    Thread(target=_end_after_parent, name="parent", daemon=True).start()


def _end_after_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(ORPHANED)


def new_worker() -> ProcessPoolExecutor:
    """Give a pool of one worker process that goes on waiting for work."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(
        max_workers=1, mp_context=get_context("spawn"), initializer=end_with_parent
    )
