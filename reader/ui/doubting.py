"""Doubting: the doubtful pairs are found between two frames, listed, and gone through by a key."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.model.spans import Span

if TYPE_CHECKING:
    from reader.model.doubt import Doubt
    from reader.session.opened import OpenArticle
    from reader.ui.actions import Actions
    from reader.ui.desk import Desk
    from reader.ui.page_switch import Pages
    from reader.ui.pairs_panel import PairsPanel

SLICE = 0.004
"""How long is searched in one go, in seconds: a frame has room for that."""


class Doubting(QObject):
    """Fills the panel of pairs once somebody has looked at it, and goes from pair to pair."""

    def __init__(self, desk: Desk, pages: Pages, panel: PairsPanel, actions: Actions) -> None:
        super().__init__(desk)
        self._desk = desk
        self._pages = pages
        self._panel = panel
        self._actions = actions
        self._opened: OpenArticle | None = None
        self._search: Iterator[Doubt | None] | None = None
        self._found: list[Doubt] = []
        self._asked: int | None = None
        self._wanted = False
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)
        panel.chosen.connect(self._look_at)
        pages.currentChanged.connect(self._page_changed)
        actions["pairs"].triggered.connect(self._show_panel)
        actions["next-doubt"].triggered.connect(lambda: self._step(1))
        actions["previous-doubt"].triggered.connect(lambda: self._step(-1))

    def show_article(self, opened: OpenArticle | None) -> None:
        """Doubt the pairs of this article from now on, or of none."""
        self._opened, self._asked = opened, None
        aligned = opened is not None and opened.alignment is not None
        for name in ("pairs", "next-doubt", "previous-doubt"):
            self._actions[name].setEnabled(aligned)
        self._turn.stop()
        self._search = None
        if not aligned or not self._wanted:
            self._panel.show_doubts(opened, ())
        self.refresh()

    def refresh(self) -> None:
        """Look through all pairs again: the alignment is another."""
        opened = self._opened
        if not self._wanted or opened is None or opened.alignment is None:
            return
        from reader.alignment.doubts import each_doubt

        chinese = int(not opened.article.sides[0].language.is_chinese)
        left, right = opened.revisions[:2]
        self._search = each_doubt(left, right, opened.alignment.beads, chinese=chinese)
        self._found = []
        self._turn.start()
        self._go_on()

    def _go_on(self) -> None:
        from reader.alignment.doubts import worst_first

        end = monotonic() + SLICE
        for doubt in self._search or ():
            if doubt is not None:
                self._found.append(doubt)
            if monotonic() > end:
                return
        self._turn.stop()
        self._search = None
        self._panel.show_doubts(self._opened, worst_first(self._found))
        if self._asked is not None:
            step, self._asked = self._asked, None
            self._panel.step(step)

    def _step(self, step: int) -> None:
        """Go to another doubtful pair, as soon as it is known which are."""
        self._want()
        if self._search is None:
            self._panel.step(step)
        else:
            self._asked = step

    def _show_panel(self) -> None:
        self._actions["annotations"].setChecked(True)
        self._pages.setCurrentWidget(self._panel)
        self._panel.take_keys()

    def _page_changed(self) -> None:
        if self._pages.currentWidget() is self._panel:
            self._want()

    def _want(self) -> None:
        if not self._wanted:
            self._wanted = True
            self.refresh()

    def _look_at(self, bead: int) -> None:
        """Bring a pair onto the reading line, the caret with it."""
        opened = self._opened
        if opened is None or opened.alignment is None:
            return
        one = opened.alignment.beads[bead]
        side = 0 if one.left else 1
        sentence = (one.left or one.right).start
        start = opened.revisions[side].sentences[sentence].start
        self._desk.go_to(side, Span(start, start))
        self._desk.focus_text()
