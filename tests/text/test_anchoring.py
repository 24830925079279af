from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.chinese.variants import simplified
from reader.model.annotation import State
from reader.model.language import Language
from reader.model.spans import Span, Spans
from reader.text.anchoring import Anchored, Reason, Version, anchor
from reader.text.folding import fold
from reader.text.sentences import split

TEXT = (
    "雨停了，孩子们跑到河边去看水。水涨得很快，桥已经看不见了。\n"
    "老船夫坐在门口抽烟。他说，三十年前的水比今天还大，第一座桥就是那时候没的。\n"
    "邮差在槐树下等着摆渡。他把一封信翻来覆去地看，信封上没有写地址。\n"
    "晚上，灯塔亮了。守灯塔的女人把窗子一扇一扇地关好，坐下来写日记。"
)


def version(text: str) -> Version:
    sentences, at = [], 0
    for line in text.split("\n"):
        sentences += [(at + start, at + end) for start, end in split(line, Language.SIMPLIFIED)]
        at += len(line) + 1
    return Version(text, Spans.of(sentences))


def span_of(words: str, text: str = TEXT, occurrence: int = 1) -> Span:
    start = -1
    for _ in range(occurrence):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def anchored(words: str, new: str, old: str = TEXT, occurrence: int = 1) -> Anchored:
    """Anchor the place of some words of the old text in the new one."""
    (found,) = anchor(
        version(old),
        version(new),
        [span_of(words, old, occurrence)],
        lambda text: fold(text, simplified()),
    )
    return found


def under(found: Anchored, text: str) -> str | None:
    return None if found.span is None else text[found.span.start : found.span.end]


def test_in_the_same_text_a_place_keeps_its_offsets() -> None:
    assert anchored("三十年前", TEXT) == Anchored(State.PLACED, span_of("三十年前"))


def test_a_place_before_an_edit_is_placed_and_one_behind_it_moved_with_its_words() -> None:
    new = TEXT.replace("水涨得很快", "水涨得真的很快")
    assert anchored("孩子们", new).state is State.PLACED
    behind = anchored("三十年前", new)
    assert behind.state is State.MOVED
    assert under(behind, new) == "三十年前"


def test_one_character_keeps_its_place_beside_a_typo() -> None:
    new = TEXT.replace("看水。", "看氺。")
    found = anchored("去", new)
    assert (found.state, found.span) == (State.PLACED, span_of("去"))


def test_a_text_in_traditional_characters_and_other_quotes_is_the_same_text() -> None:
    old = "老船夫说：“三十年前的水比今天还大。”"
    new = "老船夫說：「三十年前的水比今天還大。」"
    assert anchored("还大", new, old).span == span_of("还大", old)


def test_longer_words_are_known_again_when_they_are_mistyped() -> None:
    new = TEXT.replace("第一座桥就是", "第一坐桥正是")
    found = anchored("第一座桥就是那时候没的", new)
    assert under(found, new) == "第一坐桥正是那时候没的"
    assert found.state is State.MOVED
    assert found.score < 1


def test_short_words_are_known_again_only_as_they_are() -> None:
    new = TEXT.replace("第一座桥就是", "第一坐桥正是")
    assert anchored("座桥", new).state is State.ORPHAN


@pytest.mark.parametrize("words", ["摆渡", "老船夫坐在门口抽烟。", "那时候没的"])
def test_a_place_goes_with_its_paragraph(words: str) -> None:
    lines = TEXT.split("\n")
    new = "\n".join([*lines[2:], *lines[:2]])
    found = anchored(words, new)
    assert under(found, new) == words
    assert found.state is State.MOVED


def test_what_was_left_out_is_an_orphan_though_its_words_stand_elsewhere() -> None:
    old = TEXT + "\n水涨得很快，船就走不了了。"
    new = old.replace("水涨得很快，桥已经看不见了。", "", 1)
    found = anchored("水涨得很快", new, old)
    assert (found.state, found.span, found.reason) == (State.ORPHAN, None, Reason.GONE)
    assert anchored("水涨得很快", new, old, occurrence=2).span is not None


def test_words_that_come_in_anew_elsewhere_are_not_taken_for_those_that_went() -> None:
    new = TEXT.replace("信封上没有写地址。", "").replace("抽烟。", "抽烟，没有写地址。")
    assert anchored("没有写地址", new).state is State.ORPHAN


def test_the_next_sentence_that_begins_alike_is_not_taken_for_the_one_that_went() -> None:
    begun = "到了第三天的傍晚，下了很久的雨终于停了的时候，"
    old = f"他没有回头。{begun}守灯塔的女人点上了灯。{begun}那只花猫在窗下睡着了。天亮了。"
    new = f"他没有回头。{begun}那只花猫在窗下睡看了。天亮了。"
    assert anchored("第三天", new, old).state is State.ORPHAN
    assert under(anchored("睡", new, old), new) == "睡"


def test_a_passage_does_not_grow_over_the_end_of_a_paragraph() -> None:
    old = "他把钥匙放在了门槛旁边。雪下得最大的那一夜，邮差往回走。\n雪下得最大的那一夜，灯灭了。"
    new = "他把钥匙放在了门槛旁边。\n雪下得最大的那一夜，灯灭了。"
    found = anchored("钥匙放在了门槛旁边。雪下得最大的", new, old)
    assert "\n" not in (under(found, new) or "")


def test_words_that_come_in_anew_amid_their_own_are_not_taken_for_them() -> None:
    old = "邮差听见了远处的锣鼓声。一连几个星期，摆渡人向过路的人打听山那边的消息。"
    new = old.replace("锣鼓声。一连几个", "锣鼓声。处的锣鼓声。一连几个一连几个")
    assert anchored("鼓声。一连几", new, old).state is State.ORPHAN


def test_one_of_two_that_stood_side_by_side_is_not_guessed() -> None:
    old = "大家都说：好的，好的，那就这样去吧，路上要小心。"
    new = "大家都说：好的，那就这样去吧，路上要小心。"
    for occurrence in (1, 2):
        found = anchored("好的，", new, old, occurrence)
        assert (found.state, found.reason) == (State.ORPHAN, Reason.AMBIGUOUS)
    assert under(anchored("去吧", new, old), new) == "去吧"


def test_a_word_at_the_same_spot_in_a_sentence_put_in_its_stead_is_another_one() -> None:
    old = TEXT.replace(
        "他说，三十年前的水比今天还大，第一座桥就是那时候没的。", "他走了，去得很远。"
    )
    new = old.replace("他走了，去得很远。", "他们都笑了起来。")
    assert anchored("他", new, old).state is State.ORPHAN


@given(st.data())
def test_whatever_is_put_before_or_behind_a_text_its_places_keep_their_words(
    data: st.DataObject,
) -> None:
    strange = st.text(alphabet="春夏秋冬，。\n", max_size=30)
    head, tail = data.draw(strange), data.draw(strange)
    start = data.draw(st.integers(14, len(TEXT) - 30))
    end = data.draw(st.integers(start + 1, len(TEXT) - 14))
    new = head + TEXT + tail
    (found,) = anchor(version(TEXT), version(new), [Span(start, end)])
    assert found.span == Span(start + len(head), end + len(head))


@given(
    st.text(alphabet="abc 。\n", max_size=40), st.text(alphabet="abc 。\n", max_size=40), st.data()
)
def test_a_place_that_is_short_is_only_ever_put_on_its_own_words(
    old: str, new: str, data: st.DataObject
) -> None:
    if not old:
        return
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, min(len(old), start + 7)))
    (found,) = anchor(version(old), version(new), [Span(start, end)])
    assert (found.span is None) == (found.state is State.ORPHAN)
    assert (found.reason is None) == (found.span is not None)
    if found.span is not None:
        assert new[found.span.start : found.span.end] == old[start:end]


def test_a_span_that_is_not_of_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="span"):
        anchor(version("一二"), version("一"), [Span(0, 3)])


def test_a_fold_that_moves_offsets_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        anchor(version("一二"), version("一"), [Span(0, 1)], lambda text: text + " ")
