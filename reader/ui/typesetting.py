"""How the texts are set: readings, sizes, type and spacing, changed in place and remembered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect

from reader.ui.theme import PAPER, Theme
from reader.ui.view.setting import Ruby, Setting, Typography

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.session.opened import OpenArticle
    from reader.ui.actions import Actions
    from reader.ui.desk import Desk
    from reader.ui.settings import Settings
    from reader.ui.type_panel import TypePanel

_RUBY = ("by-character", "zhuyin", "tones")


class Typesetting(QObject):
    """The actions and the panel by which a reader sets the texts; it opens below `button`."""

    def __init__(
        self, settings: Settings, actions: Actions, desk: Desk, button: QWidget, window: QWidget
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._actions = actions
        self._desk = desk
        self._button = button
        self._window = window
        self._theme = PAPER
        self._panel: TypePanel | None = None
        self._has_chinese = False
        actions["pinyin"].triggered.connect(self._set_readings)
        for name in _RUBY:
            actions[name].triggered.connect(self._choose_readings)
        for name, step in (("larger", 1), ("smaller", -1)):
            actions[name].triggered.connect(lambda _=False, by=step: desk.zoom_by(by))
        actions["usual-size"].triggered.connect(lambda: desk.set_zoom(1.0))
        actions["typography"].triggered.connect(self._open_panel)
        desk.zoom_changed.connect(self._keep_zoom)

    def begin(self) -> None:
        """Say by the actions how the texts, which are set already (`look`), are set."""
        self._set(self._desk.setting)

    def recolor(self, theme: Theme) -> None:
        """Take on a theme's colours."""
        self._theme = theme
        if self._panel is not None:
            self._panel.recolor(theme)

    def show_article(self, opened: OpenArticle | None) -> None:
        """Offer readings where an article has a Chinese side."""
        self._has_chinese = opened is not None and opened.side_index("zh") is not None
        self._offer()

    def _set(self, setting: Setting) -> None:
        """Set the texts, keep how, and show it wherever it is shown."""
        kept, actions = self._settings, self._actions
        kept.zoom, kept.pinyin = setting.zoom, setting.pinyin
        kept.ruby, kept.typography = setting.ruby, setting.typography
        actions["pinyin"].setChecked(setting.pinyin)
        ruby = setting.ruby
        for name, on in zip(_RUBY, (ruby.by_character, ruby.zhuyin, ruby.tones), strict=True):
            actions[name].setChecked(on)
        self._offer()
        if setting != self._desk.setting:
            self._desk.set_setting(setting)
        if self._panel is not None:
            self._panel.show_setting(setting)

    def _offer(self) -> None:
        """Let what can be done be done: zhuyin always stands by the character."""
        for name in ("pinyin", *_RUBY):
            self._actions[name].setEnabled(self._has_chinese)
        if self._settings.ruby.zhuyin:
            self._actions["by-character"].setEnabled(False)

    def _set_readings(self) -> None:
        checked = {name: self._actions[name].isChecked() for name in ("pinyin", *_RUBY)}
        ruby = Ruby(
            zhuyin=checked["zhuyin"],
            by_character=checked["by-character"],
            tones=checked["tones"],
        )
        self._set(replace(self._desk.setting, pinyin=checked["pinyin"], ruby=ruby))

    def _choose_readings(self) -> None:
        """Show the readings too, for who chooses how they are shown."""
        self._actions["pinyin"].setChecked(True)
        self._set_readings()

    def _keep_zoom(self, zoom: float) -> None:
        self._settings.zoom = zoom
        if self._panel is not None:
            self._panel.show_setting(self._desk.setting)

    def _set_typography(self, typography: Typography) -> None:
        self._set(replace(self._desk.setting, typography=typography))

    def _reset(self) -> None:
        self._set(Setting(pinyin=self._desk.setting.pinyin))

    def _open_panel(self) -> None:
        """Show the panel below its button, or close it; it is loaded when it is first wanted."""
        if self._panel is None:
            from reader.ui.type_panel import TypePanel

            self._panel = TypePanel(self._window, self._actions)
            self._panel.recolor(self._theme)
            self._panel.changed.connect(self._set_typography)
            self._panel.reset.connect(self._reset)
            self._panel.left.connect(self._desk.focus_text)
        if self._panel.isVisible():
            self._panel.leave()
            return
        self._panel.show_setting(self._desk.setting)
        corner = self._button.mapTo(self._window, QPoint(0, 0))
        self._panel.open_beside(QRect(corner, self._button.size()))
