"""Texts and files to stdout."""

from __future__ import annotations

import os
import sys

import click

from reader.model.errors import ExportError
from reader.model.message import QT_TRANSLATE_NOOP

_UNWRITTEN = QT_TRANSLATE_NOOP("cli", "The output cannot be written: {0}.")


def say(text: str, *, end: str = "\n") -> None:
    """Print a text; raise `ExportError` where that fails, but let a reader who is gone be gone."""
    hand_over(f"{text}{end}")


def hand_over(content: str | bytes) -> None:
    """Print a text, or what a file would hold, as it is. Raises as `say` does."""
    try:
        click.echo(content, nl=False)
    except BrokenPipeError:
        raise
    except OSError as error:
        _give_up_stdout()
        raise ExportError(_UNWRITTEN.of(error.strerror or error)) from error


def _give_up_stdout() -> None:
    """Let what is still in the buffer go nowhere: Python writes it once more when it ends.

    The way to do so is in the documentation of Python's module `signal`, "Note on SIGPIPE".
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
