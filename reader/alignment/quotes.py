"""Quotation marks, and whether a text is inside them at the end of each sentence.

A translation opens and closes speech where the original does, so a bead after which one side is
still speaking and the other is not is seldom right. British single quotes count where they stand
beside a word as quotes do; an apostrophe does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

QUOTE = re.compile(
    r"(?P<opens>[“「『]|(?<![\w,.!?…—])['‘](?=\w))"
    r"|(?P<closes>[”」』]|(?<=[,.!?…—-])['’](?![A-Za-z]))"
    r'|(?P<turns>")'
)
"""A quotation mark, by what it does to speech."""


def quote_states(sentences: Iterable[str]) -> list[bool]:
    """Tell for the beginning of the text, and the end of each sentence, whether speech is open."""
    states, speaking = [False], False
    for sentence in sentences:
        for mark in QUOTE.finditer(sentence):
            speaking = not speaking if mark.lastgroup == "turns" else mark.lastgroup == "opens"
        states.append(speaking)
    return states
