"""Annotating on the desk: the selection bar, the card, and the keys that mark, tag, note, erase."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.model.annotation import Annotation, Color
from reader.model.change import Change, EntityKind
from reader.model.spans import Span
from reader.session import annotate
from reader.session.tags import tag_names
from reader.ui.actions import COLORS, Actions
from reader.ui.annotation_list import counterpart_of
from reader.ui.card import Card, CardDeeds, Passage
from reader.ui.offering import Offering
from reader.ui.selection_bar import SelectionBar
from reader.ui.strip import Offer, Strip
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.session.opened import OpenArticle
    from reader.session.phrases import Phrases
    from reader.session.session import Session
    from reader.ui.annotations_panel import AnnotationsPanel
    from reader.ui.desk import Desk

_PAUSE = 160
"""How long a selection stands still before its bar appears, in milliseconds."""


class Annotating(QObject):
    """What is meant by a key: the selection, or else the annotation that the reader is at."""

    def __init__(
        self,
        session: Session,
        desk: Desk,
        panel: AnnotationsPanel,
        actions: Actions,
        strip: Strip,
        host: QWidget,
        phrases: Phrases,
    ) -> None:
        super().__init__(host)
        self._session = session
        self._desk = desk
        self._panel = panel
        self._actions = actions
        self._strip = strip
        self._host = host
        self._opened: OpenArticle | None = None
        self._current: UUID | None = None
        self._color = Color.YELLOW
        self._offering = Offering(session, desk, actions, phrases, self)
        self.bar = SelectionBar(host, actions)
        self.card = Card(host, CardDeeds(self._write_note, self._retag, self._recolor, self._erase))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._offer_bar)
        self._connect()

    def show_article(self, opened: OpenArticle | None) -> None:
        """Annotate this article from now on; what the card holds is kept first."""
        self.card.dismiss()
        self.bar.hide()
        self._offering.end()
        self._opened = opened
        self._current = None
        self.refresh()

    def follow(self, change: Change) -> None:
        """Show in the card what a change made of its passage."""
        if self._annotation(self._offering.annotation) is None:
            self._offering.end()
        shown = self.card.annotation
        if shown is not None and shown in change.touches(EntityKind.ANNOTATION):
            self._refresh_card(shown)
        self.refresh()

    def clear_way(self) -> None:
        """Put the bar away, for what is shown in its place."""
        self._pause.stop()
        self.bar.hide()

    def recolor(self, theme: Theme) -> None:
        """Take on a theme's colours."""
        self.card.recolor_theme(theme)

    def dismiss(self) -> bool:
        """Close the card, its words kept, or the bar, or the offer; then let go of the selection.

        One thing at a time; where there is none of them the keys go back to the text, and it is
        told that there was none.
        """
        selection, there = self._selection(), True
        if self.card.annotation is not None:
            self.card.dismiss()
        elif self.bar.isVisible():
            self.bar.hide()
        elif self._offering.annotation is not None:
            self._offering.end()
        elif selection is not None:
            self._desk.select(selection[0], None)
        else:
            there = False
        if self._opened is not None and self._desk.focused_side() is None:
            self._desk.focus_text()
        return there

    def refresh(self) -> None:
        """Let the actions be had that can be."""
        target = self._target() is not None
        selected = self._selection() is not None
        for name in COLORS:
            self._actions[name].setEnabled(selected or target)
        for name in ("tag", "note"):
            self._actions[name].setEnabled(selected or target)
        for name in ("edit", "erase"):
            self._actions[name].setEnabled(target)
        self._actions["copy"].setEnabled(selected)

    def go_to(self, annotation: UUID) -> None:
        """Bring an annotation's passage into view."""
        found = self._annotation(annotation)
        if found is None or self._opened is None:
            return
        self._current = annotation
        if self.card.annotation is not None:
            self.card.dismiss()
        if found.standing:
            first = found.standing[0]
            self._desk.go_to(self._opened.index_of(first.side), first.span)
        self.refresh()

    def _connect(self) -> None:
        self._desk.selection_changed.connect(self._selection_changed)
        self._desk.selection_offered.connect(self._offer_bar)
        self._desk.passage_clicked.connect(self._show_clicked)
        self._desk.reading_moved.connect(self._text_moved)
        self._panel.chosen_anew.connect(self.go_to)
        self._panel.entered.connect(self._enter)
        for name, color in COLORS.items():
            self._actions[name].triggered.connect(lambda _=False, c=color: self._mark(c))
        self._actions["tag"].triggered.connect(lambda: self._edit("tags"))
        self._actions["note"].triggered.connect(lambda: self._edit("note"))
        self._actions["edit"].triggered.connect(lambda: self._edit("note"))
        self._actions["erase"].triggered.connect(self._erase_target)

    def _selection(self) -> tuple[int, Span] | None:
        return self._desk.selection() if self._opened is not None else None

    def _annotation(self, annotation: UUID | None) -> Annotation | None:
        if self._opened is None or annotation is None:
            return None
        return self._opened.annotations.get(annotation)

    def _target(self) -> UUID | None:
        """Give the annotation that keys are about: the card's, the list's, the last one."""
        candidates = [self.card.annotation]
        if self._panel.list.hasFocus():
            candidates.append(self._panel.chosen)
        candidates.append(self._current)
        return next((one for one in candidates if self._annotation(one) is not None), None)

    def _is_about_selection(self) -> bool:
        """Whether a key means the selection rather than an annotation that is at hand."""
        at_hand = self.card.annotation is not None or self._panel.list.hasFocus()
        return self._selection() is not None and not (at_hand and self._target() is not None)

    def _selection_changed(self) -> None:
        self.bar.hide()
        self._pause.stop()
        if self._selection() is not None:
            self._offering.end()
            self._current = None
            self.card.dismiss()
            self._pause.start()
        self.refresh()

    def _offer_bar(self) -> None:
        """Show the bar once the selection stands still."""
        self._pause.stop()
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._pause.start()
            return
        box = self._desk.selection_box()
        if self._opened is not None and box is not None:
            self.bar.show_beside(self._in_host(box))

    def _text_moved(self) -> None:
        """Keep bar and card beside what they belong to while the text moves under them."""
        if self.bar.isVisible():
            self.bar.hide()
            self._pause.start()
        if self.card.annotation is not None:
            self._place_card(self.card.annotation)

    def _mark(self, color: Color) -> None:
        target = self._target()
        if self._is_about_selection():
            self._color = color
            self._highlight()
        elif target is not None:
            self._recolor(target, color)

    def _highlight(self) -> UUID | None:
        """Mark the selection in the colour that was used last; give its annotation."""
        selection = self._selection()
        if selection is None or self._opened is None:
            return None
        side, span = selection
        place = self._opened.place(side, span)
        made = annotate.highlight(self._session, self._opened.article.id, [place], self._color)
        self._desk.select(side, None)
        self.bar.hide()
        self._current = made.id
        self._panel.choose(made.id)
        self._offering.offer(self._opened, made.id, side, span)
        self.refresh()
        return made.id

    def _edit(self, field: str) -> None:
        """Open the card at its note or its tags; a selection is marked first."""
        target = self._highlight() if self._is_about_selection() else self._target()
        if target is None:
            return
        if self.card.annotation != target:
            self._show_card(target)
        (self.card.tags if field == "tags" else self.card.note).setFocus()

    def _enter(self, annotation: UUID) -> None:
        self.go_to(annotation)
        self._show_card(annotation)

    def _show_clicked(self, annotation: UUID) -> None:
        self._current = annotation
        self._panel.choose(annotation)
        self.bar.hide()
        self._show_card(annotation)
        self.refresh()

    def _show_card(self, annotation: UUID) -> None:
        self._offering.end()
        self._refresh_card(annotation)
        self._place_card(annotation)

    def _refresh_card(self, annotation: UUID) -> None:
        """Show in the card how the annotation stands now; close it where it is gone."""
        found = self._annotation(annotation)
        if found is None or self._opened is None:
            self.card.drop()
            return
        names = tag_names(self._session)
        self.card.set_known_tags(list(names.values()))
        self.card.show_passage(
            Passage(
                found,
                tuple(place.exact for place in found.places),
                counterpart_of(self._opened, found),
                tuple(names[tag] for tag in found.tags if tag in names),
            )
        )

    def _place_card(self, annotation: UUID) -> None:
        """Put the card beside its passage, or in the middle where that is out of view."""
        box = self._passage_box(annotation)
        middle = QRect(self._host.rect().center(), QSize(1, 1))
        self.card.show_beside(middle if box is None else self._in_host(box))

    def _passage_box(self, annotation: UUID) -> QRect | None:
        """Give the room a passage takes on screen, in global pixels, where it is in view."""
        found = self._annotation(annotation)
        if found is None or self._opened is None:
            return None
        for place in found.standing:
            box = self._desk.span_box(self._opened.index_of(place.side), place.span)
            if box is not None:
                return box
        return None

    def _in_host(self, box: QRect) -> QRect:
        """Turn a rectangle of the screen into one of the host."""
        return QRect(self._host.mapFromGlobal(box.topLeft()), box.size())

    def _write_note(self, annotation: UUID, note: str) -> None:
        annotate.write_note(self._session, annotation, note)

    def _retag(self, annotation: UUID, names: Sequence[str]) -> None:
        annotate.retag(self._session, [annotation], names)

    def _recolor(self, annotation: UUID, color: Color) -> None:
        self._color = color
        annotate.recolor(self._session, [annotation], color)

    def _erase_target(self) -> None:
        target = self._target()
        if target is not None:
            self._erase(target)

    def _erase(self, annotation: UUID) -> None:
        self.card.keep()
        annotate.erase(self._session, [annotation])
        self._current = None
        self.refresh()
        self._strip.say(
            self.tr("The annotation is in the trash."),
            Offer(self.tr("Undo"), self._session.undo, passing=True),
        )
