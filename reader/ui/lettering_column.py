"""The controls of one side's type: a column of the panel behind `Aa`."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QSpinBox, QWidget

from reader.ui.view.setting import LINE_HEIGHTS, MEASURES, SIZES, Lettering

_WRITING = QFontDatabase.WritingSystem
_SCRIPTS = {
    "chinese": (_WRITING.SimplifiedChinese, _WRITING.TraditionalChinese),
    "english": (_WRITING.Latin,),
}
_OURS = {"chinese": "Duidu Kai", "english": "Gentium Plus"}


def families(side: str) -> list[str]:
    """Give the families on this machine that a side can be set in, ours left out."""
    found = {family for script in _SCRIPTS[side] for family in QFontDatabase.families(script)}
    usable = (
        one
        for one in found - {_OURS[side]}
        if QFontDatabase.isSmoothlyScalable(one) and not QFontDatabase.isPrivateFamily(one)
    )
    return sorted(usable, key=str.casefold)


class LetteringColumn:
    """The controls of a side, `chinese` or `english`; who owns it lays them out and names them."""

    def __init__(self, side: str, parent: QWidget) -> None:
        self.heading = QLabel(parent)
        self.heading.setObjectName("quiet")
        self.family = QComboBox(parent)
        self.family.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.family.setMinimumContentsLength(15)
        self.family.addItem(_OURS[side], None)
        for family in families(side):
            self.family.addItem(family, family)
        self.size = QSpinBox(parent)
        self.line_height = QDoubleSpinBox(parent, decimals=2, singleStep=0.05)
        self.line_height.setRange(LINE_HEIGHTS.least, LINE_HEIGHTS.most)
        self.measure = QSpinBox(parent, singleStep=1 if side == "chinese" else 2)
        self.measure.setRange(round(MEASURES[side].least), round(MEASURES[side].most))
        self.justified = QCheckBox(parent)
        for spin in (self.size, self.line_height, self.measure):
            spin.setKeyboardTracking(False)  # half a number typed is no wish
            spin.setMinimumHeight(self.family.sizeHint().height())

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """The controls from top to bottom."""
        return self.family, self.size, self.line_height, self.measure, self.justified

    def show_lettering(self, lettering: Lettering, zoom: float) -> None:
        """Show how the side is set; the size is the one on screen."""
        blockers = [QSignalBlocker(control) for control in self.controls]
        at = 0 if lettering.family is None else self.family.findData(lettering.family)
        if at < 0:  # chosen on another machine
            self.family.addItem(str(lettering.family), lettering.family)
            at = self.family.count() - 1
        self.family.setCurrentIndex(at)
        self.size.setRange(ceil(SIZES.least * zoom), floor(SIZES.most * zoom))
        self.size.setValue(round(lettering.size * zoom))
        self.line_height.setValue(lettering.line_height)
        self.measure.setValue(lettering.measure)
        self.justified.setChecked(lettering.justified)
        for blocker in blockers:
            blocker.unblock()

    def listen(self, changed: Callable[..., object]) -> None:
        """Have `changed` called for every change that the reader makes."""
        self.family.activated.connect(changed)
        for spin in (self.size, self.line_height, self.measure):
            spin.valueChanged.connect(changed)
        self.justified.toggled.connect(changed)

    def lettering(self, before: Lettering, zoom: float) -> Lettering:
        """Give what the controls say; a size that was only rounded to be shown stays as it was."""
        size = self.size.value()
        return Lettering(
            family=self.family.currentData(),
            size=before.size if size == round(before.size * zoom) else size / zoom,
            line_height=self.line_height.value(),
            measure=self.measure.value(),
            justified=self.justified.isChecked(),
        )
