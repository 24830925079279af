from __future__ import annotations

import sys
from pathlib import Path

import platformdirs
import pytest

from reader.storage.folders import cache_folder, config_folder, default_library

OURS = {
    "data": lambda: default_library().parent,
    "cache": cache_folder,
    "config": config_folder,
}


@pytest.mark.parametrize("kind", OURS)
@pytest.mark.parametrize("named", [None, "", "/srv/reader"])
def test_our_places_are_those_that_platformdirs_gives(
    kind: str, named: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform == "linux":
        monkeypatch.delenv(f"XDG_{kind.upper()}_HOME", raising=False)
        if named is not None:
            monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", named)
    asked = platformdirs.PlatformDirs("duidu", appauthor=False)
    assert OURS[kind]() == Path(getattr(asked, f"user_{kind}_dir"))


@pytest.mark.skipif(sys.platform != "linux", reason="XDG's variables count on Linux")
def test_a_relative_path_names_no_place(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "relative/place")
    assert cache_folder() == home / ".cache" / "duidu"
