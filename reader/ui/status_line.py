"""The status line: how far, which paragraph, how many notes; whether the sides are linked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton

from reader.session.opened import OpenArticle
from reader.ui.icons import picture
from reader.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class LinkState:
    """How the sides go together: linked, one held still (by language code), or apart."""

    linked: bool = True
    held: str | None = None
    switchable: bool = False


class StatusLine(QObject):
    """Keeps the words of a status bar."""

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._opened: OpenArticle | None = None
        self._at = (0, 0)
        self._progress = 0.0
        self.place = QLabel(bar)
        self._colors: Theme | None = None
        self._switch = LinkState()
        self.link = QToolButton(bar)
        self.link.setObjectName("link")
        self.link.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.link.setIconSize(QSize(14, 14))
        self.link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        bar.addWidget(self.place, 1)
        bar.addPermanentWidget(self.link)
        bar.installEventFilter(self)

    def recolor(self, theme: Theme) -> None:
        """Take on a theme's colours."""
        self._colors = theme
        self.refresh()

    def tell_link(self, *, linked: bool, held: str | None, switchable: bool) -> None:
        """Tell how the sides go together; `held` is the language code of one held still."""
        self._switch = LinkState(linked, held, switchable)
        self.refresh()

    def show_article(self, opened: OpenArticle | None) -> None:
        """Tell of this article, from its beginning."""
        self._opened = opened
        self._at = (0, 0)
        self._progress = 0.0
        self.refresh()

    def move_to(self, side: int, offset: int, progress: float) -> None:
        """Tell that the reader is at an offset (code points) of a side; progress is 0 to 1."""
        self._at = (side, offset)
        self._progress = progress
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: the language may have changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """Write the words anew."""
        opened = self._opened
        if opened is None or not opened.revisions:
            self.place.clear()
            self.link.hide()
            return
        side, offset = self._at
        self.place.setText(
            "  ·  ".join(self._words(opened, min(side, len(opened.revisions) - 1), offset))
        )
        self.link.show()
        self._refresh_link(opened)

    def _refresh_link(self, opened: OpenArticle) -> None:
        """Write how the sides go together, with the chain whole or broken before it."""
        switch = self._switch
        self.link.setEnabled(switch.switchable)
        if opened.alignment is None:
            name, words, tip = None, self.tr("one language"), ""
        elif switch.held is not None:
            chinese = switch.held == "zh"
            words = self.tr("Chinese held still") if chinese else self.tr("English held still")
            name, tip = "push-pin", self.tr("Let both sides meet again")
        elif switch.linked:
            name, words, tip = "link", self.tr("linked"), self.tr("Let each side go its own way")
        else:
            name, words, tip = "link-break", self.tr("apart"), self.tr("Keep both sides in step")
        self.link.setText(f" {words}" if name else words)
        self.link.setToolTip(tip)
        if self._colors is not None:
            soft, density = self._colors.soft, self.link.devicePixelRatio()
            self.link.setIcon(QIcon(picture(name, soft, 14, density)) if name else QIcon())

    def _words(self, opened: OpenArticle, side: int, offset: int) -> list[str]:
        revision = opened.revisions[side]
        titles = 0 if revision.title_span is None else 1
        count = len(revision.paragraphs) - titles
        at = max(1, revision.paragraphs.at(offset) - titles + 1) if count else 0
        words = [
            f"{round(100 * self._progress)} %",
            self.tr("paragraph {0} of {1}").format(at, count),
        ]
        if opened.annotations:
            words.append(self.tr("%n note(s)", "", len(opened.annotations)))
        return words
