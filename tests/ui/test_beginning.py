"""A book can be read from its first screens on while the rest of it is brought in."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.session.beginning import HEAD, beginning_of
from reader.session.clock import now
from reader.ui.window import Window
from tests.ui.conftest import wait

LONG = 60_000


def chinese(at: int) -> str:
    return f"第{at}年的春天，河水涨到了桥下。孩子们站在岸上数船。"


def english(at: int) -> str:
    return (
        f"In the spring of year {at} the river rose to the bridge. "
        "The children stood on the bank and counted the boats."
    )


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Give a book in two files."""
    made = []
    for name, line in (("zh.txt", chinese), ("en.txt", english)):
        path = tmp_path / name
        path.write_text("\n\n".join(line(at) for at in range(1, 3000)), encoding="utf-8")
        made.append(path)
    return made


def texts(window: Window) -> list[str]:
    return [pane.column.revision.text for pane in window.desk.panes]


def test_its_first_screens_are_there_at_once_and_one_reads_on_where_one_is(
    window: Window, files: list[Path]
) -> None:
    window.open_files(files)
    left, right = texts(window)
    assert left.startswith(chinese(1))
    assert right.startswith(english(1))
    assert window.opened is None
    window.desk.panes[0].scroll_by(900)
    place = window.desk.reading_place()
    assert place[1] > 0
    wait(lambda: window.opened is not None, LONG)
    assert len(texts(window)[0]) > HEAD
    side, offset = window.desk.reading_place()
    assert side == place[0]
    assert abs(offset - place[1]) <= 1


def test_what_is_cancelled_leaves_the_reader_where_he_was(
    window: Window, files: list[Path]
) -> None:
    assert window.opened is not None
    before = window.opened.article.id
    window.open_files(files)
    window.furniture.strip.button.click()
    assert window.opened is not None
    assert window.opened.article.id == before
    assert len(window.session.library.entries()) == 1


def test_who_opens_another_article_meanwhile_is_not_held_back(
    window: Window, files: list[Path]
) -> None:
    assert window.opened is not None
    before = window.opened.article.id
    window.open_files(files)
    window.open_article(before)
    assert window.opened.article.id == before
    wait(lambda: window.opened is not None and window.opened.article.id != before, LONG)
    assert window.desk.reading_place()[1] == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_the_beginning_is_found_in_every_encoding(files: list[Path], encoding: str) -> None:
    for path in files:
        path.write_text(path.read_text(encoding="utf-8"), encoding=encoding)
    beginning = beginning_of(files, now())
    assert beginning is not None
    left, right = beginning.revisions
    assert left.text.startswith(chinese(1))
    assert right.text.startswith(english(1))
    assert len(left.text) < HEAD


def test_there_is_none_where_one_language_is_not_in_sight(
    files: list[Path], tmp_path: Path
) -> None:
    both = tmp_path / "both.txt"
    both.write_text("\n".join(path.read_text(encoding="utf-8") for path in files), encoding="utf-8")
    assert beginning_of([both], now()) is None
    assert beginning_of([tmp_path / "none.txt", both], now()) is None
    (tmp_path / "line.txt").write_bytes("水".encode() * HEAD)
    assert beginning_of([tmp_path / "line.txt", files[1]], now()) is None
