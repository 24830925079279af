"""The tables have the columns that others expect, and a YAML parser reads the front matter."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import yaml
from hypothesis import given
from hypothesis import strategies as st

from reader.formats.exports import full_csv, markdown, readwise
from reader.model.study import Export
from tests.formats.exports.studies import HARD, MOMENT, export, note, study, whole


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_readwise_gets_the_columns_it_takes() -> None:
    content = readwise.write(whole())
    assert content.startswith(b"Highlight,Title,Author,URL,Note,Location,Date\r\n")
    first = rows(content)[0]
    assert first["Highlight"] == "孩子们跑"
    assert first["URL"] == "https://example.org/river?a=1#top"
    tags, _, rest = first["Note"].partition("\n")
    assert tags == ".grammar/把 .river"
    assert rest.rpartition("\n")[0] == HARD
    assert first["Date"] == "2026-03-05 08:30:00"


def test_the_full_table_has_every_field_as_it_was() -> None:
    first = rows(full_csv.write(whole()))[0]
    assert first["note"] == HARD
    assert (first["color"], first["style"], first["state"]) == ("green", "highlight", "placed")
    assert next(csv.reader([first["tags"]])) == ["grammar/把", "river"]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00")), st.text(max_size=20))
def test_a_yaml_parser_reads_the_front_matter(title: str, source: str) -> None:
    printable = "".join(letter for letter in source if letter.isprintable())
    one = replace(study(note(), title=title), source=printable)
    document = markdown.write(Export((one,), MOMENT)).decode()
    lines = document.split("\n")
    assert lines[0] == "---"
    front = yaml.safe_load("\n".join(lines[1 : lines.index("---", 1)]))
    assert front["title"] == title
    assert front["source"] == printable
    assert front["tags"] == ["grammar/把", "river"]
    assert front["duidu"] == one.link


def test_a_document_of_many_notes_has_a_block_id_for_each() -> None:
    notes = [note(number=number) for number in range(1, 30)]
    document = markdown.write(export(*notes)).decode()
    for one in notes:
        assert document.count(f" ^{one.id}\n") == 1
