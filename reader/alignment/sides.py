"""A side as the aligner sees it: sentences as numbered tokens, their lengths, quotes, borders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.alignment.quotes import quote_states

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader.model.article import Revision

NOTHING = ""
"""The key that a sentence without any token has, so that none is empty."""


@dataclass(frozen=True)
class SideText:
    """The sentences of a side.

    Sentence `i` has the tokens `[starts[i], starts[i + 1])` of `tokens`, each the number of its
    key in `keys`; `shares` tells how often each key is met in the text (they add up to 1).
    `lengths` are characters without blanks around. `quoted` and `borders` have one entry more
    than there are sentences: whether speech is open, and whether a paragraph ends, before
    sentence `i`. `titles` and `headings` mark the sentences of such paragraphs.
    """

    keys: list[str]
    tokens: NDArray[np.int64]
    starts: NDArray[np.int64]
    shares: NDArray[np.float64]
    lengths: NDArray[np.float64]
    quoted: NDArray[np.bool_]
    borders: NDArray[np.bool_]
    titles: NDArray[np.bool_]
    headings: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.lengths)


def sentence_texts(revision: Revision) -> list[str]:
    """Give the sentences of a revision, without the blanks around them."""
    return [revision.text[start:end].strip() for start, end in revision.sentences]


def side_of(revision: Revision, texts: Sequence[str], keys: Sequence[Sequence[str]]) -> SideText:
    """Make a side of a revision, its sentences' texts, and the keys of their tokens."""
    import numpy as np

    lengths = np.array([len(text) for text in texts], float)
    borders, titles, headings = _layout(revision)
    return SideText(
        *_numbered(keys), lengths, np.array(quote_states(texts)), borders, titles, headings
    )


def side_of_keys(keys: Sequence[Sequence[str]]) -> SideText:
    """Make a side of nothing but the keys of its sentences' tokens, without any layout."""
    import numpy as np

    count = len(keys)
    marks = np.zeros(count + 1, bool)
    return SideText(*_numbered(keys), np.ones(count), marks, marks, marks[:count], marks[:count])


def _numbered(
    keys: Sequence[Sequence[str]],
) -> tuple[list[str], NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Give the keys, the tokens as their numbers, where sentences start, and the keys' shares."""
    import numpy as np

    numbers: dict[str, int] = {NOTHING: 0}
    flat = [numbers.setdefault(key, len(numbers)) for one in keys for key in (one or (NOTHING,))]
    tokens = np.array(flat, np.int64)
    counts = np.bincount(tokens, minlength=len(numbers)).astype(float)
    starts = np.cumsum([0, *(len(one) or 1 for one in keys)])
    return list(numbers), tokens, starts, counts / max(1, len(tokens))


def _layout(revision: Revision) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.bool_]]:
    """Tell where paragraphs begin and end, and which sentences are of a title or a heading."""
    import numpy as np

    from reader.model.article import KINDS, ParagraphKind

    paragraphs = revision.paragraphs
    starts = np.asarray(revision.sentences.starts, np.int64)
    edges = np.asarray(paragraphs.spans.starts, np.int64)
    owner = np.searchsorted(edges, starts, side="right") - 1
    borders = np.ones(len(starts) + 1, bool)
    borders[1:-1] = owner[1:] != owner[:-1]
    kinds = np.frombuffer(paragraphs.kinds, np.uint8)[owner] if len(starts) else owner
    return (
        borders,
        kinds == KINDS.index(ParagraphKind.TITLE),
        kinds == KINDS.index(ParagraphKind.HEADING),
    )
