from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model.alignment import Bead, Beads
from reader.model.article import Revision
from reader.model.language import Language
from reader.ui.view.woven import SIDES, Woven, can_weave
from tests.factories import make_alignment, make_annotation, make_place, make_revision

LANGUAGES = (Language.SIMPLIFIED, Language.ENGLISH)

_chinese = st.lists(
    st.lists(st.sampled_from(["雨停了。", "𠮷在河边。", "好！", "没有人说话"]), max_size=3),
    min_size=1,
    max_size=5,
)
_english = st.lists(
    st.lists(st.sampled_from(["The rain stopped. ", "Good! ", "No one spoke"]), max_size=3),
    min_size=1,
    max_size=5,
)


@st.composite
def wovens(draw: st.DrawFn) -> Woven:
    """Two texts whose beads are of any shape, and may run over the ends of paragraphs."""
    left = make_revision(
        *("".join(p) for p in draw(_chinese)), title=draw(st.sampled_from([None, "河"]))
    )
    right = make_revision(*("".join(p).strip() for p in draw(_english)))
    beads: list[Bead] = []
    at = [0, 0]
    ends = [len(left.sentences), len(right.sentences)]
    while at != ends:
        most = [min(3, end - here) for here, end in zip(at, ends, strict=True)]
        step = [draw(st.integers(0, one)) for one in most]
        if step == [0, 0]:
            step = [min(1, one) for one in most]
        beads.append(Bead(at[0], at[0] + step[0], at[1], at[1] + step[1]))
        at = [here + one for here, one in zip(at, step, strict=True)]
    return Woven((left, right), LANGUAGES, make_alignment(left, right, Beads.of(beads)))


@given(wovens())
def test_every_sentence_stands_in_one_cell(woven: Woven) -> None:
    held = [
        sentence
        for side in SIDES
        for bead in range(len(woven))
        for cell in woven.cells(bead, side)
        for sentence in range(cell, woven.end_of(cell))
    ]
    assert held == list(range(len(woven.revision.sentences)))


@given(wovens())
def test_a_cell_is_of_one_bead_and_one_paragraph(woven: Woven) -> None:
    for bead in range(len(woven)):
        for side in SIDES:
            for cell in woven.cells(bead, side):
                sentences = range(cell, woven.end_of(cell))
                assert {woven.side_of(one) for one in sentences} == {side}
                assert {woven.row_of(one) for one in sentences} == {bead}
                assert len({woven.paragraph_of(one) for one in sentences}) == 1
                assert "\n" not in woven.revision.quote(woven.span_of(cell))


@given(wovens())
def test_every_character_is_found_in_its_cell(woven: Woven) -> None:
    for sentence, span in enumerate(woven.revision.sentences):
        for offset in range(*span):
            cell = woven.cell_at(offset)
            assert cell <= sentence < woven.end_of(cell)
            blank = woven.revision.text[offset].isspace()
            assert blank or offset in woven.span_of(cell)


@given(wovens())
def test_a_character_has_the_side_and_the_place_it_had_before(woven: Woven) -> None:
    for side in SIDES:
        for offset, character in enumerate(woven.revisions[side].text):
            there = offset + woven.offsets[side]
            assert woven.revision.text[there] == character
            assert woven.side_at(there) == (side, offset)
            assert there in woven.range_of(side)


@given(wovens())
def test_a_bead_tells_whether_it_begins_a_paragraph(woven: Woven) -> None:
    for bead in range(len(woven)):
        firsts = [cell for side in SIDES for cell in list(woven.cells(bead, side))[:1]]
        spans = woven.revision.paragraphs.spans
        begun = any(woven.span_of(cell).start in spans.starts for cell in firsts)
        assert begun == bool(woven.begins[bead])
    for paragraph in range(len(woven.revision.paragraphs)):
        for bead in woven.rows_of(paragraph):
            assert 0 <= bead < len(woven)


def test_an_annotation_stands_where_its_words_are() -> None:
    left, right = make_revision("雨停了。他走了。"), make_revision("It stopped. He left.")
    woven = Woven((left, right), LANGUAGES, make_alignment(left, right))
    places = (make_place(left, "他走了"), make_place(right, "He left"))
    found = woven.spans_of(make_annotation(left.id, *places))
    assert [woven.revision.quote(span) for span in found] == ["他走了", "He left"]


def test_texts_are_woven_only_where_every_sentence_has_a_bead() -> None:
    left, right = make_revision("雨停了。他走了。"), make_revision("It stopped. He left.")
    assert can_weave((left, right), make_alignment(left, right))
    assert not can_weave((left, right), None)
    assert not can_weave((left,), make_alignment(left, right))
    assert not can_weave((left, right), make_alignment(left, right, Beads.of([])))
    lacking = Beads.of([Bead(0, 1, 0, 1)])
    assert not can_weave((left, right), make_alignment(left, right, lacking))
    empty: Revision = make_revision()
    assert not can_weave((empty, empty), make_alignment(empty, empty))
