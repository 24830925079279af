"""A source with two languages in it, or two sources with one each, becomes a draft.

What the text shows decides: every line goes to the side of its script, whatever the order in which
the languages take turns; markers, labels, numbers and page chrome are told apart before. Nothing
is lost: every character that is not blank ends in a side, in the metadata or among the leftovers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.formats.assembly import assembled
from reader.formats.lines import Line, Piece, Role
from reader.formats.pairs import SHARE, Stretch, cut
from reader.formats.pieces import Parted, part_lines, pieces_in, pieces_of
from reader.formats.titles import can_be_title, heading_level
from reader.model.draft import Draft
from reader.text.scripts import WORD, han_count, size, word_count

NEGLIGIBLE = 0.05
"""A language with less than this share of a source, and no marker for it, is none of its sides."""
NEGLIGIBLE_WORDS = 0.15
"""The same for a language that has not one stopped line."""
EVIDENT = 0.2
"""From this share on a language is evidently one of the source's."""
_STOPPED = re.compile(r"[。！？.!?][”’」』）)\"']*$")
_BRACKETED = re.compile(r"(?P<open>[（(])\s*(?P<inside>[^（()）]+?)\s*(?P<close>[)）])")


def draft_of_lines(lines: Sequence[Line]) -> Draft | None:
    """Take one source apart; `None` where it has neither Chinese nor English."""
    pieces = pieces_of(part_lines(lines))
    shares = _shares(pieces)
    if not any(shares):
        return None
    if _is_one_sided(pieces, shares):
        return assembled(_all_in(pieces, chinese=shares[0] >= shares[1]))
    pieces = _voiced(_split_pairs(pieces))
    sizes = _sizes(pieces)
    if _is_one_sided(pieces, sizes):
        pieces = _all_in(pieces, chinese=sizes[0] >= sizes[1])
    return assembled(pieces)


def chinese_in(source: Parted) -> bool | None:
    """Whether a source is mostly Chinese, mostly English, or neither."""
    texts = source.texts()
    characters = sum(map(han_count, texts))
    if not characters:
        return False if any(map(word_count, texts)) else None
    return characters >= WORD * sum(map(word_count, texts))


def draft_of_sides(chinese: Parted, english: Parted) -> Draft:
    """Put two sources of one language each together."""
    left = pieces_in(chinese, chinese=True)
    return assembled([*left, *pieces_in(english, chinese=False, after=left)])


def _shares(pieces: Sequence[Piece]) -> tuple[float, float]:
    """Give how much Chinese and how much English the texts hold, in Chinese characters."""
    texts = [piece.text for piece in pieces if piece.role.is_text]
    return float(sum(map(han_count, texts))), WORD * sum(map(word_count, texts))


def _sizes(pieces: Sequence[Piece]) -> tuple[float, float]:
    """Give how much stands in Chinese lines and how much in English ones, likewise."""
    texts = [piece for piece in pieces if piece.role.is_text]
    chinese = sum(size(piece.text) for piece in texts if piece.chinese)
    return chinese, sum(size(piece.text) for piece in texts if piece.chinese is False)


def _is_one_sided(pieces: Sequence[Piece], shares: tuple[float, float]) -> bool:
    """Whether the lesser language is only sprinkled in: little of it, and less without a stop."""
    if any(piece.role is Role.MARKER and piece.chinese is not None for piece in pieces):
        return not min(shares)
    lesser = shares[0] < shares[1]
    stopped = any(p.chinese is lesser and _STOPPED.search(p.text) for p in pieces if p.role.is_text)
    return min(shares) < (NEGLIGIBLE if stopped else NEGLIGIBLE_WORDS) * sum(shares)


def _all_in(pieces: Sequence[Piece], *, chinese: bool) -> list[Piece]:
    """Put every piece on one side."""
    return [replace(piece, chinese=chinese) for piece in pieces]


def _split_pairs(pieces: Sequence[Piece]) -> list[Piece]:
    """Part the lines that hold a text and its translation.

    A line alone is not believed: at least two must be sure, or half of all lines must look like
    it. A title or heading may stand in both languages on one line in any document that has
    evidently both.
    """
    texts = [piece for piece in pieces if piece.role.is_text]
    bilingual = min(_sizes(pieces)) >= EVIDENT * sum(_sizes(pieces))
    found = {piece.order: pair for piece in texts if (pair := cut(piece.text))}
    common = len(found) >= SHARE * len(texts)
    sure = sum(pair.sure for pair in found.values())
    result: list[Piece] = []
    for piece in pieces:
        pair = found.get(piece.order) if piece.role.is_text else None
        named = bilingual and (piece.role is Role.TITLE or piece.level > 0)
        named = named or (bilingual and piece is texts[0] and can_be_title(piece.text))
        if pair and (
            common or (pair.sure and sure > 1) or named or _heads(piece.text, pair.stretches)
        ):
            result.extend(_parted(piece, pair.stretches))
        else:
            result.append(piece)
    return result


def _heads(text: str, stretches: Sequence[Stretch]) -> bool:
    """Whether a part of a line reads as a chapter's heading."""
    return any(heading_level(text[s.start : s.end].strip()) for s in stretches)


def _parted(piece: Piece, stretches: Sequence[Stretch]) -> list[Piece]:
    """Make two pieces of a line, in the order in which its languages first appear."""
    result: list[Piece] = []
    signs: list[str] = []
    for language in dict.fromkeys(s.chinese for s in stretches):
        texts = [piece.text[s.start : s.end].strip() for s in stretches if s.chinese is language]
        if language is None:
            signs += texts
            continue
        text = ("" if language else " ").join(texts)
        bracketed = _BRACKETED.fullmatch(text)
        if bracketed:
            text = bracketed["inside"]
            signs += [bracketed["open"], bracketed["close"]]
        result.append(replace(piece, text=text, chinese=language))
    return [*result, *(replace(piece, text=sign, role=Role.SIGN, chinese=None) for sign in signs)]


def _voiced(pieces: Sequence[Piece]) -> list[Piece]:
    """Give texts of neither script the language of the text before them, or else after."""
    result = list(pieces)
    for order in (range(len(result)), range(len(result) - 1, -1, -1)):
        voice: bool | None = None
        for at in order:
            if not result[at].role.is_text:
                continue
            if result[at].chinese is None and voice is not None:
                result[at] = replace(result[at], chinese=voice)
            voice = result[at].chinese
    return result
