"""A text that has a sentence on each line, as gold standards have, becomes a revision."""

from __future__ import annotations

from uuid import uuid4

from reader.model.article import Paragraph, Paragraphs, Revision
from reader.model.spans import Spans


def revision_of_lines(text: str) -> Revision:
    """Make one paragraph of all lines, each a sentence, also an empty one.

    Where the text ends with a line's end, nothing stands after it.
    """
    lines = text.removesuffix("\n").split("\n") if text else []
    ends = []
    end = 0
    for line in lines:
        end += len(line) + 1
        ends.append(end)
    joined = " ".join(lines)
    spans = zip([0, *ends[:-1]], [*ends[:-1], len(joined)], strict=True) if lines else ()
    whole = [Paragraph(0, len(joined))] if lines else []
    return Revision(uuid4(), uuid4(), joined, Paragraphs.of(whole), Spans.of(spans))
