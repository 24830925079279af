from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from reader.model.annotation import Color
from reader.model.article import Revision
from reader.model.language import Language
from reader.model.spans import Span
from reader.ui.theme import NIGHT
from reader.ui.view.pane import Pane
from reader.ui.view.setting import Setting
from tests.factories import make_annotation, make_place, make_revision
from tests.ui.view.texts import STORY, TALE, readings_of
from tests.ui.view.waiting import comes_true, settle

pytestmark = pytest.mark.usefixtures("app")

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def shown(revision: Revision, language: Language = Language.SIMPLIFIED) -> Pane:
    pane = Pane()
    pane.resize(520, 600)
    pane.show_text(revision, language, Setting(pinyin=language.is_chinese))
    pane.show()
    pane.activateWindow()
    pane.setFocus()
    QTest.qWaitForWindowExposed(pane)
    return pane


@pytest.fixture
def chinese() -> Iterator[Pane]:
    pane = shown(make_revision(*(STORY * 12), title="告别老码头"))
    yield pane
    pane.close()


@pytest.fixture
def english() -> Iterator[Pane]:
    pane = shown(make_revision(*(TALE * 12), title="Farewell"), Language.ENGLISH)
    yield pane
    pane.close()


def point(pane: Pane, offset: int, dx: int = 1) -> QPoint:
    return pane.caret_box(offset).center().toPoint() + QPoint(dx, 0)


def find(pane: Pane, quote: str) -> int:
    return pane.column.revision.text.index(quote)


def double_click(pane: Pane, at: QPoint) -> None:
    QTest.mouseDClick(pane.viewport(), LEFT, pos=at)
    QTest.mouseRelease(pane.viewport(), LEFT, pos=at)  # which the line above leaves out


def drag(pane: Pane, start: int, end: int) -> None:
    room = pane.viewport()
    QTest.mousePress(room, LEFT, pos=point(pane, start))
    QTest.mouseMove(room, point(pane, start, 9))
    QTest.mouseMove(room, point(pane, end))
    QTest.mouseRelease(room, LEFT, pos=point(pane, end))


def on_screen(pane: Pane) -> QImage:
    """Give what stands in the window's own buffer, painting only what asks for it."""
    QApplication.processEvents()
    # a pane's own `screen()` would take the screen along when the pane is deleted
    return QGuiApplication.primaryScreen().grabWindow(pane.winId()).toImage()


def quoted(pane: Pane) -> str | None:
    return None if pane.selection is None else pane.column.revision.quote(pane.selection)


def wheel(pane: Pane, notches: int, modifiers: Qt.KeyboardModifier | None = None) -> None:
    centre = QPointF(pane.viewport().rect().center())
    event = QWheelEvent(
        centre,
        pane.viewport().mapToGlobal(centre),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers or Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.viewport(), event)
    settle(pane)


def test_a_drag_selects_by_character(chinese: Pane) -> None:
    start = find(chinese, "老码头终于")
    spy = QSignalSpy(chinese.selection_offered)
    drag(chinese, start, start + 7)
    assert quoted(chinese) == "老码头终于拆完"
    assert spy.count() == 1


def test_a_drag_takes_the_full_stop_alone(chinese: Pane) -> None:
    stop = find(chinese, "。工人们")
    drag(chinese, stop, stop + 1)
    assert quoted(chinese) == "。"


def test_a_double_click_takes_the_word_and_a_drag_goes_on_by_words(chinese: Pane) -> None:
    paragraph = 1
    text = chinese.column.revision.quote(chinese.column.span_of(paragraph))
    chinese.set_readings({paragraph: readings_of(text)})
    word, *_between, last = [r for r in readings_of(text) if len(r.syllables) == 2][:3]
    start = chinese.column.start_of(paragraph)
    room, at = chinese.viewport(), point(chinese, start + word.start, 4)
    QTest.mouseClick(room, LEFT, pos=at)
    QTest.mouseDClick(room, LEFT, pos=at)
    assert chinese.selection == Span(start + word.start, start + word.end)
    end = point(chinese, start + last.start, 4)
    QTest.mouseMove(room, end)
    QTest.mouseRelease(room, LEFT, pos=end)
    assert chinese.selection == Span(start + word.start, start + last.end)


def test_a_double_click_takes_an_english_word_a_third_the_sentence(english: Pane) -> None:
    at = point(english, find(english, "workmen"), 5)
    room = english.viewport()
    QTest.mousePress(room, LEFT, pos=at)
    QTest.mouseRelease(room, LEFT, pos=at)
    double_click(english, at)
    assert quoted(english) == "workmen"
    QTest.mouseClick(room, LEFT, pos=at)
    assert quoted(english) is not None
    sentence = english.column.revision.sentence_at(find(english, "workmen"))
    assert english.selection == Span(*english.column.revision.sentences[sentence])


def test_keys_select_by_character_word_and_line(english: Pane) -> None:
    english.put_caret(find(english, "old quay"))
    QTest.keyClick(english, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(english, Qt.Key.Key_Right, SHIFT)
    assert quoted(english) == "ol"
    QTest.keyClick(english, Qt.Key.Key_Right, SHIFT | CONTROL)
    assert quoted(english) == "old "
    QTest.keyClick(english, Qt.Key.Key_Left, SHIFT | CONTROL)
    assert quoted(english) is None
    QTest.keyClick(english, Qt.Key.Key_Down, SHIFT)
    selected = quoted(english)
    assert selected is not None
    assert selected.startswith("old quay")
    QTest.keyClick(english, Qt.Key.Key_Escape)
    assert english.selection is None


def test_home_end_and_select_all(chinese: Pane) -> None:
    chinese.put_caret(find(chinese, "码头终于"))
    QTest.keyClick(chinese, Qt.Key.Key_Home)
    assert chinese.caret == chinese.column.start_of(1)
    QTest.keyClick(chinese, Qt.Key.Key_End, SHIFT)
    start, first = chinese.column.start_of(1), chinese.column.layout(1).lines[0]
    assert chinese.selection == Span(start, start + first.end)
    QTest.keyClick(chinese, Qt.Key.Key_A, CONTROL)
    assert chinese.selection == Span(0, len(chinese.column.revision.text))


def test_what_is_copied_is_plain_text_without_pinyin(chinese: Pane) -> None:
    text = chinese.column.revision.quote(chinese.column.span_of(1))
    chinese.set_readings({1: readings_of(text)})
    drag(chinese, find(chinese, "老码头终于"), find(chinese, "拆完"))
    QTest.keyClick(chinese, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "老码头终于"


def test_a_drag_past_the_edge_scrolls_and_goes_on_selecting(chinese: Pane) -> None:
    room = chinese.viewport()
    start = find(chinese, "老码头终于")
    QTest.mousePress(room, LEFT, pos=point(chinese, start))
    before = chinese.column.height_at(chinese.standing)
    QTest.mouseMove(room, QPoint(200, room.height() - 4))
    QTest.mouseMove(room, QPoint(210, room.height() + 60))
    assert comes_true(lambda: chinese.column.height_at(chinese.standing) > before + 300)
    QTest.mouseRelease(room, LEFT, pos=QPoint(210, room.height() + 60))
    assert chinese.selection is not None
    assert chinese.selection.start == start
    assert chinese.selection.length > 150


def test_arrows_and_j_k_go_by_sentence_and_bring_it_to_the_reading_line(chinese: Pane) -> None:
    spy = QSignalSpy(chinese.sentence_changed)
    sentences = chinese.column.revision.sentences
    keys = (Qt.Key.Key_J, Qt.Key.Key_Down, Qt.Key.Key_J, Qt.Key.Key_K)
    for key, index in zip(keys, (1, 2, 3, 2), strict=True):
        QTest.keyClick(chinese, key)
        settle(chinese)
        assert sentences.at(chinese.caret) == index
        assert spy.at(spy.count() - 1)[0] == index
        middle = chinese.caret_box(chinese.caret).center().y()
        assert abs(middle - chinese.reading_line) < 2 * chinese.column.pitch


def test_a_caret_scrolled_out_of_sight_goes_on_from_what_is_read(chinese: Pane) -> None:
    wheel(chinese, -20)
    sentences = chinese.column.revision.sentences
    read = sentences.at(chinese.reading_offset)
    QTest.keyClick(chinese, Qt.Key.Key_J)
    assert sentences.at(chinese.caret) == read + 1


def test_the_wheel_there_and_back_is_under_a_pixel(chinese: Pane) -> None:
    wheel(chinese, -3)
    offset = chinese.reading_offset
    top = chinese.caret_box(offset).top()
    for notches in (-2, -5, 4, -1):
        wheel(chinese, notches)
    wheel(chinese, 4)
    assert abs(chinese.caret_box(offset).top() - top) < 1


def test_ctrl_and_wheel_ask_for_another_size(chinese: Pane) -> None:
    spy = QSignalSpy(chinese.zoom_asked)
    wheel(chinese, 1, CONTROL)
    wheel(chinese, -1, CONTROL)
    assert [spy.at(at)[0] for at in range(spy.count())] == [1, -1]


def test_space_turns_a_page_and_two_lines_stay(chinese: Pane) -> None:
    before = chinese.column.height_at(chinese.standing)
    QTest.keyClick(chinese, Qt.Key.Key_Space)
    settle(chinese)
    moved = chinese.column.height_at(chinese.standing) - before
    pitch = chinese.column.pitch
    assert abs(moved - (chinese.viewport().height() - 2 * pitch)) <= 1
    QTest.keyClick(chinese, Qt.Key.Key_Space, SHIFT)
    settle(chinese)
    assert abs(chinese.column.height_at(chinese.standing) - before) < 1


def test_scrolling_moves_what_is_painted_to_what_would_be_painted_anew(chinese: Pane) -> None:
    QTest.qWait(1)
    for pixels in (40, 333, -90):
        before = on_screen(chinese)
        chinese.scroll_by(pixels)
        moved = on_screen(chinese)
        chinese.viewport().update()
        assert on_screen(chinese) == moved
        assert moved != before


def test_the_bar_of_the_sentence_is_painted_whole_when_the_pane_takes_the_keys(
    chinese: Pane,
) -> None:
    sentences = chinese.column.revision.sentences
    widest = max(sentences, key=lambda span: len(chinese.span_boxes(span)))
    assert len(chinese.span_boxes(widest)) > 1
    chinese.put_caret(widest.start)
    settle(chinese)
    chinese.clearFocus()
    on_screen(chinese)
    chinese.setFocus()
    taken = on_screen(chinese)
    chinese.viewport().update()
    assert taken == on_screen(chinese)


def test_a_click_on_a_passage_names_the_shortest(chinese: Pane) -> None:
    revision = chinese.column.revision
    long = make_annotation(revision.id, make_place(revision, "港口的老码头终于拆完了"))
    short = make_annotation(revision.id, make_place(revision, "码头终"), color=Color.BLUE)
    chinese.set_annotations([long, short])
    spy = QSignalSpy(chinese.passage_clicked)
    QTest.mouseClick(chinese.viewport(), LEFT, pos=point(chinese, find(chinese, "码头终于"), 4))
    QTest.mouseClick(chinese.viewport(), LEFT, pos=point(chinese, find(chinese, "拆完了"), 4))
    assert [spy.at(at)[0] for at in range(spy.count())] == [short.id, long.id]
    chinese.set_annotation(short.id, None)
    assert chinese.passage_at(QPointF(point(chinese, find(chinese, "码头终于"), 4))) == long.id


def test_pointing_names_the_character_once(chinese: Pane) -> None:
    spy = QSignalSpy(chinese.hovered)
    at = find(chinese, "终于")
    QTest.mouseMove(chinese.viewport(), point(chinese, at, 5))
    QTest.mouseMove(chinese.viewport(), point(chinese, at, 7))
    QTest.mouseMove(chinese.viewport(), QPoint(2, 2))
    assert comes_true(lambda: spy.count() > 1)
    assert [spy.at(index)[0] for index in range(spy.count())] == [at, None]


def test_scrolling_under_a_pointer_that_lies_still_points_at_what_comes(chinese: Pane) -> None:
    at = point(chinese, find(chinese, "终于"), 5)
    QTest.mouseMove(chinese.viewport(), at)
    spy = QSignalSpy(chinese.hovered)
    wheel(chinese, -2)
    assert spy.count() > 0
    assert spy.at(spy.count() - 1)[0] == chinese.offset_under(QPointF(at))
    # by the keys one reads on, wherever the pointer lies
    QTest.keyClick(chinese, Qt.Key.Key_J)
    settle(chinese)
    told = spy.count()
    QTest.keyClick(chinese, Qt.Key.Key_Space)
    settle(chinese)
    assert spy.count() == told


def test_a_pane_that_no_pointer_has_entered_points_at_nothing(chinese: Pane) -> None:
    spy = QSignalSpy(chinese.hovered)
    wheel(chinese, -2)
    assert spy.count() == 0


def test_a_text_in_pinyin_asks_once_for_the_readings_on_screen() -> None:
    pane = Pane()
    pane.resize(520, 600)
    spy = QSignalSpy(pane.readings_wanted)
    pane.show_text(make_revision(*(STORY * 12)), Language.SIMPLIFIED, Setting(pinyin=True))
    pane.show()
    QTest.qWaitForWindowExposed(pane)
    spans = [spy.at(at) for at in range(spy.count())]
    asked = {paragraph for first, last in spans for paragraph in range(first, last + 1)}
    assert 0 in asked
    assert len(asked) < 12
    count = spy.count()
    pane.scroll_by(1)
    assert spy.count() == count
    pane.close()


def test_setting_the_text_anew_keeps_the_line_that_is_read(chinese: Pane) -> None:
    wheel(chinese, -6)
    offset = chinese.reading_offset
    top = chinese.caret_box(offset).top()
    for setting in (Setting(), Setting(zoom=1.5), Setting(zoom=1.5, pinyin=True), Setting()):
        chinese.set_setting(setting)
        assert abs(chinese.caret_box(offset).top() - top) <= 1
    chinese.resize(400, 600)
    assert abs(chinese.caret_box(offset).top() - top) <= 1
    chinese.set_theme(NIGHT)
    assert abs(chinese.caret_box(offset).top() - top) <= 1


def test_dragging_the_scroll_bar_goes_there(chinese: Pane) -> None:
    bar = chinese.verticalScrollBar()
    spy = QSignalSpy(chinese.moved)
    bar.setSliderDown(True)
    bar.setValue(bar.maximum() // 2)
    bar.setSliderDown(False)
    assert spy.count() >= 1
    assert 0.4 < chinese.reading_offset / len(chinese.column.revision.text) < 0.6
    bar.setValue(bar.maximum())
    assert chinese.reading_offset >= len(chinese.column.revision.text) - 2


def test_graphemes_are_selected_whole() -> None:
    pane = shown(make_revision("古字𠮷和e\u0301还有👩\u200d🔬都是一个字。"))
    text = pane.column.revision.text
    for offset, whole in ((2, "𠮷"), (4, "e\u0301"), (8, "👩\u200d🔬")):
        pane.put_caret(offset)
        QTest.keyClick(pane, Qt.Key.Key_Right, SHIFT)
        assert quoted(pane) == whole, text
    pane.close()


def test_a_pane_without_text_bears_everything() -> None:
    pane = shown(make_revision())
    for key in (Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_End, Qt.Key.Key_Space, Qt.Key.Key_Right):
        QTest.keyClick(pane, key)
        QTest.keyClick(pane, key, SHIFT)
    double_click(pane, QPoint(200, 200))
    pane.grab()
    assert pane.selection is None
    pane.close()


def test_events_of_no_meaning_here_are_left_to_the_window(chinese: Pane) -> None:
    event_type = QEvent.Type.KeyPress
    for key in (Qt.Key.Key_1, Qt.Key.Key_T, Qt.Key.Key_P, Qt.Key.Key_F6):
        event = QKeyEvent(event_type, key, Qt.KeyboardModifier.NoModifier)
        event.accept()
        chinese.keyPressEvent(event)
        assert not event.isAccepted()


def test_shift_and_a_page_key_select_a_page(english: Pane) -> None:
    english.put_caret(find(english, "first freighter"))
    before = english.caret
    QTest.keyClick(english, Qt.Key.Key_PageDown, SHIFT)
    down = english.caret
    assert english.selection == Span(before, down)
    assert english.in_sight(down)
    box, height = english.caret_box(before), english.viewport().height()
    assert abs(english.caret_box(down).top() - box.top() - height) < 4 * english.column.pitch
    QTest.keyClick(english, Qt.Key.Key_PageUp, SHIFT)
    assert abs(english.caret - before) < 80
    for _ in range(40):
        QTest.keyClick(english, Qt.Key.Key_PageDown, SHIFT)
    assert english.selection == Span(before, len(english.column.revision.text))
    for _ in range(40):
        QTest.keyClick(english, Qt.Key.Key_PageUp, SHIFT)
    assert english.selection == Span(0, before)


@pytest.mark.parametrize("language", [Language.SIMPLIFIED, Language.ENGLISH])
def test_end_stays_in_its_line(language: Language) -> None:
    pane = shown(make_revision(*(STORY if language.is_chinese else TALE)), language)
    pane.put_caret(3)
    top = pane.caret_box(3).top()
    for _ in range(2):
        QTest.keyClick(pane, Qt.Key.Key_End)
        assert pane.caret > 10
        assert pane.caret_box(pane.caret).top() == top
    QTest.keyClick(pane, Qt.Key.Key_Home)
    assert pane.caret == 0
    QTest.keyClick(pane, Qt.Key.Key_End, SHIFT)
    assert pane.selection is not None
    assert pane.caret_box(pane.selection.end).top() > top  # the line's last character is taken
    pane.put_caret(find(pane, "。" if language.is_chinese else ".”") + 1)
    QTest.keyClick(pane, Qt.Key.Key_End, CONTROL)
    assert pane.caret == len(pane.column.revision.text)
    pane.close()
