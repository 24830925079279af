"""The command `duidu` and its verbs."""

from __future__ import annotations

import click

from reader import __version__
from reader.cli.aligning import align
from reader.cli.exporting import export
from reader.cli.importing import import_
from reader.cli.listing import list_
from reader.cli.marking import annotate
from reader.cli.notes import import_notes
from reader.cli.options import library_option
from reader.cli.revising import revise
from reader.cli.showing import show
from reader.cli.window import open_, snapshot


class Verbs(click.Group):
    """A group whose first word may also be what `open` takes: a file or an article."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `open` before words that begin with no verb."""
        return super().parse_args(ctx, args if self._names_verb(args) else ["open", *args])

    def _names_verb(self, args: list[str]) -> bool:
        """Whether there is a verb, or a question that needs none."""
        words = iter(args)
        for word in words:
            if word in {"-h", "--help", "--version"}:
                return True
            if word == "--library":
                next(words, None)
            elif not word.startswith("--library="):
                return word in self.commands
        return False


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@library_option
@click.version_option(__version__, prog_name="duidu", message="%(prog)s %(version)s")
def duidu() -> None:
    """Read a Chinese and an English text side by side, and keep what you learn.

    Without a verb the window opens, on files or articles where some are named.
    """


for verb in (open_, import_, list_, show, annotate, revise, export, import_notes, snapshot, align):
    duidu.add_command(verb)
