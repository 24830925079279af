"""Finding: every place where words stand in a folded text (see `reader.text.folding`)."""

from __future__ import annotations

import re
from array import array
from itertools import accumulate

from reader.model.spans import Spans
from reader.text.folding import JOINER, MARKS, SELECTORS, Folded

LETTER = r"[^\W_\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]"
"""A letter or figure of a script that parts its words by blanks, for a regular expression."""

REACH = 65_536
"""How many characters are searched in one step: well under a millisecond's work, mostly."""


class Finding:
    """A search for folded words through a folded text, a step at a time.

    What is found does not overlap and is found from the beginning on. A run of blanks stands for
    any other. A letter with a mark of its own is another letter, so the letter alone is not found
    in it; how it is to be drawn is no matter. With `whole`, words are not found as a part of longer
    ones; where a script has no blanks between its words, that says nothing.
    """

    __slots__ = ("_at", "_ends", "_pattern", "_starts", "_text", "_words")

    def __init__(self, folded: Folded, words: str, *, whole: bool = False) -> None:
        """Take a text that is wholly folded, and words folded by the same table."""
        self._text = folded.text
        self._words = words
        self._at = 0
        self._starts = array("I")
        self._ends = array("I")
        bounded = whole and any(re.match(LETTER, edge) for edge in (words[:1], words[-1:]))
        intricate = bounded or _is_intricate(folded, words)
        self._pattern = _pattern(words, whole=whole) if intricate else None

    @property
    def found(self) -> Spans:
        """What has been found until now."""
        return Spans(self._starts, self._ends)

    def advance(self) -> bool:
        """Search on by a step; tell whether the end has been reached."""
        if not self._words or self._at >= len(self._text):
            return True
        if self._pattern is None:
            self._by_words(self._at + REACH)
        else:
            self._by_pattern(self._pattern, self._at + REACH)
        return self._at >= len(self._text)

    def _by_words(self, until: int) -> None:
        """Find the words where they begin before `until`.

        What stands between them tells where they are: that is quicker than a step of Python for
        each of them.
        """
        length = len(self._words)
        between = self._text[self._at : until + length - 1].split(self._words)
        ends = list(accumulate(map(length.__add__, map(len, between)), initial=self._at))[1:-1]
        self._ends.extend(ends)
        self._starts.extend(map((-length).__add__, ends))
        self._at = max(until, ends[-1] if ends else 0)

    def _by_pattern(self, pattern: re.Pattern[str], until: int) -> None:
        """Find what begins before `until`, and go on there or where something begins next."""
        for match in pattern.finditer(self._text, self._at):
            start, end = match.span()
            if start >= until:
                self._at = start
                return
            if self._text[start - 1 : start] != JOINER:
                self._starts.append(start)
                self._ends.append(end)
            self._at = end
        self._at = len(self._text)


def find_all(folded: Folded, words: str, *, whole: bool = False) -> Spans:
    """Find at once every place where folded words stand."""
    finding = Finding(folded, words, whole=whole)
    while not finding.advance():
        pass
    return finding.found


def _is_intricate(folded: Folded, words: str) -> bool:
    """Whether more than the very words must be looked for."""
    return folded.marked or "  " in words or (folded.spaced and " " in words)


def _pattern(words: str, *, whole: bool) -> re.Pattern[str]:
    """Give the expression for words amid marks and runs of blanks."""
    before = after = ""
    if words.startswith(" "):
        before = "(?<! )"  # a run is begun with once, not at each blank in it
    elif whole and re.match(LETTER, words):
        before = f"(?<!{LETTER})"
    if whole and re.match(LETTER, words[-1]):
        after = f"(?!{LETTER})"
    within = " +".join(map(re.escape, re.split(" +", words)))
    return re.compile(f"{before}{within}[{SELECTORS}]*(?![{MARKS}]){after}")
