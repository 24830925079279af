from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.text.editing import Edit, edited, edited_by, least, parted

TEXT = "雨停了。孩子们跑到河边去看水。"


def after(words: str, old: str, new: str) -> str | None:
    """Give what stands under some words' place after an edit of `old` to `new`."""
    start = TEXT.index(words)
    at = TEXT.index(old)
    edit = Edit(Span(at, at + len(old)), new)
    image = edited(Span(start, start + len(words)), edit)
    return None if image is None else edit.apply(TEXT)[image.start : image.end]


def test_a_place_grows_and_shrinks_with_its_words() -> None:
    assert after("孩子们跑到河边", "跑到", "慢慢地走到") == "孩子们慢慢地走到河边"
    assert after("孩子们跑到河边", "跑到", "") == "孩子们河边"


def test_a_place_gives_way_to_the_words_that_replace_just_its_own() -> None:
    assert after("孩子们", "孩子们", "学生") == "学生"


def test_a_place_keeps_what_an_edit_over_its_end_leaves() -> None:
    assert after("孩子们跑到", "跑到河边去", "走去") == "孩子们"
    assert after("河边去看水", "跑到河边", "沿河") == "去看水"


def test_a_place_that_was_edited_away_is_nowhere() -> None:
    assert after("河边", "跑到河边去", "走去") is None
    assert after("河边", "河边", "") is None


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, Edit, Span]:
    text = draw(st.text(alphabet="abc", min_size=1, max_size=20))
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    first = draw(st.integers(0, len(text) - 1))
    last = draw(st.integers(first + 1, len(text)))
    return (
        text,
        Edit(Span(start, end), draw(st.text(alphabet="xyzab", max_size=6))),
        Span(first, last),
    )


@given(edits())
def test_what_an_edit_does_not_touch_stays_under_its_place(case: tuple[str, Edit, Span]) -> None:
    text, edit, span = case
    image = edited(span, edit)
    new = edit.apply(text)
    if image is None:
        assert span.overlaps(edit.span)
        return
    assert 0 <= image.start < image.end <= len(new)
    before = text[span.start : min(span.end, edit.span.start)]
    behind = text[max(span.start, edit.span.end) : span.end]
    words = new[image.start : image.end]
    assert words.startswith(before)
    assert words.endswith(behind)
    if not edit.span.length and edit.span.start in (span.start, span.end):
        assert words == text[span.start : span.end]


@given(edits())
def test_the_least_edit_makes_the_same_text_and_replaces_no_more(
    case: tuple[str, Edit, Span],
) -> None:
    text, edit, _ = case
    smaller = least(edit, text)
    assert smaller.apply(text) == edit.apply(text)
    assert smaller.span.length <= edit.span.length
    old, new = text[smaller.span.start : smaller.span.end], smaller.replacement
    assert not old or not new or (old[0] != new[0] and old[-1] != new[-1])


def test_of_an_edit_with_several_changes_each_is_known() -> None:
    old, new = "读者排起了长队。", "读者们排起了人墙。"
    changes = parted(Edit(Span(0, len(old)), new), old)
    assert [change.replacement for change in changes] == ["们", "人墙"]
    assert edited_by(Span(0, 4), changes) == Span(0, 5)
    assert edited_by(Span(5, 7), changes[1:]) == Span(5, 7)


@given(st.text(alphabet="abc", max_size=12), st.text(alphabet="abc", max_size=12))
def test_the_changes_of_an_edit_make_the_same_text(old: str, new: str) -> None:
    text = f"({old})"
    made = text
    for change in reversed(parted(Edit(Span(1, 1 + len(old)), new), text)):
        made = change.apply(made)
    assert made == f"({new})"
