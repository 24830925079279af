"""`duidu export`."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reader.cli.forms import CODES
from reader.cli.options import library_option, library_path, moment, text
from reader.cli.output import hand_over, say
from reader.cli.reading import articles_of
from reader.model.annotation import Color
from reader.model.choice import Choice, Order

if TYPE_CHECKING:
    from uuid import UUID

    from reader.session.export import Request
    from reader.session.opened import OpenArticle
    from reader.session.session import Session


def _formats(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    """List the formats and end (an option's callback)."""
    if wanted and not context.resilient_parsing:
        from reader.formats.exports.registry import FORMATS

        say("\n".join(FORMATS))
        context.exit()


_CHOICES: Sequence[Callable[[Any], Any]] = (
    click.option(
        "--color",
        "colors",
        multiple=True,
        type=click.Choice([color.value for color in Color]),
        help="Only notes of this colour; may be given again.",
    ),
    click.option(
        "--tag",
        "tags",
        multiple=True,
        callback=text,
        help="Only notes with this tag or a child of it; may be given again.",
    ),
    click.option("--side", type=click.Choice(CODES), help="Only notes on this language."),
    click.option(
        "--since",
        callback=moment,
        metavar="DATE",
        help="Only notes made or changed since, as 2026-03-05.",
    ),
    click.option(
        "--order",
        type=click.Choice([order.value for order in Order]),
        default=Order.PLACE.value,
        show_default=True,
    ),
    click.option("--pinyin", is_flag=True, help="With pinyin."),
    click.option("--no-counterpart", is_flag=True, help="Without what answers on the other side."),
    click.option("--context", is_flag=True, help="With the sentences that quotes stand in."),
)


def _with_choices(command: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(_CHOICES):
        command = option(command)
    return command


@click.command()
@click.argument("references", nargs=-1, metavar="[ID]...")
@click.option("--all", "everything", is_flag=True, help="All articles of the library.")
@click.option(
    "--format",
    "name",
    default="markdown",
    show_default=True,
    metavar="FORMAT",
    help="One that --formats lists.",
)
@click.option(
    "--formats",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_formats,
    help="List the formats.",
)
@_with_choices
@click.option("--template", callback=text, metavar="NAME", help="A template of your own.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE|DIR",
    help="Where to, a folder for a file of each article; else, or as -, stdout.",
)
@click.option("--force", is_flag=True, help="Overwrite a file that Duidu did not write.")
@library_option
def export(
    references: tuple[str, ...],
    everything: bool,
    name: str,
    template: str | None,
    output: Path | None,
    force: bool,
    **choice: Any,
) -> None:
    """Print the notes of articles, or write them to a file or a folder."""
    if bool(references) == everything:
        raise click.UsageError("Name the articles to export, or give --all.")
    request = _request(name, template, choice)
    with _no_collecting(), articles_of(library_path(), references) as (session, articles):
        from reader.session.export import Parcel, export_of, send, written

        if session is None or not articles:
            return
        each = _is_folder(output, len(articles), request)
        if output is None or str(output) == "-":
            opened = _opened(session, articles)
            hand_over(written(export_of(opened, request), request))
            return
        parcel = Parcel(tuple(articles), request, output, each, sparing=everything, force=force)
        files = send(session, parcel, _report)
    if each:
        say("".join(f"{file}\n" for file in files), end="")


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Look for no garbage: what is gathered is wanted to the end, and the search costs a fifth."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _report(share: float) -> None:
    """Tell on a screen how far it is, and only where there is something to wait for."""
    if share and sys.stderr.isatty():
        click.echo(f"\r{share:4.0%} ", nl=False, err=True)


def _request(name: str, template: str | None, choice: dict[str, Any]) -> Request:
    from reader.formats.exports.registry import FORMATS
    from reader.session.export import Request, template_named

    form = FORMATS.get(name)
    if form is None:
        raise click.UsageError(f"There is no format “{name}”; --formats lists those there are.")
    since: datetime | None = choice["since"]
    return Request(
        form,
        Choice(
            tuple(map(Color, choice["colors"])),
            choice["tags"],
            choice["side"],
            since,
            Order(choice["order"]),
            pinyin=choice["pinyin"],
            counterpart=not choice["no_counterpart"],
            context=choice["context"],
        ),
        None if template is None else template_named(form, template),
    )


def _is_folder(output: Path | None, articles: int, request: Request) -> bool:
    """Whether each article gets a file of its own; raise `UsageError` where it must."""
    if output is not None and output.is_dir():
        return True
    if request.form.many or articles == 1:
        return False
    if output is None or str(output) == "-" or output.exists():
        raise click.UsageError(
            f"Several articles as {request.form.name} need a folder: give one with -o."
        )
    return True


def _opened(session: Session, articles: Sequence[UUID]) -> Iterator[OpenArticle]:
    from reader.session.opened import OpenArticle

    return (OpenArticle(session, one) for one in articles)
