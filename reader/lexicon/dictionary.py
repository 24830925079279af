"""What CC-CEDICT says of one word, for a card: its readings and senses.

The whole dictionary is kept as one text and searched, which takes a few milliseconds a word; an
index would take longer to make than all the words that a reader looks up.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import cache

from reader.lexicon.cedict import Entry, data_file, read_line
from reader.lexicon.tones import with_marks


def look_up(word: str) -> list[Entry]:
    """Give the entries of a word in either script, names last; none where it is not in there.

    Their pinyin has tone marks (`chuán tǒng`).
    """
    if not word or set(word) & set(" \n[]/"):
        return []
    found = [entry for line in _lines_of(word) if (entry := read_line(line))]
    found.sort(key=lambda entry: entry.pinyin[:1].isupper())
    return [entry._replace(pinyin=with_marks(entry.pinyin)) for entry in found]


def _lines_of(word: str) -> Iterator[str]:
    """Give the lines whose first or second field is a word, in the dictionary's order."""
    text, name = _text(), word.encode("utf-8")
    starts = {
        text.rfind(b"\n", 0, at + 1) + 1
        for needle in (b"\n%s " % name, b" %s [" % name)
        for at in _places(text, needle)
    }
    for start in sorted(starts):
        line = text[start : text.index(b"\n", start)].decode("utf-8")
        if word in line.split(" ", 2)[:2]:
            yield line


def _places(text: bytes, needle: bytes) -> Iterator[int]:
    at = text.find(needle)
    while at >= 0:
        yield at
        at = text.find(needle, at + 1)


@cache
def _text() -> bytes:
    """Give the dictionary's text, each line between two line ends."""
    return b"\n" + gzip.decompress(data_file().read_bytes()).replace(b"\r", b"") + b"\n"
