"""`duidu list`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reader.cli.forms import CODES, Json, print_json, titles_form
from reader.cli.options import json_option, library_option, library_path, wants_json
from reader.cli.output import say
from reader.cli.reading import standing_session_of

if TYPE_CHECKING:
    from reader.session.session import Session
    from reader.storage.articles import Entry


@click.command("list")
@json_option
@library_option
def list_() -> None:
    """List the articles of the library, the newest first."""
    with standing_session_of(library_path()) as session:
        entries = [] if session is None else session.library.entries()
        if wants_json():
            print_json([_form(entry) for entry in entries])
            return
        if session is not None:
            _print(session, entries)


def _form(entry: Entry) -> Json:
    article = entry.article
    return {
        "id": str(article.id),
        "number": entry.number,
        "title": titles_form(entry.titles),
        "name": article.name,
        "keywords": list(article.keywords),
        "source": article.source,
        "annotations": entry.annotations,
        "created": article.created.isoformat(),
        "modified": article.modified.isoformat(),
    }


def _print(session: Session, entries: list[Entry]) -> None:
    width = max((len(str(entry.number)) for entry in entries), default=0)
    for entry in entries:
        notes = f"  ({entry.annotations} marked)" if entry.annotations else ""
        say(f"{entry.number:>{width}}  {_caption(session, entry)}{notes}")


def _caption(session: Session, entry: Entry) -> str:
    """Give what the article is called; one without a title goes by its first words."""
    from reader.session.opened import OpenArticle

    titles = [title for code in CODES if (title := entry.titles.get(code))]
    called = entry.article.name or " · ".join(titles)
    return called or OpenArticle(session, entry.article.id).caption
