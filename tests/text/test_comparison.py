from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.text.comparison import compare
from reader.text.difference import Difference, Gap, Run

texts = st.text(alphabet="ab。 \n", max_size=60)


def checked(old: str, new: str) -> Difference:
    """Give the difference after a look at whether its runs are what it says."""
    found = compare(old, new)
    old_at = new_at = 0
    for run in found.runs:
        assert run.length > 0
        assert run.old >= old_at
        assert run.new >= new_at
        old_at, new_at = run.old + run.length, run.new + run.length
        assert old[run.old : old_at] == new[run.new : new_at]
    assert old_at <= len(old)
    assert new_at <= len(new)
    return found


def rebuilt(old: str, new: str, found: Difference) -> str:
    """Make the new text of the old one by replacing the gaps."""
    for gap in reversed(list(found.gaps)):
        old = old[: gap.old.start] + new[gap.new.start : gap.new.end] + old[gap.old.end :]
    return old


@given(texts, texts)
def test_runs_are_shared_and_the_gaps_make_one_text_of_the_other(old: str, new: str) -> None:
    assert rebuilt(old, new, checked(old, new)) == new


@given(texts)
def test_a_text_is_one_run_with_itself(text: str) -> None:
    runs = [Run(0, 0, len(text))] if text else []
    assert list(compare(text, text).runs) == runs


@given(texts, texts)
def test_offsets_lead_there_and_back(old: str, new: str) -> None:
    found = compare(old, new)
    for at in range(len(old)):
        image = found.new_of(at)
        if image is not None:
            assert old[at] == new[image]
            assert found.run_at(image) == found.run_of(at)
        assert found.end_before(at) <= found.start_of(at)
        assert found.start_of(at) < found.end_of(at + 1) or image is None


@given(texts, texts)
def test_what_is_left_before_and_after_an_offset_is_in_order(old: str, new: str) -> None:
    found = compare(old, new)
    for at in range(len(old) + 1):
        assert 0 <= found.end_before(at) <= found.start_after(at) <= len(new)


def test_a_moved_paragraph_is_one_gap_in_each_text() -> None:
    first, moved, last = (
        "雨停了。孩子们跑去看水。\n",
        "老船夫坐在门口。\n",
        "水涨得很快，桥看不见了。\n",
    )
    found = checked(first + moved + last, moved + first + last)
    assert [gap.old.length for gap in found.gaps if gap.old.length] == [len(moved)]
    assert [gap.new.length for gap in found.gaps if gap.new.length] == [len(moved)]


def test_words_that_another_sentence_also_has_are_no_trace_of_the_one_it_replaced() -> None:
    old = "雨停了。他的祖母在河边洗衣服。天黑了。"
    new = "雨停了。两个学生沿着河走了很久。天黑了。"
    (gap,) = checked(old, new).gaps
    assert old[gap.old.start : gap.old.end] == "他的祖母在河边洗衣服"
    assert new[gap.new.start : gap.new.end] == "两个学生沿着河走了很久"


def test_what_is_repeated_beside_a_gap_could_as_well_be_the_other_one() -> None:
    old, new = "大家都说好的，好的，去吧", "大家都说好的，去吧"
    found = checked(old, new)
    first, _ = found.runs
    assert found.slack(first, old, new) == (0, 3)
    back = compare(new, old)
    assert back.slack(next(back.runs), new, old) == (0, 3)


def test_a_gap_tells_both_stretches() -> None:
    assert list(compare("一二三四五六", "一二三，四五六").gaps) == [Gap(Span(3, 3), Span(3, 4))]


def test_two_revisions_of_a_book_are_compared_in_seconds() -> None:
    """A comparison of each character with each would take hours."""

    def line(number: int) -> str:
        signs = (chr(0x4E00 + (number * 7919 + at * at * 31) % 20_011) for at in range(60))
        return f"{''.join(signs)}。"

    lines = [line(number) for number in range(8000)]
    old = "\n".join(lines)
    for at in range(0, len(lines), 5):
        lines[at] = f"{lines[at][:30]}错{lines[at][31:]}"
    del lines[4000]
    start = time.process_time()
    found = checked(old, "\n".join(lines))
    assert time.process_time() - start < 10
    assert len(list(found.gaps)) == 1600
