"""Hard-wrapped text: lines broken at a fixed width become the paragraphs that they were.

It must be evident over the whole side: lines that are followed by another without a blank line
mostly end at about the same width and in mid-sentence, and the next ones do not begin with a
capital as verses do. Otherwise one line is one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.formats.lines import Piece

_ENDED = re.compile(r"[。！？.!?…:：;；”’」』）)\"]\s*$")
_WIDE = re.compile("[\u2e80-\U0010ffff]+")
NARROWEST, WIDEST = 48, 100
"""Between these widths (a Han character counts two) lines are broken."""
MINIMUM = 3
"""Fewer broken lines than this prove nothing."""


def joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Join the broken lines of one side (pieces of text, in order) where it is evident."""
    runs = _runs(pieces)
    broken = [piece.text for run in runs for piece in run[:-1]]
    capitals = sum(piece.text[0].isupper() for run in runs for piece in run[1:])
    if not _is_wrapped(broken) or capitals > 0.6 * len(broken):
        return list(pieces)
    widest = max(map(_width, broken))
    return [piece for run in runs for piece in _paragraphs(run, widest)]


def _runs(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Group the pieces that follow each other in the source without blank line or indent."""
    runs: list[list[Piece]] = []
    for piece in pieces:
        follows = runs and runs[-1][-1].row == piece.row - 1
        if follows and not (piece.gap or piece.indented or piece.level):
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs


def _is_wrapped(broken: Sequence[str]) -> bool:
    """Whether lines that another follows look broken: alike in width, and not at stops."""
    # No line is narrower than it has characters.
    if len(broken) < MINIMUM or max(map(len, broken)) > WIDEST:
        return False
    widths = sorted(map(_width, broken))
    middle, top = widths[len(widths) // 2], widths[-1]
    if middle < NARROWEST or top > WIDEST:
        return False
    unfinished = sum(not _ENDED.search(line) for line in broken) / len(broken)
    near = sum(width >= 0.72 * top for width in widths) / len(widths)
    return unfinished >= 0.6 and near >= 0.7


def _paragraphs(run: Sequence[Piece], widest: int) -> list[Piece]:
    """Join a run; a line that stops well before the margin ends its paragraph."""
    result = [run[0]]
    previous = run[0].text
    for piece in run[1:]:
        if _ENDED.search(previous) and _width(previous) < 0.72 * widest:
            result.append(piece)
        else:
            blank = "" if piece.chinese else " "
            result[-1] = replace(result[-1], text=result[-1].text + blank + piece.text)
        previous = piece.text
    return result


def _width(text: str) -> int:
    """Give the width of a line in halves of a Han character."""
    return len(text) + (0 if text.isascii() else sum(map(len, _WIDE.findall(text))))
