"""Undo and redo: what they would do, and what they did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.actions import Actions, tooltip
from reader.ui.strip import Offer, Strip
from reader.ui.words import step_name

if TYPE_CHECKING:
    from reader.session.session import Session
    from reader.ui.card import Card


class Retracing(QObject):
    """Takes this window's steps back and does them again."""

    def __init__(
        self, session: Session, actions: Actions, strip: Strip, card: Card, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions
        self._strip = strip
        self._card = card
        actions["undo"].triggered.connect(self.undo)
        actions["redo"].triggered.connect(self.redo)

    def refresh(self) -> None:
        """Say in the menu what undo and redo would do."""
        for name, plain, words, change in (
            ("undo", self.tr("Undo"), self.tr("Undo {0}"), self._session.undoable),
            ("redo", self.tr("Redo"), self.tr("Redo {0}"), self._session.redoable),
        ):
            action = self._actions[name]
            action.setEnabled(change is not None)
            action.setText(words.format(step_name(change)) if change else plain)
            action.setToolTip(tooltip(action))

    def undo(self) -> None:
        """Take the last step back; a note that is being typed is kept first."""
        self._card.keep()
        change = self._session.undo()
        if change is not None:
            words = self.tr("Undone: {0}").format(step_name(change))
            self._strip.say(words, Offer(self.tr("Redo"), self.redo, passing=True))

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        change = self._session.redo()
        if change is not None:
            words = self.tr("Redone: {0}").format(step_name(change))
            self._strip.say(words, Offer(self.tr("Undo"), self.undo, passing=True))
