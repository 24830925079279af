"""The status line: how far, which paragraph, how many notes; whether the sides are linked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QStatusBar

from reader.session.opened import OpenArticle
from reader.ui.icons import picture
from reader.ui.theme import Theme


class StatusLine(QObject):
    """Keeps the words of a status bar."""

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._opened: OpenArticle | None = None
        self._at = (0, 0)
        self._progress = 0.0
        bar.setSizeGripEnabled(False)
        self.place = QLabel(bar)
        self._chain = QLabel(bar)
        self._chain.setObjectName("chain")
        self.link = QLabel(bar)
        bar.addWidget(self.place, 1)
        bar.addPermanentWidget(self._chain)
        bar.addPermanentWidget(self.link)
        bar.installEventFilter(self)

    def recolor(self, theme: Theme) -> None:
        """Take on a theme's colours."""
        self._chain.setPixmap(picture("link", theme.soft, 14, self._chain.devicePixelRatio()))

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
            self.link.clear()
            self._chain.hide()
            return
        side, offset = self._at
        self.place.setText(
            "  ·  ".join(self._words(opened, min(side, len(opened.revisions) - 1), offset))
        )
        linked = opened.alignment is not None
        self._chain.setVisible(linked)
        self.link.setText(self.tr("linked") if linked else self.tr("one language"))

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
