"""The lexicon is taken from the cache, or built and put there.

Two processes that build it at once do so harmlessly: each writes under a name of its own and the
last to finish takes the place. A file of another version is another file, and is removed.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from reader.lexicon.lexicon import Lexicon
from reader.lexicon.store import DamagedError, load, save
from reader.lexicon.version import lexicon_version

_FOLDER = "lexicon"


def lexicon_file(cache: Path) -> Path:
    """Give the place of today's lexicon in the cache folder; it need not be there yet."""
    return cache / _FOLDER / f"{lexicon_version()}.zip"


def ready_lexicon(cache: Path) -> Lexicon | None:
    """Give the lexicon that is in the cache folder, or `None` where there is no whole one."""
    try:
        return load(lexicon_file(cache))
    except (FileNotFoundError, DamagedError):
        return None


def provide_lexicon(cache: Path, report: Callable[[float], None]) -> Lexicon:
    """Give the lexicon, building it first where it is not in the cache folder.

    It takes some ten seconds then; `report` hears how far it is (0 to 1), and may raise to stop
    it. Where it cannot be stored it is given all the same.
    """
    lexicon = ready_lexicon(cache)
    if lexicon is not None:
        return lexicon
    from reader.lexicon.building import build
    from reader.lexicon.cedict import entries

    lexicon = build(list(entries()), report)
    file = lexicon_file(cache)
    try:
        save(lexicon, file)
    except OSError as error:
        logging.getLogger(__name__).warning("the lexicon cannot be stored: %s", error)
    else:
        _remove_others(file)
    return lexicon


def _remove_others(file: Path) -> None:
    """Remove lexicons of other versions; what another process holds open may stay."""
    for other in file.parent.glob("*.zip"):
        if other != file:
            with suppress(OSError):
                other.unlink()
