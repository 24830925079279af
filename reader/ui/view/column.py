"""One side's text as a column: its blocks are its paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import sub
from uuid import UUID

from reader.model.annotation import Annotation
from reader.model.article import KINDS, Paragraph, ParagraphKind, Paragraphs, Revision
from reader.model.reading import Reading
from reader.model.spans import Span, Spans
from reader.ui.view.blocks import Block, Blocks, Placed
from reader.ui.view.paragraph import ParagraphLayout
from reader.ui.view.typeface import Setting, Typeface, Typefaces

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
        self._set_anew(self._estimates())
        return True

    def face_of(self, paragraph: int) -> Typeface:
        """Give the typeface of a paragraph."""
        one = self.paragraphs[paragraph]
        return self.faces.of(one.kind, one.level)

    def cell_at(self, offset: int) -> int:
        """Give the paragraph in which an offset stands."""
        return self.paragraphs.at(offset)

    def cell_beside(self, cell: int, step: int) -> int | None:
        """Give the paragraph after one (`step` 1) or before it (-1)."""
        return cell + step if 0 <= cell + step < len(self.paragraphs) else None

    def span_of(self, cell: int) -> Span:
        """Give where a paragraph stands in the text."""
        return self.paragraphs.spans[cell]

    def block_of(self, cell: int) -> int:
        """Give the paragraph itself: it is its own block."""
        return cell

    def paragraph_of(self, cell: int) -> int:
        """Give the paragraph itself."""
        return cell

    def side_of(self, _cell: int) -> int:
        """Give the one side there is."""
        return 0

    def has_ruby(self, _cell: int) -> bool:
        """Whether the text has readings to be shown above it."""
        return self.faces.language.is_chinese and self.setting.pinyin

    def readings(self, cell: int) -> Sequence[Reading]:
        """Give the readings that are known of a paragraph."""
        return self._readings.get(cell, ())

    def selectable(self, _offset: int) -> Span:
        """Give the whole text."""
        return Span(0, len(self.revision.text))

    def spans_of(self, annotation: Annotation) -> list[Span]:
        """Give where an annotation stands in this side."""
        side = self.revision.side
        return [place.span for place in annotation.places if place.side == side]

    def _arrange(self, block: int) -> Block:
        text = self.revision.quote(self.paragraphs[block].span)
        made = ParagraphLayout(text, self.face_of(block), self.width, self.readings(block))
        return Block(made.height, (Placed(block, 0, 0, made),))

    def _blocks_of(self, paragraph: int) -> range:
        return range(paragraph, paragraph + 1)

    def _estimates(self) -> list[int]:
        """Estimate every paragraph's height from its length, in one cheap pass."""
        packed = self.paragraphs
        face, per_line = self.faces.text, max(1, int(self.width / self.faces.advance))
        spaces = face.before + face.after
        pitch, filled = face.pitch, per_line - 1
        heights = [
            spaces + pitch * ((length + filled) // per_line or 1)
            for length in map(sub, packed.spans.ends, packed.spans.starts)
        ]
        for paragraph, kind in enumerate(packed.kinds):
            if kind != _TEXT:
                heights[paragraph] = self._estimate(paragraph)
        return heights

    def _estimate(self, paragraph: int) -> int:
        face = self.face_of(paragraph)
        scale = face.font.pixelSize() / self.faces.text.font.pixelSize()
        per_line = max(1, int(self.width / (self.faces.advance * scale)))
        lines = max(1, -(-self.span_of(paragraph).length // per_line))
        return face.before + face.after + lines * face.pitch
