"""`duidu export`."""

from __future__ import annotations

from pathlib import Path

import click

from reader.cli.options import library_option, library_path
from reader.cli.output import say
from reader.cli.reading import article_of


@click.command()
@click.argument("article", metavar="ID")
@click.option(
    "--format",
    type=click.Choice(["markdown"]),
    default="markdown",
    show_default=True,
    expose_value=False,
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Else, or as -, stdout."
)
@library_option
def export(article: str, output: Path | None) -> None:
    """Print an article's notes, or write them to a file."""
    from reader.session.export import markdown_of, write_markdown

    with article_of(library_path(), article) as (_, opened):
        if output is None or str(output) == "-":
            say(markdown_of(opened), end="")
        else:
            write_markdown(opened, output)
