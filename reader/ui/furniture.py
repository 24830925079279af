"""All that stands around the text: bars, lists, actions, and what every change repaints.

A window makes it once its text is painted, in the order in which it stands here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from reader.model.change import Change, EntityKind
from reader.model.message import QT_TRANSLATE_NOOP
from reader.session.phrases import Phrases
from reader.session.tags import tag_names
from reader.storage.folders import cache_folder
from reader.ui.actions import Actions
from reader.ui.aligning import Aligning
from reader.ui.annotating import Annotating
from reader.ui.annotations_panel import AnnotationsPanel
from reader.ui.answering import Answering
from reader.ui.appearance import Appearance
from reader.ui.article_list import ArticleList
from reader.ui.articles_panel import ArticlesPanel
from reader.ui.contents_panel import ContentsPanel
from reader.ui.doubting import Doubting
from reader.ui.empty import EmptyDesk
from reader.ui.exporting import Exporting
from reader.ui.finding import Finding
from reader.ui.icons import application_icon
from reader.ui.importing import Importing
from reader.ui.interface_fonts import quote_font
from reader.ui.linking import Linking
from reader.ui.looking_up import LookingUp
from reader.ui.mending import Mending
from reader.ui.menus import fill_menu_bar, name_menus
from reader.ui.mirroring import Mirroring
from reader.ui.notifier import Notifier
from reader.ui.page_switch import Pages
from reader.ui.pairs_panel import PairsPanel
from reader.ui.retracing import Retracing
from reader.ui.shelving import Shelving
from reader.ui.status_line import StatusLine
from reader.ui.strip import Strip
from reader.ui.theme import Theme
from reader.ui.topbar import TopBar
from reader.ui.typesetting import Typesetting
from reader.ui.wayfinding import Wayfinding

if TYPE_CHECKING:
    from reader.model.article import Revision
    from reader.session.opened import OpenArticle
    from reader.ui.window import Window

_ARTICLES = QT_TRANSLATE_NOOP("Pages", "Articles")
_CONTENTS = QT_TRANSLATE_NOOP("Pages", "Contents")
_ANNOTATIONS = QT_TRANSLATE_NOOP("Pages", "Annotations")
_PAIRS = QT_TRANSLATE_NOOP("Pages", "Pairs")


class Furniture(QObject):
    """The parts of one window, put together."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        session, settings, desk, frame = window.session, window.settings, window.desk, window.frame
        middle = frame.middle
        window.setWindowIcon(application_icon())
        self.mirroring = Mirroring(desk)
        self.commands = commands = Actions(window)
        self.articles = ArticlesPanel(ArticleList(session, window), commands)
        self.annotations = AnnotationsPanel(commands)
        self.contents = ContentsPanel()
        self.pairs = PairsPanel()
        self.left = Pages(((self.articles, _ARTICLES), (self.contents, _CONTENTS)))
        self.right = Pages(((self.annotations, _ANNOTATIONS), (self.pairs, _PAIRS)))
        self.topbar = TopBar(commands)
        self.empty = EmptyDesk(commands)
        self.strip = strip = Strip(middle)
        self.status = StatusLine(window.statusBar())
        self._menus = fill_menu_bar(window.menuBar(), commands)
        self.notifier = Notifier(session, window)
        self.phrases = Phrases(cache_folder(), window.delivery.deliver)
        self.annotating = Annotating(
            session, desk, self.annotations, commands, strip, middle, self.phrases
        )
        self.shelving = Shelving(session, self.articles, commands, strip, window)
        self.importing = Importing(session, settings, commands, strip, window.delivery, window)
        self.exporting = Exporting(window.write, settings, commands, strip, window)
        self.appearance = Appearance(settings, window.translations, commands, desk, window)
        button = self.topbar.typography
        self.typesetting = Typesetting(settings, commands, desk, button, window)
        self.retracing = Retracing(session, commands, strip, self.annotating.card, window)
        bar = window.statusBar()
        self.wayfinding = Wayfinding(desk, self.left, self.contents, commands, bar)
        self.finding = Finding(desk, commands, middle)
        self.linking = Linking(session, desk, commands, self.status, strip)
        self.mending = Mending(session, desk, commands, strip)
        self.doubting = Doubting(desk, self.right, self.pairs, commands)
        self.looking_up = LookingUp(desk, commands, middle)
        self.answering = Answering(desk, self.phrases, window)
        self.aligning = Aligning(session, desk, settings, commands, strip, window.delivery)
        self._connect()
        self._begin()
        middle.addWidget(self.empty)
        for room, part in (
            (frame.top, self.topbar),
            (frame.left, self.left),
            (frame.right, self.right),
        ):
            frame.fill(room, part)

    def leave_article(self) -> None:
        """Let go of the article on the desk: another one, or none, will be shown."""
        self.wayfinding.show_article(None)
        self.annotating.show_article(None)
        self.finding.leave_article()

    def show_article(self, opened: OpenArticle | None) -> None:
        """Be about the article that is now on the desk, or about none."""
        window = self._window
        self.mirroring.tell()
        self.annotating.show_article(opened)
        if opened is None:
            window.frame.middle.setCurrentWidget(self.empty)
            self.empty.buttons["sample"].setFocus()
        self.annotations.show_article(opened, tag_names(window.session) if opened else {})
        self.articles.model.set_current(opened.article.id if opened else None)
        self.articles.choose(opened.article.id if opened else None)
        self.status.show_article(opened)
        self.appearance.show_article(opened)
        self.typesetting.show_article(opened)
        self.exporting.show_article(opened)
        self._show_texts(opened)
        self._tell_place()
        self._name()
        self.retracing.refresh()
        self.shelving.refresh()

    def retranslate(self) -> None:
        """Name everything in the language that is spoken now."""
        self.commands.retranslate()
        name_menus(self._menus)
        self.retracing.refresh()

    def close(self) -> None:
        """End what goes on behind the window."""
        self.importing.close()
        self.aligning.stop()
        self.phrases.close()
        self.notifier.close()

    def _connect(self) -> None:
        window, desk = self._window, self._window.desk
        self.notifier.changed.connect(self._follow)
        self.appearance.themed.connect(self._wear)
        self.articles.opened.connect(window.open_article)
        self.importing.begun.connect(window.show_beginning)
        self.importing.brought_in.connect(window.open_article)
        self.importing.leftovers_wanted.connect(self.shelving.show_dropped)
        desk.reading_moved.connect(self._tell_place)
        self.looking_up.opening.connect(self.annotating.clear_way)
        for name, act in (
            ("quit", window.close),
            ("copy", desk.copy),
            ("palette", self._show_palette),
            ("keys", self._show_keys),
            ("about", self._show_about),
            ("filter", self._filter_articles),
            ("next-article", lambda: self._step(1)),
            ("previous-article", lambda: self._step(-1)),
        ):
            self.commands[name].triggered.connect(lambda _=False, act=act: act())
        self.commands["full-screen"].toggled.connect(self._fill_screen)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        escape.activated.connect(self._escape)

    def _begin(self) -> None:
        font = quote_font(self._window.font())
        self.annotations.set_quote_font(font)
        self.annotating.card.set_quote_font(font)
        self.looking_up.set_word_font(font)
        self.appearance.begin()
        self.typesetting.begin()
        self._window.panels.obey(self.commands["articles"], self.commands["annotations"])
        self.articles.model.read()

    def _follow(self, change: Change) -> None:
        """Repaint what a change names."""
        window = self._window
        self.strip.pass_over()
        self.articles.model.follow(change)
        self.retracing.refresh()
        opened = window.opened
        if opened is None:
            return
        before, tied = opened.revisions, opened.alignment
        if not opened.follow(change):
            return
        if opened.article.trashed is not None:
            self._leave()
            return
        if opened.revisions is not before:
            self._show_texts_anew(opened, before)
        elif opened.alignment is not None and opened.alignment is not tied:
            window.desk.set_alignment(opened.alignment)
            self.doubting.refresh()
            self.finding.refresh()
        touched = change.touches(EntityKind.ANNOTATION)
        window.desk.follow_annotations({one: opened.annotations.get(one) for one in touched})
        self.annotations.follow(touched, tag_names(window.session))
        self.annotating.follow(change)
        self.status.refresh()
        self._name()

    def _show_texts(self, opened: OpenArticle | None) -> None:
        """Tell every part that goes by the texts which they are now."""
        for part in (
            self.wayfinding,
            self.linking,
            self.mending,
            self.doubting,
            self.aligning,
            self.looking_up,
            self.answering,
            self.finding,
        ):
            part.show_article(opened)

    def _show_texts_anew(self, opened: OpenArticle, before: Sequence[Revision]) -> None:
        """Show changed texts; what was being read stays where it is."""
        window = self._window
        self.finding.leave_article()
        place = window.desk.reading_place()
        window.feed.show_article(opened)
        window.desk.show_article(opened)
        self.appearance.fold_again()
        window.whereabouts.return_after(before, place)
        self._show_texts(opened)

    def _escape(self) -> None:
        """Put away one thing: what is open over the text, or else the find bar."""
        if not (self.looking_up.dismiss() or self.annotating.dismiss()):
            self.finding.close()

    def _leave(self) -> None:
        """Open the next article of the shelf, or none: this one went into the trash."""
        entries = [] if self.articles.model.is_trash else self.articles.model.entries()
        self._window.show_article(None)
        if entries:
            self._window.open_article(entries[0].article.id)

    def _wear(self, theme: Theme) -> None:
        self.annotating.recolor(theme)
        self.status.recolor(theme)
        self.finding.recolor(theme)
        self.typesetting.recolor(theme)
        for part in (self.topbar, self.articles, self.annotations, self.pairs, self.strip):
            part.recolor(theme)

    def _name(self) -> None:
        opened = self._window.opened
        self.topbar.title.setText(opened.caption if opened else "")
        self._window.name()

    def _tell_place(self) -> None:
        """Tell in the status line where the reader is."""
        if self._window.opened is not None:
            desk = self._window.desk
            self.status.move_to(*desk.reading_place(), desk.progress())

    # Dialogs are loaded when they are first wanted.

    def _show_keys(self) -> None:
        from reader.ui.keys_dialog import KeysDialog

        KeysDialog(self.commands, self._window).exec()

    def _show_about(self) -> None:
        from reader.ui.about import AboutDialog

        AboutDialog(self._window).exec()

    def _show_palette(self) -> None:
        from reader.ui.palette import Palette

        palette = Palette(self.commands, self.appearance.theme, self._window)
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
        opened = self._window.opened
        row = self.articles.model.row_of(opened.article.id if opened else None)
        wanted = 0 if row is None else max(0, min(len(entries) - 1, row + step))
        self._window.open_article(entries[wanted].article.id)

    def _fill_screen(self, filled: bool) -> None:
        self._window.showFullScreen() if filled else self._window.showNormal()
