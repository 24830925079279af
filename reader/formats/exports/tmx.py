"""An article's alignment as a translation memory in TMX 1.4b (LISA OSCAR, 2005).

A bead is a translation unit, whatever it holds on either side, in order; `x-duidu-bead` says which
sentences it is made of, so that the same beads come back. Notes stand with the unit in which their
first place begins, and in the header where nobody knows that place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from reader import __version__
from reader.formats.exports.xml_text import legal
from reader.model.alignment import Bead
from reader.model.annotation import State
from reader.model.article import Revision
from reader.model.study import Export, Study, StudyNote, StudySide

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'


def write(export: Export) -> bytes:
    """Give the memory of one article; one without an alignment has no units."""
    (study,) = export.studies
    lines = ['<tmx version="1.4">', *_header(study, export.made), "<body>"]
    if study.beads is not None:
        lines += _units(study)
    return legal(_HEAD + "\n".join([*lines, "</body>", "</tmx>"]) + "\n").encode()


def _header(study: Study, made: datetime) -> Iterator[str]:
    attributes = {
        "creationtool": "Duidu",
        "creationtoolversion": __version__,
        "segtype": "sentence",
        "o-tmf": "Duidu",
        "adminlang": "en",
        "srclang": study.sides[0].language.value if study.sides else "*all*",
        "datatype": "plaintext",
        "creationdate": _moment(made),
    }
    yield f"<header{_attributes(attributes)}>"
    yield _prop("x-duidu-link", study.link)
    yield _prop("x-duidu-title", study.title)
    if study.source:
        yield _prop("x-duidu-source", study.source)
    for note in study.notes:
        if note.quotes[0].state is State.ORPHAN and note.note:
            yield f"<note>{escape(note.note)}</note>"
    yield "</header>"


def _units(study: Study) -> Iterator[str]:
    sides = study.sides[:2]
    notes = _notes_by_sentence(study)
    for number, bead in enumerate(study.beads or (), 1):
        yield f"<tu{_attributes({'tuid': str(number)})}>"
        own = [
            note
            for at, run in enumerate((bead.left, bead.right))
            for sentence in run
            for note in notes.get((at, sentence), ())
        ]
        for note in own:
            if note.note:
                yield f"<note>{escape(note.note)}</note>"
        yield from _props(bead, own)
        for side, run in zip(sides, (bead.left, bead.right), strict=True):
            if run:
                yield _variant(side, run)
        yield "</tu>"


def _notes_by_sentence(study: Study) -> Mapping[tuple[int, int], list[StudyNote]]:
    """Give the notes by the side and sentence in which each begins."""
    found: dict[tuple[int, int], list[StudyNote]] = defaultdict(list)
    for note in study.notes:
        first = note.quotes[0]
        if first.state is State.ORPHAN:
            continue
        sentences = study.sides[first.side].revision.sentences
        found[first.side, sentences.at(first.start)].append(note)
    return found


def _props(bead: Bead, notes: Sequence[StudyNote]) -> Iterator[str]:
    left, right = bead.left, bead.right
    yield _prop("x-duidu-bead", f"{left.start}-{left.stop} {right.start}-{right.stop}")
    yield _prop("x-duidu-confidence", f"{bead.confidence:.4f}")
    if bead.locked:
        yield _prop("x-duidu-locked", "yes")
    for note in notes:
        yield _prop("x-duidu-annotation", note.link)
        yield _prop("x-duidu-quote", note.quotes[0].exact)
        yield _prop("x-duidu-color", note.color.value)
        for tag in note.tags:
            yield _prop("x-duidu-tag", tag)


def _variant(side: StudySide, run: range) -> str:
    segment = escape(segment_of(side.revision, run))
    return f"<tuv{_attributes({'xml:lang': side.language.value})}><seg>{segment}</seg></tuv>"


def segment_of(revision: Revision, run: range) -> str:
    """Give the text of some sentences in a row, without the blanks around it."""
    start, end = revision.sentences[run.start].start, revision.sentences[run.stop - 1].end
    return revision.text[start:end].strip()


def _prop(kind: str, value: str) -> str:
    return f"<prop{_attributes({'type': kind})}>{escape(value)}</prop>"


def _attributes(values: Mapping[str, str]) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in values.items())


def _moment(when: datetime) -> str:
    """Give a moment as TMX writes it: ISO 8601 without marks, in UTC."""
    return when.strftime("%Y%m%dT%H%M%SZ")
