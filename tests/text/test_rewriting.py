from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.alignment import Bead, Beads
from reader.model.article import Revision
from reader.model.language import Language
from reader.model.spans import Span
from reader.text.editing import Edit
from reader.text.rewriting import Rewritten, rewrite, rewrite_beads
from tests.factories import make_beads, make_revision

TEXT = make_revision("雨停了。孩子们跑到河边去看水。", "老船夫坐在门口抽烟。", title="河边")


def rewritten(old: str, new: str, revision: Revision = TEXT) -> Rewritten:
    start = revision.text.index(old)
    edit = Edit(Span(start, start + len(old)), new)
    return rewrite(revision, edit, Language.SIMPLIFIED)


def sentences(made: Rewritten) -> list[str]:
    return [made.text[start:end] for start, end in made.sentences]


def test_only_the_sentence_that_is_written_anew_is_another_one() -> None:
    made = rewritten("孩子们跑到河边去看水。", "孩子们都跑到河边去看水了。")
    assert sentences(made) == [
        "河边",
        "雨停了。",
        "孩子们都跑到河边去看水了。",
        "老船夫坐在门口抽烟。",
    ]
    assert made.resplit == (2, 3, 1)
    assert [change.replacement for change in made.changes] == ["都", "了"]


def test_a_sentence_can_become_two_and_two_can_become_one() -> None:
    assert rewritten("跑到河边去看水", "跑了。他们去看水").resplit == (2, 3, 2)
    assert rewritten("雨停了。孩子们", "雨停了，孩子们").resplit == (1, 3, 1)


def test_what_is_left_out_leaves_the_others_as_they_are() -> None:
    made = rewritten("雨停了。", "")
    assert sentences(made) == ["河边", "孩子们跑到河边去看水。", "老船夫坐在门口抽烟。"]
    assert made.resplit == (1, 2, 0)


def test_a_paragraph_of_which_nothing_is_left_goes() -> None:
    made = rewritten("老船夫坐在门口抽烟。", "")
    assert made.text == "河边\n雨停了。孩子们跑到河边去看水。"
    assert len(made.paragraphs) == 2
    first = rewritten("河边", "")
    assert first.text.startswith("雨停了。")
    assert [kind.kind.value for kind in first.paragraphs] == ["text", "text"]


def test_a_line_break_counts_as_a_blank() -> None:
    assert "雨停了 吗" in rewritten("雨停了", "雨停了\n吗").text


def test_a_span_of_two_paragraphs_is_refused() -> None:
    with pytest.raises(ValueError, match="paragraph"):
        rewritten("看水。\n老船夫", "")


@st.composite
def edits(draw: st.DrawFn) -> tuple[Revision, Edit]:
    texts = st.lists(st.text(alphabet="一二。", max_size=8), min_size=1, max_size=4)
    revision = make_revision(*draw(texts))
    paragraph = draw(st.sampled_from(list(revision.paragraphs)))
    start = draw(st.integers(paragraph.start, paragraph.end))
    end = draw(st.integers(start, paragraph.end))
    return revision, Edit(Span(start, end), draw(st.text(alphabet="一三。\n", max_size=6)))


@given(edits(), st.booleans())
def test_sentences_tile_the_paragraphs_and_beads_hold_each_of_them(
    case: tuple[Revision, Edit], left: bool
) -> None:
    revision, edit = case
    made = rewrite(revision, edit, Language.SIMPLIFIED)
    tiled = []
    for paragraph in made.paragraphs:
        assert "\n" not in made.text[paragraph.start : paragraph.end]
        tiled += list(range(paragraph.start, paragraph.end))
    assert [at for start, end in made.sentences for at in range(start, end)] == tiled
    joined = "\n".join(made.text[one.start : one.end] for one in made.paragraphs)
    assert joined == made.text
    count, other = len(revision.sentences), 3
    beads = make_beads(count, other) if left else make_beads(other, count)
    renewed = rewrite_beads(beads, made.resplit, left=left)
    mine, others = (renewed.lefts, renewed.rights) if left else (renewed.rights, renewed.lefts)
    assert mine[-1] == len(made.sentences)
    assert others[-1] == other
    assert all(len(bead.left) + len(bead.right) > 0 for bead in renewed)


def test_a_locked_bead_keeps_its_sentences() -> None:
    beads = Beads.of([Bead(0, 1, 0, 1), Bead(1, 2, 1, 2, locked=True), Bead(2, 4, 2, 3)])
    made = rewritten("雨停了。", "雨停了。天亮了。")
    renewed = rewrite_beads(beads, made.resplit, left=True)
    assert list(renewed)[1] == Bead(1, 3, 1, 2, locked=True)
