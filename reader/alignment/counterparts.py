"""The words of the other side that answer a place: `counterpart`.

The tokens of the beads that the place touches are linked, in the light of the sentences around;
the answer is the run of the other side's tokens that gathers the most of the links from the place
and the fewest from elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.alignment.function_words import DETERMINERS, function_words
from reader.alignment.names import Speller, names_in
from reader.alignment.pairing import pair_sides
from reader.alignment.segmentation import chinese_tokens
from reader.alignment.sides import side_of_keys
from reader.alignment.words import Link, link
from reader.lexicon.english import Token, english_tokens
from reader.model.spans import Span
from reader.text.scripts import is_chinese

if TYPE_CHECKING:
    from reader.lexicon.lexicon import Lexicon
    from reader.model.alignment import Beads
    from reader.model.article import Revision

_AROUND = 20
"""How many sentences on either side tell how usual a word is."""
_GAP = 0.15
"""What a token without any link inside the run costs, in links of a usual worth."""
_MOST_TOKENS = 400
"""Beads of more tokens than this are too long to link on demand; all of the other side answers."""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A span of the other side (code points of its text), and how surely it answers, 0 to 1."""

    span: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class _Side:
    """Sentences of a side around a bead: their tokens in the text's offsets.

    `inner` are those of the bead, counted from the first.
    """

    tokens: list[list[Token]]
    inner: range

    @property
    def bead(self) -> list[Token]:
        """The tokens of the bead."""
        return [token for at in self.inner for token in self.tokens[at]]

    @property
    def keys(self) -> list[list[str]]:
        """The keys of the tokens, sentence by sentence."""
        return [[token.key for token in one] for one in self.tokens]


def counterpart(
    left: Revision, right: Revision, beads: Beads, place: Span, lexicon: Lexicon, *, on_left: bool
) -> Counterpart | None:
    """Give what answers a place of the left or the right side on the other one.

    `None` where its sentences have no counterpart. Where no word is known to answer, or the place
    is all of its sentences, it is all that answers them.
    """
    here, there = (left, right) if on_left else (right, left)
    touched = here.sentences.touching(place.start, max(place.end, place.start + 1))
    if not touched or not len(beads):
        return None
    first, last = (beads.holding(at, left=on_left) for at in (touched[0], touched[-1]))
    chosen = beads[first : last + 1]
    own = range(chosen[0].sentences(left=on_left).start, chosen[-1].sentences(left=on_left).stop)
    other = range(
        chosen[0].sentences(left=not on_left).start, chosen[-1].sentences(left=not on_left).stop
    )
    if not other:
        return None
    whole = Counterpart(
        _stripped(there, Span(there.sentences[other[0]].start, there.sentences[other[-1]].end)),
        min(bead.confidence for bead in chosen),
    )
    within = _stripped(here, Span(here.sentences[own[0]].start, here.sentences[own[-1]].end))
    if place.start <= within.start and within.end <= place.end:
        return whole
    return _phrase((here, own), (there, other), place, lexicon) or whole


def _phrase(
    own: tuple[Revision, range], other: tuple[Revision, range], place: Span, lexicon: Lexicon
) -> Counterpart | None:
    """Find the run of tokens that answers a place within its beads."""
    chinese_here = is_chinese(own[0].quote(place)) is not False
    pair = (own, other) if chinese_here else (other, own)
    chinese, english = _read(*pair, lexicon)
    if max(len(chinese.bead), len(english.bead)) > _MOST_TOKENS:
        return None
    pairing = pair_sides(
        side_of_keys(chinese.keys), side_of_keys(english.keys), lexicon, function_words()
    )
    links = link(pairing, chinese.inner, english.inner)
    if not chinese_here:
        links = [Link(one.english, one.chinese, one.worth) for one in links]
    mine, theirs = (
        one.bead for one in ((chinese, english) if chinese_here else (english, chinese))
    )
    return _best_run(mine, theirs, links, place)


def _best_run(
    mine: Sequence[Token], theirs: Sequence[Token], links: Sequence[Link], place: Span
) -> Counterpart | None:
    """Find the run with the most links from a place and the fewest from outside.

    In links, `chinese` numbers the place's side here and `english` the other.
    """
    inside = {
        at for at, token in enumerate(mine) if token[0] < place.end and place.start < token[1]
    }
    wanted = [one for one in links if one.chinese in inside]
    if not wanted:
        return None
    usual = sum(one.worth for one in wanted) / len(wanted)
    value = [-_GAP * usual] * len(theirs)
    for one in links:
        value[one.english] = max(value[one.english], 0.0)
        value[one.english] += one.worth if one.chinese in inside else -one.worth
    start, end = _heaviest_run(value)
    gathered = sum(one.worth for one in wanted if start <= one.english < end)
    strange = sum(
        one.worth for one in links if start <= one.english < end and one.chinese not in inside
    )
    linked = {one.chinese for one in wanted if start <= one.english < end}
    covered = len(linked) / len(inside)
    if start > 0 and theirs[start - 1].key in DETERMINERS:
        start -= 1
    span = Span(theirs[start].start, max(token.end for token in theirs[start:end]))
    return Counterpart(span, covered * gathered / (gathered + strange))


def _heaviest_run(values: Sequence[float]) -> tuple[int, int]:
    """Give the run `[start, end)` whose values add up to the most (Kadane's algorithm)."""
    best, best_run = float("-inf"), (0, 0)
    total, start = 0.0, 0
    for at, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, at
        total += value
        if total > best:
            best, best_run = total, (start, at + 1)
    return best_run


def _read(
    chinese: tuple[Revision, range], english: tuple[Revision, range], lexicon: Lexicon
) -> tuple[_Side, _Side]:
    """Read the tokens of two beads' sides and of the sentences around."""
    texts, inner = _around(*english)
    spoken = [english_tokens(text) for _, text in texts]
    names = names_in(zip((text for _, text in texts), spoken, strict=True))
    speller = Speller(names, lexicon.syllables)
    said = _Side([_placed(one, at) for (at, _), one in zip(texts, spoken, strict=True)], inner)
    texts, inner = _around(*chinese)
    known = lexicon.__contains__
    cut = [[*chinese_tokens(text, known), *speller.tokens_of(text)] for _, text in texts]
    return _Side([_placed(one, at) for (at, _), one in zip(texts, cut, strict=True)], inner), said


def _around(revision: Revision, sentences: range) -> tuple[list[tuple[int, str]], range]:
    """Give the sentences around some, each with its offset, and which of them those are."""
    start = max(0, sentences.start - _AROUND)
    spans = revision.sentences[start : sentences.stop + _AROUND]
    inner = range(sentences.start - start, sentences.stop - start)
    return [(span.start, revision.quote(span)) for span in spans], inner


def _placed(tokens: Sequence[Token], offset: int) -> list[Token]:
    """Put a sentence's tokens at their place in the text, in order."""
    placed = [one._replace(start=one.start + offset, end=one.end + offset) for one in tokens]
    return sorted(placed, key=lambda token: (token.start, token.end))


def _stripped(revision: Revision, span: Span) -> Span:
    """Leave the blanks around a span out."""
    text = revision.quote(span)
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, max(start, span.start + len(text.rstrip())))
