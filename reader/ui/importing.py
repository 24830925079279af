"""Articles come in: files chosen, dropped or named, a pasted text, the sample."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.model.resources import resource
from reader.session.intake import (
    BroughtIn,
    Built,
    bring_in,
    draft_of_sources,
    pasted,
    prepare,
    read_sources,
    settle,
)
from reader.session.job import Hearing, Job
from reader.session.shelf import article_of
from reader.session.targets import is_large
from reader.ui.strip import Offer, Strip

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.session.session import Session
    from reader.ui.actions import Actions
    from reader.ui.delivery import Delivery
    from reader.ui.settings import Settings


class Importing(QObject):
    """Reads in, in a worker process where it takes long, and says what came of it.

    `begun` gives the beginning of a book that is being read in, and `None` where nothing comes of
    it; `brought_in` names the article that came in, `leftovers_wanted` the one of which the reader
    would see what was left out.
    """

    begun = Signal(object)
    brought_in = Signal(object)
    leftovers_wanted = Signal(object)

    def __init__(
        self,
        session: Session,
        settings: Settings,
        actions: Actions,
        strip: Strip,
        delivery: Delivery,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._strip = strip
        self._delivery = delivery
        self._window = window
        self._job: Job[Built | BroughtIn] | None = None
        self._waiting: list[tuple[Path, ...]] = []
        actions["import"].triggered.connect(self.choose_files)
        actions["paste"].triggered.connect(self.paste)
        actions["sample"].triggered.connect(self.open_sample)

    def choose_files(self) -> None:
        """Ask for one file of both languages, or two of one language each."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Import an article: one file, or one for each language"),
            self._settings.import_folder,
            self.tr("Texts (*.txt *.md *.markdown);;All files (*)"),
        )
        if names:
            self._settings.import_folder = str(Path(names[0]).parent)
            self.take_files([Path(name) for name in names])

    def open_sample(self) -> None:
        """Bring in the sample article, or open it where it is in the library already."""
        self.take_files([sample()])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Bring in files: one or a pair as an article, more as an article each."""
        groups = [paths] if len(paths) <= 2 else [[path] for path in paths]
        for group in groups:
            if is_large(group):
                self._take_long(group)
            else:
                self._tell(bring_in(self._session, read_sources(group)))

    def paste(self) -> None:
        """Take in what the clipboard holds: a text, after a look at it, or files."""
        data = QGuiApplication.clipboard().mimeData()
        self._take(local_files(data), data.text())

    def take_dropped(self, data: QMimeData) -> None:
        """Take in what was dropped, once the drag is over and its source is free again."""
        files, text = local_files(data), data.text()
        QTimer.singleShot(0, self, lambda: self._take(files, text))

    def close(self) -> None:
        """Stop what is still being read in, and begin nothing more."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _take(self, files: Sequence[Path], text: str) -> None:
        if files:
            self.take_files(files)
        elif text.strip():
            self._take_text(text)
        else:
            self._strip.say(self.tr("There is no text in the clipboard. Copy an article first."))

    def _take_text(self, text: str) -> None:
        from reader.ui.paste_dialog import PasteDialog

        source = pasted(text)
        draft = draft_of_sources([source])
        if PasteDialog(draft, self._window).exec():
            self._tell(bring_in(self._session, [source], draft))

    def _take_long(self, paths: Sequence[Path]) -> None:
        """Have files read in by a worker, once it is done with those before."""
        self._waiting.append(tuple(paths))
        if self._job is None:
            self._begin_next()
            if not self._waiting:
                self._show_beginning(paths)

    def _show_beginning(self, paths: Sequence[Path]) -> None:
        """Let the first screens of a book be read while the rest comes."""
        from reader.session.beginning import beginning_of

        beginning = beginning_of(paths, self._session.clock())
        if beginning is not None:
            self.begun.emit(beginning)

    def _begin_next(self) -> None:
        if not self._waiting:
            return
        paths = self._waiting.pop(0)
        names = ", ".join(path.name for path in paths)
        self._strip.follow(
            self.tr("Reading in {0} …").format(names), Offer(self.tr("Cancel"), self._give_up)
        )
        hearing: Hearing[Built | BroughtIn] = Hearing(self._show_progress, self._settle, self._fail)
        arguments = (self._session.library.path, paths, self._session.clock())
        self._job = Job(prepare, arguments, self._delivery.deliver, hearing)

    def _show_progress(self, share: float) -> None:
        self._strip.set_progress(round(share * 100), 100)

    def _settle(self, prepared: Built | BroughtIn) -> None:
        self._job = None
        self._tell(settle(self._session, prepared))
        self._begin_next()

    def _fail(self, error: BaseException) -> None:
        self._job = None
        self._strip.hide()
        self.begun.emit(None)
        self._begin_next()
        raise error

    def _give_up(self) -> None:
        self.close()
        self.begun.emit(None)
        self._strip.say(self.tr("The import was cancelled; nothing was taken in."))

    def _tell(self, brought: BroughtIn) -> None:
        """Open what came in and say what it is."""
        self.brought_in.emit(brought.article)
        if brought.was_there:
            self._strip.say(self.tr("This article was in the library already."))
            return
        offer = None
        if brought.left_out:
            offer = Offer(self.tr("Show"), self._shower(brought.article))
        self._strip.say(self._report(brought), offer)

    def _shower(self, article: UUID) -> Callable[[], None]:
        return lambda: self.leftovers_wanted.emit(article)

    def _report(self, brought: BroughtIn) -> str:
        counts, left_out = brought.paragraphs, brought.left_out
        if len(counts) > 1:
            words = self.tr("Imported {0} and {1} paragraphs.").format(*counts)
        elif article_of(self._session, brought.article).sides[0].language.is_chinese:
            words = self.tr("Imported %n paragraph(s), in Chinese only.", "", counts[0])
        else:
            words = self.tr("Imported %n paragraph(s), in English only.", "", counts[0])
        if left_out:
            words += " " + self.tr("%n piece(s) were left out.", "", left_out)
        return words


def sample() -> Path:
    """Give the article that is offered to who has none yet."""
    return resource("samples", "night-library.txt")


def local_files(data: QMimeData) -> list[Path]:
    """Give the files of this machine that were dropped or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
