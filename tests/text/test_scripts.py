import pytest

from reader.model.language import Language
from reader.text.scripts import is_chinese, language_of, variant_of

CHINESE = [
    "我们用 PySide6 Essentials 和 hypothesis 写测试。",
    "iPhone 15 Pro Max 和 Samsung Galaxy S24 Ultra 的对比",
    "他说：“I will always love you, no matter what happens.”",
    "用 Python 写一个小小的 RSS reader",
    "界面用的是 Qt，PySide6 的文档比我想的要好，Model/View 那一章我读了两遍。",
    "Go 语言的 goroutine 和 channel",
    "OK！",
    "A: 你想喝点什么？",
    "𠮷野家",
]
ENGLISH = [
    "The word 协同发展 means coordinated development.",
    "He called it “模型与视图”, and then said it again: “模型与视图”.",
    "The city's 非物质文化遗产保护中心 opened",
    "Harbour City",
    "She ordered 小笼包 (small steamed buns) and a pot of 铁观音.",
    "He read the sign aloud: “未经许可不得入内，违者罚款五十元，谢谢合作。”",
    "Qǐngwèn",
    "OK!",
]


@pytest.mark.parametrize("text", CHINESE)
def test_chinese_with_much_latin_in_it_is_chinese(text: str) -> None:
    assert is_chinese(text) is True


@pytest.mark.parametrize("text", ENGLISH)
def test_english_that_quotes_chinese_is_english(text: str) -> None:
    assert is_chinese(text) is False


@pytest.mark.parametrize("text", ["", "123", "* * *", "……", "Привет"])
def test_what_has_neither_script_has_no_language(text: str) -> None:
    assert is_chinese(text) is None
    assert language_of(text) is None


def test_traditional_is_told_from_simplified() -> None:
    assert variant_of("圖書館開到深夜，讀者很多") is Language.TRADITIONAL
    assert variant_of("图书馆开到深夜，读者很多") is Language.SIMPLIFIED


def test_a_name_in_the_other_script_does_not_turn_a_text() -> None:
    assert (
        language_of("他的名字写作陳聽雨，我们都叫他小陈，这样写起来快一点。") is Language.SIMPLIFIED
    )
    assert (
        language_of("她把「图」字寫在黑板上，說這是簡體的寫法，我們也該認識。")
        is Language.TRADITIONAL
    )


def test_text_in_both_scripts_alike_counts_as_simplified() -> None:
    assert variant_of("山上有人") is Language.SIMPLIFIED
