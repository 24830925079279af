"""Which words of a few sentences answer each other.

Two tokens are worth log lift · e^(−2 d), d how far they stand off the diagonal (0 to 1); marks and
determiners are worth less. The best are linked first, one to one; in a second round what stands
beside a link is worth more; then words left over join their neighbour's link where they fit it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.alignment.function_words import DETERMINERS, UNTRANSLATED, function_words
from reader.alignment.pairing import Pairing, pair_sides
from reader.alignment.segmentation import chinese_tokens
from reader.alignment.sides import SideText, side_of_keys
from reader.lexicon.english import english_tokens, stem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader.lexicon.lexicon import Lexicon

# Tuned on 225 pairs of news sentences.
_OFF_DIAGONAL = 2.0
_BESIDE = 2.0
_LEAST = 1.0
_ROUNDS = 2
_MARK, _DETERMINER = 0.4, 0.5
"""How much of its worth a mark or a determiner keeps."""
_STEPS = 4
"""How far a run of words that share one answer may grow."""

_MARKS = frozenset(',.、"-()')
_WIDE = str.maketrans("，。（）：；？！“”「」《》－", ',.():;?!""""""-')


class Link(NamedTuple):
    """A Chinese and an English token that answer each other, and what that is worth, in nats."""

    chinese: int
    english: int
    worth: float


def link_pairs(
    pairs: Sequence[tuple[Sequence[str], Sequence[str]]], lexicon: Lexicon
) -> list[list[Link]]:
    """Link the words of tokenised pairs; how usual a word is, all pairs together tell."""
    pairing = pair_sides(
        side_of_keys([[_chinese_key(word, lexicon) for word in chinese] for chinese, _ in pairs]),
        side_of_keys([[_english_key(word) for word in english] for _, english in pairs]),
        lexicon,
        function_words(),
    )
    return [
        link(pairing, range(at, at + 1), range(at, at + 1)) if all(pair) else []
        for at, pair in enumerate(pairs)
    ]


def _chinese_key(word: str, lexicon: Lexicon) -> str:
    """Give the key of a word that was cut by others."""
    tokens = chinese_tokens(word, lexicon.__contains__)
    if len(tokens) == 1 or (tokens and tokens[0].key.startswith("#")):
        return tokens[0].key
    return word.translate(_WIDE)


def _english_key(word: str) -> str:
    tokens = english_tokens(word)
    if len(tokens) == 1:
        return tokens[0].key
    return "not" if word.lower() == "n't" else stem(word.lower())


def link(pairing: Pairing, chinese: range, english: range) -> list[Link]:
    """Link the tokens of some sentences; they are numbered from the first sentence's first."""
    worth = _worth(pairing, chinese, english)
    links: dict[int, int] = {}
    for _ in range(_ROUNDS):
        links = _greedy(_raised(worth, links.items()))
    raised = _raised(worth, links.items())
    found = _grown(worth, links.items())
    return [Link(row, column, float(raised[row, column])) for row, column in sorted(found)]


def _worth(pairing: Pairing, chinese: range, english: range) -> NDArray[np.float64]:
    """Give what each pair of tokens is worth by itself, in nats."""
    import numpy as np

    first, second = _tokens(pairing.chinese, chinese), _tokens(pairing.english, english)
    rows, row = np.unique(first, return_inverse=True)
    columns, column = np.unique(second, return_inverse=True)
    _, lifts = pairing.lifts(rows, columns)
    worth = np.log(np.maximum(lifts.astype(float), 1.0))
    keys = [pairing.chinese.keys[at] for at in rows], [pairing.english.keys[at] for at in columns]
    worth[_among(keys[0], UNTRANSLATED)] = 0
    worth[:, _among(keys[1], DETERMINERS)] *= _DETERMINER
    worth[np.logical_or.outer(_among(keys[0], _MARKS), _among(keys[1], _MARKS))] *= _MARK
    off = np.abs(_spread(len(first))[:, None] - _spread(len(second))[None, :])
    return np.asarray(worth[np.ix_(row, column)] * np.exp(-_OFF_DIAGONAL * off))


def _tokens(side: SideText, sentences: range) -> NDArray[np.int64]:
    return side.tokens[side.starts[sentences.start] : side.starts[sentences.stop]]


def _among(keys: Sequence[str], wanted: frozenset[str]) -> NDArray[np.bool_]:
    import numpy as np

    return np.array([key in wanted for key in keys], bool)


def _spread(count: int) -> NDArray[np.float64]:
    """Give where each of some tokens stands, 0 to 1."""
    import numpy as np

    return np.asarray((np.arange(count) + 0.5) / count)


def _greedy(worth: NDArray[np.float64]) -> dict[int, int]:
    """Link the best pairs first, each token once."""
    import numpy as np

    rows, columns = np.nonzero(worth >= _LEAST)
    order = np.argsort(-worth[rows, columns], kind="stable")
    links: dict[int, int] = {}
    taken: set[int] = set()
    for row, column in zip(rows[order].tolist(), columns[order].tolist(), strict=True):
        if row not in links and column not in taken:
            links[row] = column
            taken.add(column)
    return links


def _raised(worth: NDArray[np.float64], links: Iterable[tuple[int, int]]) -> NDArray[np.float64]:
    """Let pairs that are worth something be worth more where they stand in line with a link."""
    import numpy as np

    raised = worth.copy()
    for row, column in links:
        for at in ((row + 1, column + 1), (row - 1, column - 1)):
            if 0 <= at[0] < worth.shape[0] and 0 <= at[1] < worth.shape[1] and worth[at] > 0:
                raised[at] += _BESIDE
    return np.asarray(raised)


def _grown(worth: NDArray[np.float64], links: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    """Let tokens that are left over join the link of a neighbour: `Xinhua` `News` `Agency`."""
    found = set(links)
    for _ in range(_STEPS):
        more = set(_joining(worth, found))
        turned = {(column, row) for row, column in found}
        more |= {(row, column) for column, row in _joining(worth.T, turned)}
        if not more:
            break
        found |= more
    return found


def _joining(worth: NDArray[np.float64], found: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give for each row without a link the best column that a neighbouring row is linked to."""
    linked: dict[int, list[int]] = {}
    for row, column in found:
        linked.setdefault(row, []).append(column)
    for row in range(worth.shape[0]):
        near = [] if row in linked else [*linked.get(row - 1, ()), *linked.get(row + 1, ())]
        if near:
            column = max(near, key=lambda one: worth[row, one])
            if worth[row, column] >= _LEAST:
                yield row, column
