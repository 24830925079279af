"""Nothing is lost and nothing is there twice, whatever a document is made of."""

from hypothesis import given
from hypothesis import strategies as st

from reader.formats.sources import draft_of, draft_of_pair, pasted
from reader.model.article import ParagraphKind
from reader.model.errors import SourceError
from tests.formats.shapes import ink, ink_of

LINES = st.sampled_from(
    """
夜里的灯
灯亮了一整夜，没有人去关它。
“谁在那儿？”他问。
第三章 渡口
A Lamp at Night
The lamp burned all night, and no one went to put it out.
“Who is there?” he asked. Nobody answered.
Chapter 3: The Ferry
灯亮了。 The lamp was lit.
灯亮了。(The lamp was lit.)
灯 | lamp
1. 灯亮了。
1. The lamp was lit.
2. 没有人来。
(2) Nobody came.
英文如下：
参考译文
English version:
中文：灯亮了。
[EN] The lamp was lit.
标题：夜里的灯
Title: A Lamp at Night
Title:
关键词：灯、夜；灯
Keywords: lamp, night, lamp
来源：灯报 https://lamp.example.org/1
Source: The Lamp
【来源】
https://lamp.example.org/2
2024-05-01 10:30 来源：灯报 作者：小灯
作者：小灯
By Xiao Deng
Posted on May 3, 2021 by Wei
May 3, 2021
正文
Views: 1
发表回复
上一篇：渡口
Home
Menu
Share this: Twitter
相关阅读
Dēng liàng le.
* * *
……
42
00:00:01,000 --> 00:00:02,000
# 夜里的灯
## A Lamp
> **灯**亮了，*没有人*来。
- The [lamp](https://lamp.example.org) was `lit`.
| 灯 | lamp |
---
===
title: "夜里的灯"
- lamp
<br>灯\\*亮了
    灯在风里摇，一直摇到天亮，
""".strip().split("\n")
)
DOCUMENTS = st.lists(st.one_of(LINES, st.just("")), min_size=1, max_size=24).map("\n".join)
NOISE = st.text(
    st.sampled_from("灯夜。，：“”（）【】|/#>*_`[]()<>-=:.,!?'\"aA1一 \t\n\u3000é😀"), max_size=120
)


@given(st.one_of(DOCUMENTS, NOISE), st.sampled_from([".txt", ".md"]))
def test_every_character_of_a_document_is_accounted_for_once(text: str, suffix: str) -> None:
    try:
        source = pasted(text, f"document{suffix}")
        draft = draft_of(source)
    except SourceError:
        return
    assert ink_of(draft) == ink(source.text)


@given(DOCUMENTS, DOCUMENTS)
def test_every_character_of_two_documents_is_accounted_for_once(one: str, other: str) -> None:
    try:
        sources = pasted(f"{one}\n灯亮了。", "zh.txt"), pasted(f"{other}\nThe end came.", "en.txt")
        draft = draft_of_pair(*sources)
    except SourceError:
        return
    assert ink_of(draft) == ink(*(source.text for source in sources))


@given(DOCUMENTS)
def test_a_draft_is_well_formed(text: str) -> None:
    try:
        draft = draft_of(pasted(text))
    except SourceError:
        return
    assert [side.language.is_chinese for side in draft.sides] in ([True, False], [True], [False])
    for side in draft.sides:
        kinds = [paragraph.kind for paragraph in side.paragraphs]
        assert ParagraphKind.TITLE not in kinds[1:]
        assert all(p.text == p.text.strip() != "" and "\n" not in p.text for p in side.paragraphs)
    for piece in draft.dropped:
        paragraphs = draft.sides[piece.side].paragraphs
        titled = paragraphs[0].kind is ParagraphKind.TITLE
        assert titled <= piece.before <= len(paragraphs)
        assert piece.text.strip()
