"""`duidu align`: which sentences answer which, how right that is, and which words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli.forms import print_json
from reader.cli.options import json_option, wants_json
from reader.cli.output import say
from reader.model.errors import SourceError
from reader.model.message import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from reader.alignment.evaluation import Agreement, Linked
    from reader.lexicon.lexicon import Lexicon
    from reader.model.alignment import Beads
    from reader.model.article import Revision

_FILE = click.Path(path_type=Path)
_BOTH_CHINESE = QT_TRANSLATE_NOOP("cli", "“{0}” and “{1}” are both Chinese.")
_BOTH_ENGLISH = QT_TRANSLATE_NOOP("cli", "“{0}” and “{1}” are both English.")
_NO_GOLD = QT_TRANSLATE_NOOP("cli", "“{0}” is no list of beads: {1}.")
_NO_FILES = QT_TRANSLATE_NOOP("cli", "There is no file in the folder “{0}”.")
_NO_PAIR = QT_TRANSLATE_NOOP("cli", "“{0}” line {1} is no pair of sentences parted by “|||”.")
_MIXED = QT_TRANSLATE_NOOP("cli", "“{0}”, “{1}” and “{2}” must all be files or all be folders.")

_UNLIKE = 0.3
"""Texts whose beads are less likely right than this on average are hardly translations."""
_TENTHS = 10


@click.command("align")
@click.argument("files", nargs=-1, type=_FILE, metavar="[ZH EN]")
@click.option("--lines", is_flag=True, help="Each line is a sentence; none is split or joined.")
@click.option(
    "--evaluate",
    "gold",
    type=_FILE,
    metavar="GOLD",
    help="Align files, or folders of files, a sentence a line, and measure against this gold.",
)
@click.option(
    "--words",
    type=_FILE,
    metavar="FILE",
    help="Link the words of tokenised pairs, “zh ||| en” a line.",
)
@json_option
def align(files: tuple[Path, ...], lines: bool, gold: Path | None, words: Path | None) -> None:
    """Find out which sentences of a Chinese and an English text answer each other.

    A bead is a line: `[0]:[0,1]:0.97`, the Chinese sentences first, counted from 0, and how
    likely it is right.
    """
    if words is not None:
        if files or gold is not None or lines:
            raise click.UsageError("--words takes one file of pairs and nothing else.")
        _link_words(words)
        return
    if len(files) != 2:
        raise click.UsageError("Name two texts, the Chinese one first.")
    if gold is None:
        _align(files[0], files[1], lines=lines)
    else:
        _evaluate(gold, files[0], files[1])


def _align(chinese: Path, english: Path, *, lines: bool) -> None:
    """Align two files and print the beads."""
    sides = _revisions_of_lines(chinese, english) if lines else _revisions(chinese, english)
    beads = _aligned(*sides, provided_lexicon())
    if wants_json():
        print_json(
            {
                "sentences": {
                    code: [side.quote(span).strip() for span in side.sentences]
                    for code, side in zip(("zh", "en"), sides, strict=True)
                },
                "beads": [
                    {
                        "zh": list(bead.left),
                        "en": list(bead.right),
                        "confidence": round(bead.confidence, 4),
                    }
                    for bead in beads
                ],
            }
        )
        return
    for bead in beads:
        say(f"{_listed(bead.left)}:{_listed(bead.right)}:{bead.confidence:.2f}")


def _listed(sentences: range) -> str:
    return f"[{','.join(map(str, sentences))}]"


def _aligned(chinese: Revision, english: Revision, lexicon: Lexicon) -> Beads:
    """Align two revisions; say so where they are hardly translations."""
    from reader.alignment.aligner import align_by_words

    beads = align_by_words(chinese, english, lexicon)
    if beads and sum(bead.confidence for bead in beads) / len(beads) < _UNLIKE:
        click.echo("The two texts hardly seem to be translations of each other.", err=True)
    return beads


def provided_lexicon() -> Lexicon:
    """Give the lexicon; where it has to be built first, say how far it is."""
    from reader.lexicon.provision import provide_lexicon
    from reader.storage.folders import cache_folder

    told = 0

    def report(done: float) -> None:
        nonlocal told
        tenth = int(done * _TENTHS)
        if tenth > told:
            told = tenth
            click.echo(f"Building the lexicon: {100 * tenth // _TENTHS} %", err=True)

    return provide_lexicon(cache_folder(), report)


def _revisions(chinese: Path, english: Path) -> tuple[Revision, Revision]:
    """Read two files as articles are read in. Raises `SourceError`."""
    from uuid import uuid4

    from reader.session.intake import draft_of_sources, read_sources, revision_of

    draft = draft_of_sources(read_sources((chinese, english)))
    first, second = (revision_of(uuid4(), side.paragraphs, side.language) for side in draft.sides)
    return first, second


def _revisions_of_lines(chinese: Path, english: Path) -> tuple[Revision, Revision]:
    """Read two files of a sentence a line. Raises `SourceError`."""
    from reader.alignment.line_texts import revision_of_lines
    from reader.text.scripts import is_chinese

    first, second = (revision_of_lines(_text(path)) for path in (chinese, english))
    kinds = is_chinese(first.text), is_chinese(second.text)
    if kinds in {(True, True), (False, False)}:
        both = _BOTH_CHINESE if kinds[0] else _BOTH_ENGLISH
        raise SourceError(both.of(chinese.name, english.name))
    return first, second


def _text(path: Path) -> str:
    from reader.formats.sources import read_source

    return read_source(path).text


def _evaluate(gold: Path, chinese: Path, english: Path) -> None:
    """Align and measure one document, or all of a folder."""
    from reader.alignment.evaluation import agreement

    documents = list(_documents(gold, chinese, english))
    read = [(_gold(one), *_revisions_of_lines(first, second)) for one, first, second in documents]
    lexicon = provided_lexicon()
    measured = agreement(
        (beads, _links(_aligned(first, second, lexicon))) for beads, first, second in read
    )
    _print_agreement(measured)


def _documents(gold: Path, chinese: Path, english: Path) -> Iterator[tuple[Path, Path, Path]]:
    """Give the three files of each document."""
    folders = [path.is_dir() for path in (gold, chinese, english)]
    if not any(folders):
        yield gold, chinese, english
        return
    if not all(folders):
        raise SourceError(_MIXED.of(gold, chinese, english))
    names = sorted(path.name for path in gold.iterdir() if path.is_file())
    if not names:
        raise SourceError(_NO_FILES.of(gold))
    for name in names:
        yield gold / name, chinese / name, english / name


def _gold(path: Path) -> list[Linked]:
    from reader.alignment.evaluation import parse_beads

    try:
        return parse_beads(_text(path))
    except ValueError as error:
        raise SourceError(_NO_GOLD.of(path.name, error)) from error


def _links(beads: Beads) -> list[Linked]:
    return [(tuple(bead.left), tuple(bead.right)) for bead in beads]


def _print_agreement(measured: Agreement) -> None:
    """Print precision, recall and F1, strict and lax."""
    rows = {"strict": measured.strict, "lax": measured.lax}
    if wants_json():
        print_json(
            {
                name: {"precision": one.precision, "recall": one.recall, "f1": one.f1}
                for name, one in rows.items()
            }
        )
        return
    for name, one in rows.items():
        say(f"{name} precision {one.precision:.4f} recall {one.recall:.4f} F1 {one.f1:.4f}")


def _link_words(path: Path) -> None:
    """Link the words of tokenised pairs, a line each."""
    from reader.alignment.words import link_pairs

    pairs = list(_pairs(path))
    linked = link_pairs(pairs, provided_lexicon())
    for links in linked:
        say(" ".join(f"{one.chinese}-{one.english}" for one in links))


def _pairs(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Read tokenised pairs, a line each; a blank line is a pair without words."""
    for number, line in enumerate(_text(path).removesuffix("\n").split("\n"), 1):
        chinese, bar, english = line.partition("|||")
        if not bar and line.strip():
            raise SourceError(_NO_PAIR.of(path.name, number))
        yield chinese.split(), english.split()
