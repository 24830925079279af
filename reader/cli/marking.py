"""`duidu annotate`."""

from __future__ import annotations

import click

from reader.cli.forms import CODES, annotation_form, print_json
from reader.cli.options import json_option, library_option, library_path, text, wants_json
from reader.cli.output import say
from reader.cli.reading import article_of
from reader.model.annotation import Color


@click.command()
@click.argument("article", metavar="ID")
@click.option(
    "--quote", required=True, callback=text, help="The words to mark, as they stand there."
)
@click.option("--side", type=click.Choice(CODES), help="The side they are in (else either).")
@click.option("--occurrence", type=click.IntRange(min=1), help="Which one, from 1.")
@click.option(
    "--color",
    type=click.Choice([color.value for color in Color]),
    default=Color.YELLOW.value,
    show_default=True,
)
@click.option("--tag", "tags", multiple=True, callback=text, help="A tag; may be given again.")
@click.option("--note", callback=text, default="", help="A note, in Markdown.")
@json_option
@library_option
def annotate(
    article: str,
    quote: str,
    side: str | None,
    occurrence: int | None,
    color: str,
    tags: tuple[str, ...],
    note: str,
) -> None:
    """Mark words of an article, with a colour, tags and a note."""
    from reader.session.annotate import highlight
    from reader.session.quotes import find_quote
    from reader.session.tags import tag_names

    with article_of(library_path(), article) as (session, opened):
        index, span = find_quote(opened, quote, side=side, occurrence=occurrence)
        place = opened.place(index, span)
        annotation = highlight(
            session, opened.article.id, [place], Color(color), tags=tags, note=note
        )
        form = annotation_form(opened, annotation, tag_names(session))
    if wants_json():
        print_json(form)
    else:
        say(f"Marked in {color}: {place.exact}")
