"""Doubtful pairs: beads that a reader had better look at, the worst first.

Four things speak against a bead: the aligner was not sure of it, one side has nothing, one side is
far longer than the other (three standard deviations of Gale and Church's model), or figures and
Latin names of the one side are missing on the other. What the reader has locked is not doubted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.alignment.lengths import VARIANCE, ratio_of, squared_delta
from reader.lexicon.numbers import (
    chinese_number,
    english_value,
    is_number_word,
    key_of,
)
from reader.model.alignment import UNSURE, Bead, Beads
from reader.model.article import ParagraphKind, Revision
from reader.model.doubt import Doubt, Reason

OUT_OF_LINE = 9.0
"""δ² from which the lengths of two sides do not go together."""

LEAST_FIGURE = 10
"""Smaller numbers are written in words, or not at all, too often to tell anything."""

_CHINESE_NUMBER = re.compile(
    r"\d[\d.,]*[十百千万亿萬億]*|[〇一二三四五六七八九十百千万亿萬億两兩廿]{2,}"
)
_ENGLISH_WORD = re.compile(r"\d[\d.,]*\d|\d|[a-z]+")
_WITHIN_NUMBER = (" ", "-", "\u00a0")
_LATIN_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]+")


_WEIGHTS = {Reason.UNSURE: 1.0, Reason.LENGTH: 1.0, Reason.NUMBERS: 1.5, Reason.ALONE: 2.0}


def doubts(left: Revision, right: Revision, beads: Beads, *, chinese: int = 0) -> list[Doubt]:
    """Give the doubtful beads of two texts, the worst first; `chinese` tells which side is."""
    each = each_doubt(left, right, beads, chinese=chinese)
    return worst_first(doubt for doubt in each if doubt is not None)


def worst_first(found: Iterable[Doubt]) -> list[Doubt]:
    """Put doubts into the order in which a reader had better look at them."""
    return sorted(found, key=lambda doubt: (-doubt.weight, doubt.bead))


def each_doubt(
    left: Revision, right: Revision, beads: Beads, *, chinese: int = 0
) -> Iterator[Doubt | None]:
    """Go through the beads one by one: a book has many, and who asks may wait between them."""
    texts = (left, right)
    ratio = ratio_of(len(left.text), len(right.text))
    scale = (max(1.0, ratio), max(1.0, 1 / ratio))
    for index, bead in enumerate(beads):
        reasons = () if bead.locked else tuple(_reasons(texts, bead, scale, chinese))
        if reasons:
            weight = sum(_WEIGHTS[reason] for reason in reasons) + (1 - bead.confidence)
            yield Doubt(index, reasons, weight)
        else:
            yield None


def _reasons(
    texts: tuple[Revision, Revision], bead: Bead, scale: tuple[float, float], chinese: int
) -> Iterator[Reason]:
    if bead.confidence < UNSURE:
        yield Reason.UNSURE
    if not bead.left or not bead.right:
        if not _is_title(texts, bead):
            yield Reason.ALONE
        return
    sides = [_text(text, held) for text, held in zip(texts, (bead.left, bead.right), strict=True)]
    if squared_delta(len(sides[0]) * scale[0], len(sides[1]) * scale[1], VARIANCE) > OUT_OF_LINE:
        yield Reason.LENGTH
    if _differs(sides[chinese], sides[1 - chinese]):
        yield Reason.NUMBERS


def _differs(chinese: str, english: str) -> bool:
    """Whether a figure of either side, or a Latin name in Chinese, is missing on the other."""
    names = {name.lower() for name in _LATIN_NAME.findall(chinese)}
    if any(name not in english.lower() for name in names):
        return True
    here, there = list(_chinese_numbers(chinese)), list(_english_numbers(english))
    return _lacks(here, there) or _lacks(there, here)


@dataclass(frozen=True, slots=True)
class _Number:
    """What a number says (`#320`), and whether it is large and in figures, and so tells."""

    says: str
    tells: bool


def _lacks(here: Sequence[_Number], there: Sequence[_Number]) -> bool:
    """Whether a number in figures here is missing there, in figures and in words."""
    said = {number.says for number in there}
    return any(number.tells and number.says not in said for number in here)


def _number(says: str, written: str) -> _Number:
    large = float(says.removeprefix("#")) >= LEAST_FIGURE
    return _Number(says, large and any(sign.isdigit() and sign.isascii() for sign in written))


def _chinese_numbers(text: str) -> Iterator[_Number]:
    for found in _CHINESE_NUMBER.findall(text):
        says = chinese_number(found.strip(".,"))
        if says is not None:
            yield _number(says, found)


def _english_numbers(text: str) -> Iterator[_Number]:
    """Give what each run of figures and number words says."""
    for run in _runs(text.lower()):
        value = english_value([word for word in run if word != "and"])
        if value is not None:
            yield _number(key_of(value), " ".join(run))


def _runs(text: str) -> Iterator[list[str]]:
    """Give the words of each number: no mark but a hyphen is in it, and figures begin it."""
    run: list[str] = []
    end = 0
    for found in _ENGLISH_WORD.finditer(text):
        word = found[0]
        goes_on = text[end : found.start()] in _WITHIN_NUMBER and not word[0].isdigit()
        if run and not (goes_on and (is_number_word(word) or word == "and")):
            yield run
            run = []
        if word[0].isdigit() or is_number_word(word) or (run and word == "and"):
            run.append(word)
        end = found.end()
    if run:
        yield run


def _text(revision: Revision, held: range) -> str:
    spans = revision.sentences
    return revision.text[spans.starts[held.start] : spans.ends[held.stop - 1]].strip()


def _is_title(texts: tuple[Revision, Revision], bead: Bead) -> bool:
    """Whether a bead of one side is a title or heading: that the other has none is no doubt."""
    for revision, held in zip(texts, (bead.left, bead.right), strict=True):
        if held:
            paragraph = revision.paragraphs.at(revision.sentences.starts[held.start])
            return revision.paragraphs[paragraph].kind is not ParagraphKind.TEXT
    return False
