"""An edit that is known exactly, and where it leaves the places of the text.

Offsets are code points: those of an edit and of the spans it takes are of the text before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.model.spans import Span
from reader.text.comparison import compare


class Edit(NamedTuple):
    """The text under `span` gives way to `replacement`; an empty span is where that is put in."""

    span: Span
    replacement: str

    @property
    def growth(self) -> int:
        """How many code points longer the text is afterwards."""
        return len(self.replacement) - self.span.length

    def apply(self, text: str) -> str:
        """Give the text after the edit."""
        return text[: self.span.start] + self.replacement + text[self.span.end :]


def least(edit: Edit, text: str) -> Edit:
    """Give the same edit without what the old words and the new ones begin and end with alike."""
    old, new = text[edit.span.start : edit.span.end], edit.replacement
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    most -= head
    tail = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
    span = Span(edit.span.start + head, edit.span.end - tail)
    return Edit(span, new[head : len(new) - tail])


def parted(edit: Edit, text: str) -> list[Edit]:
    """Give an edit as its several changes, in order, where words between them stay the same.

    Their spans are all of the text before.
    """
    old, new = text[edit.span.start : edit.span.end], edit.replacement
    at = edit.span.start
    return [
        Edit(Span(at + gap.old.start, at + gap.old.end), new[gap.new.start : gap.new.end])
        for gap in compare(old, new).gaps
    ]


def edited_by(span: Span, edits: Sequence[Edit]) -> Span | None:
    """Give where a place stands after several edits of one text, given in order."""
    image: Span | None = span
    # From the last one on, so that the spans of those before it are still right.
    for edit in reversed(edits):
        image = None if image is None else edited(image, edit)
    return image


def edited(span: Span, edit: Edit) -> Span | None:
    """Give where a place stands after an edit.

    It is shifted by an edit before it, grows or shrinks with one inside it, and gives way to the
    words that replace just its own. Where an edit goes over one of its ends it keeps what is left
    of it; `None` where nothing is, for the edit took it and more.
    """
    start, end = edit.span
    if end <= span.start:
        return Span(span.start + edit.growth, span.end + edit.growth)
    if span.end <= start:
        return span
    if span.start <= start and end <= span.end:
        image = Span(span.start, span.end + edit.growth)
    elif span.start < start:
        image = Span(span.start, start)
    elif end < span.end:
        image = Span(end + edit.growth, span.end + edit.growth)
    else:
        return None
    return image if image.length else None
