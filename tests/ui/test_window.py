from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QToolButton, QWidget

from reader.model.annotation import Annotation, Color
from reader.model.errors import LibraryError
from reader.model.message import QT_TRANSLATE_NOOP
from reader.session import annotate
from reader.session.intake import bring_in, pasted
from reader.session.leftovers import take_back
from reader.session.tags import tag_names
from reader.ui.page_switch import PageSwitch
from reader.ui.theme import NIGHT, SEPIA
from reader.ui.whereabouts import moved_offset
from reader.ui.window import Window
from tests.ui.conftest import FERRY, SNOW, Room, wait
from tests.ui.gestures import CONTROL, SHIFT, click_on, drag_over, drop_on, press, span_of, write


def only_annotation(window: Window) -> Annotation:
    assert window.opened is not None
    (one,) = window.opened.annotations.values()
    return one


def test_a_phrase_is_marked_tagged_undone_redone_and_still_there_after_a_restart(
    room: Room, window: Window
) -> None:
    drag_over(window, "旧油灯")
    press("2")
    assert only_annotation(window).color is Color.GREEN
    press("t")
    write("noun,")
    assert tag_names(window.session)[only_annotation(window).tags[0]] == "noun"
    press(Qt.Key.Key_Escape)
    press("z", CONTROL)
    assert only_annotation(window).tags == ()
    press("z", CONTROL)
    assert window.opened is not None
    assert not window.opened.annotations
    press("z", CONTROL | SHIFT)
    press("z", CONTROL | SHIFT)
    marked = only_annotation(window)
    assert marked.places[0].exact == "旧油灯"
    room.close(window)
    again = room.open()
    again.open_article(marked.article)
    assert only_annotation(again) == marked


def test_the_bar_stands_beside_the_selection_and_goes_with_it(window: Window) -> None:
    drag_over(window, "对岸的人")
    bar, box = window.furniture.annotating.bar, window.desk.selection_box()
    wait(bar.isVisible)
    assert box is not None
    assert not bar.geometry().intersects(
        box.translated(window.frame.middle.mapFromGlobal(QPoint(0, 0)))
    )
    press(Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert window.desk.selection() is not None
    press(Qt.Key.Key_Escape)
    assert window.desk.selection() is None


def test_letters_typed_into_a_field_are_letters(window: Window) -> None:
    pinyin = window.furniture.commands["pinyin"]
    shown = pinyin.isChecked()
    window.furniture.articles.filter.setFocus()
    QTest.keyClicks(window.furniture.articles.filter, "p1tn?")
    assert window.furniture.articles.filter.text() == "p1tn?"
    assert pinyin.isChecked() is shown
    window.desk.panes[0].setFocus()
    press("p")
    assert pinyin.isChecked() is not shown


def test_a_note_is_kept_when_its_card_closes_and_when_the_window_does(
    room: Room, window: Window
) -> None:
    drag_over(window, "木桩")
    press("n")
    QTest.keyClicks(window.furniture.annotating.card.note, "a post")
    press(Qt.Key.Key_Escape)
    assert only_annotation(window).note == "a post"
    click_on(window, "木桩")
    press("e")
    QTest.keyClicks(window.furniture.annotating.card.note, "never lost: ")
    article = only_annotation(window).article
    room.close(window)
    again = room.open()
    again.open_article(article)
    assert "never lost" in only_annotation(again).note


def test_a_click_on_a_passage_shows_its_card_beside_it(window: Window) -> None:
    drag_over(window, "far bank")
    press("3")
    click_on(window, "far bank")
    card = window.furniture.annotating.card
    assert card.isVisible()
    assert card.annotation == only_annotation(window).id
    assert "对岸" in card.counterpart.text()
    press("5")
    assert only_annotation(window).color is Color.PURPLE
    press(Qt.Key.Key_Delete)
    assert window.opened is not None
    assert not window.opened.annotations
    assert not card.isVisible()
    window.furniture.strip.button.click()
    assert only_annotation(window).color is Color.PURPLE


def test_the_list_goes_to_the_passage_and_edits_the_current_one(window: Window) -> None:
    for quote in ("旧油灯", "那根木桩"):
        drag_over(window, quote)
        press("1")
    cards = window.furniture.annotations.list
    cards.setFocus()
    press(Qt.Key.Key_Up)
    assert window.furniture.annotations.model.rowCount() == 2
    press("4")
    assert window.opened is not None
    colors = [one.color for one in window.opened.in_reading_order()]
    assert colors == [Color.PINK, Color.YELLOW]
    press(Qt.Key.Key_Down)
    side, span = span_of(window, "那根木桩")
    assert window.desk.reading_place()[0] == side
    assert window.desk.panes[side].caret == span.start
    assert "paragraph 2 of 2" in window.furniture.status.place.text()


def test_the_counterpart_of_a_new_passage_glows_and_enter_takes_it_in(window: Window) -> None:
    drag_over(window, "灯光很弱")
    press("1")
    answer = window.desk.panes[1].scene.glow
    assert window.opened is not None
    assert answer is not None
    press(Qt.Key.Key_Return)
    quotes = [place.exact for place in only_annotation(window).places]
    assert quotes == ["灯光很弱", window.opened.revisions[1].quote(answer)]
    assert window.desk.panes[1].scene.glow is None
    press(Qt.Key.Key_Return)
    assert len(only_annotation(window).places) == 2
    press("z", CONTROL)
    assert len(only_annotation(window).places) == 1


def test_the_offer_to_undo_ends_with_the_next_step(window: Window) -> None:
    for quote in ("旧油灯", "那根木桩"):
        drag_over(window, quote)
        press("1")
    press(Qt.Key.Key_Delete)
    assert window.furniture.strip.button.isVisible()
    drag_over(window, "far bank")
    press("1")
    assert not window.furniture.strip.isVisible()


def test_a_note_that_cannot_be_kept_keeps_the_window_open(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    drag_over(window, "木桩")
    press("n")
    write("hours of work")

    def full(*_: object) -> None:
        raise LibraryError(QT_TRANSLATE_NOOP("test", "The disk is full."))

    window.trouble.install()
    with monkeypatch.context() as patched:
        patched.setattr(annotate, "write_note", full)
        window.furniture.commands["quit"].trigger()
    window.trouble.release()
    assert window.isVisible()
    assert window.furniture.strip.label.text() == "The disk is full."
    assert window.furniture.annotating.card.note.toPlainText() == "hours of work"


def test_overlapping_highlights_stay_two(window: Window) -> None:
    drag_over(window, "旧油灯挂在渡口")
    press("1")
    drag_over(window, "挂在渡口的木桩")
    press("3")
    assert window.opened is not None
    assert len(window.opened.annotations) == 2


def test_a_dropped_file_comes_in_and_says_what_was_left_out(room: Room, tmp_path: Path) -> None:
    window = room.open()
    assert window.frame.middle.currentWidget() is window.furniture.empty
    file = tmp_path / "ferry.txt"
    file.write_text(FERRY, encoding="utf-8")
    drop_on(window, file)
    assert window.opened is not None
    assert window.furniture.topbar.title.text() == "渡口的灯 · The Lamp at the Ferry"
    assert window.frame.middle.currentWidget() is window.desk
    assert (
        window.furniture.strip.label.text() == "Imported 2 and 2 paragraphs. 1 piece was left out."
    )
    window.furniture.importing.take_files([file])
    assert window.furniture.strip.label.text() == "This article was in the library already."
    assert window.furniture.articles.model.rowCount() == 1


def test_two_dropped_files_are_one_article(room: Room, tmp_path: Path) -> None:
    window = room.open()
    chinese, english = tmp_path / "zh.txt", tmp_path / "en.txt"
    chinese.write_text("雪停在清晨。孩子们去看河。", encoding="utf-8")
    english.write_text("The snow stopped at dawn. The children went out.", encoding="utf-8")
    window.open_files([english, chinese])
    assert window.furniture.articles.model.rowCount() == 1
    assert window.opened is not None
    assert len(window.opened.revisions) == 2


def test_a_book_is_read_in_behind_the_window(room: Room, tmp_path: Path) -> None:
    window = room.open()
    book = tmp_path / "book.txt"
    chinese = "".join(f"第{day}天，老船夫又去点灯。他看着河对岸。\n" for day in range(2_000))
    english = "".join(f"On day {day} he lit the lamp. He looked over.\n" for day in range(2_000))
    book.write_text(f"{chinese}\n{english}", encoding="utf-8")
    window.open_files([book])
    assert window.furniture.strip.button.text() == "Cancel"
    assert window.opened is None
    wait(lambda: window.opened is not None, 60_000)
    assert "2000 and 2000" in window.furniture.strip.label.text()


def test_a_long_import_can_be_cancelled(room: Room, tmp_path: Path) -> None:
    window = room.open()
    book = tmp_path / "book.txt"
    book.write_text("老船夫又去点灯。\n" * 20_000, encoding="utf-8")
    window.open_files([book])
    window.furniture.strip.button.click()
    assert "cancelled" in window.furniture.strip.label.text()
    QTest.qWait(50)
    assert window.furniture.articles.model.rowCount() == 0


def test_trouble_with_a_file_is_one_sentence_in_the_strip(window: Window, tmp_path: Path) -> None:
    window.trouble.install()
    try:
        drop_on(window, tmp_path / "nowhere.txt")
    finally:
        window.trouble.release()
    assert window.furniture.strip.isVisible()
    assert "nowhere.txt" in window.furniture.strip.label.text()
    assert window.furniture.articles.model.rowCount() == 1


def test_an_article_goes_into_the_trash_and_comes_back(window: Window) -> None:
    bring_in(window.session, [pasted(SNOW)])
    assert window.furniture.articles.model.rowCount() == 2
    window.furniture.commands["discard"].trigger()
    assert window.furniture.articles.model.rowCount() == 1
    assert window.opened is not None
    assert "Snow" in window.furniture.topbar.title.text()
    window.furniture.strip.button.click()
    assert window.furniture.articles.model.rowCount() == 2
    window.furniture.commands["discard"].trigger()
    window.furniture.commands["discard"].trigger()
    assert window.frame.middle.currentWidget() is window.furniture.empty
    window.furniture.commands["trash"].setChecked(True)
    assert window.furniture.articles.model.rowCount() == 2
    window.furniture.articles.list.setCurrentIndex(window.furniture.articles.model.index(0))
    window.furniture.commands["recover"].trigger()
    window.furniture.commands["trash"].setChecked(False)
    assert window.furniture.articles.model.rowCount() == 1


def test_what_was_left_out_is_put_back_without_moving_what_is_read(window: Window) -> None:
    drag_over(window, "The post")
    press("1")
    assert window.opened is not None
    (piece,) = window.session.library.dropped(window.opened.article.id)
    take_back(window.session, piece.id)
    assert "Views: 12" in "".join(one.text for one in window.opened.revisions)
    (one,) = window.opened.annotations.values()
    (place,) = one.places
    side = window.opened.index_of(place.side)
    assert window.opened.revisions[side].quote(place.span) == "The post"
    assert window.desk.panes[side].column.revision is window.opened.revisions[side]


def test_another_window_on_the_library_is_seen(room: Room, window: Window) -> None:
    drag_over(window, "旧油灯")
    press("1")
    other = room.open("window-2")
    assert window.opened is not None
    other.open_article(window.opened.article.id)
    annotate.write_note(other.session, only_annotation(other).id, "from next door")
    wait(lambda: only_annotation(window).note == "from next door")
    assert "from next door" in window.furniture.annotations.model.index(0).data()


def test_theme_and_language_change_in_place(room: Room, window: Window) -> None:
    window.furniture.commands["theme-sepia"].trigger()
    for theme in (SEPIA, NIGHT, SEPIA):  # day and night, and back to the day's own theme
        assert room.settings.theme == theme.name
        assert window.furniture.commands[f"theme-{theme.name}"].isChecked()
        assert window.grab().toImage().pixelColor(2, 790) == QColor(theme.panel)
        assert window.desk.panes[0].scene.theme is theme
        window.furniture.commands["theme"].trigger()
    window.furniture.commands["speak-chinese"].trigger()
    QApplication.processEvents()
    assert window.furniture.commands["undo"].text().startswith("撤销")
    assert page_names(window.furniture.annotations) == ["批注", "对应"]
    assert window.furniture.status.place.text().split("  ·  ")[1].startswith("第")
    window.furniture.commands["speak-english"].trigger()
    QApplication.processEvents()
    assert page_names(window.furniture.annotations) == ["Annotations", "Pairs"]


def page_names(panel: QWidget) -> list[str]:
    """Give the words of the switch at a panel's top."""
    switch = panel.findChild(PageSwitch)
    assert switch is not None
    return [button.text() for button in switch.findChildren(QToolButton)]


def test_panels_fold_and_are_found_folded_again(room: Room, window: Window) -> None:
    press("b", CONTROL)
    assert not window.furniture.articles.isVisible()
    article = window.opened.article.id if window.opened else None
    assert article is not None
    room.close(window)
    again = room.open()
    assert not again.furniture.articles.isVisible()
    assert again.furniture.annotations.isVisible()


@pytest.mark.parametrize(("width", "shown"), [(900, (False, False)), (1050, (False, True))])
def test_a_narrow_window_begins_with_the_text_alone(
    room: Room, width: int, shown: tuple[bool, bool]
) -> None:
    window = room.open(width=width)
    assert (
        window.furniture.articles.isVisible(),
        window.furniture.annotations.isVisible(),
    ) == shown


def test_the_place_in_an_article_is_remembered(room: Room, window: Window) -> None:
    side, span = span_of(window, "Later the bridge")
    window.desk.go_to(side, span)
    assert window.opened is not None
    article, place = window.opened.article.id, window.desk.reading_place()
    room.close(window)
    again = room.open()
    again.open_article(article)
    assert again.desk.reading_place() == place


def test_j_and_k_read_on_and_back_from_wherever_the_keys_are(window: Window) -> None:
    window.furniture.annotations.list.setFocus()
    press("j")
    press("j")
    pane = window.desk.panes[0]
    assert pane.hasFocus()
    at = pane.caret
    press("k")
    assert pane.caret < at


def test_every_control_has_a_name_for_who_cannot_see_it(window: Window) -> None:
    bare = [
        button
        for button in window.findChildren(QAbstractButton)
        if button.isVisible()
        and not (button.text() or button.accessibleName() or button.toolTip())
        and button.objectName() != "qt_menubar_ext_button"
        and not isinstance(button.parent(), QLineEdit)
    ]
    assert bare == []


@pytest.mark.parametrize(
    ("before", "after", "offset", "moved"),
    [
        ("一二三", "一二三", 2, 2),
        ("一二三", "一新二三", 2, 3),
        ("一二三", "一二三新", 2, 2),
        ("一新二三", "一二三", 3, 2),
    ],
)
def test_an_offset_moves_with_its_words(before: str, after: str, offset: int, moved: int) -> None:
    assert moved_offset(before, after, offset) == moved


def test_a_window_that_is_only_drawn_remembers_no_place(window: Window) -> None:
    assert window.opened is not None
    article = window.opened.article.id
    before = window.session.library.place_of(article)
    window.whereabouts.remembers = False
    window.desk.go_to(*span_of(window, "Later the bridge"))
    window.whereabouts.keep()
    assert window.session.library.place_of(article) == before
    window.whereabouts.remembers = True
    window.whereabouts.keep()
    assert window.session.library.place_of(article) != before
