"""What is copied: the passage as plain text, and beside its counterpart as HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QMimeData

from reader.model.article import Revision, Side
from reader.model.spans import Span


def passage_in(
    sides: Sequence[Side],
    revisions: Sequence[Revision],
    selected: tuple[int, Span],
    counterpart: Callable[[int, int], Span | None],
) -> QMimeData:
    """Give what the clipboard takes of a span of a side: its very characters, never pinyin.

    `counterpart` gives the stretch of the other side that answers the sentence at an offset.
    """
    # Not before something is copied: it loads the names of all of HTML's entities.
    from reader.formats.columns import two_columns

    side, span = selected
    data = QMimeData()
    quote = revisions[side].quote(span)
    data.setText(quote)
    quotes = {side: quote}
    answers = _answers(revisions[side], side, span, counterpart)
    if answers is not None:
        quotes[1 - side] = revisions[1 - side].quote(answers)
    columns = [(sides[at].language.value, quotes[at]) for at in sorted(quotes)]
    data.setHtml(two_columns(columns))
    return data


def _answers(
    revision: Revision, side: int, span: Span, counterpart: Callable[[int, int], Span | None]
) -> Span | None:
    """Give the stretch from what answers the span's first sentence to what answers its last."""
    touched = revision.sentences.touching(span.start, span.end)

    def first_answer(sentences: Iterable[int]) -> Span | None:
        found = (counterpart(side, revision.sentences[at].start) for at in sentences)
        return next((answer for answer in found if answer is not None), None)

    first, last = first_answer(touched), first_answer(reversed(touched))
    return None if first is None or last is None else Span(first.start, last.end)
