"""Finding one's way: contents, chapters, a percentage, back and forward."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStatusBar

from reader.model.spans import Span
from reader.session.contents import Contents, answers_of, contents_of
from reader.session.trail import Stop, Trail

if TYPE_CHECKING:
    from reader.model.article import Revision
    from reader.session.opened import OpenArticle
    from reader.ui.actions import Actions
    from reader.ui.contents_panel import ContentsPanel
    from reader.ui.desk import Desk
    from reader.ui.page_switch import Pages


class Wayfinding(QObject):
    """Goes where the reader wants, and remembers from where."""

    def __init__(
        self,
        desk: Desk,
        left: Pages,
        panel: ContentsPanel,
        actions: Actions,
        bar: QStatusBar,
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._left = left
        self._panel = panel
        self._actions = actions
        self._contents = Contents()
        self._revisions: Sequence[Revision] | None = None
        self._trails: dict[UUID, Trail] = {}
        self._trail: Trail | None = None
        self._arrived: tuple[Stop, tuple[int, int]] | None = None
        self.percent = PercentField(bar)
        self.percent.returnPressed.connect(self._go_to_percent)
        self.percent.editingFinished.connect(self.percent.hide)
        self.percent.given_up.connect(desk.focus_text)
        desk.jumping.connect(self._leave)
        desk.reading_moved.connect(self._mark)
        desk.place_sought.connect(lambda side, at: desk.go_to(side, Span(at, at)))
        panel.chosen.connect(self._go_to_chapter)
        for name, act in (
            ("contents", self._show_contents),
            ("next-chapter", lambda: self._step(1)),
            ("previous-chapter", lambda: self._step(-1)),
            ("go-percent", self._ask_percent),
            ("back", self._back),
            ("forward", self._forward),
        ):
            actions[name].triggered.connect(lambda _=False, act=act: act())

    def show_article(self, opened: OpenArticle | None) -> None:
        """Find one's way in this article, or in none while another is put on the desk.

        Changed texts have other places: their trail begins anew.
        """
        self.percent.hide()
        self._arrived = None
        if opened is None:
            self._trail = None
            self._contents = Contents()
        else:
            if opened.article.id not in self._trails or self._is_changed(opened):
                self._trails[opened.article.id] = Trail()
            self._trail = self._trails[opened.article.id]
            self._contents = contents_of(opened)
            self._revisions = opened.revisions
        contents = self._contents
        self._panel.show_contents(
            contents, lambda: () if opened is None else answers_of(opened, contents)
        )
        self._mark()
        self._refresh()

    def _is_changed(self, opened: OpenArticle) -> bool:
        before = self._revisions or ()
        sides = {one.side: one.id for one in before}
        return any(sides.get(one.side, one.id) != one.id for one in opened.revisions)

    def _leave(self, side: int, offset: int) -> None:
        if self._trail is not None:
            self._trail.leave(Stop(side, offset))
            self._refresh()

    def _back(self) -> None:
        if self._trail is not None:
            self._return_to(self._trail.back(self._here()))

    def _forward(self) -> None:
        if self._trail is not None:
            self._return_to(self._trail.forward(self._here()))

    def _return_to(self, stop: Stop | None) -> None:
        if stop is not None:
            self._desk.return_to(stop.side, stop.offset)
            self._arrived = stop, self._desk.reading_place()
        self._refresh()

    def _here(self) -> Stop:
        """Give where one is.

        Where one has not moved since one came back it is the very stop that one came to, so that
        going to and fro does not wander by a character each time.
        """
        place = self._desk.reading_place()
        if self._arrived is not None and self._arrived[1] == place:
            return self._arrived[0]
        return Stop(*place)

    def _refresh(self) -> None:
        trail, there = self._trail, self._trail is not None
        self._actions["back"].setEnabled(trail is not None and trail.can_go_back)
        self._actions["forward"].setEnabled(trail is not None and trail.can_go_forward)
        for name in ("next-chapter", "previous-chapter"):
            self._actions[name].setEnabled(bool(self._contents.chapters))
        self._actions["go-percent"].setEnabled(there)

    # chapters

    def _offset(self) -> int:
        """Give where the reader is in the side of the contents."""
        side, offset = self._desk.reading_place()
        if side == self._contents.side:
            return offset
        answers = self._desk.counterpart(side, offset)
        return 0 if answers is None else answers.start

    def _mark(self) -> None:
        if self._contents.chapters:
            self._panel.mark(self._contents.at(self._offset()))

    def _step(self, step: int) -> None:
        row = self._contents.beside(self._offset(), step)
        if row is not None:
            self._go_to_chapter(row)

    def _go_to_chapter(self, row: int) -> None:
        chapter = self._contents.chapters[row]
        self._desk.go_to(self._contents.side, Span(chapter.offset, chapter.offset))
        self._desk.focus_text()

    def _show_contents(self) -> None:
        self._actions["articles"].setChecked(True)
        self._left.setCurrentWidget(self._panel)
        self._panel.take_keys()

    # percent

    def _ask_percent(self) -> None:
        self.percent.ask(round(100 * self._desk.progress()))

    def _go_to_percent(self) -> None:
        share = self.percent.share()
        self.percent.hide()
        if share is not None:
            self._desk.go_to_share(share)
        self._desk.focus_text()


class PercentField(QLineEdit):
    """A small field in the status line that is there while a percentage is asked for."""

    given_up = Signal()

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self.setFixedWidth(72)
        self.setMaxLength(6)
        bar.insertWidget(0, self)
        self.hide()

    def ask(self, percent: int) -> None:
        """Ask for a percentage, beginning with where one is."""
        self.setToolTip(self.tr("Go to percent"))
        self.setAccessibleName(self.tr("Go to percent"))
        self.setText(f"{percent} %")
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.setSelection(0, len(str(percent)))

    def share(self) -> float | None:
        """Give what was typed as a share, 0 to 1; `None` where it is no number."""
        typed = self.text().strip().rstrip("%％").strip()
        try:
            percent = float(typed)
        except ValueError:
            return None
        return None if isnan(percent) else min(1.0, max(0.0, percent / 100))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the field away."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
