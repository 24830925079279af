"""`duidu show`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from reader.cli.forms import CODES, print_json, show_form
from reader.cli.options import json_option, library_option, library_path, wants_json
from reader.cli.output import say
from reader.cli.reading import article_of

if TYPE_CHECKING:
    from reader.model.article import Revision
    from reader.session.opened import OpenArticle


@click.command()
@click.argument("article", metavar="ID")
@json_option
@library_option
def show(article: str) -> None:
    """Print an article: its texts sentence by sentence, and what is marked in them.

    ID is the article's number in `list`, its id, or the beginning of that.
    """
    from reader.session.tags import tag_names

    with article_of(library_path(), article) as (session, opened):
        tags = tag_names(session)
        if wants_json():
            print_json(show_form(session, opened, tags))
            return
        say("\n".join(_heading(opened)))
        for lines in _body(opened):
            say("\n" + "\n".join(lines))
        for annotation in opened.in_reading_order():
            names = " ".join(f"#{tags[tag]}" for tag in annotation.tags if tag in tags)
            words = " / ".join(place.exact for place in annotation.places)
            say(f"\n[{annotation.color.value}] {words} {names}".rstrip())
            if annotation.note:
                say(f"  {annotation.note}")


def _heading(opened: OpenArticle) -> Iterator[str]:
    article = opened.article
    titles = [title for code in CODES if (title := opened.title(code))]
    yield from titles or [opened.caption]
    if article.keywords:
        yield f"Keywords: {', '.join(article.keywords)}"
    if article.source:
        yield f"Source: {article.source}"


def _body(opened: OpenArticle) -> Iterator[list[str]]:
    """Give the texts: bead by bead, the sentences of each side on a line of their own."""
    if opened.alignment is None:
        for revision in opened.revisions:
            for at in range(revision.title_sentences, len(revision.sentences)):
                yield [_words(revision, range(at, at + 1))]
        return
    left, right = opened.revisions[:2]
    for bead in opened.alignment.beads:
        lines = [
            _words(left, range(max(bead.left_start, left.title_sentences), bead.left_end)),
            _words(right, range(max(bead.right_start, right.title_sentences), bead.right_end)),
        ]
        if any(lines):
            yield [line for line in lines if line]


def _words(revision: Revision, sentences: range) -> str:
    if not sentences:
        return ""
    start, end = revision.sentences[sentences.start].start, revision.sentences[sentences[-1]].end
    return " ".join(revision.text[start:end].split("\n")).strip()
