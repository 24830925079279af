"""How two revisions are compared: what they share in order, from the coarsest pieces to the finest.

What is compared grows smaller step by step: paragraphs, sentences, then runs of characters, each
by those that both texts have exactly once (patience diff, Bram Cohen), and characters one by one
only where little is left. So the time is linear in the texts as long as they are mostly alike, and
a moved paragraph is one gap in the old text and one in the new.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from itertools import islice

from reader.model.spans import Span
from reader.text.difference import Difference, Gap, Run, gap_between

_LINE = re.compile(r"[^\n]*\n|[^\n]+$")
_SENTENCE = re.compile(r"[^\n。！？.!?]*(?:[。！？.!?]+[”’」』\"')]*\s?|\n|$)")
_GRAMS = (32, 16, 8)
"""Lengths of the runs of characters that are looked for in what sentences left over."""
_LARGE = 65_536
"""Of gaps longer than this only a sample of those runs is remembered."""
_SMALL = 40_000
"""Up to how many pairs of characters of a gap are compared one by one: some milliseconds."""
_LONG = 32
"""So many characters that both texts have once are no coincidence, whatever changed around."""

_Cut = Callable[[str, Span], Iterator[tuple[int, str]]]
"""Cuts a stretch of a text into pieces: where each begins, and its characters."""


def compare(old: str, new: str) -> Difference:
    """Find what two texts share in order, and leave out what is shared by chance only."""
    return Difference(_meant(_joined(_shared(old, new)), old, new), len(old), len(new))


def _shared(old: str, new: str) -> Iterator[Run]:
    """Give shared stretches in order, from the coarsest pieces to the finest."""
    # A stack, not a recursion: gaps are taken apart from left to right.
    waiting: list[tuple[Gap, int] | Run] = [(Gap(Span(0, len(old)), Span(0, len(new))), 0)]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Run):
            yield item
            continue
        gap, level = item
        head, tail, inner = _trim(old, new, gap)
        parts: list[tuple[Gap, int] | Run] = [head]
        if inner.old.length and inner.new.length:
            parts += _taken_apart(old, new, inner, level)
        parts.append(tail)
        waiting += [part for part in reversed(parts) if not isinstance(part, Run) or part.length]


def _trim(old: str, new: str, gap: Gap) -> tuple[Run, Run, Gap]:
    """Give what a gap's two texts begin and end with alike, and what is between."""
    head = _common(old, new, gap, 1)
    rest = Gap(Span(gap.old.start + head, gap.old.end), Span(gap.new.start + head, gap.new.end))
    tail = _common(old, new, rest, -1)
    inner = Gap(
        Span(rest.old.start, rest.old.end - tail), Span(rest.new.start, rest.new.end - tail)
    )
    first = Run(gap.old.start, gap.new.start, head)
    return first, Run(inner.old.end, inner.new.end, tail), inner


def _common(old: str, new: str, gap: Gap, step: int) -> int:
    """Count the characters that a gap's texts begin with alike, or end with (`step` -1).

    Whole stretches are compared, twice as long each time and then half as long again.
    """
    most = min(gap.old.length, gap.new.length)
    known, stretch = 0, 1
    while known < most and stretch:
        wanted = min(stretch, most - known)
        if step > 0:
            at, beside = gap.old.start + known, gap.new.start + known
        else:
            at, beside = gap.old.end - known - wanted, gap.new.end - known - wanted
        if old[at : at + wanted] == new[beside : beside + wanted]:
            known += wanted
            stretch *= 2
        else:
            stretch = wanted // 2
            most = known + wanted - 1
    return known


def _taken_apart(old: str, new: str, gap: Gap, level: int) -> list[tuple[Gap, int] | Run]:
    """Split a gap at what both texts have once; a gap without such comes back a level finer."""
    for at in range(level, len(_PIECES)):
        cut, sampled = _PIECES[at]
        step = sampled if gap.old.length > _LARGE else 1
        olds = _once(islice(cut(old, gap.old), None, None, step))
        news = _once(one for one in cut(new, gap.new) if one[1] in olds)
        runs = _rising(olds, news)
        if runs:
            return _around(_grown(old, new, gap, runs), gap, at)
    return list(_by_characters(old, new, gap))


def _lines(text: str, span: Span) -> Iterator[tuple[int, str]]:
    return ((match.start(), match[0]) for match in _LINE.finditer(text, span.start, span.end))


def _sentences(text: str, span: Span) -> Iterator[tuple[int, str]]:
    return (
        (match.start(), match[0])
        for match in _SENTENCE.finditer(text, span.start, span.end)
        if match[0].strip()
    )


def _grams(length: int) -> _Cut:
    """Cut into runs of so many characters, one from each character on."""

    def cut(text: str, span: Span) -> Iterator[tuple[int, str]]:
        return ((at, text[at : at + length]) for at in range(span.start, span.end - length + 1))

    return cut


_PIECES: tuple[tuple[_Cut, int], ...] = (
    (_lines, 1),
    (_sentences, 1),
    *((_grams(length), length // 2) for length in _GRAMS),
)
"""How a stretch is cut into pieces, and each how manieth is remembered of a large one."""


def _once(pieces: Iterable[tuple[int, str]]) -> dict[str, int]:
    """Give where each piece stands that is there once."""
    places: dict[str, int] = {}
    twice: set[str] = set()
    for at, piece in pieces:
        if piece in places:
            twice.add(piece)
        places[piece] = at
    for piece in twice:
        del places[piece]
    return places


def _rising(olds: dict[str, int], news: dict[str, int]) -> list[Run]:
    """Give the longest row of pieces that both texts have once and in the same order.

    The pieces of `olds` are in order, so the longest rising subsequence of where they stand in
    the new text is wanted (patience sorting).
    """
    pairs = [(at, news[piece], len(piece)) for piece, at in olds.items() if piece in news]
    tops: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, new, _) in enumerate(pairs):
        pile = bisect_left(tops, new)
        before.append(last[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [new]
        last[pile : pile + 1] = [index]
    row: list[Run] = []
    at = last[-1] if last else -1
    while at >= 0:
        row.append(Run(*pairs[at]))
        at = before[at]
    return row[::-1]


def _grown(old: str, new: str, gap: Gap, runs: Iterable[Run]) -> list[Run]:
    """Let runs grow as far as both texts agree; those that one has grown over are left out."""
    grown: list[Run] = []
    edge_old, edge_new = gap.old.start, gap.new.start
    for run in runs:
        old_at, new_at = max(run.old, edge_old), max(run.new, edge_new)
        if old_at - run.old != new_at - run.new or old_at >= run.old + run.length:
            continue
        back = _common(old, new, Gap(Span(edge_old, old_at), Span(edge_new, new_at)), -1)
        ahead = _common(old, new, Gap(Span(old_at, gap.old.end), Span(new_at, gap.new.end)), 1)
        grown.append(Run(old_at - back, new_at - back, back + ahead))
        edge_old, edge_new = old_at + ahead, new_at + ahead
    return grown


def _around(runs: Iterable[Run], gap: Gap, level: int) -> list[tuple[Gap, int] | Run]:
    """Give runs and the gaps between them, in order."""
    parts: list[tuple[Gap, int] | Run] = []
    old, new = gap.old.start, gap.new.start
    for run in runs:
        parts += [(Gap(Span(old, run.old), Span(new, run.new)), level), run]
        old, new = run.old + run.length, run.new + run.length
    parts.append((Gap(Span(old, gap.old.end), Span(new, gap.new.end)), level))
    return parts


def _by_characters(old: str, new: str, gap: Gap) -> Iterator[Run]:
    """Compare two short stretches character by character; long ones share nothing."""
    if gap.old.length * gap.new.length > _SMALL:
        return
    matcher = SequenceMatcher(
        None, old[gap.old.start : gap.old.end], new[gap.new.start : gap.new.end], autojunk=False
    )
    for one in matcher.get_matching_blocks():
        if one.size:
            yield Run(gap.old.start + one.a, gap.new.start + one.b, one.size)


def _joined(runs: Iterable[Run]) -> list[Run]:
    """Make one run of those that follow each other in both texts."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and (last.old + last.length, last.new + last.length) == (run.old, run.new):
            joined[-1] = last._replace(length=last.length + run.length)
        else:
            joined.append(run)
    return joined


def _meant(runs: list[Run], old: str, new: str) -> list[Run]:
    """Leave out runs that are shorter than the changes on both sides of them.

    Words that stand in a sentence and in another one put in its stead are no trace of it (the
    "semantic cleanup" of Neil Fraser's Diff Match Patch); unless there are many of them, and
    nowhere else.
    """
    kept: list[Run] = []
    for at, run in enumerate(runs):
        kept.append(run)
        after = runs[at + 1] if at + 1 < len(runs) else Run(len(old), len(new), 0)
        while kept and _is_outweighed(kept, after) and not _is_unique(kept[-1], old, new):
            kept.pop()
    return kept


def _is_outweighed(kept: list[Run], after: Run) -> bool:
    """Whether the last of `kept` is no longer than the changes before it and up to `after`."""
    before = kept[-2] if len(kept) > 1 else Run(0, 0, 0)
    return kept[-1].length <= min(_change(before, kept[-1]), _change(kept[-1], after))


def _is_unique(run: Run, old: str, new: str) -> bool:
    """Whether a run is long, and its words stand once in each text."""
    words = old[run.old : run.old + run.length]
    return run.length >= _LONG and all(text.find(words) == text.rfind(words) for text in (old, new))


def _change(before: Run, after: Run) -> int:
    """Give how many characters changed between two runs."""
    gap = gap_between(before, after)
    return max(gap.old.length, gap.new.length)
