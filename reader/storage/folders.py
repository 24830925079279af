"""Where this program keeps what it makes, unless it is told otherwise.

The places are those of platformdirs. On Linux they are the XDG base directories
(https://specifications.freedesktop.org/basedir-spec/), found here without it: importing it takes
a twentieth of a launch.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_NAME = "duidu"

_XDG = {
    "data": ("XDG_DATA_HOME", ".local/share"),
    "cache": ("XDG_CACHE_HOME", ".cache"),
    "config": ("XDG_CONFIG_HOME", ".config"),
}
"""By what a folder is for: the variable that names its place, and where else it is at home."""


def default_library() -> Path:
    """Give the library's place among the user's data; it need not be there yet."""
    return _folder("data") / "library.sqlite"


def cache_folder() -> Path:
    """Give the folder of what can be made again; it need not be there yet."""
    return _folder("cache")


def config_folder() -> Path:
    """Give the folder of what is remembered; it need not be there yet."""
    return _folder("config")


def _folder(kind: str) -> Path:
    if sys.platform != "linux":
        from platformdirs import PlatformDirs

        found: Path = getattr(PlatformDirs(_NAME, appauthor=False), f"user_{kind}_path")
        return found
    return _xdg_folder(*_XDG[kind])


def _xdg_folder(variable: str, usual: str) -> Path:
    """Give our folder where a variable says by an absolute path, else where it usually is."""
    named = os.environ.get(variable, "")
    return (Path(named) if named.startswith("/") else Path.home() / usual) / _NAME
