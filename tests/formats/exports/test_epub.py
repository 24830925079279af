"""The EPUB is one to a reader that is not ours, and annotations point to the right words in it."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from ebooklib import epub as ebook
from lxml import etree

from reader.formats.exports import epub, epub_annotations
from reader.formats.exports.book import LARGEST, chapters_of
from reader.model.language import Language
from reader.model.study import Export, StudySide
from tests.factories import make_revision
from tests.formats.exports.studies import HARD, MOMENT, study, whole

XHTML = "{http://www.w3.org/1999/xhtml}"


def opened(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {entry.filename: packed.read(entry) for entry in packed.infolist()}


def test_the_first_entry_tells_what_it_is() -> None:
    content = epub.write(whole())
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        first = packed.infolist()[0]
        assert first.filename == "mimetype"
        assert first.compress_type == zipfile.ZIP_STORED
        assert not first.extra
        assert packed.read(first) == b"application/epub+zip"
    assert content[38:58] == b"application/epub+zip"


def test_another_program_reads_the_book(tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(epub.write(whole()))
    book = ebook.read_epub(str(path))
    assert book.get_metadata("DC", "identifier")[0][0].startswith("urn:uuid:")
    assert book.get_metadata("DC", "title")[0][0] == "河边 & <By> the “River”"
    assert [one[0] for one in book.get_metadata("DC", "language")] == ["zh-Hans", "en"]
    assert [link.title for link in book.toc] == [
        "第一章 河边 · 1 The River",
        "第二章 𠮷 · 2 Luck",
        "Notes",
    ]
    assert [name for name, _ in book.spine] == ["text-1", "text-2", "notes"]


def test_every_part_is_well_formed_and_every_link_leads_somewhere() -> None:
    files = opened(epub.write(whole()))
    ids: set[str] = set()
    links: list[str] = []
    for name, content in files.items():
        if not name.endswith(("xhtml", "xml", "opf")):
            continue
        for element in etree.fromstring(content).iter():
            if element.get("id"):
                assert f"{name}#{element.get('id')}" not in ids
                ids.add(f"{name}#{element.get('id')}")
            links += filter(None, map(element.get, ("href", "src", "full-path")))
    assert len(links) > 10
    for link in links:
        assert link.startswith(("duidu:", "https:")) or link in ids or link in files, link


def test_the_texts_stand_together_with_pinyin_and_marks() -> None:
    files = opened(epub.write(whole()))
    text = files["text-1.xhtml"].decode()
    assert "<ruby>雨<rt>yǔ</rt></ruby>" in text
    assert '<mark class="highlight-green">' in text
    assert text.index("孩") < text.index("The children ") < text.index("They wanted")
    said = etree.fromstring(files["notes.xhtml"]).find(f".//{XHTML}p[@class='said']")
    assert said is not None
    assert said.text == HARD


def set_of(export: Export) -> dict[str, Any]:
    form: dict[str, Any] = json.loads(epub_annotations.write(export))
    return form


def test_annotations_have_what_the_profile_requires() -> None:
    form = set_of(whole())
    assert form["@context"] == "https://www.w3.org/ns/epub-anno.jsonld"
    assert form["type"] == "AnnotationSet"
    assert {"id", "about", "items"} <= form.keys()
    for item in form["items"]:
        assert item["type"] == "Annotation"
        assert {"id", "created", "target"} <= item.keys()
        assert item["motivation"] in {"commenting", "highlighting"}
        assert isinstance(item["body"]["value"], str)
        assert item["body"]["color"] in {"pink", "orange", "yellow", "green", "blue", "purple"}
        assert item["body"]["highlight"] in {"solid", "underline", "strikethrough", "outline"}
    ids = [item["id"] for item in form["items"]]
    assert len(set(ids)) == len(ids) == 5  # one is on both sides, one in two paragraphs


def test_annotations_point_to_their_words_in_the_book_as_it_stands() -> None:
    export = whole()
    files = opened(epub.write(export))
    manifest = files["package.opf"].decode()
    for item in set_of(export)["items"]:
        target = item["target"]
        assert f'href="{target["source"]}"' in manifest
        css, _, quote, _ = target["selector"]
        document = etree.fromstring(files[target["source"]])
        (element,) = document.xpath(f"//*[@id='{css['value'][1:]}']")
        held = "".join(element.itertext())
        position = css["refinedBy"]
        words = held[position["start"] : position["end"]]
        for other in element.iter(f"{XHTML}rt", f"{XHTML}sup"):
            words = words.replace("".join(other.itertext()), "")
        assert words == quote["exact"]


def test_a_long_text_is_parted_into_files() -> None:
    revision = make_revision(*(f"第{at}段。" for at in range(LARGEST * 2 + 1)))
    long = replace(study(), sides=(StudySide(Language.SIMPLIFIED, revision),))
    assert [len(chapter.rows) for chapter in chapters_of(long)] == [LARGEST, LARGEST, 1]
    files = opened(epub.write(Export((long,), MOMENT)))
    assert {"text-1.xhtml", "text-2.xhtml", "text-3.xhtml"} < files.keys()
