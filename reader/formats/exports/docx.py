"""An article as a Word document: both texts in a table of two columns, the notes as comments.

Made by python-docx. Pinyin is Word's own phonetic guide (ECMA-376 part 1, 17.3.3.25). A note's
comment stands on its first quote; its other quotes are shaded in the same colour.
"""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from reader.formats.exports.rows import Block, Cell, Fragment, rows_of
from reader.formats.exports.xml_text import legal
from reader.model.annotation import Color, Style
from reader.model.article import ParagraphKind
from reader.model.language import Language
from reader.model.study import Export, Study, StudyNote

if TYPE_CHECKING:
    from docx.document import Document as Doc
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

SHADES = {
    Color.YELLOW: "F6E7A1",
    Color.GREEN: "CFE6C0",
    Color.BLUE: "C8DFF2",
    Color.PINK: "F4CFD6",
    Color.PURPLE: "DFD2EE",
}
"""What lies behind marked words: light enough for black letters."""

_SIZES = {True: 13.0, False: 11.0}
"""Points of Chinese letters and of others."""

_TAGS = {Language.SIMPLIFIED: "zh-CN", Language.TRADITIONAL: "zh-TW", Language.ENGLISH: "en-US"}


def write(export: Export) -> bytes:
    """Give the document of one article."""
    (study,) = export.studies
    document = Document()
    _set_up(document, study, export.made)
    _head(document, study)
    marked = _Marked()
    columns = 2 if len(study.sides) > 1 else 1
    table = document.add_table(rows=0, cols=columns)
    for row in rows_of(study):
        for place, cell in zip(table.add_row().cells, row, strict=False):
            _fill(place, cell, marked)
    comments = _comments_of(document)
    for number, note in enumerate(study.notes):
        runs = marked.of(note)
        if runs:
            comments.append(_comment(note, number))
            runs[0].mark_comment_range(runs[-1], number)
        else:
            _remark(document, note)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


class _Marked:
    """The runs that each note's first quote is made of, in the cell in which it begins."""

    def __init__(self) -> None:
        self._runs: dict[UUID, tuple[int, int, list[Run]]] = {}

    def add(self, note: StudyNote, side: int, row: int, run: Run) -> None:
        """Take a run of a note; those of other sides and of later cells are passed over."""
        if side != note.quotes[0].side:
            return
        at = self._runs.setdefault(note.id, (side, row, []))
        if at[:2] == (side, row):
            at[2].append(run)

    def of(self, note: StudyNote) -> list[Run]:
        """Give the runs of a note; none where it stands nowhere in the texts."""
        return self._runs.get(note.id, (0, 0, []))[2]


def _set_up(document: Doc, study: Study, made: datetime) -> None:
    properties = document.core_properties
    properties.title = legal(study.title)[:255]
    properties.author = legal(study.author or "")[:255]
    properties.keywords = legal(", ".join(study.keywords))[:255]
    properties.comments = study.link
    properties.created = properties.modified = made.replace(tzinfo=None)
    font = document.styles["Normal"].font
    font.name, font.size = "Georgia", Pt(_SIZES[False])
    fonts = font.element.rPr.rFonts
    fonts.set(qn("w:eastAsia"), "KaiTi")


def _head(document: Doc, study: Study) -> None:
    document.add_heading(legal(study.title), level=1)
    for line in (study.author, study.date, study.source, study.link):
        if line:
            document.add_paragraph(legal(line))


def _fill(place: _Cell, cell: Cell, marked: _Marked) -> None:
    for at, block in enumerate(cell.blocks):
        paragraph = place.paragraphs[0] if at == 0 else place.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(6)
        for fragment in block.fragments:
            run = _run(paragraph, fragment, block, cell.language)
            for note in fragment.notes:
                marked.add(note, cell.side, cell.blocks[0].index, run)


def _run(paragraph: Paragraph, fragment: Fragment, block: Block, language: Language) -> Run:
    run = paragraph.add_run() if fragment.ruby else paragraph.add_run(legal(fragment.text))
    run.bold = block.kind is not ParagraphKind.TEXT or None
    run.font.size = Pt(_SIZES[language.is_chinese])
    tag = "w:eastAsia" if language.is_chinese else "w:val"
    run.element.get_or_add_rPr().append(_element("w:lang", {tag: _TAGS[language]}))
    if fragment.ruby:
        run.element.append(_ruby(legal(fragment.text), fragment.ruby, language))
    if fragment.notes:
        _mark(run, fragment.notes[-1])
    return run


def _mark(run: Run, note: StudyNote) -> None:
    if note.style is Style.UNDERLINE:
        run.underline = True
    shade = _element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": SHADES[note.color]})
    properties = run.element.get_or_add_rPr()
    # The schema wants it before the language (ECMA-376 part 1, 17.3.2.28).
    properties.find(qn("w:lang")).addprevious(shade)


def _ruby(text: str, pinyin: str, language: Language) -> BaseOxmlElement:
    """Give a phonetic guide; sizes are in half points."""
    base = int(_SIZES[True] * 2)
    properties = _element("w:rubyPr")
    for name, value in (
        ("w:rubyAlign", "center"),
        ("w:hps", str(base // 2)),
        ("w:hpsRaise", str(base - 2)),
        ("w:hpsBaseText", str(base)),
        ("w:lid", _TAGS[language]),
    ):
        properties.append(_element(name, {"w:val": value}))
    ruby = _element("w:ruby")
    ruby.append(properties)
    ruby.append(_lettering("w:rt", pinyin, base // 2))
    ruby.append(_lettering("w:rubyBase", text, base))
    return ruby


def _lettering(name: str, text: str, size: int) -> BaseOxmlElement:
    properties = _element("w:rPr")
    properties.append(_element("w:sz", {"w:val": str(size)}))
    letters = _element("w:t", {"xml:space": "preserve"})
    letters.text = text
    run = _element("w:r")
    run.append(properties)
    run.append(letters)
    holder = _element(name)
    holder.append(run)
    return holder


def _remark(document: Doc, note: StudyNote) -> None:
    """Write a note that has no words to stand on any more under the texts."""
    quotes = "\n".join(f"“{quote.exact}”" for quote in note.quotes)
    document.add_paragraph(legal(f"{quotes}\n{_said(note)}"))


def _comments_of(document: Doc) -> BaseOxmlElement:
    """Give the element that holds the comments, with none in it.

    To have each added by python-docx would take a look at all of them for each.
    """
    first = document.comments.add_comment().paragraphs[0].runs[0].element.getparent().getparent()
    comments: BaseOxmlElement = first.getparent()
    comments.remove(first)
    return comments


def _comment(note: StudyNote, number: int) -> BaseOxmlElement:
    """Give a note as a comment (ECMA-376 part 1, 17.13.4.2)."""
    comment = _element(
        "w:comment",
        {
            "w:id": str(number),
            "w:author": "Duidu",
            "w:initials": "D",
            "w:date": note.created.strftime("%Y-%m-%dT%H:%M:%SZ"),
        },
    )
    for at, line in enumerate(legal(_said(note)).split("\n")):
        paragraph = _element("w:p")
        paragraph.append(_styled("w:pPr", "w:pStyle", "CommentText"))
        if at == 0:
            mark = _element("w:r")
            mark.append(_styled("w:rPr", "w:rStyle", "CommentReference"))
            mark.append(_element("w:annotationRef"))
            paragraph.append(mark)
        run = OxmlElement("w:r")
        run.text = line
        paragraph.append(run)
        comment.append(paragraph)
    return comment


def _styled(properties: str, kind: str, style: str) -> BaseOxmlElement:
    holder = _element(properties)
    holder.append(_element(kind, {"w:val": style}))
    return holder


def _said(note: StudyNote) -> str:
    """Give a comment's text: the note, then what answers it, its colour, tags and link."""
    answer = f"↔ {note.counterpart.exact}" if note.counterpart else ""
    labels = " ".join([f"[{note.color}]", *(f"#{tag}" for tag in note.tags)])
    return "\n".join(part for part in (note.note, answer, labels, note.link) if part)


def _element(name: str, attributes: dict[str, str] | None = None) -> BaseOxmlElement:
    element = OxmlElement(name)
    for key, value in (attributes or {}).items():
        element.set(qn(key), value)
    return element
