"""Options that verbs share, and what they take.

`--library` and `--json` are kept in the context, so that a verb's function has only what is its
own: `library_path` and `wants_json` tell them.
"""

from __future__ import annotations

import os
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import click

VARIABLE = "DUIDU_LIBRARY"

_JSON = "reader.cli.json"
_SIZE = re.compile(r"(\d{1,5})[x×](\d{1,5})")
_SMALLEST, _LARGEST = 100, 16_000


def _keep_library(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    # A verb's context begins with what was said before the verb. A name left empty says nothing.
    if value is not None and str(value) not in {"", "."}:
        context.obj = value


def _keep_json(context: click.Context, _: click.Parameter, value: bool) -> None:
    context.meta[_JSON] = value


def text(context: click.Context, parameter: click.Parameter, value: Any) -> Any:
    """Take words for the library, UTF-8 whatever the locale says (an option's callback)."""
    if isinstance(value, tuple):
        return tuple(text(context, parameter, one) for one in value)
    try:
        # What the locale could not decode, Python keeps as lone surrogates (PEP 383).
        return value and value.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeError as error:
        raise click.BadParameter("it is not written in UTF-8.", param=parameter) from error


def moment(_: click.Context, parameter: click.Parameter, value: str | None) -> datetime | None:
    """Take a day or a moment as ISO 8601 writes it, of this place's time (an option's callback)."""
    try:
        return datetime.fromisoformat(value).astimezone() if value else None
    except ValueError as error:
        raise click.BadParameter(
            f"“{value}” is no day such as 2026-03-05.", param=parameter
        ) from error


def size(_: click.Context, parameter: click.Parameter, value: str) -> tuple[int, int]:
    """Take a width and a height in pixels apart (an option's callback)."""
    found = _SIZE.fullmatch(value)
    sides = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(_SMALLEST <= side <= _LARGEST for side in sides):
        raise click.BadParameter(
            f"“{value}” is no size such as 1280x800, each side between {_SMALLEST} and {_LARGEST}.",
            param=parameter,
        )
    return sides


library_option = click.option(
    "--library",
    type=click.Path(path_type=Path),
    metavar="FILE",
    expose_value=False,
    callback=_keep_library,
    help=f"The library to use, before or after the verb (else ${VARIABLE}, else your own).",
)
json_option = click.option(
    "--json", is_flag=True, expose_value=False, callback=_keep_json, help="Print JSON."
)
language_option = click.option(
    "--language", type=click.Choice(["en", "zh"]), help="The language of the window."
)


def wants_json() -> bool:
    """Whether JSON was asked for."""
    return bool(click.get_current_context().meta.get(_JSON))


def library_path() -> Path:
    """Give the library's file: named after the verb, before it, in the environment, or ours."""
    given = click.get_current_context().obj
    if isinstance(given, Path):
        return given
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    from reader.storage.folders import default_library

    return default_library()
