"""The TMX holds to its DTD, and the same beads come back from it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from lxml import etree

from reader.formats.exports.tmx import segment_of, write
from reader.model.alignment import Bead, Beads
from reader.model.annotation import State
from reader.model.study import Export
from tests.formats.exports.studies import HARD, whole

DTD = Path(__file__).resolve().parents[2] / "files" / "standards" / "tmx14.dtd"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read(export: Export) -> etree._Element:
    root = etree.fromstring(write(export), etree.XMLParser(load_dtd=False, no_network=True))
    dtd = etree.DTD(str(DTD))
    assert dtd.validate(root), dtd.error_log
    return root


def beads_of(root: etree._Element) -> Beads:
    """Take the beads back from what the units say of themselves."""
    beads = []
    for unit in root.iter("tu"):
        props = {prop.get("type"): prop.text or "" for prop in unit.iter("prop")}
        left, left_end, right, right_end = map(int, re.findall(r"\d+", props["x-duidu-bead"]))
        confidence, locked = float(props["x-duidu-confidence"]), "x-duidu-locked" in props
        beads.append(Bead(left, left_end, right, right_end, confidence, locked))
    return Beads.of(beads)


def test_the_same_beads_come_back_with_their_texts() -> None:
    export = whole()
    (study,) = export.studies
    root = read(export)
    assert beads_of(root) == study.beads
    assert study.beads is not None
    for unit, bead in zip(root.iter("tu"), study.beads, strict=True):
        texts = {tuv.get(LANG): tuv.findtext("seg") for tuv in unit.iter("tuv")}
        assert texts == {
            side.language.value: segment_of(side.revision, run)
            for side, run in zip(study.sides, (bead.left, bead.right), strict=True)
            if run
        }


def test_a_bead_with_nothing_on_one_side_is_a_unit_of_one_language() -> None:
    export = whole()
    (study,) = export.studies
    beads = Beads.of([Bead(0, 5, 0, 3), Bead(5, 5, 3, 6, 0.25)])
    root = read(replace(export, studies=(replace(study, beads=beads),)))
    assert beads_of(root) == beads
    assert [[tuv.get(LANG) for tuv in unit.iter("tuv")] for unit in root.iter("tu")] == [
        ["zh-Hans", "en"],
        ["en"],
    ]


def test_notes_and_tags_stand_with_the_unit_in_which_they_begin() -> None:
    root = read(whole())
    units = list(root.iter("tu"))
    assert [note.text for note in root.iter("note")] == [HARD]
    third = units[2]
    told = [(prop.get("type"), prop.text) for prop in third.iter("prop")]
    assert ("x-duidu-tag", "grammar/把") in told
    assert ("x-duidu-color", "pink") in told
    assert third.findtext("note") == HARD


def test_a_note_whose_place_nobody_knows_stands_in_the_header() -> None:
    export = whole()
    (study,) = export.studies
    first, *others = study.notes
    lost = first._replace(quotes=(first.quotes[0]._replace(state=State.ORPHAN),))
    root = read(replace(export, studies=(replace(study, notes=(lost, *others)),)))
    assert root.findtext("header/note") == HARD
    assert [unit for unit in root.iter("tu") if unit.find("note") is not None] == []


def test_what_xml_has_no_place_for_is_replaced() -> None:
    export = whole()
    (study,) = export.studies
    notes = (study.notes[0]._replace(note="a\x0b\x00b"),)
    root = read(replace(export, studies=(replace(study, notes=notes),)))
    assert [note.text for note in root.iter("note")] == ["a\ufffd\ufffdb"]


def test_an_article_without_an_alignment_is_an_empty_memory() -> None:
    export = whole()
    (study,) = export.studies
    assert list(read(replace(export, studies=(replace(study, beads=None),))).iter("tu")) == []
