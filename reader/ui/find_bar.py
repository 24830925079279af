"""The find bar: a slim line above the text, at its right, while words are looked for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.ui.actions import Actions
from reader.ui.icons import icon, tones
from reader.ui.overlay import GAP, Overlay
from reader.ui.theme import Theme
from reader.ui.view.place_bar import WIDTH

_WIDE, _NARROW = 210, 90
"""How wide the line is, and how narrow it may become, in device-independent pixels."""

LONGEST = 200
"""How long what is looked for may be, in characters."""


class FindBar(Overlay):
    """A line to type in, n of m, and the buttons of the window's own actions.

    `typed` tells that other words are looked for, `stepped` to go on (1) or back (-1), `closed`
    that the reader wants the bar away.
    """

    typed = Signal()
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, host: QWidget, actions: Actions, theme: Theme) -> None:
        super().__init__(host)
        self._actions = actions
        self._told = (0, 0)
        self.line = FindLine(self)
        self.count = QLabel(self)
        self.count.setObjectName("quiet")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.closer = QToolButton(self)
        self.closer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 5, 4)
        row.setSpacing(2)
        row.addWidget(self.line, 1)
        row.addSpacing(4)
        row.addWidget(self.count)
        row.addSpacing(4)
        for name in ("find-previous", "find-next"):
            row.addWidget(self._button(name))
        self._choices = self._switches()
        row.addWidget(self._choices)
        row.addWidget(self.closer)
        self.line.textChanged.connect(lambda _text: self.typed.emit())
        self.line.stepped.connect(self.stepped)
        self.line.given_up.connect(self.closed)
        self.closer.clicked.connect(self.closed)
        host.installEventFilter(self)
        self._retranslate()
        self.recolor(theme)

    @property
    def words(self) -> str:
        """What is looked for."""
        return self.line.text()

    def put(self, words: str) -> None:
        """Look for other words; that is not told."""
        self.line.blockSignals(True)
        self.line.setText(words)
        self.line.blockSignals(False)

    def appear(self) -> None:
        """Be there, at the top of the host."""
        self._settle()
        self.show()
        self.raise_()

    def take_keys(self) -> None:
        """Take the keys, everything typed selected, so that it may be typed over."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def tell(self, number: int, total: int) -> None:
        """Say which match (from 1) of how many is shown, or that there is none."""
        self._told = number, total
        spell = QLocale().toString
        if not self.words.strip():
            told = ""
        elif total:
            told = self.tr("{0} of {1}").format(spell(number), spell(total))
        else:
            told = self.tr("No matches")
        self.count.setText(told)
        self.line.setAccessibleDescription(told)
        self._settle()

    def recolor(self, theme: Theme) -> None:
        """Take on a theme's colours."""
        self.closer.setIcon(icon("x", tones(theme)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: keep to the corner of the host."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: the language may have changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Find in both texts"))
        self.line.setAccessibleName(self.tr("Find"))
        self.closer.setToolTip(self.tr("Close (Esc)"))
        self.closer.setAccessibleName(self.tr("Close the find bar"))
        self._actions["find-alike"].setIconText(self.tr("简=繁"))
        self._actions["find-whole"].setIconText(self.tr("Word"))
        self.tell(*self._told)

    def _settle(self) -> None:
        room = self._host.rect()
        self.count.setMinimumWidth(self.count.fontMetrics().horizontalAdvance("00 / 000"))
        width = room.width() - WIDTH - 2 * GAP
        # Where there is little room the switches go first; their keys are there still.
        self._choices.show()
        if self._natural().width() > width + _WIDE - _NARROW:
            self._choices.hide()
        size = self._natural()
        width = min(size.width(), width)
        left = room.right() - WIDTH - GAP - width
        self.setGeometry(left, room.top() + GAP, width, size.height())

    def _natural(self) -> QSize:
        """Give the size that what is shown would like."""
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
            layout.activate()
        return self.sizeHint()

    def _switches(self) -> QWidget:
        """Give the switches that say how words are looked for, behind a line."""
        switches = QWidget(self)
        row = QHBoxLayout(switches)
        row.setContentsMargins(3, 0, 0, 0)
        row.setSpacing(2)
        rule = QFrame(switches)
        rule.setObjectName("rule")
        rule.setFixedSize(1, 20)
        row.addWidget(rule)
        row.addSpacing(3)
        for name in ("find-alike", "find-whole"):
            row.addWidget(self._button(name))
        return switches

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(self._actions[name])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        worded = self._actions[name].isCheckable()
        if worded:
            button.setObjectName("page")
        else:
            button.setIconSize(QSize(16, 16))
        style = Qt.ToolButtonStyle
        button.setToolButtonStyle(style.ToolButtonTextOnly if worded else style.ToolButtonIconOnly)
        return button


class FindLine(QLineEdit):
    """The line of the bar: Enter goes on, with Shift back; Esc gives up."""

    stepped = Signal(int)
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self.setMinimumWidth(_NARROW)

    def sizeHint(self) -> QSize:
        """Qt's: wide enough for some words of either language."""
        return QSize(_WIDE, super().sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Qt's: these keys mean something here before they are the window's."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: go on, go back, or give up."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in _KEYS:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)


_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
