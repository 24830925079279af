"""The notes of an article as a Markdown document.

Front matter in YAML on the first line, then each note in reading order: the quote as a block
quote, its counterpart behind `↔`, the reader's note, the colour's name and the tags. Notes are
parted by `* * *`, which no quote and no front matter can be taken for.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.formats.markdown_text import contained, escaped, paragraphs, quoted, yaml_string
from reader.model.study import Study, StudyNote


def export(study: Study) -> str:
    """Give the document; it ends with a newline."""
    blocks = ["\n".join(_front_matter(study)), f"# {' '.join(escaped(study.title).split())}"]
    for number, note in enumerate(study.notes):
        if number:
            blocks.append("* * *")
        blocks += _blocks(note)
    return "\n\n".join(blocks) + "\n"


def _front_matter(study: Study) -> Iterator[str]:
    yield "---"
    yield f"title: {yaml_string(study.title)}"
    yield f"source: {yaml_string(study.source) if study.source else 'null'}"
    yield f"date: {yaml_string(study.date or study.read_in.date().isoformat())}"
    if study.tags:
        yield "tags:"
        yield from (f"  - {yaml_string(tag)}" for tag in study.tags)
    else:
        yield "tags: []"
    yield "---"


def _blocks(note: StudyNote) -> Iterator[str]:
    for quote in note.quotes:
        yield quoted(quote.exact)
    if note.counterpart is not None:
        yield f"↔ {paragraphs(note.counterpart.exact)}"
    if note.note.strip():
        yield contained(note.note)
    yield " ".join([f"*{note.color.value}*", *(f"#{_tag(tag)}" for tag in note.tags)])


def _tag(name: str) -> str:
    """Give a tag's name as Obsidian takes it in a text: without blanks and marks."""
    kept = "".join(letter if letter.isalnum() or letter in "/_-" else "-" for letter in name)
    return escaped(kept) if "_" in kept else kept
