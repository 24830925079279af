"""Pieces whose language is known become a draft: sides with titles, metadata, leftovers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reader.formats.lines import Piece, Role
from reader.formats.metadata import metadata_of
from reader.formats.numbers import numbering
from reader.formats.titles import heading_level, is_title
from reader.formats.wrapping import joined
from reader.model.article import DroppedKind, ParagraphKind
from reader.model.draft import Draft, DraftParagraph, DraftSide, Leftover
from reader.model.language import Language
from reader.text.scripts import is_chinese, variant_of

_SAMPLE = 200_000
"""How much of a side is read to tell Simplified from Traditional, in characters."""


def assembled(pieces: Sequence[Piece]) -> Draft:
    """Make the sides, the metadata and the leftovers of pieces whose language is known."""
    kept = [[p for p in pieces if p.role.is_text and p.chinese is c] for c in (True, False)]
    sides = [_titled(joined(side)) for side in kept if side]
    metadata = metadata_of(pieces)
    dropped = [piece for piece in (*pieces, *metadata.left) if piece.role.dropped]
    dropped += _strip_repetitions(sides)
    dropped += _strip_numbers(sides)
    return Draft(
        tuple(map(_side, sides)),
        metadata.keywords,
        metadata.source,
        metadata.author,
        metadata.date,
        _leftovers(dropped, sides),
    )


def _titled(side: list[Piece]) -> list[Piece]:
    """Bring the title of a side to its front and mark it; further ones become headings."""
    labelled = [piece for piece in side if piece.role is Role.TITLE]
    title = labelled[0] if labelled else _first_as_title(side)
    if title is None:
        return side
    rest = [
        replace(piece, role=Role.TEXT, level=piece.level or 1)
        if piece.role is Role.TITLE
        else piece
        for piece in side
        if piece is not title
    ]
    return [replace(title, role=Role.TITLE), *rest]


def _first_as_title(side: Sequence[Piece]) -> Piece | None:
    """Give the first paragraph of a side where it is its title."""
    first, rest = side[0], side[1:]
    if heading_level(first.text) or not rest:
        return None
    return first if first.level or is_title(first, rest) else None


def _strip_repetitions(sides: list[list[Piece]]) -> list[Piece]:
    """Take the titles off that a source gives twice, as a label and over the text; give them."""
    repeated: list[Piece] = []
    for side in sides:
        if side[0].role is Role.TITLE and len(side) > 2 and _same_words(side[0].text, side[1].text):
            repeated.append(replace(side[0], role=Role.LABEL))
            side[:2] = [replace(side[1], role=Role.TITLE)]
    return repeated


def _same_words(one: str, other: str) -> bool:
    """Whether two titles differ in their marks at most."""
    return "".join(filter(str.isalnum, one)) == "".join(filter(str.isalnum, other)) != ""


def _strip_numbers(sides: list[list[Piece]]) -> list[Piece]:
    """Take the numbers that only count pairs off the paragraphs, and give them."""
    bodies = [[p for p in side if p.role is not Role.TITLE] for side in sides]
    lengths = numbering([[piece.text for piece in body] for body in bodies])
    numbers: list[Piece] = []
    if not any(map(any, lengths)):
        return numbers
    for side, body, ends in zip(sides, bodies, lengths, strict=True):
        for at, (piece, end) in enumerate(zip(body, ends, strict=True)):
            if end:
                numbers.append(replace(piece, text=piece.text[:end].strip(), role=Role.NUMBER))
                body[at] = replace(piece, text=piece.text[end:])
        side[len(side) - len(body) :] = body
    return numbers


def _side(pieces: Sequence[Piece]) -> DraftSide:
    """Make a side of its paragraphs."""
    if pieces[0].chinese:
        language = variant_of("".join(piece.text for piece in pieces)[:_SAMPLE])
    else:
        language = Language.ENGLISH
    return DraftSide(language, tuple(map(_paragraph, pieces)))


def _paragraph(piece: Piece) -> DraftParagraph:
    """Make a paragraph of a piece of text."""
    if piece.role is Role.TITLE:
        return DraftParagraph(piece.text, ParagraphKind.TITLE)
    level = piece.level or heading_level(piece.text)
    kind = ParagraphKind.HEADING if level else ParagraphKind.TEXT
    return DraftParagraph(piece.text, kind, level)


def _leftovers(dropped: Sequence[Piece], sides: Sequence[Sequence[Piece]]) -> tuple[Leftover, ...]:
    """Tell where what was kept out would go back to; signs of the format go in one heap, last."""
    orders = [sorted(piece.order for piece in side) for side in sides]
    leftovers = [
        _leftover(piece, sides, orders)
        for piece in sorted(dropped, key=lambda piece: piece.order)
        if piece.role is not Role.SIGN
    ]
    signs = " ".join(piece.text for piece in dropped if piece.role is Role.SIGN)
    if signs:
        leftovers.append(Leftover(DroppedKind.MARKER, signs, 0, len(sides[0])))
    return tuple(leftovers)


def _leftover(
    piece: Piece, sides: Sequence[Sequence[Piece]], orders: Sequence[Sequence[int]]
) -> Leftover:
    """Place one piece: on the side of its language, never before a title, which stays first."""
    kind = piece.role.dropped
    if kind is None:
        raise ValueError(f"{piece} is not kept out")
    voice = is_chinese(piece.text) if piece.chinese is None else piece.chinese
    side = next((at for at, texts in enumerate(sides) if texts[0].chinese is voice), None)
    if side is None:
        side = _nearest(piece.order, orders)
    titled = int(sides[side][0].role is Role.TITLE)
    return Leftover(kind, piece.text, side, max(titled, bisect_left(orders[side], piece.order)))


def _nearest(order: int, orders: Sequence[Sequence[int]]) -> int:
    """Give the side whose next paragraph comes first after `order`, or the last written one."""
    after = [side[at] if (at := bisect_left(side, order)) < len(side) else None for side in orders]
    coming = [(next_, at) for at, next_ in enumerate(after) if next_ is not None]
    return min(coming)[1] if coming else max(range(len(orders)), key=lambda at: orders[at][-1])
