"""Articles and their notes go out: gathered, written by a format, put in a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, UUID, uuid5

from reader.formats.exports.registry import FORMATS, Format
from reader.model.choice import EVERYTHING, Choice
from reader.model.errors import ExportError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.model.study import Export, article_link
from reader.session.clock import now
from reader.session.opened import OpenArticle
from reader.session.outgoing import is_taken, put
from reader.session.study import study_of
from reader.storage.folders import config_folder

if TYPE_CHECKING:
    from reader.session.job import Report
    from reader.session.session import Session
    from reader.session.study import Read

MARKDOWN = FORMATS["markdown"]

_NO_TEMPLATE = QT_TRANSLATE_NOOP("session", "There is no template “{0}”: no file {1} is there.")
_NO_TEMPLATES = QT_TRANSLATE_NOOP("session", "The format {0} is not written with a template.")

_NO_FOLDER = QT_TRANSLATE_NOOP("session", "The folder {0} cannot be made ({1}).")

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
_LONGEST = 150
"""Bytes of a file's name that every system takes, with room for a number and a suffix."""


@dataclass(frozen=True, slots=True)
class Request:
    """As which format articles go out, what of them, and by which template of the reader's own."""

    form: Format = MARKDOWN
    choice: Choice = EVERYTHING
    template: Path | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is to be written to where.

    `target` is a file that takes all, or with `each` a folder for a file of each article; there
    `sparing` makes none for an article without a note that was chosen. `force` overwrites what is
    not ours.
    """

    articles: tuple[UUID, ...]
    request: Request
    target: Path
    each: bool = False
    sparing: bool = False
    force: bool = False


def export_of(
    articles: Iterable[OpenArticle], request: Request, made: datetime | None = None
) -> Export:
    """Gather articles for a format."""
    form = request.form
    choice = request.choice if form.answers else replace(request.choice, counterpart=False)
    read = _reader() if choice.pinyin else None
    studies = (study_of(opened, choice, read, whole=form.whole) for opened in articles)
    return Export(tuple(studies), made or now(), request.template)


def written(export: Export, request: Request) -> bytes:
    """Give what a file would hold. Raises `ExportError` for a template that fails."""
    return request.form.write(export)


def write(export: Export, request: Request, path: Path, *, force: bool = False) -> None:
    """Write to a file. Raises as `written` and `outgoing.put` do, nothing being changed then."""
    put(path, written(export, request), request.form, subject_of(export, request), force=force)


def write_markdown(opened: OpenArticle, path: Path) -> None:
    """Write an article's notes to a Markdown file that the reader chose, asked about it or not."""
    request = Request()
    write(export_of([opened], request), request, path, force=True)


def send(session: Session, parcel: Parcel, report: Report) -> list[Path]:
    """Write a parcel; give its files. Raises as `write`, and `NotFoundError`."""
    if parcel.each:
        _make_folder(parcel.target)
        return list(_send_each(session, parcel, report))
    opened = _reporting((OpenArticle(session, one) for one in parcel.articles), parcel, report)
    write(export_of(opened, parcel.request), parcel.request, parcel.target, force=parcel.force)
    return [parcel.target]


def send_from(report: Report, library: Path, parcel: Parcel) -> list[Path]:
    """Write a parcel in a worker process (see `reader.session.job`), from the library's file."""
    from reader.session.session import Session
    from reader.storage.library import Library

    with Library.open(library) as opened:
        return send(Session(opened, "export"), parcel, report)


def _send_each(session: Session, parcel: Parcel, report: Report) -> Iterator[Path]:
    request = parcel.request
    opened = (OpenArticle(session, one) for one in parcel.articles)
    for article in _reporting(opened, parcel, report):
        gathered = export_of([article], request)
        if gathered.studies[0].notes or request.form.whole or not parcel.sparing:
            path = file_in(parcel.target, gathered, request, article.number)
            write(gathered, request, path, force=parcel.force)
            yield path


def _reporting(
    articles: Iterator[OpenArticle], parcel: Parcel, report: Report
) -> Iterator[OpenArticle]:
    """Pass articles on, and tell how many of them are done."""
    for done, article in enumerate(articles):
        report(done / len(parcel.articles))
        yield article


def _reader() -> Read:
    """Give what makes the pinyin, with what was made before."""
    from reader.chinese.version import readings_version
    from reader.session.readings import Readings
    from reader.storage.readings import ReadingCache

    return Readings(ReadingCache(version=readings_version()), lambda act: act()).now


def subject_of(export: Export, request: Request) -> str:
    """Give what a file of an export is about: its articles and its format."""
    links = sorted(article_link(study.article) for study in export.studies)
    return f"{request.form.name} {uuid5(NAMESPACE_URL, ' '.join(links))}"


def file_in(folder: Path, export: Export, request: Request, number: int) -> Path:
    """Give the file in a folder that an article goes to: by its title, and its number if need be.

    The number is added where another article's export has the name.
    """
    name, suffix = file_name(export.studies[0].title), request.form.suffix
    path = folder / f"{name}{suffix}"
    if is_taken(path, subject_of(export, request)):
        return folder / f"{name} ({number}){suffix}"
    return path


def _make_folder(folder: Path) -> None:
    """Make a folder for exports, where it is not there. Raises `ExportError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(_NO_FOLDER.of(folder, error.strerror or error)) from error


def file_name(caption: str) -> str:
    """Give a name for a file that every system takes."""
    name = _UNFIT.sub(" ", caption).strip(" .")[:80]
    return name.encode()[:_LONGEST].decode(errors="ignore").strip(" .") or "duidu"


def template_named(form: Format, name: str) -> Path:
    """Give a reader's own template by its name. Raises `ExportError` where it is not there."""
    if form.template is None:
        raise ExportError(_NO_TEMPLATES.of(form.name))
    path = templates_folder() / f"{name}{form.template}"
    if path.parent != templates_folder() or not path.is_file():
        raise ExportError(_NO_TEMPLATE.of(name, path))
    return path


def templates_folder() -> Path:
    """Give the folder of a reader's own templates; it need not be there yet."""
    return config_folder() / "templates"
