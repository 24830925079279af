"""One side's text as a column: its blocks are its paragraphs, very long ones in pieces."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from operator import sub
from uuid import UUID

from reader.model.annotation import Annotation
from reader.model.article import KINDS, Paragraph, ParagraphKind, Paragraphs, Revision
from reader.model.spans import Span, Spans
from reader.ui.view.blocks import Block, Blocks, Placed
from reader.ui.view.paragraph import ParagraphLayout
from reader.ui.view.pieces import pieces_of
from reader.ui.view.setting import Setting
from reader.ui.view.typeface import Typeface, Typefaces

_TEXT = KINDS.index(ParagraphKind.TEXT)
_ONE_EMPTY = Paragraphs.of([Paragraph(0, 0)])

EMPTY = Revision(UUID(int=0), UUID(int=0), "", _ONE_EMPTY, Spans.of([]))
"""What a view shows before it is given a text."""


class Column(Blocks):
    """The text of a side, set in its typefaces at a width in pixels."""

    def __init__(self, revision: Revision, faces: Typefaces, width: int) -> None:
        super().__init__(revision)
        # a side without a paragraph is shown as one empty line
        self.paragraphs = revision.paragraphs if len(revision.paragraphs) else _ONE_EMPTY
        self._cells = pieces_of(revision.text, self.paragraphs.spans, revision.sentences)
        self._special = self._find_special()
        self._parts: dict[tuple[ParagraphKind, int, bool, bool], Typeface] = {}
        self.faces = faces
        self.width = width
        self._set_anew(self._estimates())

    @property
    def setting(self) -> Setting:
        """How the text is set."""
        return self.faces.setting

    @property
    def pitch(self) -> int:
        """From line to line of running text, in pixels."""
        return self.faces.text.pitch

    def set_room(self, setting: Setting, room: int) -> None:
        """Set the text anew, in another way or where there is another width for it."""
        faces = replace(self.faces, setting=setting) if setting != self.setting else self.faces
        self.set_in(faces, faces.column(room))

    def set_in(self, faces: Typefaces, width: int) -> bool:
        """Set the text anew in other typefaces or at another width; tell whether it changed."""
        if faces == self.faces and width == self.width:
            return False
        self.faces, self.width = faces, width
        self._parts.clear()
        self._set_anew(self._estimates())
        return True

    def cell_at(self, offset: int) -> int:
        """Give the paragraph, or the piece of a long one, in which an offset stands."""
        return self._cells.at(offset)

    def cell_beside(self, cell: int, step: int) -> int | None:
        """Give the cell after one (`step` 1) or before it (-1)."""
        return cell + step if 0 <= cell + step < len(self._cells) else None

    def span_of(self, cell: int) -> Span:
        """Give where a cell stands in the text."""
        return self._cells[cell]

    def block_of(self, cell: int) -> int:
        """Give the cell itself: it is its own block."""
        return cell

    def paragraph_of(self, cell: int) -> int:
        """Give the paragraph of which a cell is the whole or a piece."""
        return self.paragraphs.at(self._cells.starts[cell]) if self._is_cut else cell

    def side_of(self, _cell: int) -> int:
        """Give the one side there is."""
        return 0

    def has_ruby(self, _cell: int) -> bool:
        """Whether the text has readings to be shown above it."""
        return self.faces.language.is_chinese and self.setting.pinyin

    def selectable(self, _offset: int) -> Span:
        """Give the whole text."""
        return Span(0, len(self.revision.text))

    def spans_of(self, annotation: Annotation) -> list[Span]:
        """Give where an annotation stands in this side."""
        side = self.revision.side
        return [place.span for place in annotation.standing if place.side == side]

    def starts(self, _side: int) -> Sequence[int]:
        """Give where each cell begins, and at last where the text ends."""
        return self._cells.starts + array("I", [len(self.revision.text)])

    @property
    def _is_cut(self) -> bool:
        return self._cells is not self.paragraphs.spans

    def _arrange(self, block: int) -> Block:
        text = self.revision.quote(self.span_of(block))
        made = ParagraphLayout(text, self._face_of(block), self.width, self.readings(block))
        return Block(made.height, (Placed(block, 0, 0, made),))

    def _blocks_of(self, paragraph: int) -> range:
        if not self._is_cut:
            return range(paragraph, paragraph + 1)
        start, end = self.paragraphs.spans[paragraph]
        return self._cells.within(start, max(end, start + 1))

    def _face_of(self, cell: int) -> Typeface:
        """Give a cell's typeface; space is only above a paragraph's first piece and below its last.

        The pieces have the typeface's own line pitch, so that they read as one.
        """
        paragraph = self.paragraphs[self.paragraph_of(cell)]
        face = self.faces.of(paragraph.kind, paragraph.level)
        span = self.span_of(cell)
        first, last = span.start == paragraph.start, span.end == paragraph.end
        if first and last:
            return face
        key = (paragraph.kind, paragraph.level, first, last)
        if key not in self._parts:
            before, indent = (face.before, face.indent) if first else (0, 0)
            after = face.after if last else 0
            self._parts[key] = replace(face, before=before, after=after, indent=indent)
        return self._parts[key]

    def _find_special(self) -> list[int]:
        """Give the cells that are no whole paragraph of running text."""
        if not self._is_cut:
            return self.paragraphs.indices_of(ParagraphKind.TITLE, ParagraphKind.HEADING)
        whole = self.paragraphs.spans
        cut = set(self._cells.starts) - set(whole.starts) | set(self._cells.ends) - set(whole.ends)
        return [
            cell
            for cell, span in enumerate(self._cells)
            if span.start in cut
            or span.end in cut
            or self.paragraphs.kinds[self.paragraph_of(cell)] != _TEXT
        ]

    def _estimates(self) -> list[int]:
        """Estimate every cell's height from its length, in one cheap pass."""
        face, per_line = self.faces.text, max(1, int(self.width / self.faces.advance))
        spaces = face.before + face.after
        # rounded up to whole lines, what the first one is set in by included
        pitch, filled = face.pitch, per_line - 1 + round(face.indent / self.faces.advance)
        lengths = list(map(sub, self._cells.ends, self._cells.starts))
        # a book has ten thousand cells, but only some hundred lengths
        by_length = {
            length: spaces + pitch * ((length + filled) // per_line or 1) for length in set(lengths)
        }
        heights = list(map(by_length.__getitem__, lengths))
        kinds, levels, cut = self.paragraphs.kinds, self.paragraphs.levels, self._is_cut
        measures: dict[tuple[int, int], tuple[int, int, int]] = {}
        for cell in self._special:
            # whole paragraphs of one kind and level are alike
            key = (-1, cell) if cut else (kinds[cell], levels[cell])
            if key not in measures:
                measures[key] = self._measure(self._face_of(cell))
            around, line, fitting = measures[key]
            heights[cell] = around + line * max(1, -(-lengths[cell] // fitting))
        return heights

    def _measure(self, face: Typeface) -> tuple[int, int, int]:
        """Give the space around a paragraph, a line's pitch, and about how much stands in one."""
        scale = face.font.pixelSize() / self.faces.text.font.pixelSize()
        per_line = max(1, int(self.width / (self.faces.advance * scale)))
        return face.before + face.after, face.pitch, per_line
