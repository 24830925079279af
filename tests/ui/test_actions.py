from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reader.model.resources import resource
from reader.ui.action_table import TABLE
from reader.ui.actions import Actions, key_text
from reader.ui.matching import score
from reader.ui.menus import fill_menu_bar
from reader.ui.palette import Palette
from reader.ui.theme import NIGHT, THEMES, Theme

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture
def owner() -> QWidget:
    return QWidget()


def test_every_action_says_what_it_does_and_which_key_does_it(owner: QWidget) -> None:
    actions = Actions(owner)
    for spec in actions:
        action = actions[spec.name]
        assert action.text()
        if spec.keys:
            assert key_text(action) in action.toolTip()


def test_no_key_has_two_meanings(owner: QWidget) -> None:
    actions = Actions(owner)
    keys = Counter(
        sequence.toString(QKeySequence.SequenceFormat.PortableText)
        for spec in actions
        for sequence in actions[spec.name].shortcuts()
    )
    assert {key: count for key, count in keys.items() if count > 1} == {}


def test_every_action_stands_in_the_menus_once(owner: QWidget) -> None:
    actions, bar = Actions(owner), QMenuBar(owner)
    fill_menu_bar(bar, actions)
    shown = Counter(
        action.objectName()
        for menu in bar.findChildren(QMenu)
        for action in menu.actions()
        if not action.isSeparator()
    )
    assert shown == Counter(spec.name for spec in TABLE)


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_every_icon_there_is_can_be_drawn(owner: QWidget, theme: Theme) -> None:
    actions = Actions(owner)
    actions.recolor(theme)
    for spec in TABLE:
        if spec.icon is not None:
            assert resource("icons", f"{spec.icon}.svg").is_file()
            assert not actions[spec.name].icon().pixmap(20, 20).toImage().allGray()


@pytest.mark.parametrize("typed", ["export", "exp not", "导出", "批注", "markdown", "xnotes"])
def test_the_palette_finds_an_action_in_either_language(owner: QWidget, typed: str) -> None:
    actions = Actions(owner)
    owner.resize(800, 600)
    palette = Palette(actions, NIGHT, owner)
    palette.line.setText(typed)
    model = palette.list.model()
    found = [model.index(row, 0).data() for row in range(min(4, model.rowCount()))]
    assert "Export Notes" in found


def test_what_begins_with_the_letters_typed_comes_first() -> None:
    rates = {words: score("pin", words) for words in ("Pinyin", "Open inside", "Copying", "Tag")}
    assert rates["Tag"] is None
    ranked = sorted((rate, words) for words, rate in rates.items() if rate is not None)
    assert ranked[-1][1] == "Pinyin"
    assert score("", "anything") == 0
