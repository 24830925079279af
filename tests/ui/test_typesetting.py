from __future__ import annotations

from dataclasses import replace
from itertools import cycle

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.settings import load_settings, save_settings
from reader.ui.theme import THEMES
from reader.ui.type_panel import TypePanel
from reader.ui.view.column import Column
from reader.ui.view.setting import CHINESE, ENGLISH, MARGINS, Ruby, Setting, Typography
from reader.ui.view.typeface import Typeface
from reader.ui.window import Window
from tests.ui.conftest import Room
from tests.ui.contrast import BESIDE, contrast
from tests.ui.gestures import CONTROL, SHIFT, press, span_of

ALT = Qt.KeyboardModifier.AltModifier


def panel_of(window: Window) -> TypePanel:
    """Open the panel as a reader does, and give it."""
    QTest.mouseClick(window.furniture.topbar.typography, Qt.MouseButton.LeftButton)
    panel = window.findChild(TypePanel)
    assert panel is not None
    assert panel.isVisible()
    return panel


def typography(window: Window) -> Typography:
    return window.desk.setting.typography


def face_of(window: Window, side: int) -> Typeface:
    """The typeface of the running text of a side."""
    column = window.desk.panes[side].column
    assert isinstance(column, Column)
    return column.faces.text


def is_open(window: Window) -> bool:
    panel = window.findChild(TypePanel)
    return panel is not None and panel.isVisible()


def test_every_control_sets_the_text_at_once_and_is_remembered(room: Room, window: Window) -> None:
    panel = panel_of(window)
    panel.chinese.size.stepUp()
    panel.english.line_height.setValue(1.4)
    panel.chinese.measure.setValue(24)
    panel.english.justified.click()
    panel.margin.setValue(72)
    panel.indented.click()
    wanted = Typography(
        replace(CHINESE, size=22, measure=24),
        replace(ENGLISH, line_height=1.4, justified=True),
        margin=72,
        indented=True,
    )
    assert typography(window) == wanted == room.settings.typography
    faces = [face_of(window, side) for side in (0, 1)]
    assert [face.font.pixelSize() for face in faces] == [22, 18]
    assert faces[1].pitch == round(18 * 1.4)
    assert all(face.indent > 0 for face in faces)
    room.close(window)
    again = room.open()
    assert typography(again) == wanted
    assert panel_of(again).chinese.measure.value() == 24


@pytest.mark.parametrize("way", "123")
def test_margins_are_kept_free_at_once(window: Window, way: str) -> None:
    window.resize(1700, 800)
    press(way, ALT)
    panel = panel_of(window)
    panel.chinese.measure.setValue(60)
    panel.english.measure.setValue(120)
    pane = window.desk.panes[0] if way == "1" else window.desk.sheet
    for margin in (110, 60):
        panel.margin.setValue(margin)
        room = pane.viewport().width() - 2 * margin
        assert room - 60 < pane.column.width <= room
        assert pane.column_left >= margin
    panel.margin.setValue(240)
    window.resize(1000, 800)
    assert pane.column.width > pane.viewport().width() / 2


def test_a_font_of_this_machine_can_be_chosen_for_each_side(window: Window) -> None:
    panel = panel_of(window)
    family = panel.english.family
    assert family.itemText(0) == "Gentium Plus"
    assert family.findData("Gentium Plus") < 0
    other = next(one for at in range(1, family.count()) if (one := family.itemData(at)))
    family.setFocus()
    family.setCurrentIndex(family.findData(other))
    family.activated.emit(family.currentIndex())
    assert typography(window).english.family == other
    assert face_of(window, 1).font.families()[0] == other


def test_a_family_of_another_machine_is_shown_and_kept(room: Room) -> None:
    settings = room.settings
    settings.typography = Typography(chinese=replace(CHINESE, family="Elsewhere Song"))
    panel = panel_of(room.open())
    assert panel.chinese.family.currentText() == "Elsewhere Song"
    panel.indented.click()
    assert settings.typography.chinese.family == "Elsewhere Song"


def test_reset_brings_back_what_was_at_first_and_leaves_pinyin_as_it_is(window: Window) -> None:
    press("p")
    panel = panel_of(window)
    panel.indented.click()
    window.furniture.commands["tones"].trigger()
    window.furniture.commands["larger"].trigger()
    QTest.mouseClick(panel.default, Qt.MouseButton.LeftButton)
    assert window.desk.setting == Setting(pinyin=True)
    assert panel.chinese.size.value() == 21
    assert not window.furniture.commands["tones"].isChecked()


def test_the_size_shown_is_that_on_screen(window: Window) -> None:
    panel = panel_of(window)
    for _ in range(6):
        window.furniture.commands["larger"].trigger()
    zoom = window.desk.setting.zoom
    assert panel.chinese.size.value() == round(21 * zoom)
    panel.indented.click()
    assert typography(window).chinese.size == 21
    panel.chinese.size.stepUp()
    assert panel.chinese.size.value() == round(21 * zoom) + 1
    assert face_of(window, 0).font.pixelSize() == round(21 * zoom) + 1


def test_all_controls_are_reached_with_tab_and_named(window: Window) -> None:
    panel = panel_of(window)
    stops: list[QWidget] = []
    while (focused := QApplication.focusWidget()) not in stops:
        assert focused is not None
        assert panel.isAncestorOf(focused)
        stops.append(focused)
        press(Qt.Key.Key_Tab)
    readings = [button for button in panel.readings if button.isEnabled()]
    assert len(stops) == 13 + len(readings)
    for stop in stops:
        assert stop.accessibleName() or getattr(stop, "text", str)()
        assert stop.toolTip()
    press(Qt.Key.Key_Tab, SHIFT)
    assert QApplication.focusWidget() is stops[-1]


@pytest.mark.parametrize("name", THEMES)
def test_the_frames_of_the_controls_are_seen_in_every_theme(window: Window, name: str) -> None:
    panel = panel_of(window)
    window.furniture.commands[f"theme-{name}"].trigger()
    for control in (panel.chinese.size, panel.chinese.family, panel.english.justified):
        shot = control.grab().toImage()
        edge = [shot.pixelColor(x, shot.height() // 2).name() for x in range(4)]
        seen = max(contrast(color, THEMES[name].paper) for color in edge)
        assert seen >= BESIDE, (type(control), edge)


def test_escape_closes_the_panel_and_gives_the_text_the_keys(window: Window) -> None:
    side, span = span_of(window, "老船夫")
    window.desk.select(side, span)
    press(",", CONTROL)
    assert is_open(window)
    press(Qt.Key.Key_Escape)
    assert not is_open(window)
    assert window.desk.selection() == (side, span)  # it was the panel's key, not the text's
    assert window.desk.focused_side() is not None


def test_a_click_into_the_text_closes_the_panel_and_the_button_does(window: Window) -> None:
    panel_of(window)
    pane = window.desk.panes[0].viewport()
    QTest.mouseClick(pane, Qt.MouseButton.LeftButton, pos=QPoint(60, 300))
    assert not is_open(window)
    panel_of(window)
    QTest.mouseClick(window.furniture.topbar.typography, Qt.MouseButton.LeftButton)
    assert not is_open(window)


def test_keys_choose_how_readings_are_shown(room: Room, window: Window) -> None:
    press("t", SHIFT)
    assert window.desk.setting.pinyin
    assert window.desk.setting.ruby == Ruby(tones=True) == room.settings.ruby
    press("c", SHIFT)
    assert window.desk.setting.ruby == Ruby(by_character=True, tones=True)
    press("z", SHIFT)
    assert window.desk.setting.ruby == Ruby(zhuyin=True, by_character=True, tones=True)
    assert not window.furniture.commands["by-character"].isEnabled()  # zhuyin always is
    press("p")
    assert room.settings.pinyin is False
    room.close(window)
    commands = room.open().furniture.commands
    kept = [commands[name].isChecked() for name in ("pinyin", "zhuyin", "tones")]
    assert kept == [False, True, True]


def test_readings_never_come_into_what_is_copied(window: Window) -> None:
    for name in ("pinyin", "zhuyin", "tones"):
        window.furniture.commands[name].trigger()
    side, span = span_of(window, "老船夫每天傍晚")
    window.desk.select(side, span)
    window.furniture.commands["copy"].trigger()
    assert QApplication.clipboard().text() == "老船夫每天傍晚"


@pytest.mark.parametrize("way", "1234")
def test_what_is_read_stays_where_it_is_whatever_is_set(window: Window, way: str) -> None:
    press(way, ALT)
    side, span = span_of(window, "那根木桩")
    window.desk.go_to(side, span)
    pane = window.desk.sheet if way != "1" else window.desk.panes[side]
    at = pane.reading_offset
    top = pane.caret_box(at).top()
    press(",", CONTROL)
    panel = window.findChild(TypePanel)
    assert panel is not None
    names = cycle(("pinyin", "zhuyin", "tones", "larger", "by-character", "smaller"))
    for control in (*panel.chinese.controls, *panel.english.controls, panel.margin):
        getattr(control, "stepUp", lambda: None)()
        getattr(control, "click", lambda: None)()
        window.furniture.commands[next(names)].trigger()
        panel.indented.click()
        assert abs(pane.caret_box(at).top() - top) <= 1
    QTest.mouseClick(panel.default, Qt.MouseButton.LeftButton)
    assert abs(pane.caret_box(at).top() - top) <= 1


def test_a_file_of_settings_is_kept_within_what_can_be_set(room: Room) -> None:
    path = room.path.with_name("window.json")
    room.settings.typography = Typography(
        replace(CHINESE, size=900, line_height=0.1), replace(ENGLISH, measure=0), margin=-5
    )
    room.settings.zoom = 50.0
    save_settings(room.settings, path)
    room.settings = load_settings(path)
    setting = room.open().desk.setting
    assert (setting.zoom, setting.typography.chinese.size) == (3.0, 48)
    assert setting.typography.chinese.line_height == 1.3
    assert setting.typography.english.measure == 28
    assert setting.typography.margin == MARGINS.least
