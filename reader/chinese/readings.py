"""The pinyin of a text, word by word, with the tones of the dictionary.

A word is looked up whole; else the longest known phrases in it are taken; else each character
has the reading its neighbours ask for, or its usual one. 一 and 不 keep their plain tones.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.chinese.heteronyms import settle
from reader.chinese.neighbourhood import Neighbourhood
from reader.chinese.phrases import LONGEST, character, only_reading, phrase
from reader.chinese.words import HAN_RUN, Word, tagged_words
from reader.model.reading import Reading

# Words in which a last 儿 is a syllable: a child, or a person.
_CHILDREN = (*"女婴孤幼少胎健男宠弃患孩侄小产生童育血混侍妻娇", "低能")


def readings(text: str) -> list[Reading]:
    """Give the readings of a paragraph's Chinese words, in order.

    Each Chinese character is in exactly one reading; one that no dictionary knows has an empty
    syllable. Offsets are code points of `text`. Takes time linear in the length of the text.
    """
    found: list[Reading] = []
    words = list(tagged_words(text))
    for index, word in enumerate(words):
        for run in HAN_RUN.finditer(word.text):
            syllables = tuple(_syllables(text, words, index, run.start(), run.end()))
            found.append(Reading(word.start + run.start(), syllables))
    return found


def _syllables(text: str, words: list[Word], index: int, start: int, end: int) -> Iterator[str]:
    """Give the syllables of `[start, end)` of a word."""
    word = words[index]
    at = start
    syllables: list[str] = []
    while at < end:
        known = _longest_phrase(word.text, at, end)
        if known is None:
            near = Neighbourhood(words, index, at)
            known = (_alone(word.text[at], text[word.start + at], near),)
        syllables += known
        at += len(known)
    return iter(_with_erhua(word.text[start:end], syllables))


def _longest_phrase(word: str, start: int, end: int) -> tuple[str, ...] | None:
    for stop in range(min(end, start + LONGEST), start + 1, -1):
        known = phrase(word[start:stop])
        if known is not None:
            return known
    return None


def _alone(letter: str, written: str, near: Neighbourhood) -> str:
    """Give the reading of a character; `written` is how the text has it (隻, folded to 只)."""
    told = only_reading(written) if written != letter else None
    return told or settle(letter, near) or character(letter, alone=near.alone)


def _with_erhua(word: str, syllables: list[str]) -> list[str]:
    """Let a last 儿 that is no syllable of its own colour the one before (花儿: huār)."""
    spoken = len(word) > 1 and word[-1] == "儿" and not word[:-1].endswith(_CHILDREN)
    if spoken and syllables[-1] and syllables[-2]:
        return [*syllables[:-2], syllables[-2] + "r", ""]
    return syllables
