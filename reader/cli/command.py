"""The command `duidu` and its verbs. A verb's module is loaded when the verb is wanted."""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

from reader import __version__
from reader.cli.options import library_option

VERBS = {
    "align": "aligning:align",
    "annotate": "marking:annotate",
    "export": "exporting:export",
    "import": "importing:import_",
    "import-notes": "notes:import_notes",
    "list": "listing:list_",
    "open": "window:open_",
    "revise": "revising:revise",
    "show": "showing:show",
    "snapshot": "window:snapshot",
}
"""The module of this package and the command in it, by the verb."""


class Verbs(click.Group):
    """A group whose first word may also be what `open` takes: a file or an article."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Give the verbs."""
        return list(VERBS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a verb."""
        if cmd_name not in VERBS:
            return None
        module, _, command = VERBS[cmd_name].partition(":")
        return cast("click.Command", getattr(import_module(f"reader.cli.{module}"), command))

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
                return word in VERBS
        return False


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@library_option
@click.version_option(__version__, prog_name="duidu", message="%(prog)s %(version)s")
def duidu() -> None:
    """Read a Chinese and an English text side by side, and keep what you learn.

    Without a verb the window opens, on files or articles where some are named.
    """
