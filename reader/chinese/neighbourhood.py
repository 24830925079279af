"""A character among its neighbours, by which a heteronym is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.chinese.words import HAN_RUN, Word

_TITLES = frozenset(
    {"先生", "女士", "小姐", "太太", "老师", "教授", "博士", "医生", "同学", "师傅", "家"}
)


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """A character of a word, and the words beside it that no blank or punctuation parts from it.

    `index` is that of the word, `offset` that of the character in it.
    """

    words: Sequence[Word]
    index: int
    offset: int

    @property
    def word(self) -> Word:
        """The word it is in."""
        return self.words[self.index]

    @property
    def alone(self) -> bool:
        """Whether it is a word by itself."""
        return len(self.word.text) == 1

    @property
    def ends_word(self) -> bool:
        """Whether it is the last of its word."""
        return self.offset == len(self.word.text) - 1

    @property
    def previous(self) -> Word | None:
        """The word before."""
        return self._at(self.index - 1)

    @property
    def next(self) -> Word | None:
        """The word after."""
        return self._at(self.index + 1)

    @property
    def before(self) -> str:
        """The character before, empty at the beginning of a clause."""
        if self.offset:
            return self.word.text[self.offset - 1]
        return self.previous.text[-1] if self.previous else ""

    @property
    def after(self) -> str:
        """The character after, empty at the end of a clause."""
        if self.offset + 1 < len(self.word.text):
            return self.word.text[self.offset + 1]
        return self.next.text[0] if self.next else ""

    @property
    def may_be_surname(self) -> bool:
        """Whether it begins a person's name or stands before a title."""
        if self.alone:
            return self.next is not None and self.next.text in _TITLES
        return self.offset == 0 and self.word.tag in {"nr", "nrfg"}

    def preceded_by(self, letters: str) -> bool:
        """Whether the character before is one of these."""
        return bool(self.before) and self.before in letters

    def followed_by(self, letters: str) -> bool:
        """Whether the character after is one of these."""
        return bool(self.after) and self.after in letters

    def verb_follows(self) -> bool:
        """Whether a verb comes later in the clause, after at least one other word."""
        following = self.words[self.index + 2 : self.index + 10]
        for word in following:
            if not HAN_RUN.fullmatch(word.text):
                return False
            if word.tag.startswith("v"):
                return True
        return False

    def _at(self, index: int) -> Word | None:
        if not 0 <= index < len(self.words):
            return None
        word = self.words[index]
        return word if HAN_RUN.fullmatch(word.text) or word.text.isdecimal() else None
