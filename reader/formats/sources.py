"""What comes in: a file or a pasted text is read, decoded and taken apart into a draft."""

from __future__ import annotations

from pathlib import Path

from reader.formats.bilingual import chinese_in, draft_of_lines, draft_of_sides
from reader.formats.decoding import decode, pasted
from reader.formats.files import read_bytes
from reader.formats.lines import Line, plain_lines
from reader.formats.markdown import markdown_lines
from reader.formats.pieces import part_lines
from reader.model.draft import Draft, SourceText
from reader.model.errors import SourceError
from reader.model.message import QT_TRANSLATE_NOOP

__all__ = ["draft_of", "draft_of_pair", "pasted", "read_source"]

_NEITHER = QT_TRANSLATE_NOOP(
    "source", "There is no Chinese and no English text in “{0}”, so nothing was read in."
)
_BOTH_CHINESE = QT_TRANSLATE_NOOP(
    "source", "“{0}” and “{1}” are both Chinese; choose one Chinese and one English file."
)
_BOTH_ENGLISH = QT_TRANSLATE_NOOP(
    "source", "“{0}” and “{1}” are both English; choose one Chinese and one English file."
)
_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})


def read_source(path: Path) -> SourceText:
    """Read and decode a file; raise `SourceError` where that cannot be done."""
    # A name need not be text on every system; a library holds nothing else.
    name = path.name.encode("utf-8", "replace").decode("utf-8")
    return decode(read_bytes(path), name)


def draft_of(text: SourceText) -> Draft:
    """Take one source apart: two sides, or one; raise `SourceError` where it has neither."""
    draft = draft_of_lines(_lines(text))
    if draft is None:
        raise SourceError(_NEITHER.of(text.name))
    return draft


def draft_of_pair(one: SourceText, other: SourceText) -> Draft:
    """Put two sources of one language each together, in whichever order they come.

    Raises `SourceError` where both are of one language or one has neither.
    """
    parted = [part_lines(_lines(source)) for source in (one, other)]
    chinese = [chinese_in(each) for each in parted]
    for source, voice in zip((one, other), chinese, strict=True):
        if voice is None:
            raise SourceError(_NEITHER.of(source.name))
    if chinese[0] == chinese[1]:
        both = _BOTH_CHINESE if chinese[0] else _BOTH_ENGLISH
        raise SourceError(both.of(one.name, other.name))
    left, right = parted if chinese[0] else reversed(parted)
    return draft_of_sides(left, right)


def _lines(text: SourceText) -> list[Line]:
    """Give the lines of a source by the rules of its format."""
    suffix = Path(text.name).suffix.lower()
    return list(markdown_lines(text.text) if suffix in _MARKDOWN else plain_lines(text.text))
