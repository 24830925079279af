"""The page stands alone, and nothing in a text or a note becomes markup."""

from __future__ import annotations

import re
from dataclasses import replace

from lxml import html

from reader.formats.exports.html import write
from reader.model.study import Export
from tests.formats.exports.studies import HARD, whole


def page(export: Export) -> html.HtmlElement:
    return html.document_fromstring(write(export).decode())


def test_it_needs_nothing_else() -> None:
    text = write(whole()).decode()
    assert not re.findall(r"<(?:script|link|img|iframe|object)|@import|url\(", text)
    links = page(whole()).xpath("//@href")
    assert all(link.startswith(("#", "duidu://", "https://example.org/")) for link in links)


def test_both_texts_stand_in_rows_with_pinyin_and_marks() -> None:
    rows = page(whole()).xpath("//main/div[@class='row']")
    told = [[cell.get("lang") for cell in row] for row in rows]
    assert told == [["zh-Hans", "en"]] * 4
    for reading in rows[1].xpath(".//rt"):
        reading.drop_tree()
    for number in rows[1].xpath(".//sup"):
        number.drop_tree()
    assert [cell.text_content().strip() for cell in rows[1]] == [
        "雨停了。孩子们跑到河边去看水。",
        "The rain stopped. The children ran to the river.\nThey wanted to see the water.",
    ]
    assert rows[1][0].xpath(".//mark/@class")[0] == "highlight-green"


def test_a_note_comes_out_as_it_was_written() -> None:
    (said,) = page(whole()).xpath("//p[@class='said']")
    assert said.text_content() == HARD.replace("\r", "")
    assert page(whole()).xpath("//b[text()='bold']") == []


def test_every_mark_leads_to_its_note_and_every_note_names_its_colour() -> None:
    read = page(whole())
    ids = set(read.xpath("//@id"))
    for link in read.xpath("//sup/a/@href"):
        assert link.removeprefix("#") in ids
    swatches = [one.text_content() for one in read.xpath("//span[starts-with(@class,'swatch')]")]
    assert swatches == ["green", "pink", "blue"]


def test_a_source_that_is_no_address_is_no_link() -> None:
    export = whole()
    (study,) = export.studies
    sly = replace(study, source="javascript:alert(1)")
    read = page(Export((sly,), export.made))
    assert [link for link in read.xpath("//@href") if link.startswith("java")] == []
