"""`duidu export`."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
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
    from reader.session.study import Read


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
    # What is gathered is wanted to the end, and then the process is gone.
    gc.disable()
    if bool(references) == everything:
        raise click.UsageError("Name the articles to export, or give --all.")
    request = _request(name, template, choice)
    with articles_of(library_path(), references) as (session, articles):
        folder = _is_folder(output, len(articles), request)
        opened = _opened(session, articles)
        read = _reader() if request.choice.pinyin else None
        if output is not None and folder:
            _write_each(output, opened, request, read, sparing=everything, force=force)
            return
        from reader.session.export import export_of, write, written

        gathered = export_of(opened, request, read)
        if output is None or str(output) == "-":
            hand_over(written(gathered, request))
        else:
            write(gathered, request, output, force=force)


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


def _opened(session: Session | None, articles: Sequence[UUID]) -> Iterator[OpenArticle]:
    from reader.session.opened import OpenArticle

    return iter(()) if session is None else (OpenArticle(session, one) for one in articles)


def _write_each(
    folder: Path,
    articles: Iterator[OpenArticle],
    request: Request,
    read: Read | None,
    *,
    sparing: bool,
    force: bool,
) -> None:
    """Write a file for each article; one without any note makes none where all were asked for."""
    from reader.session.export import export_of, file_in, make_folder, write

    make_folder(folder)
    for opened in articles:
        gathered = export_of([opened], request, read)
        if gathered.studies[0].notes or request.form.whole or not sparing:
            path = file_in(folder, gathered, request, opened.number)
            write(gathered, request, path, force=force)
            say(str(path))


def _reader() -> Read:
    """Give what makes the pinyin, with what was made before."""
    from reader.chinese.version import readings_version
    from reader.session.readings import Readings
    from reader.storage.readings import ReadingCache

    return Readings(ReadingCache(version=readings_version()), lambda act: act()).now
