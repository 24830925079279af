"""How the window looks and which of its parts are shown, changed in place and remembered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.stylesheet import dress
from reader.ui.theme import NIGHT, PAPER, THEMES, Theme
from reader.ui.view.way import Way, way_named

if TYPE_CHECKING:
    from reader.session.opened import OpenArticle
    from reader.ui.actions import Actions
    from reader.ui.desk import Desk
    from reader.ui.settings import Settings
    from reader.ui.translation import Translations

_WAYS = {
    "both-sides": Way.SIDE_BY_SIDE,
    "rows": Way.ROWS,
    "interlinear": Way.INTERLINEAR,
    "peek": Way.PEEK,
}
_THEMES = {f"theme-{name}": theme for name, theme in THEMES.items()}
_SIDES = {"only-chinese": "zh", "only-english": "en"}


class Appearance(QObject):
    """Theme, sides, language. `themed` tells of a new theme."""

    themed = Signal(object)

    def __init__(
        self,
        settings: Settings,
        translations: Translations,
        actions: Actions,
        desk: Desk,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._translations = translations
        self._actions = actions
        self._desk = desk
        self._window = window
        self._opened: OpenArticle | None = None
        self._groups = [
            self._group((*_WAYS, *_SIDES)),
            self._group(_THEMES),
            self._group(("speak-english", "speak-chinese")),
        ]
        self._connect()

    @property
    def theme(self) -> Theme:
        """The theme that is worn."""
        return THEMES.get(self._settings.theme, PAPER)

    def begin(self) -> None:
        """Say by the actions what the window, which wears it already (`look`), remembers."""
        self._read_again()
        spoken = "speak-chinese" if self._translations.language == "zh" else "speak-english"
        self._actions[spoken].setChecked(True)
        self._wear(self.theme)

    def fold_again(self) -> None:
        """Fold the side that was folded, after the desk was given the same article anew."""
        for name, code in _SIDES.items():
            if self._actions[name].isChecked():
                self._fold(code)

    def show_article(self, opened: OpenArticle | None) -> None:
        """Offer the sides that this article has."""
        self._opened = opened
        both = opened is not None and len(opened.article.sides) > 1
        for name in (*_WAYS, *_SIDES, "swap", "other-pane"):
            self._actions[name].setEnabled(both)
        for name in ("next-sentence", "previous-sentence"):
            self._actions[name].setEnabled(opened is not None)
        self._read_again()

    def _connect(self) -> None:
        actions = self._actions
        actions["theme"].triggered.connect(self._change_light)
        for name, theme in _THEMES.items():
            actions[name].triggered.connect(lambda _=False, chosen=theme: self._wear(chosen))
        for name, way in _WAYS.items():
            actions[name].triggered.connect(lambda _=False, chosen=way: self._read(chosen))
        for name, code in _SIDES.items():
            actions[name].triggered.connect(lambda _=False, only=code: self._fold(only))
        actions["reveal"].triggered.connect(self._desk.toggle_counterpart)
        actions["swap"].triggered.connect(self._desk.swap_panes)
        for name, step in (("next-sentence", 1), ("previous-sentence", -1)):
            actions[name].triggered.connect(lambda _=False, by=step: self._desk.step_sentence(by))
        actions["other-pane"].triggered.connect(self._desk.change_pane)
        actions["speak-english"].triggered.connect(lambda: self._speak("en"))
        actions["speak-chinese"].triggered.connect(lambda: self._speak("zh"))

    def _group(self, names: Iterable[str]) -> QActionGroup:
        group = QActionGroup(self)
        for name in names:
            group.addAction(self._actions[name])
        return group

    def _change_light(self) -> None:
        """Go from the day's theme to the night's, or back to the one that was worn by day."""
        day = THEMES.get(self._settings.day, PAPER)
        self._wear(day if self.theme.dark else NIGHT)

    def _wear(self, theme: Theme) -> None:
        self._settings.theme = theme.name
        if not theme.dark:
            self._settings.day = theme.name
        self._actions[f"theme-{theme.name}"].setChecked(True)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, theme)
        self._actions.recolor(theme)
        self._desk.set_theme(theme)
        self.themed.emit(theme)

    def _read(self, way: Way) -> None:
        """Show both sides in a way, from now on."""
        self._settings.view = way.value
        self._read_again()

    def _read_again(self) -> None:
        """Show both sides in the way that was chosen."""
        way = way_named(self._settings.view)
        self._actions[next(name for name, one in _WAYS.items() if one is way)].setChecked(True)
        self._desk.set_view(way.value)
        self._desk.fold(None)
        self._actions["reveal"].setEnabled(self._opened is not None and way is Way.PEEK)

    def _fold(self, only: str) -> None:
        """Show only the side of a language, until another article is opened."""
        shown = None if self._opened is None else self._opened.side_index(only)
        if shown is None:
            return
        self._desk.set_view(Way.SIDE_BY_SIDE.value)
        self._desk.fold(1 - shown)
        self._actions["reveal"].setEnabled(False)

    def _speak(self, language: str) -> None:
        self._settings.language = language
        self._translations.install(language)
