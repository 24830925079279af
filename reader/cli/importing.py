"""`duidu import`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli.forms import CODES, Json, import_form, print_json
from reader.cli.options import json_option, library_option, library_path, wants_json
from reader.cli.output import say
from reader.cli.reading import session_of

if TYPE_CHECKING:
    from reader.model.draft import SourceText
    from reader.session.opened import OpenArticle

_NAMES = {"zh": "Chinese", "en": "English"}


@click.command("import")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE [FILE]"
)
@json_option
@library_option
def import_(files: tuple[Path, ...]) -> None:
    """Bring in a bilingual file, or two files of one language each, as an article."""
    if len(files) > 2:
        raise click.UsageError("An article is made of one file, or of two: one of each language.")
    from reader.session.intake import bring_in, draft_of_sources
    from reader.session.opened import OpenArticle

    # All that can be wrong with the files shows before a library is made for them.
    sources = _read(files)
    draft = draft_of_sources(sources)
    with session_of(library_path()) as session:
        brought = bring_in(session, sources, draft)
        opened = OpenArticle(session, brought.article)
        _remark(opened, known=brought.was_there)
        form = import_form(session, opened)
    if wants_json():
        print_json(form)
    else:
        _print(opened, form)


def _read(files: tuple[Path, ...]) -> tuple[SourceText, ...]:
    """Read the files; say so where what comes then takes a while."""
    from reader.session.intake import LARGE, read_sources

    sources = read_sources(files)
    if sum(len(source.text) for source in sources) > LARGE:
        names = " and ".join(source.name for source in sources)
        click.echo(f"Reading in {names} …", err=True)
    return sources


def _remark(opened: OpenArticle, *, known: bool) -> None:
    """Say what the reader may not have expected."""
    if known:
        click.echo("It is in the library already; nothing was added.", err=True)
    if len(opened.revisions) == 1:
        name = _NAMES[opened.article.sides[0].language.code]
        click.echo(f"Only {name} was found in it; the other side is empty.", err=True)


def _print(opened: OpenArticle, form: Json) -> None:
    """Tell what became of the files in a few lines."""
    say(f"{form['number']}  {opened.caption}")
    for code in CODES:
        if form["paragraphs"][code] is not None:
            counts = form["paragraphs"][code], form["sentences"][code]
            say(
                f"{_NAMES[code]}: {_count(counts[0], 'paragraph')}, {_count(counts[1], 'sentence')}"
            )
    if form["keywords"]:
        say(f"Keywords: {', '.join(form['keywords'])}")
    if form["source"]:
        say(f"Source: {form['source']}")
    if form["dropped"]:
        say("Left out of the text:")
    for piece in form["dropped"]:
        say(f"  {piece['kind']}: {piece['text']}")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
