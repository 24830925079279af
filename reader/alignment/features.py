"""What is measured of every bead that a stretch of two texts could have.

- `english`: Σ over the English tokens of log(.85 + .15 m / √(|Z| n̄)), m the best lift of the token
  for a Chinese token of the bead, |Z| how many of those there are, n̄ how many a sentence has: a
  mixture of words that answer one of the other side's and words that come from nowhere.
- `chinese`: its mirror.
- `length`: −½ δ² as of Gale and Church (1993), with room for what a short sentence varies by.
- `quotes`: −1 where one side is speaking at the bead's end and the other is not.
- `paragraphs`: how much likelier paragraph ends stand as they do where the sides' are coupled.
- `titles`: −1 where a title or heading is beside a text.

Each is a sum over sentences or a function of ends, so that with running sums a bead takes one
subtraction however long it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from reader.alignment.borders import BorderEvidence, border_evidence
from reader.alignment.kinds import FEATURES, Kind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader.alignment.pairing import Pairing
    from reader.alignment.sides import SideText

_NOWHERE = 0.85
"""The share of tokens that answer none of the other side's."""

_VARIANCE, _SHORT_VARIANCE, _MOST_DELTA2 = 6.8, 30.0, 25.0
"""s² of Gale and Church, what is added to it for any sentence, and the most that δ² counts."""


class Stretch(NamedTuple):
    """Sentences `[chinese.start, chinese.stop)` beside `[english.start, english.stop)`."""

    chinese: range
    english: range


def measure(
    pairing: Pairing, stretch: Stretch, kinds: Mapping[Kind, float]
) -> dict[Kind, NDArray[np.float32]]:
    """Give for each kind the features of its beads: (feature, Chinese start, English start).

    Starts count from the stretch's own first sentences.
    """
    import numpy as np

    most = max(a for a, _ in kinds), max(b for _, b in kinds)
    english, chinese = _lexical(pairing, stretch, most)
    lengths = _Lengths(pairing, stretch)
    ends = _end_evidence(pairing, stretch)
    measured = {}
    for a, b in kinds:
        rows, columns = len(stretch.chinese) - a + 1, len(stretch.english) - b + 1
        if rows < 1 or columns < 1:
            continue
        table = np.empty((len(FEATURES), rows, columns), np.float32)
        table[0] = english[a - 1][:, b:] - english[a - 1][:, :-b]
        table[1] = (chinese[b - 1][:, a:] - chinese[b - 1][:, :-a]).T
        table[2] = lengths.of(a, b)
        table[3:] = ends.of(a, b)
        measured[a, b] = table
    return measured


def _lexical(
    pairing: Pairing, stretch: Stretch, most: Kind
) -> tuple[list[NDArray[np.float32]], list[NDArray[np.float32]]]:
    """Give running sums of what speaks for sentences beside 1, 2, 3 … of the other side."""
    import numpy as np

    chinese = _Tokens.of(pairing.chinese, stretch.chinese)
    english = _Tokens.of(pairing.english, stretch.english)
    by_chinese, by_english = pairing.lifts(chinese.keys, english.keys)
    return (
        _running(by_chinese, english, chinese, min(most[0], len(stretch.chinese))),
        _running(
            np.ascontiguousarray(by_english.T), chinese, english, min(most[1], len(stretch.english))
        ),
    )


class _Tokens(NamedTuple):
    """The tokens of some sentences: which keys there are, and which is each token's."""

    keys: NDArray[np.int64]
    tokens: NDArray[np.int64]
    starts: NDArray[np.int64]
    usual: float

    @classmethod
    def of(cls, side: SideText, sentences: range) -> _Tokens:
        """Take the tokens of a stretch of a side."""
        import numpy as np

        starts = side.starts[sentences.start : sentences.stop + 1]
        keys, tokens = np.unique(side.tokens[starts[0] : starts[-1]], return_inverse=True)
        return cls(keys, tokens, starts - starts[0], len(side.tokens) / max(1, len(side)))


def _running(
    lifts: NDArray[np.float32], own: _Tokens, other: _Tokens, most: int
) -> list[NDArray[np.float32]]:
    """Give Σ log(mixture) over own sentences before each, beside 1 … `most` of the other side.

    `lifts` has a row for each key of the other side and a column for each own key.
    """
    import numpy as np

    best = np.maximum.reduceat(lifts[other.tokens], other.starts[:-1], axis=0)[:, own.tokens]
    counts = np.diff(other.starts).astype(np.float32)
    sums = np.concatenate([[0], np.cumsum(counts)])
    result = []
    beside = best
    for size in range(1, most + 1):
        if size > 1:
            beside = np.maximum(beside[:-1], best[size - 1 :])
        scale = (1 - _NOWHERE) / np.sqrt((sums[size:] - sums[:-size]) * other.usual)
        likely = beside * scale[:, None].astype(np.float32)
        likely += np.float32(_NOWHERE)
        np.log(likely, out=likely)
        np.cumsum(likely, axis=1, out=likely)
        running = np.zeros((len(likely), len(own.starts)), np.float32)
        running[:, 1:] = likely[:, own.starts[1:] - 1]
        result.append(running)
    return result


class _Lengths:
    """The lengths of a stretch, on the scale of English."""

    def __init__(self, pairing: Pairing, stretch: Stretch) -> None:
        """Take the ratio of the whole texts, and the running sums of the stretch."""
        import numpy as np

        chinese, english = pairing.chinese.lengths, pairing.english.lengths
        ratio = english.sum() / max(1.0, chinese.sum()) or 1.0
        self._chinese = np.concatenate(
            [[0], np.cumsum(chinese[stretch.chinese.start : stretch.chinese.stop] * ratio)]
        )
        self._english = np.concatenate(
            [[0], np.cumsum(english[stretch.english.start : stretch.english.stop])]
        )

    def of(self, a: int, b: int) -> NDArray[np.float64]:
        """Give −½ δ² of all beads of a kind."""
        import numpy as np

        chinese = (self._chinese[a:] - self._chinese[:-a])[:, None]
        english = (self._english[b:] - self._english[:-b])[None, :]
        variance = _VARIANCE * (chinese + english) / 2 + _SHORT_VARIANCE
        return np.asarray(-0.5 * np.minimum((english - chinese) ** 2 / variance, _MOST_DELTA2))


class _Ends(NamedTuple):
    """What stands at the ends of sentences, and inside runs of them."""

    quoted: tuple[NDArray[np.bool_], NDArray[np.bool_]]
    borders: tuple[NDArray[np.bool_], NDArray[np.bool_]]
    titles: tuple[NDArray[np.bool_], NDArray[np.bool_]]
    evidence: BorderEvidence

    def of(self, a: int, b: int) -> NDArray[np.float64]:
        """Give `quotes`, `paragraphs` and `titles` of all beads of a kind."""
        import numpy as np

        speaking = self.quoted[0][a:, None] != self.quoted[1][None, b:]
        titled = _any(self.titles[0], a)[:, None] != _any(self.titles[1], b)[None, :]
        ends = self.evidence.ends[
            self.borders[0][a:].astype(int)[:, None], self.borders[1][b:].astype(int)[None, :]
        ]
        inside = (
            self.evidence.inside[0] * _inner(self.borders[0], a)[:, None]
            + self.evidence.inside[1] * _inner(self.borders[1], b)[None, :]
        )
        return np.stack([-1.0 * speaking, ends + inside, -1.0 * titled])


def _inner(marks: NDArray[np.bool_], size: int) -> NDArray[np.int64]:
    """Count the marks strictly inside each run of `size` sentences."""
    import numpy as np

    sums = np.concatenate([[0], np.cumsum(marks)])
    return np.asarray(sums[size : len(marks)] - sums[1 : len(marks) - size + 1])


def _any(marks: NDArray[np.bool_], size: int) -> NDArray[np.bool_]:
    """Tell for each run of `size` sentences whether one of them is marked."""
    import numpy as np

    sums = np.concatenate([[0], np.cumsum(marks)])
    return np.asarray(sums[size:] - sums[:-size] > 0)


def _end_evidence(pairing: Pairing, stretch: Stretch) -> _Ends:
    """Take what stands at the ends of a stretch's sentences."""
    chinese, english = pairing.chinese, pairing.english
    headings = bool(chinese.headings.any() and english.headings.any())
    first = slice(stretch.chinese.start, stretch.chinese.stop + 1)
    second = slice(stretch.english.start, stretch.english.stop + 1)
    titles = [
        (side.titles | side.headings if headings else side.titles)[part.start : part.stop - 1]
        for side, part in ((chinese, first), (english, second))
    ]
    return _Ends(
        (chinese.quoted[first], english.quoted[second]),
        (chinese.borders[first], english.borders[second]),
        (titles[0], titles[1]),
        border_evidence(chinese, english),
    )
