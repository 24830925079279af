"""What the window remembers between two starts, in one small JSON file.

The file lies in the platform's configuration folder; the environment's `DUIDU_CONFIG` names
another file. A file that is not there or not readable gives the defaults: settings are a
convenience, never a reason not to open an article.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from reader.storage.folders import config_folder
from reader.ui.view.setting import Ruby, Typography

_Part = TypeVar("_Part", bound=Any)


@dataclass(slots=True)
class Settings:
    """The remembered choices. `geometry` is Qt's own packed form, in base64.

    `widths` are those of the articles' list, the desk and the annotations' list, in pixels.
    `language` is `en`, `zh` or None for the system's. `zoom`, `pinyin`, `ruby` and `typography`
    are how texts are set (`reader.ui.view.setting`), `view` is the way of reading
    (`reader.ui.view.way`), `align` whether an article that is opened is aligned by words unasked.
    `day` is the light theme that the reader comes back to from the night. `article` is the one
    that was last read.
    """

    language: str | None = None
    theme: str = "paper"
    day: str = "paper"
    pinyin: bool = True
    zoom: float = 1.0
    ruby: Ruby = field(default_factory=Ruby)
    typography: Typography = field(default_factory=Typography)
    view: str = "side-by-side"
    align: bool = True
    geometry: str = ""
    widths: list[int] = field(default_factory=list)
    articles_shown: bool = True
    annotations_shown: bool = True
    import_folder: str = ""
    export_folder: str = ""
    article: str | None = None


def settings_path() -> Path:
    """Give the place of the settings file."""
    named = os.environ.get("DUIDU_CONFIG")
    if named:
        return Path(named)
    return config_folder() / "window.json"


def load_settings(path: Path) -> Settings:
    """Read the settings; whatever is missing, damaged or of another type keeps its default."""
    try:
        stored: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _taken(Settings(), stored)


def save_settings(settings: Settings, path: Path) -> None:
    """Write the settings beside their place and move them there; raises `OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = path.with_name(f"{path.name}.{os.getpid()}.new")
    written.write_text(json.dumps(asdict(settings), indent=1, ensure_ascii=False), encoding="utf-8")
    written.replace(path)


def _taken(defaults: _Part, stored: object) -> _Part:
    """Give the defaults, with what was stored in the place of each that it fits."""
    if not isinstance(stored, dict):
        return defaults
    fitting: dict[str, object] = {}
    for one in fields(defaults):
        value, usual = stored.get(one.name), getattr(defaults, one.name)
        if is_dataclass(usual):
            fitting[one.name] = _taken(usual, value)
        elif _fits(value, usual, optional="None" in str(one.type)):
            fitting[one.name] = value
    return replace(defaults, **fitting)


def _fits(value: object, default: object, *, optional: bool) -> bool:
    """Whether a stored value has the type of its default."""
    if optional:
        return isinstance(value, str)
    if isinstance(default, list):
        return isinstance(value, list) and all(type(item) is int for item in value)
    if isinstance(default, float):
        return type(value) in (int, float)
    return type(value) is type(default)
