from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.alignment import Bead, Beads
from reader.model.spans import Spans
from reader.ui.view.pieces import LONGEST, PIECE, pieces_of, rows_of
from tests.factories import make_beads, make_revision

_units = st.sampled_from(
    ["春天来了，花都开了。", "The rain stopped. ", "水", "a", "e\u0301", "👩\u200d🔬", "𠮷 ", "—— "]
)
_long = st.tuples(_units, st.integers(1, 3 * LONGEST)).map(
    lambda made: (made[0] * made[1])[: 3 * LONGEST]
)
_paragraphs = st.lists(_long, min_size=1, max_size=3)


@given(_paragraphs)
@settings(max_examples=60, deadline=None)
def test_pieces_tile_what_they_are_cut_from_and_are_never_too_long(texts: list[str]) -> None:
    revision = make_revision(*texts)
    spans = revision.paragraphs.spans
    pieces = pieces_of(revision.text, spans, revision.sentences)
    for span in spans:
        held = [pieces[at] for at in pieces.touching(*span)]
        assert (held[0].start, held[-1].end) == span
        assert all(before.end == after.start for before, after in pairwise(held))
        assert all(piece.length <= LONGEST for piece in held)
        assert all(PIECE // 2 <= piece.length <= PIECE for piece in held[:-1])


@given(_long)
@settings(max_examples=60, deadline=None)
def test_no_joint_parts_a_character_from_its_marks(text: str) -> None:
    whole = Spans.of([(0, len(text))])
    for piece in pieces_of(text, whole, Spans.of([])):
        assert piece.start == 0 or text[piece.start] not in "\u0301\u200d"
        assert piece.start == 0 or text[piece.start - 1] != "\u200d"


def test_ordinary_paragraphs_stay_as_they_are() -> None:
    revision = make_revision("春天来了。" * (LONGEST // 5), "短。")
    spans = revision.paragraphs.spans
    assert pieces_of(revision.text, spans, revision.sentences) is spans


def test_a_long_paragraph_is_parted_where_a_sentence_begins() -> None:
    revision = make_revision("春天来了，花都开了。" * LONGEST)
    pieces = pieces_of(revision.text, revision.paragraphs.spans, revision.sentences)
    assert len(pieces) > 10
    assert set(pieces.starts) <= set(revision.sentences.starts)


def test_a_long_sentence_is_parted_after_a_blank_or_where_a_line_may_break() -> None:
    for text, before in (("word " * LONGEST, " "), ("水，" * LONGEST, "，")):
        pieces = pieces_of(text, Spans.of([(0, len(text))]), Spans.of([]))
        assert {text[start - 1] for start in pieces.starts[1:]} == {before}


def test_marks_without_end_are_parted_all_the_same() -> None:
    text = "a" + "\u0301" * 10_000
    pieces = pieces_of(text, Spans.of([(0, len(text))]), Spans.of([]))
    assert max(piece.length for piece in pieces) <= PIECE


@given(_paragraphs, _paragraphs)
@settings(max_examples=40, deadline=None)
def test_rows_go_through_every_piece_once_and_part_at_every_bead(
    lefts: list[str], rights: list[str]
) -> None:
    left, right = make_revision(*lefts), make_revision(*rights)
    beads = make_beads(len(left.sentences), len(right.sentences))
    text, offset = f"{left.text}\n{right.text}", len(left.text) + 1
    shifted = [(start + offset, end + offset) for start, end in right.sentences]
    sentences = Spans.of([*left.sentences, *shifted])
    pieces = pieces_of(text, sentences, Spans.of([]))
    first, second = rows_of(pieces, sentences, beads)
    assert len(first) == len(second)
    assert list(first) == sorted(first)
    assert list(second) == sorted(second)
    assert (first[0], first[-1], second[-1]) == (0, second[0], len(pieces))
    parted = {
        (pieces.starts[row], pieces.starts[other])
        for row, other in zip(first[:-1], second[:-1], strict=True)
    }
    for bead in beads:
        assert (
            sentences.starts[bead.left_start],
            sentences.starts[len(left.sentences) + bead.right_start],
        ) in parted


def test_each_row_of_a_long_bead_has_its_share_of_both_sides() -> None:
    left = make_revision("春天来了，花都开了。" * 2000)
    right = make_revision("Spring came, and all of it bloomed. " * 2000)
    offset = len(left.text) + 1
    sentences = Spans.of(
        [*left.sentences, *((start + offset, end + offset) for start, end in right.sentences)]
    )
    beads = Beads.of([Bead(0, len(left.sentences), 0, len(right.sentences))])
    first, second = rows_of(sentences, sentences, beads)
    assert len(first) > 20
    for borders in (first, second):
        steps = [after - before for before, after in pairwise(borders)]
        assert max(steps) - min(steps) <= 1
