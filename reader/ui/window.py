"""The window: its parts put together, the article that is open, and what every change repaints."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.model.change import Change, EntityKind
from reader.session.opened import OpenArticle
from reader.session.tags import tag_names
from reader.ui.actions import Actions
from reader.ui.annotating import Annotating
from reader.ui.annotations_panel import AnnotationsPanel
from reader.ui.appearance import Appearance
from reader.ui.article_list import ArticleList
from reader.ui.articles_panel import ArticlesPanel
from reader.ui.contents_panel import ContentsPanel
from reader.ui.delivery import Delivery
from reader.ui.empty import EmptyDesk
from reader.ui.exporting import Exporting, Writer
from reader.ui.icons import application_icon
from reader.ui.importing import Importing
from reader.ui.interface_fonts import quote_font
from reader.ui.linking import Linking
from reader.ui.menus import fill_menu_bar, name_menus
from reader.ui.notifier import Notifier
from reader.ui.page_switch import LeftPanel
from reader.ui.panels import Panels
from reader.ui.readings_feed import ReadingsFeed
from reader.ui.retracing import Retracing
from reader.ui.shelving import Shelving
from reader.ui.status_line import StatusLine
from reader.ui.strip import Strip
from reader.ui.theme import Theme
from reader.ui.topbar import TopBar
from reader.ui.trouble import Trouble
from reader.ui.wayfinding import Wayfinding
from reader.ui.whereabouts import Whereabouts

if TYPE_CHECKING:
    from reader.model.article import Revision
    from reader.session.readings import Readings
    from reader.session.session import Session
    from reader.ui.desk import Desk
    from reader.ui.settings import Settings
    from reader.ui.translation import Translations

_SIZE = QSize(1280, 820)


class Window(QMainWindow):
    """One reader's window on one library. `trouble` is where errors are told."""

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
        self.opened: OpenArticle | None = None
        self._was_shown = False
        self.setWindowIcon(application_icon())
        self.setAcceptDrops(True)
        self.commands = Actions(self)
        self.articles = ArticlesPanel(ArticleList(session, self), self.commands)
        self.annotations = AnnotationsPanel(self.commands)
        self.contents = ContentsPanel()
        self.left = LeftPanel(self.articles, self.contents)
        self.topbar = TopBar(self.commands)
        self.empty = EmptyDesk(self.commands)
        self.middle = self._stack()
        self.splitter = self._split()
        self.strip = Strip(self.middle)
        self.status = StatusLine(self.statusBar())
        self.trouble = Trouble(self, self.strip.warn)
        self._menus = fill_menu_bar(self.menuBar(), self.commands)
        self._lay_out()
        commands, strip = self.commands, self.strip
        self.notifier = Notifier(session, self)
        self.annotating = Annotating(session, desk, self.annotations, commands, strip, self.middle)
        self.shelving = Shelving(session, self.articles, commands, strip, self)
        self.importing = Importing(session, settings, commands, strip, delivery, self)
        self.exporting = Exporting(write, settings, commands, strip, self)
        self.appearance = Appearance(settings, translations, commands, desk, self)
        self.feed = ReadingsFeed(readings, desk, self)
        self.panels = Panels(settings, commands, self.splitter, (self.left, self.annotations))
        self.retracing = Retracing(session, commands, strip, self.annotating.card, self)
        self.whereabouts = Whereabouts(session, desk, self.status, self)
        self.wayfinding = Wayfinding(desk, self.left, self.contents, commands, self.statusBar())
        self.linking = Linking(session, desk, commands, self.status, strip)
        self._connect()
        self._begin()

    def open_article(self, article: UUID) -> None:
        """Put an article on the desk, at the place where it was left. Raises `NotFoundError`."""
        if self.opened is not None and self.opened.article.id == article:
            return
        self._show(OpenArticle(self.session, article))
        self.desk.focus_text()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Bring in files (or find them in the library) and open them."""
        self.importing.take_files(paths)

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
        self.annotating.card.dismiss()
        event.accept()
        self.whereabouts.keep()
        self.importing.close()
        self.notifier.close()
        self.panels.keep()
        self.settings.geometry = self.saveGeometry().toBase64().toStdString()
        self.settings.article = str(self.opened.article.id) if self.opened else None
        self.trouble.release()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: the language may have changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self.commands.retranslate()
            name_menus(self._menus)
            self.retracing.refresh()
            self._title()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt's: files and texts are welcome."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt's: bring in what was dropped, once the drag is over."""
        event.acceptProposedAction()
        self.importing.take_dropped(event.mimeData())

    def _stack(self) -> QStackedWidget:
        middle = QStackedWidget()
        middle.setObjectName("middle")
        middle.setMinimumWidth(320)
        middle.addWidget(self.empty)
        middle.addWidget(self.desk)
        return middle

    def _split(self) -> QSplitter:
        splitter = QSplitter()
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for widget in (self.left, self.middle, self.annotations):
            splitter.addWidget(widget)
        splitter.setStretchFactor(1, 1)
        return splitter

    def _lay_out(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.topbar)
        column.addWidget(self.splitter, 1)
        self.setCentralWidget(inside)

    def _connect(self) -> None:
        self.notifier.changed.connect(self._follow)
        self.appearance.themed.connect(self._wear)
        self.articles.opened.connect(self.open_article)
        self.importing.brought_in.connect(self.open_article)
        self.importing.leftovers_wanted.connect(self.shelving.show_dropped)
        for name, act in (
            ("quit", self.close),
            ("copy", self.desk.copy),
            ("palette", self._show_palette),
            ("keys", self._show_keys),
            ("about", self._show_about),
            ("filter", self._filter_articles),
            ("next-article", lambda: self._step(1)),
            ("previous-article", lambda: self._step(-1)),
        ):
            self.commands[name].triggered.connect(lambda _=False, act=act: act())
        self.commands["full-screen"].toggled.connect(self._fill_screen)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self.annotating.dismiss)

    def _begin(self) -> None:
        self.resize(_SIZE)
        if self.settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self.settings.geometry.encode()))
        font = quote_font(self.font())
        self.annotations.set_quote_font(font)
        self.annotating.card.set_quote_font(font)
        self.appearance.begin()
        self.articles.model.read()
        self._show(None)

    def _show(self, opened: OpenArticle | None) -> None:
        """Put an article, or none, on the desk and tell every part of the window."""
        self.whereabouts.keep()
        self.wayfinding.show_article(None)
        self.annotating.show_article(opened)
        self.opened = opened
        self.feed.show_article(opened)
        if opened is not None:
            self.desk.show_article(opened)
        self.middle.setCurrentWidget(self.empty if opened is None else self.desk)
        if opened is None:
            self.empty.buttons["sample"].setFocus()
        self.annotations.show_article(opened, tag_names(self.session) if opened else {})
        self.articles.model.set_current(opened.article.id if opened else None)
        self.articles.choose(opened.article.id if opened else None)
        self.whereabouts.show_article(opened)
        self.appearance.show_article(opened)
        self.exporting.show_article(opened)
        self.wayfinding.show_article(opened)
        self.linking.show_article(opened)
        self._title()
        self.retracing.refresh()
        self.shelving.refresh()

    def _follow(self, change: Change) -> None:
        """Repaint what a change names."""
        self.strip.pass_over()
        self.articles.model.follow(change)
        self.retracing.refresh()
        opened = self.opened
        if opened is None:
            return
        before, tied = opened.revisions, opened.alignment
        if not opened.follow(change):
            return
        if opened.article.trashed is not None:
            self._leave()
            return
        if opened.revisions is not before:
            self._show_texts_anew(before)
        elif opened.alignment is not None and opened.alignment is not tied:
            self.desk.set_alignment(opened.alignment)
        touched = change.touches(EntityKind.ANNOTATION)
        self.desk.follow_annotations({one: opened.annotations.get(one) for one in touched})
        self.annotations.follow(touched, tag_names(self.session))
        self.annotating.follow(change)
        self.status.refresh()
        self._title()

    def _show_texts_anew(self, before: Sequence[Revision]) -> None:
        """Show changed texts; what was being read stays where it is."""
        opened = self.opened
        if opened is None:
            return
        place = self.desk.reading_place()
        self.feed.show_article(opened)
        self.desk.show_article(opened)
        self.appearance.fold_again()
        self.whereabouts.return_after(before, place)
        self.wayfinding.show_article(opened)
        self.linking.show_article(opened)

    def _leave(self) -> None:
        """Open the next article of the shelf, or none: this one went into the trash."""
        entries = [] if self.articles.model.is_trash else self.articles.model.entries()
        self._show(None)
        if entries:
            self.open_article(entries[0].article.id)

    def _wear(self, theme: Theme) -> None:
        self.annotating.recolor(theme)
        self.status.recolor(theme)
        for part in (self.topbar, self.articles, self.annotations, self.strip):
            part.recolor(theme)

    def _title(self) -> None:
        caption = self.opened.caption if self.opened else ""
        self.topbar.title.setText(caption)
        self.setWindowTitle(f"{caption} — Duidu" if caption else "Duidu")

    # Dialogs are loaded when they are first wanted; the text is on screen the sooner.

    def _show_keys(self) -> None:
        from reader.ui.keys_dialog import KeysDialog

        KeysDialog(self.commands, self).exec()

    def _show_about(self) -> None:
        from reader.ui.about import AboutDialog

        AboutDialog(self).exec()

    def _show_palette(self) -> None:
        from reader.ui.palette import Palette

        palette = Palette(self.commands, self.appearance.theme, self)
        if palette.exec() and palette.chosen is not None:
            palette.chosen.trigger()

    def _filter_articles(self) -> None:
        self.commands["articles"].setChecked(True)
        self.left.setCurrentWidget(self.articles)
        self.articles.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, step: int) -> None:
        """Open the next article of the list, or the one before."""
        entries = self.articles.model.entries()
        if self.articles.model.is_trash or not entries:
            return
        row = self.articles.model.row_of(self.opened.article.id if self.opened else None)
        wanted = 0 if row is None else max(0, min(len(entries) - 1, row + step))
        self.open_article(entries[wanted].article.id)

    def _fill_screen(self, filled: bool) -> None:
        self.showFullScreen() if filled else self.showNormal()
