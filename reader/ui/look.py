"""How the window looked when it was left, put on again before its first frame is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from reader.ui.interface_fonts import interface_font
from reader.ui.stylesheet import dress
from reader.ui.theme import PAPER, THEMES
from reader.ui.view.setting import ZOOMS, Setting, within_limits

if TYPE_CHECKING:
    from reader.ui.desk import Desk
    from reader.ui.settings import Settings


def put_on(settings: Settings, desk: Desk) -> None:
    """Put on what is remembered: fonts and colours, how the texts are set, the way of reading."""
    theme = THEMES.get(settings.theme, PAPER)
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.setFont(interface_font(application.font()))
        dress(application, theme)
    desk.set_theme(theme)
    typography = within_limits(settings.typography)
    zoom = ZOOMS.kept(settings.zoom)
    desk.set_setting(Setting(zoom, settings.pinyin, settings.ruby, typography))
    desk.set_view(settings.view)
