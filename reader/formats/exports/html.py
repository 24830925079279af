"""An article with its notes as one web page that needs nothing else, on a screen or on paper.

Both texts stand side by side, row by row; marked words carry the number of their note, and each
note names its colour, so that nothing is said by colour alone.
"""

from __future__ import annotations

from reader.formats.exports.rows import Fragment, numbers_of, rows_of, ruby_of
from reader.formats.exports.templates import Filters, rendered
from reader.formats.exports.xml_text import legal
from reader.model.study import Export, StudyNote, StudyQuote

TEMPLATE = "page.html"


def write(export: Export) -> bytes:
    """Give the page of one article. Raises `ExportError` for a template that fails."""
    (study,) = export.studies
    page = rendered(
        export,
        TEMPLATE,
        FILTERS,
        article=study,
        notes=study.notes,
        rows=rows_of(study),
        numbers=numbers_of(study),
    )
    return legal(page).encode()


def quote_fragments(quote: StudyQuote) -> list[Fragment]:
    """Give a quote with its pinyin above its words, where that was asked for."""
    return ruby_of(quote.exact, quote.readings)


def mark_classes(notes: tuple[StudyNote, ...]) -> str:
    """Give the classes of a marked stretch: of each style, the colour of the last note upon it."""
    last = {note.style.value: note.color.value for note in notes}
    return " ".join(f"{style}-{color}" for style, color in last.items())


FILTERS: Filters = {"fragments": quote_fragments, "classes": mark_classes}
"""What a page's template can do with texts."""
