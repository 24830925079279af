"""One side's text as a column: every paragraph's height, and the layouts of the few in use.

Paragraphs are laid out when they are asked for and the last `KEPT` are kept; the height of the
rest is estimated by counting characters. A place in the column is a `Standing`: a paragraph and a
float of pixels into it, which stays true when the height of any other paragraph is corrected.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from reader.model.article import KINDS, Paragraph, ParagraphKind, Paragraphs, Revision
from reader.model.reading import Reading
from reader.model.spans import Span, Spans
from reader.ui.view.heights import Heights
from reader.ui.view.paragraph import ParagraphLayout
from reader.ui.view.typeface import Typeface, Typefaces

KEPT = 240
"""How many layouts are kept; a screen shows some twenty."""

KEPT_READINGS = 2000
"""For how many paragraphs the readings are kept; they are asked for again after."""

_TEXT = KINDS.index(ParagraphKind.TEXT)
_ONE_EMPTY = Paragraphs.of([Paragraph(0, 0)])

EMPTY = Revision(UUID(int=0), UUID(int=0), "", _ONE_EMPTY, Spans.of([]))
"""What a view shows before it is given a text."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A height in the column: `y` pixels below the top of a paragraph."""

    paragraph: int
    y: float


class Column:
    """The text of a side, set in its typefaces at a width in pixels."""

    def __init__(self, revision: Revision, faces: Typefaces, width: int) -> None:
        self.revision = revision
        # a side without a paragraph is shown as one empty line
        self.paragraphs = revision.paragraphs if len(revision.paragraphs) else _ONE_EMPTY
        self._layouts: OrderedDict[int, ParagraphLayout] = OrderedDict()
        self._readings: OrderedDict[int, tuple[Reading, ...]] = OrderedDict()
        self.faces = faces
        self.width = width
        self.heights = Heights(self._estimates())

    def __len__(self) -> int:
        return len(self.paragraphs)

    def set_in(self, faces: Typefaces, width: int) -> bool:
        """Set the text anew in other typefaces or at another width; tell whether it changed."""
        if faces == self.faces and width == self.width:
            return False
        self.faces, self.width = faces, width
        self._layouts.clear()
        self.heights = Heights(self._estimates())
        return True

    def face_of(self, paragraph: int) -> Typeface:
        """Give the typeface of a paragraph."""
        one = self.paragraphs[paragraph]
        return self.faces.of(one.kind, one.level)

    def layout(self, paragraph: int) -> ParagraphLayout:
        """Give a paragraph's layout, made now if it is not there; its height is then known."""
        known = self._layouts.get(paragraph)
        if known is not None:
            self._layouts.move_to_end(paragraph)
            return known
        made = ParagraphLayout(
            self.revision.quote(self.paragraphs[paragraph].span),
            self.face_of(paragraph),
            self.width,
            self._readings.get(paragraph, ()),
        )
        self.heights[paragraph] = made.height
        self._layouts[paragraph] = made
        if len(self._layouts) > KEPT:
            self._layouts.popitem(last=False)
        return made

    def is_laid_out(self, paragraph: int) -> bool:
        """Whether a paragraph's height is its own and no estimate."""
        return paragraph in self._layouts

    def readings(self, paragraph: int) -> Sequence[Reading]:
        """Give the readings that are known of a paragraph."""
        return self._readings.get(paragraph, ())

    def has_readings(self, paragraph: int) -> bool:
        """Whether readings were delivered for a paragraph, be it that there are none."""
        return paragraph in self._readings

    def set_readings(self, paragraph: int, readings: Sequence[Reading]) -> None:
        """Keep a paragraph's readings and lay it out anew when it is next asked for."""
        self._readings[paragraph] = tuple(readings)
        self._readings.move_to_end(paragraph)
        if len(self._readings) > KEPT_READINGS:
            self._readings.popitem(last=False)
        self._layouts.pop(paragraph, None)

    def start_of(self, paragraph: int) -> int:
        """Give the offset at which a paragraph begins."""
        return self.paragraphs.spans.starts[paragraph]

    def span_of(self, paragraph: int) -> Span:
        """Give where a paragraph stands in the text."""
        return self.paragraphs.spans[paragraph]

    def at_offset(self, offset: int) -> tuple[int, int]:
        """Give the paragraph in which an offset stands, and the offset within it."""
        paragraph = self.paragraphs.at(offset)
        start, end = self.span_of(paragraph)
        return paragraph, min(max(0, offset - start), end - start)

    def flow_of(self, offset: int) -> Standing:
        """Give where the flow of the text has an offset (see `ParagraphLayout`)."""
        paragraph, within = self.at_offset(offset)
        return Standing(paragraph, self.layout(paragraph).flow_of(within))

    def offset_at(self, standing: Standing) -> int:
        """Give the character at a standing of the text's flow."""
        within = self.layout(standing.paragraph).offset_at_flow(standing.y)
        return self.start_of(standing.paragraph) + within

    def start_of_flow(self) -> Standing:
        """Give where the text's flow begins."""
        return self.flow_of(0)

    def end_of_flow(self) -> Standing:
        """Give where the text's flow ends, with the last line."""
        last = len(self) - 1
        return Standing(last, float(self.layout(last).flow_end))

    def height_at(self, standing: Standing) -> float:
        """Give a standing's height from the column's top; exact as far as heights are known."""
        return self.heights.before(standing.paragraph) + standing.y

    def standing_at(self, height: float) -> Standing:
        """Give the standing at a height from the column's top, its paragraph laid out.

        Where the paragraph's height was an estimate, the same share of the true one is taken.
        """
        paragraph = self.heights.at(height)
        y = height - self.heights.before(paragraph)
        estimate = max(1, self.heights[paragraph])
        true = self.layout(paragraph).height
        return Standing(paragraph, y if true == estimate else y * true / estimate)

    def moved(self, standing: Standing, pixels: float) -> Standing:
        """Give the standing some pixels further, paragraphs on the way laid out.

        Far away (more than a few screens) the estimates are gone by.
        """
        if abs(pixels) > 8000:
            return self.standing_at(self.height_at(standing) + pixels)
        paragraph, y = standing.paragraph, standing.y + pixels
        while y < 0 and paragraph > 0:
            paragraph -= 1
            y += self.layout(paragraph).height
        while paragraph < len(self) - 1 and y >= (height := self.layout(paragraph).height):
            y -= height
            paragraph += 1
        return Standing(paragraph, y)

    def _estimates(self) -> list[int]:
        """Estimate every paragraph's height from its length, in one cheap pass."""
        packed = self.paragraphs
        face, per_line = self.faces.text, max(1, int(self.width / self.faces.advance))
        spaces = face.before + face.after
        heights = [
            spaces + face.pitch * max(1, -(-(end - start) // per_line))
            for start, end in zip(packed.spans.starts, packed.spans.ends, strict=True)
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
