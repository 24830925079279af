"""A sentence a line, none split, joined or lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.alignment.line_texts import revision_of_lines

LINES = st.lists(st.text(alphabet="a.。 \t字\u2028", max_size=6), max_size=8)


@given(LINES)
def test_every_line_is_a_sentence(lines: list[str]) -> None:
    revision = revision_of_lines("".join(f"{line}\n" for line in lines))
    said = [revision.quote(span) for span in revision.sentences]
    assert [one.strip() for one in said] == [one.strip() for one in lines]
    assert "".join(said) == revision.text


def test_an_empty_line_is_a_sentence_and_the_last_end_is_none() -> None:
    assert len(revision_of_lines("一\n\n二").sentences) == 3
    assert len(revision_of_lines("\n").sentences) == 1
    assert len(revision_of_lines("").sentences) == 0
