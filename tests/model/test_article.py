"""Paragraphs, packed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import Paragraph, ParagraphKind, Paragraphs

KINDS = st.sampled_from(ParagraphKind)


@given(kinds=st.lists(KINDS), wanted=st.sets(KINDS))
def test_the_paragraphs_of_some_kinds_are_those_of_the_sequence_in_order(
    kinds: list[ParagraphKind], wanted: set[ParagraphKind]
) -> None:
    paragraphs = Paragraphs.of(
        Paragraph(4 * at, 4 * at + 3, kind, at % 7) for at, kind in enumerate(kinds)
    )
    assert paragraphs.of_kinds(*wanted) == [one for one in paragraphs if one.kind in wanted]
