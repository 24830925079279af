from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.session.excerpts import cut, cut_beads
from tests.factories import make_beads, make_revision

_paragraphs = st.lists(
    st.lists(st.sampled_from(["雨停了。", "好！", "没有人说话。"]), min_size=1, max_size=4).map(
        "".join
    ),
    min_size=1,
    max_size=4,
)


@given(_paragraphs, st.data())
def test_an_excerpt_says_what_its_sentences_say(paragraphs: list[str], data: st.DataObject) -> None:
    whole = make_revision(*paragraphs)
    first = data.draw(st.integers(0, len(whole.sentences)))
    last = data.draw(st.integers(first, len(whole.sentences)))
    part, offset = cut(whole, first, last)
    assert [part.quote(span) for span in part.sentences] == [
        whole.quote(span) for span in whole.sentences[first:last]
    ]
    assert part.text == whole.text[offset : offset + len(part.text)]
    for paragraph in part.paragraphs:
        assert "\n" not in part.quote(paragraph.span)


def test_beads_are_counted_from_where_they_are_cut() -> None:
    beads = make_beads(5, 4)
    part = cut_beads(beads, 1, 3)
    assert [(bead.left, bead.right) for bead in part] == [
        (range(1), range(1)),
        (range(1, 2), range(1, 2)),
    ]
