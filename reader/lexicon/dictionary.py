"""What CC-CEDICT says of one word, for a card: its readings and senses.

The whole dictionary is kept as one text and searched, which takes a few milliseconds a word; an
index would take longer to make than all the words that a reader looks up.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from functools import cache

from reader.lexicon.cedict import Entry, data_file, read_line
from reader.lexicon.irregular import base_forms
from reader.lexicon.tones import with_marks

MOST = 8
"""How many Chinese words are given for an English one."""

_ENDINGS = (
    ("ies", "y"),
    ("es", ""),
    ("s", ""),
    ("ied", "y"),
    ("ed", ""),
    ("d", ""),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
)
"""What is taken from a word that is not found itself, and what is put in its place."""


def look_up(word: str) -> list[Entry]:
    """Give the entries of a word in either script, names last; none where it is not in there.

    Their pinyin has tone marks (`chuán tǒng`).
    """
    if not word or set(word) & set(" \n[]/"):
        return []
    found = [entry for line in _lines_of(word) if (entry := read_line(line))]
    found.sort(key=lambda entry: entry.pinyin[:1].isupper())
    return [entry._replace(pinyin=with_marks(entry.pinyin)) for entry in found]


def with_sense(word: str) -> list[Entry]:
    """Give the entries of which an English word, or its base form, is a whole sense or gloss.

    At most `MOST` are given, first those of common characters, then those of which it is among the
    first senses, then words of two characters, as most Chinese words are.
    """
    for form in _forms(word.lower()):
        found = [entry for line in _lines_with(form) if (entry := read_line(line))]
        words = [entry for entry in found if not entry.pinyin[:1].isupper()]
        if words:
            words.sort(key=lambda entry: _distance(entry, form))
            return [entry._replace(pinyin=with_marks(entry.pinyin)) for entry in words[:MOST]]
    return []


def _distance(entry: Entry, form: str) -> tuple[bool, int, int, int]:
    """Tell how far an entry is from being the usual word for an English one."""
    place = next(at for at, sense in enumerate(entry.senses) if form in sense)
    return (
        not _is_common(entry.simplified),
        place,
        abs(len(entry.simplified) - 2),
        len(entry.senses),
    )


def _is_common(word: str) -> bool:
    """Whether all characters are in the first national standard, GB 2312."""
    try:
        return bool(word.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def _forms(word: str) -> Iterator[str]:
    """Give a word and what may be its base form."""
    yield word
    irregular = base_forms().get(word)
    if irregular is not None:
        yield irregular
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            stem = word.removesuffix(ending)
            yield stem + instead
            if ending[0] in "ei" and stem[-1] == stem[-2]:  # stopping, stopped
                yield stem[:-1]


def _lines_with(word: str) -> Iterator[str]:
    """Give the lines in which a word, or `to` and the word, stands alone between `/` and `;`."""
    text, name = _text(), word.encode("utf-8")
    starts = {
        text.rfind(b"\n", 0, at) + 1
        for before in (b"/", b"/to ", b"; ", b"; to ")
        for after in (b"/", b";")
        for at in _places(text, before + name + after)
    }
    for start in sorted(starts):
        yield text[start : text.index(b"\n", start)].decode("utf-8")


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
