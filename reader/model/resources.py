"""Where the files that come with the program lie: samples, fonts, icons, translations.

In a wheel they are at `reader/resources/`, in a checkout and an editable install beside `reader/`.
"""

from __future__ import annotations

from pathlib import Path


def resource(*parts: str) -> Path:
    """Give the path of a resource, as `resource("samples", "harbour.txt")`."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "resources"
    root = installed if installed.is_dir() else package.parent / "resources"
    return root.joinpath(*parts)
