"""Mending the pairs of an article with the keys, at a real display."""

from __future__ import annotations

from reader.model.resources import resource
from tests.display.reader import Reader, Shown

SAMPLE = resource("samples", "night-library.txt")


Rows = list[tuple[list[int], list[int]]]


def rows_of(article: Shown) -> Rows:
    return [(row["zh"], row["en"]) for row in article["alignment"]]


def await_rows(reader: Reader, rows: Rows) -> None:
    reader.finds(lambda article: rows_of(article) == rows)


def await_others(reader: Reader, rows: Rows) -> Rows:
    return rows_of(reader.finds(lambda article: rows_of(article) != rows))


def test_rows_are_mended_undone_redone_and_as_mended_after_a_restart(reader: Reader) -> None:
    reader.open(str(SAMPLE))
    states = [rows_of(reader.shown())]
    reader.press("alt+2", "j", "j")  # in rows, on the second sentence after the title
    for keys in (["ctrl+m"], ["j", "ctrl+d"], ["alt+Down"], ["ctrl+u"]):
        reader.press(*keys)
        states.append(await_others(reader, states[-1]))

    for state in states[-2::-1]:
        reader.press("ctrl+z")
        await_rows(reader, state)
    for state in states[1:]:
        reader.press("ctrl+shift+z")
        await_rows(reader, state)

    reader.close()
    assert rows_of(reader.shown()) == states[-1]
    reader.open()
    for state in states[-2::-1]:
        reader.press("ctrl+z")
        await_rows(reader, state)
    reader.close()
