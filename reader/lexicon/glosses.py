"""What the glosses of a dictionary entry say, as stems with weights.

`to weaken or reduce` says weaken and reduce; brackets, classifiers and remarks on usage say
nothing; `variant of 磬[qing4]` says what 磬 says. An earlier gloss weighs more than a later one,
and a gloss of many words shares its weight among them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reader.lexicon.english import english_tokens, stem

_LATER = 0.15
"""The gloss of rank k (from 0) weighs 1 / (1 + 0.15 k)."""
_SHARED = 0.7
"""A gloss of n words gives each its weight / n^0.7: a word of two says more than half."""

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_REFERENCE = re.compile(
    r"(?:variant of|see(?: also)?|abbr\. (?:for|of)|same as|equivalent (?:of|to)|also written) "
    r"(?:[^\s\[|]+\|)?(?P<word>[^\s\[\],;|a-zA-Z]+)"
)
_SILENT = re.compile(r"CL:|classifier for|also pr\.|Taiwan pr\.|used in |surname |old variant|see ")
_CHINESE = re.compile(r"[\u3400-\u9fff|]+")

_EMPTY_WORDS = (
    "a an the to of or and in on at for with by from as sb sth one's sb's oneself be etc esp lit"
    " fig idiom ie eg used also loanword abbr that which into it is"
)


class Gloss(NamedTuple):
    """The stems of one gloss, and how much each weighs."""

    stems: tuple[str, ...]
    weight: float


class Glossed(NamedTuple):
    """What an entry says by itself, and which other words it refers to."""

    glosses: list[Gloss]
    references: list[str]


def read_glosses(senses: tuple[str, ...]) -> Glossed:
    """Take the senses of an entry apart."""
    glosses: list[Gloss] = []
    references: list[str] = []
    for sense in senses:
        references += (found["word"] for found in _REFERENCE.finditer(sense))
        for part in _BRACKETS.sub(" ", sense).split(";"):
            stems = () if _SILENT.match(part.strip()) or _REFERENCE.search(part) else _stems(part)
            if stems:
                rank = 1 + _LATER * len(glosses)
                glosses.append(Gloss(stems, 1 / (rank * len(stems) ** _SHARED)))
    return Glossed(glosses, references)


def _stems(gloss: str) -> tuple[str, ...]:
    """Give the stems that say something; all of them where none does (`to be`, `of`)."""
    text = _CHINESE.sub(" ", gloss)
    keys = [
        token.key for token in english_tokens(text) if token.key[0].isalnum() or token.key[0] == "#"
    ]
    telling = [key for key in keys if key not in _empty_stems()]
    return tuple(dict.fromkeys(telling or keys[-1:]))


@cache
def _empty_stems() -> frozenset[str]:
    """Give the stems that say nothing of a word beside others."""
    return frozenset(stem(word) for word in _EMPTY_WORDS.split())
