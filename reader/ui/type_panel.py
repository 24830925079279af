"""The panel behind `Aa`: fonts, sizes, lines and readings, each changed in the text at once."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.actions import Actions
from reader.ui.lettering_column import LetteringColumn
from reader.ui.overlay import Overlay
from reader.ui.stylesheet import blend, palette_of
from reader.ui.theme import Theme
from reader.ui.view.setting import MARGINS, Setting, Typography

_FUSION_DARKENS = 140
"""By how many percent Fusion's frames are darker than the window they are on."""

_READINGS = ("pinyin", "by-character", "zhuyin", "tones")


class TypePanel(Overlay):
    """How the texts are set. It closes with Esc, or when the keys go elsewhere in the window.

    `changed` tells the typography at each change, `reset` that all is to be as at first, `left`
    that the panel was closed from within.
    """

    changed = Signal(object)
    reset = Signal()
    left = Signal()

    def __init__(self, host: QWidget, actions: Actions) -> None:
        super().__init__(host)
        self._setting = Setting()
        self.chinese = LetteringColumn("chinese", self)
        self.english = LetteringColumn("english", self)
        self.margin = QSpinBox(self, singleStep=12)
        self.margin.setRange(round(MARGINS.least), round(MARGINS.most))
        self.margin.setKeyboardTracking(False)
        self.margin.setMinimumHeight(self.chinese.family.sizeHint().height())
        self.indented = QCheckBox(self)
        self.readings = [self._reading(actions, name) for name in _READINGS]
        self.default = QPushButton(self)
        self.default.setObjectName("link")
        self._rows = [QLabel(self) for _control in self.chinese.controls]
        self._margins = QLabel(self)
        self._margins.setBuddy(self.margin)
        self._lay_out()
        self._retranslate()
        for column in (self.chinese, self.english):
            column.listen(self._tell)
        self.margin.valueChanged.connect(self._tell)
        self.indented.toggled.connect(self._tell)
        self.default.clicked.connect(self.reset)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._follow_keys)

    def show_setting(self, setting: Setting) -> None:
        """Show how the texts are set."""
        self._setting = setting
        typography = setting.typography
        self.chinese.show_lettering(typography.chinese, setting.zoom)
        self.english.show_lettering(typography.english, setting.zoom)
        with QSignalBlocker(self.margin), QSignalBlocker(self.indented):
            self.margin.setValue(typography.margin)
            self.indented.setChecked(typography.indented)

    def recolor(self, theme: Theme) -> None:
        """Take on a theme's colours; Fusion draws no frame that is seen on a dark ground."""
        frames = QPalette(palette_of(theme))
        frame = QColor(blend(theme.paper, theme.soft, 0.9))
        frames.setColor(QPalette.ColorRole.Window, frame.lighter(_FUSION_DARKENS))
        for control in self._stops():
            control.setPalette(frames)

    def open_beside(self, target: QRect) -> None:
        """Appear near a target (in the host's coordinates) and take the keys."""
        self.show_beside(target)
        self.chinese.family.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close, and give the keys back to the text."""
        self.hide()
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Qt's: Esc is the panel's own while it has the keys, not the window's."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Qt's: Tab goes round within the panel, row by row."""
        stops = [stop for stop in self._stops() if stop.isEnabled()]
        here = QApplication.focusWidget()
        at = stops.index(here) if here in stops else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: the language may have changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _tell(self) -> None:
        """Tell how the controls say the texts are to be set."""
        before, zoom = self._setting.typography, self._setting.zoom
        self.changed.emit(
            Typography(
                chinese=self.chinese.lettering(before.chinese, zoom),
                english=self.english.lettering(before.english, zoom),
                margin=self.margin.value(),
                indented=self.indented.isChecked(),
            )
        )

    def _follow_keys(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close where the keys went to another part of the window; a list that drops is none."""
        if now is not None and now.window() is self.window() and not self.isAncestorOf(now):
            self.hide()

    def _stops(self) -> list[QWidget]:
        pairs = zip(self.chinese.controls, self.english.controls, strict=True)
        rows = [control for pair in pairs for control in pair]
        return [*rows, self.margin, self.indented, *self.readings, self.default]

    def _reading(self, actions: Actions, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        for at, column in enumerate((self.chinese, self.english), start=1):
            grid.addWidget(column.heading, 0, at)
            for row, control in enumerate(column.controls, start=1):
                grid.addWidget(control, row, at)
        for row, label in enumerate(self._rows, start=1):
            grid.addWidget(label, row, 0)
        grid.addWidget(self._margins, len(self._rows) + 1, 0)
        grid.addWidget(self.margin, len(self._rows) + 1, 1)
        grid.addWidget(self.indented, len(self._rows) + 1, 2)
        readings = QHBoxLayout()
        readings.setSpacing(4)
        for button in self.readings:
            readings.addWidget(button)
        readings.addStretch(1)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 8)
        inside.setSpacing(10)
        inside.addLayout(grid)
        inside.addWidget(self._rule())
        inside.addLayout(readings)
        inside.addWidget(self._rule())
        inside.addWidget(self.default, 0, Qt.AlignmentFlag.AlignRight)

    def _rule(self) -> QFrame:
        rule = QFrame(self)
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        return rule

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Fonts and spacing"))
        sides = (self.chinese, self.tr("Chinese")), (self.english, self.tr("English"))
        rows = (
            (self.tr("Font"), self.tr("The typeface of this side")),
            (self.tr("Size"), self.tr("The size on screen; Ctrl and the wheel change both sides")),
            (self.tr("Line height"), self.tr("From line to line, by the size of the letters")),
            (self.tr("Line length"), self.tr("How many characters a line has at most")),
            (self.tr("Both edges even"), self.tr("Set every line but the last to its full width")),
        )
        for at, (label, (name, hint)) in enumerate(zip(self._rows, rows, strict=True)):
            label.setText(name)
            for column, side in sides:
                column.heading.setText(side)
                control = column.controls[at]
                control.setAccessibleName(f"{side}: {name}")
                control.setToolTip(hint)
        for spin, words in (
            (self.chinese.size, self.tr("{0} px")),
            (self.english.size, self.tr("{0} px")),
            (self.margin, self.tr("{0} px")),
            (self.chinese.measure, self.tr("{0} characters")),
            (self.english.measure, self.tr("{0} letters")),
        ):
            before, after = words.split("{0}")
            spin.setPrefix(before)
            spin.setSuffix(after)
        self._margins.setText(self.tr("Margins"))
        self.margin.setAccessibleName(self.tr("Margins"))
        self.margin.setToolTip(self.tr("The least room beside the text"))
        self.indented.setText(self.tr("Indent first lines"))
        self.indented.setToolTip(self.tr("Tell paragraphs apart by an indent instead of space"))
        self.default.setText(self.tr("Reset to Defaults"))
        self.default.setToolTip(self.tr("Set everything here back, and the size of the text"))
