"""A text whose every character knows where it came from, and foreign hands that edit it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import NamedTuple

from reader.chinese.variants import simplified
from reader.model.language import Language
from reader.model.spans import Span
from reader.text.scripts import is_chinese
from reader.text.sentences import split

ANEW = -1
"""The origin of a character that was not in the text before."""

_PHRASE = 14
"""How many characters a phrase has at the most."""
_LETTERS = "etaoinshrdlu"
_CHARACTERS = "的一是了我不人在他有这个上们来到时大地为"
_CLAUSES = {
    True: ("据说", "这一点后来得到证实。", "当时没有人相信。", "（见下文）", "也就是说，"),
    False: (
        "It is said that ", "This was confirmed later. ", "Nobody believed it then. ",
        "(see below) ", "in other words, ",
    ),
}  # fmt: skip


class Character(NamedTuple):
    """A character, the offset it stood at in the text before, and whether it was carried away."""

    sign: str
    origin: int = ANEW
    carried: bool = False


Tracked = list[Character]


class Aim(NamedTuple):
    """The place that a reader marked, by which an edit may fall: its words and where it is now."""

    words: str
    at: int


@dataclass(frozen=True, slots=True)
class Edit:
    """A kind of edit: what it makes of a text, and of texts in which languages."""

    make: Callable[[Tracked, Aim, Random], Tracked]
    languages: frozenset[Language] = frozenset(Language)


def tracked(text: str) -> Tracked:
    """Give a text in which every character stands where it came from."""
    return [Character(sign, at) for at, sign in enumerate(text)]


def plain(characters: Tracked) -> str:
    """Give the text alone."""
    return "".join(character.sign for character in characters)


@dataclass(frozen=True, slots=True)
class Truth:
    """Where a place really is after edits.

    `span` goes from its first character that is left to its last one; `None` where none is.
    `whole` says that nothing in it was changed or lost, `still` that it was not carried away.
    """

    span: Span | None
    whole: bool = False
    still: bool = False

    @property
    def fate(self) -> str:
        """What happened to the place, in a word or two."""
        if self.span is None:
            return "gone"
        if not self.whole:
            return "changed"
        return "unchanged" if self.still else "carried away"

    def allows(self, found: Span, characters: Tracked, place: Span, before: str) -> bool:
        """Whether a span is on the right words.

        That is just what is left of the place; or the same words as were marked, on the same spot:
        one full stop may have given way to another, or the words may now stand there twice.
        """
        if found == self.span or self.span is None:
            return found == self.span
        now = characters[found.start : found.end]
        own = sum(place.start <= one.origin < place.end for one in now)
        words = before[place.start : place.end]
        same = len(now) == len(words) and all(map(_same, plain(now), words))
        around = found.start <= self.span.start and self.span.end <= found.end
        inside = self.span.start <= found.start and found.end <= self.span.end
        return same and (around or inside or own > len(now) / 2)


def truths(characters: Tracked, before: str, places: list[Span]) -> list[Truth]:
    """Find where each of some places is now."""
    now = {one.origin: at for at, one in enumerate(characters) if one.origin != ANEW}
    return [_truth(characters, before, now, place) for place in places]


def _truth(characters: Tracked, before: str, now: Mapping[int, int], place: Span) -> Truth:
    left = [now[at] for at in range(place.start, place.end) if at in now]
    if not left:
        return Truth(None)
    span = Span(min(left), max(left) + 1)
    found = [characters[at] for at in range(span.start, span.end)]
    origins = [one.origin for one in found]
    same = all(one.origin == ANEW or _same(one.sign, before[one.origin]) for one in found)
    return Truth(
        span,
        whole=same and origins == list(range(place.start, place.end)),
        still=not any(one.carried for one in found),
    )


def _same(one: str, other: str) -> bool:
    return simplified().get(one, one) == simplified().get(other, other)


def typo(text: Tracked, aim: Aim, random: Random) -> Tracked:
    """Mistype: another character, one too many, one too few, or two the wrong way round."""
    at = _near(text, aim, random)
    kind = random.randrange(4)
    strange = random.choice(_CHARACTERS if is_chinese(text[at].sign) else _LETTERS)
    if kind == 0:
        return [*text[:at], text[at]._replace(sign=strange), *text[at + 1 :]]
    if kind == 1:
        return [*text[:at], Character(strange), *text[at:]]
    if kind == 2:
        return [*text[:at], *text[at + 1 :]]
    return [*text[:at], *text[at : at + 2][::-1], *text[at + 2 :]]


def insertion(text: Tracked, aim: Aim, random: Random) -> Tracked:
    """Put in some words, between two sentences or in the middle of one."""
    clause = random.choice(_CLAUSES[_chinese(text)])
    at = _near(text, aim, random)
    if random.random() < 0.6:
        at = _sentence(text, at).end
    return [*text[:at], *(Character(sign) for sign in clause), *text[at:]]


def deletion(text: Tracked, aim: Aim, random: Random) -> Tracked:
    """Leave out a sentence."""
    gone = _sentence(text, _near(text, aim, random))
    return [*text[: gone.start], *text[gone.end :]]


def removal(text: Tracked, aim: Aim, random: Random) -> Tracked:
    """Carry a paragraph to another spot."""
    moved = _paragraph(text, _near(text, aim, random))
    rest = [*text[: moved.start], *text[moved.end :]]
    starts = [at for at, one in enumerate(rest) if at == 0 or rest[at - 1].sign == "\n"]
    starts = [at for at in starts if at != moved.start] or [0]
    at = random.choice(starts)
    carried = [one._replace(carried=True) for one in text[moved.start : moved.end]]
    return [*rest[:at], *carried, *rest[at:]]


def repetition(text: Tracked, aim: Aim, random: Random) -> Tracked:
    """Say the marked words once more somewhere else, with a little of what stands around them.

    Of a sentence it is but a phrase: one that was left out and stands there again is back.
    """
    whole = plain(text)
    start = max(0, aim.at - random.randrange(6))
    end = min(len(whole), aim.at + min(len(aim.words), _PHRASE) + random.randrange(6))
    said = [Character(sign) for sign in whole[start:end] if sign != "\n"]
    at = random.randrange(len(text))
    if random.random() < 0.6:
        at = _sentence(text, at).end
    if start <= at <= end:
        at = len(text)  # beside itself nobody could tell which of the two was there before
    return [*text[:at], *said, *text[at:]]


def conversion(text: Tracked, aim: Aim, random: Random) -> Tracked:
    """Write Traditional characters for Simplified ones."""
    del aim
    return [
        one._replace(sign=random.choice(_traditional().get(one.sign, (one.sign,)))) for one in text
    ]


EDITS: Mapping[str, Edit] = {
    "typo": Edit(typo),
    "insertion": Edit(insertion),
    "deleted sentence": Edit(deletion),
    "moved paragraph": Edit(removal),
    "repeated phrase": Edit(repetition),
    "Simplified to Traditional": Edit(conversion, frozenset({Language.SIMPLIFIED})),
}


@cache
def _traditional() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for old, new in simplified().items():
        found[new].append(old)
    return found


def _chinese(text: Tracked) -> bool:
    return is_chinese(plain(text)) is True


def _near(text: Tracked, aim: Aim, random: Random) -> int:
    """Choose a spot: half of the time by the marked place."""
    if random.random() < 0.5:
        at = aim.at + random.randrange(-30, len(aim.words) + 30)
    else:
        at = random.randrange(len(text))
    return min(max(0, at), len(text) - 1)


def _paragraph(text: Tracked, at: int) -> Span:
    """Give the paragraph around a spot, its newline included."""
    whole = plain(text)
    start = whole.rfind("\n", 0, at) + 1
    end = whole.find("\n", at)
    return Span(start, len(whole) if end < 0 else end + 1)


def _sentence(text: Tracked, at: int) -> Span:
    """Give the sentence around a spot, without the newline after it."""
    around = _paragraph(text, at)
    whole = plain(text[around.start : around.end]).rstrip("\n")
    language = Language.SIMPLIFIED if _chinese(text) else Language.ENGLISH
    sentences = split(whole, language)
    if not sentences:
        return Span(at, at)
    start, end = sentences[sentences.at(at - around.start)]
    return Span(around.start + start, around.start + end)
