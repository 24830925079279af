"""The window: the article that is open, and the frame around it.

The text comes first. The frame has room for everything from its first frame on, and what fills
that room, the furniture, is made in the turn of the event loop after the text was painted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QByteArray, QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow

from reader.session.opened import OpenArticle
from reader.ui.frame import Frame
from reader.ui.look import put_on
from reader.ui.panels import Panels
from reader.ui.readings_feed import ReadingsFeed
from reader.ui.trouble import Trouble
from reader.ui.whereabouts import Whereabouts

if TYPE_CHECKING:
    from reader.session.beginning import Beginning
    from reader.session.readings import Readings
    from reader.session.session import Session
    from reader.ui.delivery import Delivery
    from reader.ui.desk import Desk
    from reader.ui.exporting import Writer
    from reader.ui.furniture import Furniture
    from reader.ui.settings import Settings
    from reader.ui.translation import Translations

_SIZE = QSize(1280, 820)


class Window(QMainWindow):
    """One reader's window on one library. `trouble` is where errors are told.

    `furnished` says that everything around the text is there.
    """

    furnished = Signal()

    def __init__(
        self,
        session: Session,
        desk: Desk,
        settings: Settings,
        translations: Translations,
        delivery: Delivery,
        readings: Readings,
        write: Writer,
    ) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self.desk = desk
        self.translations = translations
        self.delivery = delivery
        self.write = write
        self.opened: OpenArticle | None = None
        self._beginning: Beginning | None = None
        self._before: UUID | None = None
        self._furniture: Furniture | None = None
        self._waiting: list[Callable[[], None]] = []
        self._was_shown = False
        self.setAcceptDrops(True)
        put_on(settings, desk)
        self.frame = Frame(self, desk)
        rooms = (self.frame.left, self.frame.right)
        self.panels = Panels(settings, self.frame.splitter, rooms)
        self.trouble = Trouble(self, self._warn)
        self.feed = ReadingsFeed(readings, desk, self)
        self.whereabouts = Whereabouts(session, desk, self)
        self.resize(_SIZE)
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        self.name()

    @property
    def furniture(self) -> Furniture:
        """What stands around the text; it is made where somebody needs it before its time."""
        if self._furniture is None:
            from reader.ui.furniture import Furniture

            self._furniture = Furniture(self)
            self._furniture.show_article(self.opened)
            self.furnished.emit()
            for act in self._waiting:
                QTimer.singleShot(0, self, act)
        return self._furniture

    def at_leisure(self, act: Callable[[], None]) -> None:
        """Have something done once the furniture stands; what was asked for first comes first."""
        if self._furniture is None:
            self._waiting.append(act)
        else:
            QTimer.singleShot(0, self, act)

    def open_article(self, article: UUID) -> None:
        """Put an article on the desk, at the place where it was left. Raises `NotFoundError`.

        Where its beginning is there already, one reads on where one is.
        """
        if self.opened is not None and self.opened.article.id == article:
            return
        beginning, place = self._beginning, self.desk.reading_place()
        opened = OpenArticle(self.session, article)
        self.show_article(opened)
        if beginning is not None and place[1] and beginning.is_of(opened.revisions, *place):
            self.desk.return_to(*place)
        self.desk.focus_text()

    def show_beginning(self, beginning: Beginning | None) -> None:
        """Show the beginning of an article that is being brought in.

        With `None`, as nothing comes of it, go back to what was read before.
        """
        before = self._before
        if beginning is not None:
            before = self.opened.article.id if self.opened is not None else before
            self.show_article(None)
            self._beginning, self._before = beginning, before
            self.frame.middle.setCurrentWidget(self.desk)
            self.desk.show_article(beginning)
            self.feed.show_article(beginning)
            self.desk.focus_text()
        elif self._beginning is not None:
            self.show_article(None)
            if before is not None:
                self.open_article(before)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Bring in files (or find them in the library) and open them."""
        self.furniture.importing.take_files(paths)

    def show_article(self, opened: OpenArticle | None) -> None:
        """Put an article, or none, on the desk and tell every part of the window."""
        if self._furniture is not None:
            self._furniture.leave_article()
        self.whereabouts.keep()
        self._beginning = self._before = None
        self.opened = opened
        self.feed.show_article(opened)
        if opened is not None:
            self.frame.middle.setCurrentWidget(self.desk)
            self.desk.show_article(opened)
        self.whereabouts.show_article(opened)
        self.name()
        if self._furniture is not None:
            self._furniture.show_article(opened)

    def name(self) -> None:
        """Name the window after its article."""
        caption = self.opened.caption if self.opened else ""
        self.setWindowTitle(f"{caption} — Duidu" if caption else "Duidu")

    def event(self, event: QEvent) -> bool:
        """Qt's: after the first paint, or at the first key, the furniture is due."""
        if self._furniture is None:
            if event.type() is QEvent.Type.Paint:
                QTimer.singleShot(0, self, self._furnish)
            elif event.type() is QEvent.Type.ShortcutOverride:
                self._furnish()  # its keys belong to actions, which are looked for after this
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's: only now is it known how much room there is for the panels."""
        if not self._was_shown:
            self._was_shown = True
            self.panels.begin(self.width())
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's: keep what is half typed and where the reader stands, then go."""
        # Where a note cannot be kept the error is told and the window stays, with the note in it.
        event.ignore()
        self.furniture.annotating.card.dismiss()
        event.accept()
        self.furniture.finding.come_back()
        self.whereabouts.keep()
        self.furniture.close()
        self.panels.keep()
        self.settings.geometry = self.saveGeometry().toBase64().toStdString()
        self.settings.article = str(self.opened.article.id) if self.opened else None
        self.trouble.release()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: the language may have changed."""
        if event.type() == QEvent.Type.LanguageChange and self._furniture is not None:
            self._furniture.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt's: files and texts are welcome."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt's: bring in what was dropped, once the drag is over."""
        event.acceptProposedAction()
        self.furniture.importing.take_dropped(event.mimeData())

    def _warn(self, words: str) -> None:
        self.furniture.strip.warn(words)

    def _furnish(self) -> None:
        """Have the furniture made, unless it was needed before."""
        _ = self.furniture
