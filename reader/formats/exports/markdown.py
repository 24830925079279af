"""An article's notes as Markdown for Obsidian.

Front matter in YAML from the first line on, then the part that is the reader's own (`regions`),
then each note: the quote as a block quote with a block id, its counterpart behind `↔`, the
reader's note, the colour's name, the tags and the link, and a comment with what the machine needs
to take the note back. Notes are parted by `* * *`, which no quote and no front matter can be taken
for. How it is laid out stands in the template `markdown.md`.
"""

from __future__ import annotations

from reader.formats.exports.markdown_text import (
    contained,
    escaped,
    hard_broken,
    quoted,
    yaml_string,
)
from reader.formats.exports.templates import Filters, rendered
from reader.formats.note_form import as_line, note_form
from reader.model.study import Export, StudyNote, StudyQuote

TEMPLATE = "markdown.md"


def write(export: Export) -> bytes:
    """Give the document of one article; it ends with a newline. Raises `ExportError`."""
    (study,) = export.studies
    return rendered(export, TEMPLATE, FILTERS, article=study, notes=study.notes).encode()


def tag_word(name: str) -> str:
    """Give a tag's name as Obsidian takes it: without blanks and marks."""
    return "".join(letter if letter.isalnum() or letter in "/_-" else "-" for letter in name)


def passage(quote: StudyQuote) -> str:
    """Give a quote as a block quote, with its pinyin and its context where they were asked for."""
    lines = [quoted(quote.exact)]
    if quote.readings:
        lines.append(quoted(quote.pinyin))
    if quote.context:
        lines.append("> In context: " + hard_broken(quote.context).replace("\n", "\n> "))
    return "\n>\n".join(lines)


def _passages(note: StudyNote) -> list[StudyQuote]:
    """Give the quotes that have anything to show."""
    return [quote for quote in note.quotes if quoted(quote.exact)]


def _line(text: str) -> str:
    return " ".join(escaped(text).split())


def _machine(note: StudyNote) -> str:
    return as_line(note_form(note))


FILTERS: Filters = {
    "yaml": yaml_string,
    "line": _line,
    "tag": tag_word,
    "escaped": escaped,
    "passages": _passages,
    "passage": passage,
    "answer": hard_broken,
    "contained": contained,
    "machine": _machine,
}
"""What a Markdown template can do with texts."""
