"""Where this program keeps what it makes, unless it is told otherwise."""

from __future__ import annotations

from pathlib import Path


def default_library() -> Path:
    """Give the library's place among the user's data; it need not be there yet."""
    from platformdirs import user_data_path

    return user_data_path("duidu", appauthor=False) / "library.sqlite"


def cache_folder() -> Path:
    """Give the folder of what can be made again; it need not be there yet."""
    from platformdirs import user_cache_path

    return user_cache_path("duidu", appauthor=False)
