"""`duidu revise`."""

from __future__ import annotations

from pathlib import Path

import click

from reader.cli.forms import CODES, print_json
from reader.cli.options import json_option, library_option, library_path, wants_json
from reader.cli.output import say
from reader.cli.reading import article_of


@click.command()
@click.argument("article", metavar="ID")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--side", type=click.Choice(CODES), help="The side to revise (else all in FILE).")
@json_option
@library_option
def revise(article: str, file: Path, side: str | None) -> None:
    """Take FILE as the newer text of an article; its notes are found again in it.

    ID is the article's number in `list`, its id, or the beginning of that. A note whose words are
    not known again becomes an orphan: it is kept, and tried again at each revision.
    """
    from reader.session.intake import read_sources
    from reader.session.revise import revise as take

    (source,) = read_sources([file])
    with article_of(library_path(), article) as (session, opened):
        revised = take(session, opened.article.id, source, side)
    if wants_json():
        print_json({"kept": revised.kept, "moved": revised.moved, "orphaned": revised.orphaned})
    else:
        say(f"Notes: {revised.kept} kept, {revised.moved} moved, {revised.orphaned} orphaned.")
