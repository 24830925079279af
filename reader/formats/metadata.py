"""Metadata of a source: keywords, source, author, date, from the pieces that announce them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.formats.labels import URL
from reader.formats.lines import Piece, Role
from reader.text.scripts import is_chinese

_SEPARATOR = re.compile(r"\s*[,，、;；|｜]\s*|\s+/\s+")
_BRACKETS = "[]【】\"“”'"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source says about itself, and the pieces of it that are left over."""

    keywords: tuple[str, ...]
    source: str | None
    author: str | None
    date: str | None
    left: tuple[Piece, ...]


def metadata_of(pieces: Sequence[Piece]) -> Metadata:
    """Collect the metadata; what says a thing a second time is left over."""
    left: list[Piece] = []
    keywords: list[str] = []
    for piece in pieces:
        if piece.role is Role.KEYWORDS:
            left.extend(_take_keywords(piece, keywords))
    chosen: dict[Role, str | None] = {}
    for role in (Role.SOURCE, Role.AUTHOR, Role.DATE):
        given = [piece for piece in pieces if piece.role is role]
        best = next((p for p in given if role is Role.SOURCE and URL.fullmatch(p.text)), None)
        best = best or next(iter(given), None)
        chosen[role] = best.text if best else None
        left.extend(replace(piece, role=Role.LABEL) for piece in given if piece is not best)
    return Metadata(
        tuple(keywords), chosen[Role.SOURCE], chosen[Role.AUTHOR], chosen[Role.DATE], tuple(left)
    )


def _take_keywords(piece: Piece, keywords: list[str]) -> Iterator[Piece]:
    """Add the keywords of one list; give the separators and repetitions."""
    separator = _SEPARATOR
    if not separator.search(piece.text) and is_chinese(piece.text):
        separator = re.compile(r"\s+")
    signs = [sign.strip() for sign in separator.findall(piece.text)]
    for part in separator.split(piece.text):
        word = part.strip(_BRACKETS)
        head, _, tail = part.partition(word) if word else (part, "", "")
        signs += [head, tail]
        if word and word not in keywords:
            keywords.append(word)
        else:
            signs.append(word)
    rest = " ".join(sign for sign in signs if sign.strip())
    if rest:
        yield replace(piece, role=Role.LABEL, text=rest)
