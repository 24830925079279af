"""How lines find their sides, one question at a time."""

import pytest

from reader.formats.sources import draft_of, pasted
from reader.model.draft import Draft
from reader.model.language import Language
from tests.formats.shapes import dropped, texts


def draft(text: str, name: str = "a.txt") -> Draft:
    """Take a text apart."""
    return draft_of(pasted(text, name))


BODY = "灯亮了一整夜，没有人去关它。"
ENGLISH = "The lamp burned all night, and no one went to put it out."


@pytest.mark.parametrize(
    "marker",
    [
        "英语如下:",
        "英文如下",
        "参考译文",
        "译文",
        "【译文】",
        "（英译）",
        "以下是英文版：",
        "English version",
        "English translation:",
        "--- English ---",
        "英文 / English",
        "The English version is as follows:",
        "翻譯",
        "附：英文原文",
    ],
)
def test_a_marker_is_kept_out_whatever_its_words(marker: str) -> None:
    found = draft(f"{BODY}\n\n{marker}\n\n{ENGLISH}")
    assert (texts(found, "zh"), texts(found, "en")) == ([BODY], [ENGLISH])
    assert [(piece.kind.value, piece.text) for piece in found.dropped] == [("marker", marker)]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("中文：", "英文："),
        ("[ZH] ", "[EN] "),
        ("CN: ", "EN: "),
        ("【原文】", "【译文】"),
        ("Chinese: ", "English: "),
    ],
)
def test_a_marker_before_each_sentence_is_taken_off(chinese: str, english: str) -> None:
    found = draft(f"{chinese}{BODY}\n{english}{ENGLISH}\n{chinese}{BODY}\n{english}{ENGLISH}")
    assert (texts(found, "zh"), texts(found, "en")) == ([BODY] * 2, [ENGLISH] * 2)


@pytest.mark.parametrize(
    "line",
    ["译文很难读。", "English is hard.", "中文：难学吗？不难。", "Original sin was her theme."],
)
def test_a_sentence_about_languages_is_no_marker(line: str) -> None:
    found = draft(f"{BODY}\n{ENGLISH}\n{line}")
    assert line in [*texts(found, "zh"), *texts(found, "en")] or line.startswith("中文：")


def test_names_before_speech_stay() -> None:
    found = draft("小林：你来吗？\nLin: Are you coming?\n老板：来。\nOwner: I am.")
    assert texts(found, "en") == ["Lin: Are you coming?", "Owner: I am."]
    assert not found.dropped


def test_the_first_of_two_sources_dates_and_authors_counts_and_the_other_is_kept() -> None:
    found = draft(
        f"作者：王明\nAuthor: Wang Ming\n来源：灯报\nSource: https://a.example.org/1\n{BODY}\n{ENGLISH}"
    )
    assert (found.author, found.source) == ("王明", "https://a.example.org/1")
    assert {"Wang Ming", "灯报"} <= set(dropped(found))


def test_keywords_split_at_every_kind_of_comma() -> None:
    found = draft(f"关键词：灯，夜、海；风|雨\nKeywords: lamp, night sea; wind\n{BODY}\n{ENGLISH}")
    assert found.keywords == ("灯", "夜", "海", "风", "雨", "lamp", "night sea", "wind")


def test_dates_in_a_diary_are_text() -> None:
    march_first = "2021年3月1日\n今天下雨。\nMarch 1, 2021\nIt rained."
    march_second = "2021年3月2日\n放晴了。\nMarch 2, 2021\nIt cleared."
    found = draft(f"{march_first}\n{march_second}")
    assert found.date is None
    assert texts(found, "zh")[0] == "2021年3月1日"


def test_numbers_of_a_list_inside_an_article_stay() -> None:
    items = "1. 水要开。\n2. 茶要新。"
    found = draft(f"{BODY}\n{items}\n{BODY}\n{ENGLISH}\n1. Boil it.\n2. Use new tea.\n{ENGLISH}")
    assert "1. 水要开。" in texts(found, "zh")


def test_numbers_that_only_count_pairs_go_and_are_told() -> None:
    found = draft("一、请安静。\n1. Quiet, please.\n二、请排队。\n2. Please queue.")
    assert texts(found, "zh") == ["请安静。", "请排队。"]
    assert [piece.kind.value for piece in found.dropped] == ["number"] * 4


def test_a_list_of_words_has_no_title() -> None:
    found = draft("苹果 apple\n香蕉 banana\n火车站 railway station")
    assert texts(found, "en") == ["apple", "banana", "railway station"]
    assert all(side.paragraphs[0].kind.value == "text" for side in found.sides)


def test_a_term_in_the_other_language_opens_no_second_side() -> None:
    found = draft(f"{BODY * 12}\nSpotify\n{BODY * 12}")
    assert [side.language for side in found.sides] == [Language.SIMPLIFIED]
    assert "Spotify" in texts(found, "zh")


def test_silent_speech_stays_in_the_language_of_its_dots() -> None:
    found = draft(f"{BODY}\n{ENGLISH}\n……\n...\n{BODY}\n{ENGLISH}")
    assert texts(found, "zh")[1] == "……"
    assert texts(found, "en")[1] == "..."


def test_a_paragraph_keeps_its_characters() -> None:
    odd = "Ｗｉｄｅ，　全角 ｶﾅ é\u0301 𠮷野家　的灯。"
    assert texts(draft(f"  {odd}　"), "zh") == [odd]


def test_verses_are_not_joined() -> None:
    verses = "\n".join(["The lamp is burning in the window of the lighthouse by the bay,"] * 6)
    assert len(texts(draft(verses), "en")) == 6


def test_a_word_of_navigation_alone_is_text() -> None:
    found = draft(f"Home\n\n{ENGLISH}\n\n家\n\n{BODY}")
    assert texts(found, "en")[0] == "Home"


def test_the_title_that_a_label_and_the_text_both_give_stands_once() -> None:
    found = draft(f"标题：夜里的灯\n夜里的灯\n\n{BODY}\n\n{ENGLISH}")
    assert texts(found, "zh") == ["夜里的灯", BODY]
    assert "夜里的灯" in dropped(found)


def test_a_leftover_says_where_it_would_go_back_to() -> None:
    found = draft(f"{BODY}\n* * *\n{BODY}\n{ENGLISH}\n{ENGLISH}")
    (piece,) = found.dropped
    assert (piece.text, piece.side, piece.before) == ("* * *", 0, 1)


def test_metadata_in_brackets_is_read() -> None:
    found = draft(f"{BODY}\n（来源：老街晚报 编辑：王明）\n\n{ENGLISH}\n(Source: Old Street News)")
    assert found.source == "老街晚报"
    assert (texts(found, "zh"), texts(found, "en")) == ([BODY], [ENGLISH])


def test_an_unpunctuated_poem_keeps_its_title_apart() -> None:
    found = draft(
        "静夜\n\n灯下的影子\n比我先睡着\n\nQuiet Night\n\nThe shadow under the lamp\nfell asleep"
    )
    titles = [side.paragraphs[0] for side in found.sides]
    assert [(p.kind.value, p.text) for p in titles] == [("title", "静夜"), ("title", "Quiet Night")]


def test_a_question_is_a_title_only_over_long_paragraphs() -> None:
    over = draft(f"机器会做梦吗？\n\n{BODY * 3}\n\nDo Machines Dream?\n\n{ENGLISH * 3}")
    assert [side.paragraphs[0].kind.value for side in over.sides] == ["title", "title"]
    asked = draft("你好吗？\nHow are you?\n我很好。\nI am fine.")
    assert [side.paragraphs[0].kind.value for side in asked.sides] == ["text", "text"]


def test_a_reading_in_pinyin_is_kept_out() -> None:
    found = draft("我很好。\nWǒ hěn hǎo.\nI am fine.")
    assert dropped(found) == ["Wǒ hěn hǎo."]
    assert texts(found, "en") == ["I am fine."]


@pytest.mark.parametrize(
    "lines",
    [
        "灯亮了。 The lamp was lit.\n没有人来。 Nobody came.",
        "The lamp was lit. 灯亮了。\nNobody came. 没有人来。",
        "灯亮了。The lamp was lit.没有人来。Nobody came.",
        "灯亮了。（The lamp was lit.）\n没有人来。（Nobody came.）",
        "灯亮了。\tThe lamp was lit.\n没有人来。\tNobody came.",
        "灯亮了。 / The lamp was lit.\n没有人来。 / Nobody came.",
        "| 灯亮了。 | The lamp was lit. |\n| 没有人来。 | Nobody came. |",
    ],
)
def test_both_languages_on_one_line_are_parted(lines: str) -> None:
    found = draft(lines)
    assert "".join(texts(found, "zh")) == "灯亮了。没有人来。"
    assert " ".join(texts(found, "en")) == "The lamp was lit. Nobody came."


def test_a_command_in_a_chinese_page_opens_no_second_side() -> None:
    page = f"如何安装 Docker Compose\n\n{BODY * 4}\n\ndocker compose version"
    assert [side.language for side in draft(page).sides] == [Language.SIMPLIFIED]


def test_a_roman_number_is_no_english() -> None:
    found = draft("I. 早晨\n太阳出来了。\nI. Morning\nThe sun came up.")
    assert texts(found, "zh") == ["I. 早晨", "太阳出来了。"]
