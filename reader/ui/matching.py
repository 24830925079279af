"""How well a few typed letters name an action."""

from __future__ import annotations


def score(typed: str, words: str) -> int | None:
    """Rate how well `typed` matches: higher is better, `None` is not at all.

    The letters must come in order. Words that begin with what is typed count most, then those
    that hold it, then letters that begin words or follow one another.
    """
    wanted, text = "".join(typed.casefold().split()), words.casefold()
    if not wanted:
        return 0
    plain = typed.casefold().strip()
    if text.startswith(plain):
        return 1000 - len(text)
    at = text.find(plain)
    if at >= 0:
        return (800 if text[at - 1] == " " else 600) - at
    return _in_order(wanted, text)


def _in_order(wanted: str, text: str) -> int | None:
    rate, at, before = 0, 0, -2
    for letter in wanted:
        found = text.find(letter, at)
        if found < 0:
            return None
        rate += 8 if found == before + 1 else 0
        rate += 10 if found == 0 or not text[found - 1].isalnum() else 0
        rate -= min(5, found - at)
        before, at = found, found + 1
    return rate if rate > 0 else None
