"""`duidu open` and `duidu snapshot`: the only verbs that load Qt."""

from __future__ import annotations

from pathlib import Path

import click

from reader.cli.options import language_option, library_option, library_path, size, text
from reader.cli.output import say
from reader.cli.reading import article_of
from reader.ui.view.setting import Ruby
from reader.ui.view.way import Way

_PINYIN = {
    "on": Ruby(),
    "off": None,
    "tones": Ruby(tones=True),
    "characters": Ruby(by_character=True),
    "zhuyin": Ruby(zhuyin=True),
}


@click.command("open")
@click.argument("targets", nargs=-1, metavar="[FILE|ID]...")
@language_option
@library_option
def open_(targets: tuple[str, ...], language: str | None) -> int:
    """Open the window, on files (brought in where they are new) or articles.

    Without a display the window is drawn into a picture.
    """
    from reader.app import open_window

    return open_window(library_path(), targets, language, say)


@click.command()
@click.argument("article", metavar="ID")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, metavar="FILE.png")
@click.option("--size", callback=size, default="1280x800", show_default=True, help="In pixels.")
@click.option("--at", callback=text, metavar="QUOTE", help="Words to scroll to.")
@click.option(
    "--theme",
    type=click.Choice(["paper", "white", "sepia", "night"]),
    default="paper",
    show_default=True,
)
@click.option(
    "--pinyin",
    type=click.Choice(list(_PINYIN)),
    default="on",
    show_default=True,
    help="Above the words, not at all, in its tones' colours, by the character, or as zhuyin.",
)
@click.option(
    "--view",
    type=click.Choice([way.value for way in Way]),
    default=Way.SIDE_BY_SIDE.value,
    show_default=True,
    help="The way of reading.",
)
@language_option
@library_option
def snapshot(
    article: str,
    output: Path,
    size: tuple[int, int],
    at: str | None,
    language: str | None,
    **look: str,
) -> None:
    """Draw the window with an article into a picture."""
    place = library_path()
    with article_of(place, article):
        pass  # told before Qt is loaded for it
    from reader.app import View
    from reader.app import snapshot as draw

    draw(
        place,
        article,
        output,
        View(size, at, look["theme"], _PINYIN[look["pinyin"]], look["view"]),
        language,
    )
