"""The command line: texts to stdout, one sentence of trouble to stderr, and an exit code.

Exit codes are 0 for done, 1 for could not, 2 for wrong use. No verb but `open` and `snapshot`
loads Qt, and each loads only what it needs.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from io import TextIOWrapper

import click

from reader.cli.command import duidu
from reader.model.errors import ReaderError

DONE, COULD_NOT, WRONG_USE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line (the process's own by default); give the exit code.

    Raises `SystemExit` where whoever read the output has gone, which click sees to.
    """
    _speak_utf8()
    given = None if arguments is None else list(arguments)
    try:
        code = duidu.main(given, prog_name="duidu", standalone_mode=False)
    except click.UsageError as error:
        _complain(error.format_message())
        return WRONG_USE
    except ReaderError as error:
        _complain(str(error))
        return COULD_NOT
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    return code if isinstance(code, int) else DONE


def _complain(sentence: str) -> None:
    """Say what went wrong in one line, whatever a file's name has in it."""
    click.echo(f"duidu: {' '.join(sentence.split())}", err=True)


def _speak_utf8() -> None:
    """Write UTF-8 also where the locale is C."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
