"""Icons: Phosphor's regular weight in the theme's colours, colour dots, and our own mark.

An SVG is drawn when its icon is first asked for, as sharp as the screens need it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import ceil

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QImage, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.model.resources import resource
from reader.ui.stylesheet import blend
from reader.ui.theme import Ink, Theme

SIZE = 20
"""The side of an icon in device-independent pixels."""


@dataclass(frozen=True, slots=True)
class Tones:
    """The colours of an icon (`#RRGGBB`): as it is, switched on, and not to be had."""

    plain: str
    on: str
    disabled: str


def tones(theme: Theme) -> Tones:
    """Give the colours of a theme's icons."""
    return Tones(theme.text, theme.accent, blend(theme.panel, theme.soft, 0.6))


def icon(name: str, color: Tones, *, mirrored: bool = False) -> QIcon:
    """Give an icon of the set, mirrored left to right on request."""
    return _icon(lambda tone, density: _picture(name, tone, density, mirrored), color)


def glyph(character: str, color: Tones, font: QFont) -> QIcon:
    """Give an icon that is one character."""
    return _icon(lambda tone, density: _written(character, tone, density, font), color)


def picture(name: str, color: str, side: int, density: float) -> QPixmap:
    """Draw one icon of the set, `side` device-independent pixels wide and high."""
    pixmap = _blank(side, density)
    with QPainter(pixmap) as painter:
        painter.drawImage(0, 0, _shape(name, side, density))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(QRectF(0, 0, side, side), QColor(color))
    return pixmap


def dot(ink: Ink, *, chosen: bool = False) -> QIcon:
    """Give the dot of a highlight's colour; the chosen one has a ring around it."""
    made = QIcon()
    for density in _densities():
        pixmap = _blank(SIZE, density)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(ink.fill))
            painter.setPen(QPen(QColor(ink.edge), 1.5))
            painter.drawEllipse(QRectF(4, 4, SIZE - 8, SIZE - 8))
            if chosen:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QRectF(1, 1, SIZE - 2, SIZE - 2))
        made.addPixmap(pixmap)
    return made


def application_icon() -> QIcon:
    """Give the program's own mark at the sizes that desktops ask for."""
    made = QIcon()
    svg = _source("duidu")
    for side in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(_drawn(svg, side, 1))
    return made


def _densities() -> list[int]:
    """Give the pixel densities of the screens there are: an icon is drawn for no others."""
    return sorted({ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens()})


def _icon(draw: Callable[[str, int], QPixmap], color: Tones) -> QIcon:
    made = QIcon()
    for density in _densities():
        pale = draw(color.disabled, density)
        for state in (QIcon.State.Off, QIcon.State.On):
            tone = color.on if state is QIcon.State.On else color.plain
            made.addPixmap(draw(tone, density), QIcon.Mode.Normal, state)
            made.addPixmap(pale, QIcon.Mode.Disabled, state)
    return made


def _written(character: str, color: str, density: int, font: QFont) -> QPixmap:
    pixmap = _blank(SIZE, density)
    sized = QFont(font)
    sized.setPixelSize(SIZE - 2)
    with QPainter(pixmap) as painter:
        painter.setFont(sized)
        painter.setPen(QColor(color))
        painter.drawText(QRectF(0, 0, SIZE, SIZE), Qt.AlignmentFlag.AlignCenter, character)
    return pixmap


def _picture(name: str, color: str, density: int, mirrored: bool) -> QPixmap:
    drawn = picture(name, color, SIZE, density)
    if not mirrored:
        return drawn
    return QPixmap.fromImage(drawn.toImage().flipped(Qt.Orientation.Horizontal))


@cache
def _shape(name: str, side: int, density: float) -> QImage:
    """Draw an icon once, in black: every colour of it is poured into this shape."""
    return _drawn(_source(name), side, density).toImage()


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def _drawn(svg: str, side: int, density: float) -> QPixmap:
    pixmap = _blank(side, density)
    with QPainter(pixmap) as painter:
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    return pixmap


def _blank(side: int, density: float) -> QPixmap:
    pixmap = QPixmap(QSize(side, side) * density)
    pixmap.setDevicePixelRatio(density)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
