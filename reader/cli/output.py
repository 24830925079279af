"""Texts to stdout."""

from __future__ import annotations

import click

from reader.model.errors import ExportError
from reader.model.message import QT_TRANSLATE_NOOP

_UNWRITTEN = QT_TRANSLATE_NOOP("cli", "The output cannot be written: {0}.")


def say(text: str, *, end: str = "\n") -> None:
    """Print a text; raise `ExportError` where that fails, but let a reader who is gone be gone."""
    try:
        click.echo(f"{text}{end}", nl=False)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ExportError(_UNWRITTEN.of(error.strerror or error)) from error
