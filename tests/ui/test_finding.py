"""Finding, as a reader does it: with the keys, in both texts, and back to where one was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model.spans import Span
from reader.session import annotate
from reader.session.intake import bring_in, pasted
from reader.session.leftovers import take_back
from reader.session.tie import tie
from reader.ui.find_bar import FindLine
from reader.ui.view.place_bar import PlaceBar
from reader.ui.view.way import Way
from reader.ui.window import Window
from tests.ui.conftest import FERRY, SNOW, Room, wait
from tests.ui.gestures import CONTROL, SHIFT, press, span_of, write
from tests.ui.test_wayfinding import BOOK

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def book(room: Room) -> Window:
    window = room.open()
    window.open_article(bring_in(window.session, [pasted(BOOK)]).article)
    return window


def look_for(window: Window, words: str) -> None:
    """Open the bar with its key and type."""
    press("f", CONTROL)
    write(words)
    assert words in found_in(window)
    assert told(window) is not None  # all has been searched by then


def put(window: Window, words: str) -> None:
    """Put words into the open bar that no key of this keyboard writes."""
    assert window.furniture.finding.bar is not None
    window.furniture.finding.bar.line.clear()
    window.furniture.finding.bar.line.insert(words)


def find(window: Window, words: str) -> None:
    press("f", CONTROL)
    put(window, words)


def found_in(window: Window) -> str:
    assert window.furniture.finding.bar is not None
    return window.furniture.finding.bar.words


def told(window: Window) -> str:
    """What the bar says of how many there are, once all has been searched."""
    seeking = window.furniture.finding._seeking
    assert window.furniture.finding.bar is not None
    assert seeking is not None
    wait(lambda: not seeking.is_busy)
    return window.furniture.finding.bar.count.text()


def marked(window: Window) -> list[list[str]]:
    """What is marked in each side, as it stands in the text."""
    assert window.opened is not None
    assert told(window) is not None
    found, _current = window.desk.spread.found
    return [
        [revision.quote(span) for span in spans]
        for revision, spans in zip(window.opened.revisions, found, strict=True)
    ]


def bar_of(window: Window) -> PlaceBar:
    """The first pane's scroll bar."""
    bar = window.desk.panes[0].verticalScrollBar()
    assert isinstance(bar, PlaceBar)
    return bar


def is_at(window: Window, offset: int) -> bool:
    """Whether the first side is read at an offset, but for what a pixel more or less makes out."""
    side, place = window.desk.reading_place()
    return side == 0 and abs(place - offset) <= 2


def current(window: Window) -> tuple[int, Span] | None:
    return window.desk.spread.found[1]


def test_what_is_typed_is_marked_in_both_texts_at_once(window: Window) -> None:
    look_for(window, "la")
    assert marked(window) == [[], ["La", "la", "La"]]
    assert told(window) == "1 of 3"
    put(window, "灯")
    assert marked(window) == [["灯", "灯", "灯"], []]
    assert told(window) == "1 of 3"
    left, right = window.desk.panes
    assert [len(one.spans) for one in left.scene.found] == [3]
    assert [len(one.spans) for one in right.scene.found] == [0]


def test_enter_and_f3_go_on_and_back_and_round(window: Window) -> None:
    find(window, "，")
    assert told(window) == "1 of 4"
    for key, number in (
        (Qt.Key.Key_Return, 2),
        (Qt.Key.Key_F3, 3),
        (Qt.Key.Key_Enter, 4),
        (Qt.Key.Key_Return, 1),
    ):
        press(key)
        assert told(window) == f"{number} of 4"
    press(Qt.Key.Key_Return, SHIFT)
    assert told(window) == "4 of 4"
    press(Qt.Key.Key_F3, SHIFT)
    assert told(window) == "3 of 4"


def test_both_sides_are_gone_through_as_one_reads(window: Window) -> None:
    find(window, ",")
    seen = []
    for number in range(1, 5):
        assert told(window) == f"{number} of 4"
        at = current(window)
        assert at is not None
        seen.append(at[0])
        press(Qt.Key.Key_Return)
    assert seen == [0, 1, 0, 1]  # a comma, that of its answer, the next one, that of its answer


def test_esc_closes_the_bar_and_gives_the_keys_back(window: Window) -> None:
    look_for(window, "post")
    assert isinstance(QApplication.focusWidget(), FindLine)
    press(Qt.Key.Key_Escape)
    assert not window.furniture.finding.is_open
    assert window.desk.focused_side() is not None
    assert all(pane.scene.found == () for pane in window.desk.panes)
    press("f", CONTROL)
    assert found_in(window) == "post"
    assert marked(window) == [[], ["post", "post"]]


def test_a_match_that_was_gone_to_is_selected_when_the_bar_closes(window: Window) -> None:
    look_for(window, "post")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert window.desk.selection() == (
        1,
        span_of(window, "post is still")[1]._replace(
            end=span_of(window, "post is still")[1].start + 4
        ),
    )
    press("2")
    assert window.opened is not None
    assert [one.places[0].exact for one in window.opened.annotations.values()] == ["post"]


@pytest.mark.parametrize("words", ["zebra", "长城"])
def test_where_there_is_nothing_the_bar_says_so(window: Window, words: str) -> None:
    place = window.desk.reading_place()
    find(window, words)
    assert told(window) == "No matches"
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F3, SHIFT)
    assert told(window) == "No matches"
    assert window.desk.reading_place() == place


def test_blanks_alone_find_nothing_and_say_nothing(window: Window) -> None:
    look_for(window, "  ")
    assert told(window) == ""
    assert marked(window) == [[], []]


def test_the_slash_opens_the_bar_and_is_typed_in_it(window: Window) -> None:
    press(Qt.Key.Key_Slash)
    assert window.furniture.finding.is_open
    write("/")
    assert found_in(window) == "/"


def test_letters_that_are_keys_of_the_window_are_typed(window: Window) -> None:
    look_for(window, "jklpn125")
    assert window.opened is not None
    assert not window.opened.annotations


def test_what_is_selected_is_looked_for(window: Window) -> None:
    side, span = span_of(window, "木桩还在")
    window.desk.select(side, Span(span.start, span.start + 2))
    press("f", CONTROL)
    assert found_in(window) == "木桩"
    assert marked(window) == [["木桩", "木桩"], []]
    assert told(window) == "2 of 2"
    assert window.desk.selection() is None
    press(Qt.Key.Key_Escape)
    assert window.desk.selection() == (side, Span(span.start, span.start + 2))


def test_only_the_first_line_of_a_selection_is_looked_for(window: Window) -> None:
    side, span = span_of(window, "那根木桩还在。")
    window.desk.select(side, Span(0, span.end))
    press("f", CONTROL)
    assert found_in(window) == "渡口的灯"


def test_f3_goes_on_with_what_was_looked_for_last(window: Window) -> None:
    look_for(window, "the")
    press(Qt.Key.Key_Return)
    assert told(window) == "2 of 10"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F3)
    assert told(window) == "3 of 10"
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F3, SHIFT)
    assert told(window) == "2 of 10"
    assert window.desk.focused_side() == 1


def test_f3_asks_for_words_where_there_were_none(window: Window) -> None:
    press(Qt.Key.Key_F3)
    assert window.furniture.finding.is_open
    assert isinstance(QApplication.focusWidget(), FindLine)


def test_whole_words_and_both_scripts_are_asked_for_in_the_bar(room: Room) -> None:
    window = room.open()
    text = "後來他說話了。\n\nLater the other one spoke."
    window.open_article(bring_in(window.session, [pasted(text)]).article)
    look_for(window, "the")
    assert told(window) == "1 of 2"
    press("w", ALT)
    assert told(window) == "1 of 1"
    put(window, "后来")
    assert told(window) == "No matches"
    press("s", ALT)
    assert marked(window) == [["後來"], []]


def test_pinyin_is_never_found(window: Window) -> None:
    press("p")
    look_for(window, "du")
    put(window, "dùkǒu")
    assert told(window) == "No matches"


# in a book: glances, jumps, the place


def test_the_nearest_match_from_the_place_on_is_shown_and_one_comes_back(book: Window) -> None:
    book.desk.go_to_share(0.5)
    place = book.desk.reading_place()
    tops = [pane.reading_line - pane.standing.y for pane in book.desk.panes]
    look_for(book, "chapter five")
    assert told(book) == "1 of 1"
    side, span = span_of(book, "Chapter Five")
    assert book.desk.spread.shows(side, Span(span.start, span.end))
    assert book.desk.reading_place() != place
    press(Qt.Key.Key_Escape)
    assert book.desk.reading_place() == place
    assert [pane.reading_line - pane.standing.y for pane in book.desk.panes] == pytest.approx(
        tops, abs=1.5
    )


def test_a_glance_follows_what_is_typed_and_ends_with_it(book: Window) -> None:
    book.desk.go_to_share(0.4)
    place = book.desk.reading_place()
    find(book, "第六章")
    assert told(book) == "1 of 1"
    assert book.desk.reading_place() != place
    put(book, "第六章九")
    assert told(book) == "No matches"
    assert book.desk.reading_place() == place
    put(book, "第二章")
    assert told(book) == "1 of 1"  # past the end it goes round
    put(book, "")
    assert told(book) == ""
    assert book.desk.reading_place() == place


def test_what_is_still_on_screen_as_one_types_on_is_a_glance_still(book: Window) -> None:
    book.desk.go_to_share(0.36)
    place = book.desk.reading_place()
    look_for(book, "chap")
    shown = told(book)
    assert shown == "4 of 6"
    write("ter")
    assert told(book) == shown
    press(Qt.Key.Key_Return)
    assert told(book) == shown
    press(Qt.Key.Key_Return)
    assert told(book) == "5 of 6"
    book.furniture.commands["back"].trigger()
    book.furniture.commands["back"].trigger()
    assert is_at(book, place[1])


def test_another_way_of_reading_keeps_the_match_and_the_place_at_it(book: Window) -> None:
    look_for(book, "chapter four")
    assert told(book) == "1 of 1"
    press(Qt.Key.Key_Return)
    book.furniture.commands["rows"].trigger()
    assert told(book) == "1 of 1"
    press(Qt.Key.Key_Escape)
    selected = book.desk.selection()
    assert selected is not None
    assert selected[1].start == span_of(book, "Chapter Four")[1].start


def test_enter_lands_on_what_a_glance_was_had_at_and_that_is_a_jump(book: Window) -> None:
    book.desk.go_to_share(0.3)
    place = book.desk.reading_place()
    while book.furniture.commands["back"].isEnabled():
        book.furniture.commands["back"].trigger()
    book.desk.return_to(*place)
    find(book, "第五章")
    assert told(book) == "1 of 1"
    assert not book.furniture.commands["back"].isEnabled()
    press(Qt.Key.Key_Return)
    assert told(book) == "1 of 1"
    assert book.furniture.commands["back"].isEnabled()
    press(Qt.Key.Key_Escape)
    assert is_at(book, span_of(book, "第五章")[1].start)
    book.furniture.commands["back"].trigger()
    assert is_at(book, place[1])


def test_scrolling_on_from_a_glance_is_staying(book: Window) -> None:
    find(book, "第四章")
    assert told(book) == "1 of 1"
    there = book.desk.reading_place()
    book.desk.panes[0].scroll_by(400)
    press(Qt.Key.Key_Escape)
    assert book.desk.reading_place()[1] > there[1]


def test_a_glance_is_no_place_to_remember(book: Window, room: Room) -> None:
    book.desk.go_to_share(0.5)
    place = book.desk.reading_place()
    first = book.opened
    assert first is not None
    find(book, "第六章")
    assert told(book) == "1 of 1"
    book.open_article(bring_in(book.session, [pasted(SNOW)]).article)
    book.open_article(first.article.id)
    assert is_at(book, place[1])
    put(book, "第二章")
    assert told(book) == "1 of 1"
    room.close(book)
    again = room.open()
    again.open_article(first.article.id)
    assert is_at(again, place[1])


def test_a_match_on_screen_is_gone_to_without_moving_the_text(window: Window) -> None:
    look_for(window, "the")
    place = window.desk.reading_place()
    for _ in range(5):
        press(Qt.Key.Key_Return)
    assert window.desk.reading_place() == place


# what goes on meanwhile


@pytest.mark.parametrize("way", [Way.ROWS, Way.INTERLINEAR, Way.PEEK])
def test_the_matches_are_marked_in_every_way_of_reading(window: Window, way: Way) -> None:
    find(window, "灯")
    window.furniture.commands[way.value].trigger()
    assert told(window) == "1 of 3"
    sheet = window.desk.sheet
    assert [one.start for one in sheet.scene.found] == [0, window.desk.spread.start(1)]
    spans = [span for one in sheet.scene.found for span in one.touching(Span(0, 10**6))]
    assert [sheet.column.revision.quote(span) for span in spans] == ["灯"] * 3
    put(window, "lamp")
    assert told(window) == "1 of 2"
    at = sheet.scene.current
    assert at is not None
    assert sheet.column.revision.quote(at) == "Lamp"
    window.furniture.commands["swap"].trigger()
    assert [len(one.spans) for one in sheet.scene.found] == [0, 2]
    assert sheet.scene.current == at
    window.furniture.commands["both-sides"].trigger()
    assert [len(one.spans) for one in window.desk.panes[1].scene.found] == [2]


def test_at_a_peek_the_match_gone_to_is_unveiled_and_no_other(window: Window) -> None:
    window.furniture.commands["peek"].trigger()
    column, start = window.desk.sheet.column, window.desk.spread.start(1)
    at = span_of(window, "post is still")[1].start + start
    look_for(window, "post is still")
    assert column.is_veiled(column.cell_at(at))
    press(Qt.Key.Key_Return)
    assert not column.is_veiled(column.cell_at(at))


def test_a_side_that_is_folded_away_is_not_searched(window: Window) -> None:
    look_for(window, "lamp")
    assert told(window) == "1 of 2"
    window.furniture.commands["only-chinese"].trigger()
    assert told(window) == "No matches"
    window.furniture.commands["both-sides"].trigger()
    assert told(window) == "1 of 2"
    window.furniture.commands["only-chinese"].trigger()
    window.furniture.commands["rows"].trigger()
    assert told(window) == "1 of 2"


def test_finding_goes_on_in_another_article(window: Window) -> None:
    look_for(window, "the")
    assert told(window) == "1 of 10"
    window.open_article(bring_in(window.session, [pasted(SNOW)]).article)
    assert window.furniture.finding.is_open
    assert told(window) == "1 of 4"
    assert sum(map(len, marked(window))) == 4


def test_finding_goes_on_where_a_text_is_changed(window: Window) -> None:
    look_for(window, "views")
    assert told(window) == "No matches"
    opened = window.opened
    assert opened is not None
    (piece,) = [
        one for one in window.session.library.dropped(opened.article.id) if "Views" in one.text
    ]
    take_back(window.session, piece.id)
    assert told(window) == "1 of 1"
    window.session.undo()
    assert told(window) == "No matches"


def test_what_is_tied_by_hand_is_counted_in_the_order_in_which_one_reads_it_now(
    room: Room,
) -> None:
    window = room.open()
    text = "7月下雨。8月刮7次风。\n\nIt rains in month 7. There are 7 storms in month 8."
    window.open_article(bring_in(window.session, [pasted(text)]).article)
    find(window, "7")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert told(window) == "3 of 4"
    at = current(window)
    opened = window.opened
    assert opened is not None
    english = len(opened.revisions[1].text)
    tie(window.session, opened.article.id, [Span(0, 1), Span(0, english)])
    assert current(window) == at
    assert told(window) == "4 of 4"
    window.session.undo()
    assert told(window) == "3 of 4"


def test_two_windows_find_each_their_own(room: Room) -> None:
    first, second = room.open(), room.open("window-2")
    article = bring_in(first.session, [pasted(FERRY)]).article
    first.open_article(article)
    second.session.poll()
    second.open_article(article)
    look_for(second, "lamp")
    assert not first.furniture.finding.is_open
    first.activateWindow()
    QTest.qWaitForWindowActive(first)
    find(first, "桥")
    assert told(first) == "1 of 1"
    assert told(second) == "1 of 2"
    assert marked(second) == [[], ["Lamp", "lamp"]]


def test_the_bar_speaks_the_windows_language(room: Room) -> None:
    window = room.open(language="zh")
    window.open_article(bring_in(window.session, [pasted(FERRY)]).article)
    find(window, "灯")
    assert told(window) == "1 / 3"
    window.furniture.commands["speak-english"].trigger()
    wait(lambda: told(window) == "1 of 3")
    window.furniture.commands["speak-chinese"].trigger()
    put(window, "长城")
    assert told(window) == "没有找到"


def test_without_an_article_there_is_nothing_to_find_in(room: Room) -> None:
    window = room.open()
    assert not window.furniture.commands["find"].isEnabled()
    press("f", CONTROL)
    assert not window.furniture.finding.is_open


def test_enter_before_anything_is_found_lands_on_the_first(book: Window) -> None:
    find(book, "桥")
    seeking = book.furniture.finding._seeking
    assert seeking is not None
    book.furniture.finding._steps = 0
    assert book.opened is not None
    seeking.stop()
    # a search that a slice has not been enough for
    seeking._search = seeking._finder.begin(book.opened, "桥")
    press(Qt.Key.Key_Return)
    seeking._turn.start()
    wait(lambda: not seeking.is_busy)
    assert told(book).startswith("1 of ")


def test_a_click_in_the_overview_goes_to_the_match_and_is_a_jump(book: Window) -> None:
    place = book.desk.reading_place()
    find(book, "章")
    assert told(book) == "1 of 6"
    bar = bar_of(book)
    ticks = bar.ticks()
    assert [tick.color for tick in ticks] == [None] * 6
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, ticks[4].first + 1))
    assert told(book) == "5 of 6"
    there = book.desk.spread.found[0][0][4].start
    assert is_at(book, there)
    press(Qt.Key.Key_Escape)
    assert is_at(book, there)
    book.furniture.commands["back"].trigger()
    assert book.desk.reading_place() == place


def test_annotations_and_matches_stand_beside_each_other_in_the_overview(window: Window) -> None:
    side, span = span_of(window, "木桩")
    assert window.opened is not None
    made = annotate.highlight(
        window.session, window.opened.article.id, [window.opened.place(side, span)]
    )
    find(window, "木桩")
    bar = bar_of(window)
    ticks = bar.ticks()
    assert [tick.color for tick in ticks] == [made.color, None, None]
    assert ticks[0].first == ticks[1].first
    annotate.erase(window.session, [made.id])
    assert [tick.color for tick in bar.ticks()] == [None, None]
    press(Qt.Key.Key_Escape)
    assert bar.ticks() == []
