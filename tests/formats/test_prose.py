"""What is prose at a glance is prose by every rule."""

from hypothesis import example, given
from hypothesis import strategies as st

from reader.formats.lines import Line, Role
from reader.formats.pieces import Part, parts_of
from reader.formats.prose import is_prose

CHINESE = (
    "灯亮了一整夜，没有人去关它。到了早上，摆渡人才想起来，昨天夜里谁也没有过河，"
    "可是船已经不在这一边了，绳子还湿着，像是刚刚解开的。"
)
ENGLISH = (
    "The lamp burned all night, and no one went to put it out. In the morning the ferryman saw"
    " that nobody had crossed, and yet the boat lay on the other side"
)
TELLING = [
    "：",
    ":",
    "|",
    "｜",
    "丨",
    "（",
    "）",
    "(",
    ")",
    "【",
    "】",
    "「",
    "」",
    "<",
    "*",
    "标题",
    "来源",
    "Title",
    "Source",
    "English",
    "译文",
    "by",
    "By Jane Doe",
    "May 3, 2021, by Jane Doe",
    "2024-05-01 10:30",
    "https://lamp.example.org/1",
    "ǎ",
    "1.",
    "[00:12.30]",
    ", a",
    "，",
    "。",
    "……",
    "42",
]
PARTS = st.sampled_from([*TELLING, CHINESE, ENGLISH]) | st.text(max_size=20)


@given(st.lists(PARTS, min_size=1).map("".join), st.booleans())
@example("May 3, 2021 by Jane Winterbottom-Featherstone and John Smith-Lampkeeper", False)
@example(f"标题：{CHINESE}", False)
@example(f"【内容】{CHINESE}", False)
@example("Dēng liàng le, méi yǒu rén qù guān tā, dào le zǎo shàng, bǎi dù rén cái xiǎng", True)
@example("，……，" * 30, True)
def test_a_line_that_is_prose_at_a_glance_has_no_other_part(words: str, bare: bool) -> None:
    text = " ".join(words.split())
    if is_prose(text):
        assert list(parts_of(Line(text), bare=bare)) == [Part(text, Role.TEXT)]


def test_long_lines_of_either_language_are_prose_at_a_glance() -> None:
    assert is_prose(CHINESE)
    assert is_prose(ENGLISH)
