"""Jinja2 templates, ours and readers', in a sandbox: a template reads what goes out, nothing else.

Ours lie in `resources/templates/`; a reader's own lies anywhere and may extend or include ours.
What a template asks for and is not there is an error, which is told with its line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from traceback import extract_tb
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, FunctionLoader, StrictUndefined
from jinja2.exceptions import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedEnvironment

from reader.model.errors import ExportError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.model.resources import resource
from reader.model.study import Export

Filters = Mapping[str, Callable[..., Any]]

_FAILED = QT_TRANSLATE_NOOP("formats", "The template “{0}” fails in line {1}: {2}.")
_UNREADABLE = QT_TRANSLATE_NOOP("formats", "The template “{0}” cannot be read ({1}).")
_FAULTS = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a template's own doing may raise: wrong arguments, a division by nought, no end."""
_MARKUP = (".html", ".xhtml", ".opf")
_OWN = "<own>"
_CODE = "<template>"
"""The file that Jinja2 names for a template of no file."""


def rendered(export: Export, built_in: str, filters: Filters, **names: object) -> str:
    """Write what goes out with the reader's own template, or else with ours of this name.

    `names` are what the template may speak of. Raises `ExportError` for a template of the reader's
    that fails; where ours does, that is our own fault.
    """
    if export.template is None:
        return _render(built_in, _environment(_ours(), built_in, filters), names)
    return rendered_source(_read(export.template), export.template.name, filters, **names)


def rendered_source(source: str, called: str, filters: Filters, **names: object) -> str:
    """Write with a template given as text, as a preview does while it is edited."""
    own = FunctionLoader({_OWN: source}.get)
    environment = _environment(ChoiceLoader([own, _ours()]), called, filters)
    try:
        return _render(_OWN, environment, names)
    except TemplateSyntaxError as error:
        told = called if error.name in (None, _OWN) else error.name
        raise ExportError(_FAILED.of(told, error.lineno, _sentence(error))) from error
    except TemplateNotFound as error:
        raise ExportError(_FAILED.of(called, _line_of(error), f"no template {error}")) from error
    except _FAULTS as error:
        raise ExportError(_FAILED.of(called, _line_of(error), _sentence(error))) from error


def _render(name: str, environment: SandboxedEnvironment, names: Mapping[str, object]) -> str:
    return environment.get_template(name).render(names)


def _environment(loader: BaseLoader, called: str, filters: Filters) -> SandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=loader,
        autoescape=called.endswith(_MARKUP),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(filters)
    return environment


@lru_cache(maxsize=1)
def _ours() -> FileSystemLoader:
    return FileSystemLoader(resource("templates"), encoding="utf-8")


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise ExportError(_UNREADABLE.of(path.name, reason)) from error


def _line_of(error: BaseException) -> int:
    """Give the line of the template in which an error arose: Jinja2 puts it into the traceback."""
    lines = [
        frame.lineno or 1
        for frame in extract_tb(error.__traceback__)
        if frame.filename == _CODE
        or ("resources" in frame.filename and "templates" in frame.filename)
    ]
    return lines[-1] if lines else 1


def _sentence(error: BaseException) -> str:
    return " ".join(str(error).split()).rstrip(".") or type(error).__name__
