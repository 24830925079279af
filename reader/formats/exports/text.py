"""An article's notes as plain text, for a mail or a screen of letters only."""

from __future__ import annotations

from unicodedata import east_asian_width

from reader.formats.exports.templates import Filters, rendered
from reader.model.study import Export, StudyQuote

TEMPLATE = "text.txt"


def write(export: Export) -> bytes:
    """Give the text of one article's notes. Raises `ExportError` for a template that fails."""
    (study,) = export.studies
    return rendered(export, TEMPLATE, FILTERS, article=study, notes=study.notes).encode()


def _line(text: str) -> str:
    return " ".join(text.split())


def width(text: str) -> int:
    """Give how many columns a text takes on a screen of letters (Unicode Standard Annex 11)."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in _line(text))


def _quote(quote: StudyQuote) -> str:
    """Give a quote with its pinyin and its context under it, where they were asked for."""
    parts = [f"“{quote.exact}”"]
    if quote.readings:
        parts.append(quote.pinyin)
    if quote.context:
        parts.append(f"({quote.context})")
    return "\n".join(parts)


FILTERS: Filters = {"line": _line, "width": width, "quote": _quote}
"""What a text template can do with texts."""
