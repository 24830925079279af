"""Steps through a column's text: by grapheme, word, sentence, line, paragraph, page.

All offsets are code points of the side's text. A step never stops inside a grapheme.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from reader.model.spans import Span
from reader.text.breaks import Kind, kind_of
from reader.ui.view.blocks import Blocks

# A letter with its combining marks (the blocks of Unicode 16 that are named so) is one letter.
_LETTER = r"\w[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]*"
_LATIN_WORD = re.compile(rf"(?:{_LETTER})+(?:['’.-](?:{_LETTER})+)*")


class Unit(Enum):
    """What a selection grows by."""

    CHARACTER = auto()
    WORD = auto()
    SENTENCE = auto()


def unit_at(column: Blocks, offset: int, unit: Unit) -> Span:
    """Give the character, word or sentence that holds the character at an offset."""
    if unit is Unit.WORD:
        return word_at(column, offset)
    if unit is Unit.SENTENCE:
        return sentence_at(column, offset)
    return grapheme_at(column, offset)


def grapheme_at(column: Blocks, offset: int) -> Span:
    """Give the grapheme that holds an offset."""
    paragraph, within = column.at_offset(offset)
    layout, start = column.layout(paragraph), column.start_of(paragraph)
    if not layout.is_boundary(within):
        within = layout.preceding(within)
    return Span(start + within, start + layout.following(within))


def word_at(column: Blocks, offset: int) -> Span:
    """Give the word that holds an offset: a reading's, a Latin one, or else the grapheme."""
    paragraph, within = column.at_offset(offset)
    start = column.start_of(paragraph)
    for reading in column.readings(paragraph):
        if reading.start <= within < reading.end:
            return Span(start + reading.start, start + reading.end)
    text = column.layout(paragraph).text
    if within < len(text) and kind_of(text[within]) is not Kind.IDEOGRAPH:
        found = _latin_word(text, within)
        if found is not None:
            return Span(start + found.start, start + found.end)
    return grapheme_at(column, offset)


def sentence_at(column: Blocks, offset: int) -> Span:
    """Give the sentence that holds an offset, without the blanks around it."""
    sentences = column.revision.sentences
    if not len(sentences):
        return Span(offset, offset)
    start, end = sentences[sentences.at(offset)]
    text = column.revision.text
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def by_character(column: Blocks, offset: int, step: int) -> int:
    """Give the offset one grapheme further (`step` 1) or back (-1), over paragraph borders."""
    paragraph, within = column.at_offset(offset)
    start, end = column.span_of(paragraph)
    if step > 0:
        if offset >= end:
            return min(end + 1, len(column.revision.text))
        return start + column.layout(paragraph).following(within)
    if within == 0:
        return _before(column, start)
    return start + column.layout(paragraph).preceding(within)


def _before(column: Blocks, start: int) -> int:
    """Give the offset one grapheme back from a cell's start, which may touch the cell before."""
    if start == 0:
        return 0
    cell = column.cell_at(start - 1)
    before, end = column.span_of(cell)
    return before + column.layout(cell).preceding(end - before) if end == start else start - 1


def by_word(column: Blocks, offset: int, step: int) -> int:
    """Give the next word's start (`step` 1), or that of the word before (-1)."""
    text = column.revision.text
    if step > 0:
        at = word_at(column, offset).end if offset < len(text) else offset
        at = max(at, by_character(column, offset, 1))
        while at < len(text) and text[at].isspace():
            at += 1
        return at
    at = by_character(column, offset, -1)
    while at > 0 and text[at].isspace():
        at = by_character(column, at, -1)
    return word_at(column, at).start


def by_line(column: Blocks, offset: int, step: int, x: float) -> int:
    """Give the offset nearest to `x` in the line above (`step` -1) or below (1)."""
    cell, within = column.at_offset(offset)
    layout = column.layout(cell)
    line = layout.line_at(within) + step
    if not 0 <= line < len(layout.lines):
        beside = column.cell_beside(cell, step)
        if beside is None:
            span = column.span_of(cell)
            return span.end if step > 0 else span.start
        cell, layout = beside, column.layout(beside)
        line = 0 if step > 0 else len(layout.lines) - 1
    return column.start_of(cell) + layout.offset_in_line(line, x)


def line_end(column: Blocks, offset: int) -> int:
    """Give the offset after the last character of the line in which an offset stands."""
    paragraph, within = column.at_offset(offset)
    layout = column.layout(paragraph)
    return column.start_of(paragraph) + layout.lines[layout.line_at(within)].end


def in_line_end(column: Blocks, offset: int) -> int:
    """Give the last offset at which a caret still stands in the line of another offset.

    After the last character of a line that runs on, a caret stands in the next one.
    """
    end = line_end(column, offset)
    if end <= offset or _line_of(column, end) == _line_of(column, offset):
        return end
    return max(offset, by_character(column, end, -1))


def _line_of(column: Blocks, offset: int) -> tuple[int, int]:
    cell, within = column.at_offset(offset)
    return cell, column.layout(cell).line_at(within)


def line_start(column: Blocks, offset: int) -> int:
    """Give the start of the line in which an offset stands."""
    paragraph, within = column.at_offset(offset)
    layout = column.layout(paragraph)
    return column.start_of(paragraph) + layout.lines[layout.line_at(within)].start


def by_sentence(column: Blocks, offset: int, step: int) -> int:
    """Give the start of the next sentence (`step` 1) or of the one before (-1)."""
    sentences = column.revision.sentences
    if not len(sentences):
        return offset
    index = min(max(sentences.at(offset) + step, 0), len(sentences) - 1)
    return sentence_at(column, sentences[index].start).start


def by_paragraph(column: Blocks, offset: int, step: int) -> int:
    """Give the start of the next paragraph (`step` 1), or (-1) of this one or the one before.

    After the last one comes the end of the text.
    """
    revision = column.revision
    at = revision.paragraphs.at(offset)
    if step > 0:
        there = at + 1 < len(revision.paragraphs)
        return revision.paragraphs[at + 1].start if there else len(revision.text)
    start = revision.paragraphs[at].start
    return start if offset > start or at == 0 else revision.paragraphs[at - 1].start


def over_sentence(column: Blocks, offset: int, step: int) -> int:
    """Give where a selection that grows by a sentence ends: the next one's start, or (-1) this's.

    From a sentence's start one comes to that of the one before; after the last comes its end.
    """
    here = sentence_at(column, offset)
    if step < 0:
        return here.start if offset > here.start else by_sentence(column, offset, -1)
    following = by_sentence(column, offset, 1)
    return following if following > offset else max(here.end, offset)


def _latin_word(text: str, offset: int) -> Span | None:
    """Give the run of letters and digits around an offset, with apostrophes and hyphens inside."""
    for found in _LATIN_WORD.finditer(text, max(0, offset - 200), offset + 200):
        if found.start() <= offset < found.end():
            start, end = found.span()
            while start < offset and kind_of(text[start]) is Kind.IDEOGRAPH:
                start += 1
            inner = next(
                (at for at in range(offset, end) if kind_of(text[at]) is Kind.IDEOGRAPH), end
            )
            outer = next(
                (
                    at + 1
                    for at in range(offset, start - 1, -1)
                    if kind_of(text[at]) is Kind.IDEOGRAPH
                ),
                start,
            )
            return Span(outer, inner)
    return None
