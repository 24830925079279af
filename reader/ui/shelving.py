"""What is done with articles on the shelf: rename, describe, what was left out, the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from reader.session import shelf
from reader.session.leftovers import take_back
from reader.ui.actions import Actions
from reader.ui.article_list import captions
from reader.ui.strip import Offer, Strip

if TYPE_CHECKING:
    from reader.session.session import Session
    from reader.storage.articles import Entry
    from reader.ui.articles_panel import ArticlesPanel


class Shelving(QObject):
    """Does what the actions on articles say.

    They are about the article chosen in the list while the list has the focus, else about the
    one on the desk.
    """

    def __init__(
        self,
        session: Session,
        panel: ArticlesPanel,
        actions: Actions,
        strip: Strip,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._panel = panel
        self._actions = actions
        self._strip = strip
        self._window = window
        for name, act in (
            ("rename", self._rename),
            ("details", self._describe),
            ("dropped", self._show_dropped),
            ("discard", self._discard),
            ("recover", self._recover),
        ):
            actions[name].triggered.connect(act)
        actions["trash"].toggled.connect(self._show_trash)
        panel.list.selectionModel().currentChanged.connect(lambda *_: self.refresh())
        panel.model.modelReset.connect(self.refresh)

    def refresh(self) -> None:
        """Let the actions be had that can be."""
        trash = self._panel.model.is_trash
        there = self._panel.model.current is not None or self._panel.chosen is not None
        for name in ("rename", "details", "dropped", "discard"):
            self._actions[name].setEnabled(there and not trash)
        self._actions["recover"].setEnabled(trash and self._panel.chosen is not None)

    def show_dropped(self, article: UUID) -> None:
        """Show what was left out of an article, to be put back."""
        from reader.ui.dropped_dialog import DroppedDialog

        DroppedDialog(
            lambda: self._session.library.dropped(article),
            lambda piece: take_back(self._session, piece),
            self._window,
        ).exec()

    def _target(self) -> UUID | None:
        chosen = self._panel.chosen
        if self._panel.model.is_trash or self._panel.list.hasFocus():
            return chosen or self._panel.model.current
        return self._panel.model.current or chosen

    def _entry(self) -> Entry | None:
        row = self._panel.model.row_of(self._target())
        return None if row is None else self._panel.model.entry(self._panel.model.index(row))

    def _rename(self) -> None:
        entry = self._entry()
        if entry is None:
            return
        name, taken = QInputDialog.getText(
            self._window,
            self.tr("Rename the Article"),
            self.tr("Name (empty for the titles of its text):"),
            QLineEdit.EchoMode.Normal,
            entry.article.name or captions(entry)[0],
        )
        if taken:
            shelf.rename(self._session, entry.article.id, name)

    def _describe(self) -> None:
        entry = self._entry()
        if entry is None:
            return
        from reader.ui.details_dialog import DetailsDialog

        dialog = DetailsDialog(entry.article, self._window)
        if dialog.exec():
            shelf.describe(
                self._session,
                entry.article.id,
                keywords=dialog.keywords,
                source=dialog.source,
                author=dialog.author,
                date=dialog.date,
            )

    def _show_dropped(self) -> None:
        target = self._target()
        if target is not None:
            self.show_dropped(target)

    def _discard(self) -> None:
        target = self._target()
        if target is None:
            return
        shelf.discard(self._session, target)
        self._strip.say(
            self.tr("The article is in the trash, with its notes."),
            Offer(self.tr("Undo"), self._session.undo, passing=True),
        )

    def _recover(self) -> None:
        target = self._panel.chosen
        if target is None:
            return
        shelf.recover(self._session, target)
        self._strip.say(self.tr("The article is back on the shelf."))

    def _show_trash(self, shown: bool) -> None:
        self._panel.show_trash(shown)
        if not shown:
            self._panel.choose(self._panel.model.current)
