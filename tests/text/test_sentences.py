"""Sentence borders, as data: `|` stands where a sentence ends and the next begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import Paragraph, Paragraphs
from reader.model.language import Language
from reader.text.sentences import sentences_of, split

CHINESE = [
    "天黑了。|我们回家吧！|你来吗？|来。",
    "他走了；她没有动。|灯还亮着。",
    "我想……算了。|明天再说。",
    "他等啊等——谁也没有来。|后来下雨了。",
    "他说：“天黑了。”|我们点了灯。",
    "“走吧！”他喊道。|我们就走了。",
    "“你去哪儿？”她问。|“去河边。”他说。",
    "“天黑了。|我们走吧。”他说。",
    "老师问：“谁来？”|小明说：“我来。”",
    "“真的吗？”|小林说：“真的。”",
    "他问：“你好吗？”|她没有回答。",
    "“好！”|“好！”大家都喊。",
    "她说“不用了。”，然后关上门。|屋里很静。",
    "《你是谁？》这本书不厚。|我读了两遍。",
    "《来吧！》的作者是谁？|没人知道。",
    "他喊着“救命！”的时候，没人听见。|风太大了。",
    "真的吗？！|我不信！！|你再说一遍。",
    "什么？……|没什么。",
    "（他笑了。）|我也笑了。",
    "他来了（昨天来的）。|我很高兴。",
    "「你聽。」|她停下腳步。|「是雨。」",
    "『好了！』」|大家都散了。",
    "价格是3.5元。|便宜了0.5元。",
    "他用了Node.js和ASP.NET。|很快就写好了。",
    "网址是http://a.example.org/b?x=1!y。|记住了吗？",
    "第一，要快。|第二，要准。",
    "1. 打开门。|2. 进去。",
    "今天是5月25日.|明天是26日.",
    "北京时间10:30。|会议开始了。",
    "中新网5月3日电（记者 李一）今天下雨。|气温下降。",
    '他说:"好吧。"|我们走了。',
    '雨停了。|"走吧。"我说。',
    "是吗?|是的!|好.",
    "雨停了。 |太阳出来了。",
    "床前明月光，疑是地上霜。|举头望明月，低头思故乡。",
    "这叫“慢。”，不是“停。”。|懂了吗？",
    "一句话没有句号",
    "他的话[1]很短。[1]|谁也没听清。",
]
ENGLISH = [
    "It was dark. |We went home! |Are you coming? |Yes.",
    "BEIJING, May 25 (Xinhua) — A meeting was held. |It was short.",
    "LIGANG, Nov. 8 (Ligang News) -- A bus left the pier. |It was full.",
    "WASHINGTON, D.C. (AP) — The rain stopped. |Nobody noticed.",
    "Mr. Smith met Dr. Wu. |They shook hands.",
    "Prof. J. K. Liang wrote it. |H. G. Hall read it.",
    "He served in the U.S. Army for years. |Then he left the U.S. |The rest is known.",
    "We met at 5 p.m. |The sun was low.",
    "We met at 5 p.m. on Friday. |It rained.",
    "See No. 3 and Fig. 4. |No. |I will not.",
    "Did he? |No. |He never did.",
    "It cost 3.14 dollars. |Cheap!",
    "Read http://a.example.org/b.html?x=1. |Then write.",
    "“Stop!” he cried. |Nobody stopped.",
    "“Why?” asked Tom. |“Because.”",
    "“Stop!” Tom said. |He meant it.",
    "“I know.” |She turned away.",
    "'It works.' |She smiled.",
    "‘Come on then: let’s see.’ |The boy said nothing.",
    "The dogs' bowl was empty. |So was mine.",
    "He said, “It is late. |Go home.” |We went.",
    "He left (at last). |Good.",
    "(He had left.) |Nobody wept.",
    "Wait... I know. |It is here.",
    "Well… maybe. |Who can say?",
    "He fell silent…. |Then he laughed.",
    "What?! |You came!! |At last.",
    "1. Open the door. |2. Go in.",
    "Apples, pears, etc. are cheap. |Buy some.",
    "He works for Acme Inc. |He likes it.",
    "Acme Co. Ltd. opened a shop. |It closed.",
    "Cats, e.g. Tom, sleep. |Dogs, i.e. mine, do not.",
    "On Jan. 3 it snowed. |On Feb. 4 it thawed.",
    "Sales were up. |iPhone owners were glad.",
    "He has a Ph.D. in physics. |She has two.",
    "It was 1 a.m. |He slept.",
    "St. Mary's is old. |It leans.",
    "That is all.[1] |Nothing more.",
    "The night is deep,",
    "The end.",
    "He said OK. |他说好。",
    "Plan B. |The first had failed.",
]


def marked(text: str, language: Language) -> str:
    return "|".join(text[start:end] for start, end in split(text, language))


@pytest.mark.parametrize("case", CHINESE)
def test_chinese_sentences_end_where_a_reader_would_end_them(case: str) -> None:
    assert marked(case.replace("|", ""), Language.SIMPLIFIED) == case


@pytest.mark.parametrize("case", ENGLISH)
def test_english_sentences_end_where_a_reader_would_end_them(case: str) -> None:
    assert marked(case.replace("|", ""), Language.ENGLISH) == case


PIECES = st.sampled_from(
    [
        *"天黑了我。！？；…—，“”‘’「」《》（）. !?\"'()[]1aZ\u3000𠮷",
        "Mr. ",
        "U.S. ",
        "他说",
        " said",
        "……",
    ]
)


@given(st.lists(PIECES).map("".join), st.sampled_from(Language))
def test_sentences_tile_the_paragraph(text: str, language: Language) -> None:
    spans = split(text, language)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans)


@given(st.text(), st.sampled_from(Language))
def test_sentences_tile_any_text_at_all(text: str, language: Language) -> None:
    spans = split(text, language)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans)


def test_the_sentences_of_a_side_leave_the_newlines_out() -> None:
    text = "天黑了。我走。\n灯亮着。"
    paragraphs = Paragraphs.of([Paragraph(0, 7), Paragraph(8, 12)])
    spans = sentences_of(text, paragraphs, Language.SIMPLIFIED)
    assert [text[start:end] for start, end in spans] == ["天黑了。", "我走。", "灯亮着。"]
