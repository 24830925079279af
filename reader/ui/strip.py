"""The strip: what happened, said at the foot of the desk, with a button, gone by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader.ui.icons import icon, picture, tones
from reader.ui.overlay import GAP, Overlay
from reader.ui.stylesheet import alarm
from reader.ui.theme import Theme

STAYS = 7_000
"""How long a message stays, in milliseconds."""
TROUBLE_STAYS = 15_000
"""How long a message of trouble stays, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A button in the strip: its words and what it does.

    A `passing` offer is about the last step, and ends with the next one.
    """

    text: str
    act: Callable[[], object]
    passing: bool = False


class Strip(Overlay):
    """One message at a time; a new one takes the place of the old. It waits under the pointer."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("strip")
        self._offer: Offer | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self._stays = STAYS
        self._sign = QLabel(self)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setFixedWidth(120)
        self.button = QPushButton(self)
        self.button.setObjectName("link")
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.clicked.connect(self._take_offer)
        self.closer = QToolButton(self)
        self.closer.clicked.connect(self.hide)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.setSpacing(10)
        layout.addWidget(self._sign)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.bar)
        layout.addWidget(self.button)
        layout.addWidget(self.closer)
        host.installEventFilter(self)
        self._retranslate()

    def say(self, text: str, offer: Offer | None = None) -> None:
        """Tell what happened, with a button that takes it back or shows more."""
        self._show(text, offer, STAYS)

    def warn(self, text: str) -> None:
        """Tell of trouble; it stays longer."""
        self._show(text, None, TROUBLE_STAYS, troubled=True)

    def follow(self, text: str, cancel: Offer) -> None:
        """Tell of work that goes on, until something else is said."""
        self._show(text, cancel, 0)
        self.set_progress(0, 0)

    def pass_over(self) -> None:
        """Take back an offer that was about the last step: another one was made."""
        if self._offer is not None and self._offer.passing:
            self.hide()

    def set_progress(self, done: int, total: int) -> None:
        """Show how far the work is; a total of 0 means that nobody knows."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.show()

    def recolor(self, theme: Theme) -> None:
        """Take on a theme's colours."""
        sign = picture("warning-circle", alarm(theme), 18, self.devicePixelRatio())
        self._sign.setPixmap(sign)
        self.closer.setIcon(icon("x", tones(theme)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: keep to the foot of the host."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Qt's: wait while the pointer is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Qt's: go on."""
        if self._stays:
            self._timer.start(self._stays)
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: the language may have changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.closer.setToolTip(self.tr("Close this message"))
        self.closer.setAccessibleName(self.tr("Close this message"))

    def _show(self, text: str, offer: Offer | None, stays: int, *, troubled: bool = False) -> None:
        self._offer = offer
        self._stays = stays
        self._sign.setVisible(troubled)
        self.label.setText(text)
        self.setAccessibleName(text)
        self.bar.hide()
        self.button.setVisible(offer is not None)
        self.button.setText(offer.text if offer else "")
        self._settle()
        self.show()
        self.raise_()
        self._timer.stop()
        if stays:
            self._timer.start(stays)

    def _settle(self) -> None:
        room = self._host.rect()
        natural = self.label.fontMetrics().horizontalAdvance(self.label.text()) + 40
        others = self._row.sizeHint().width() - self.label.sizeHint().width()
        width = min(natural + others, 680, room.width() - 2 * GAP)
        height = max(self._row.heightForWidth(width), 40)
        self.setGeometry(
            (room.width() - width) // 2, room.height() - height - 2 * GAP, width, height
        )

    def _take_offer(self) -> None:
        offer = self._offer
        self.hide()
        if offer is not None:
            offer.act()
