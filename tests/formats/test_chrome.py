import pytest

from reader.formats.chrome import chrome_in, is_chrome
from reader.formats.lines import plain_lines

CHROME = [
    "Views: 1",
    "阅读量：3,204",
    "1.2万次浏览 35条评论",
    "5 min read",
    "发表回复",
    "您的邮箱地址不会被公开。 必填项已用 * 标注",
    "Your email address will not be published. Required fields are marked *",
    "Leave a Reply",
    "分享到：微信 微博 QQ空间",
    "Share this:",
    "Facebook Twitter",
    "长按二维码关注我们",
    "上一篇：渡口的猫",
    "Next: The Blue Chair",
    "返回顶部",
    "首页 > 新闻 > 正文",
    "首页 | 新闻 | 体育 | 财经",
    "版权所有 © 2024 河湾晚报",
    "Copyright 2024 by The Lamp. All rights reserved.",
    "未经授权不得转载",
    "本文未经许可，禁止转载。",
    "沪ICP备12345678号",
    "Powered by WordPress",
    "We use cookies to improve your experience.",
    "字号：大 中 小",
    "【打印本页】 【关闭窗口】",
    "第 3 页 共 5 页",
    "相关阅读",
    "点击查看本文英文版",
    "<br> &nbsp;",
]
TEXT = [
    "他未经我同意就走了。",
    "请关注我们身边的人。",
    "She uses cookies to make friends.",
    "Like this.",
    "Read more.",
    "Share the bread with your sister.",
    "下一个是谁？",
    "前一天下过雨。",
    "The comments were kind.",
    "Home",
    "搜索",
    "3 > 2",
    "00:00:01,000 --> 00:00:02,000",
    "The copyright of a poem belongs to the rain.",
]


@pytest.mark.parametrize("line", CHROME)
def test_what_pages_print_around_an_article_is_chrome(line: str) -> None:
    assert is_chrome(line)


@pytest.mark.parametrize("line", TEXT)
def test_what_people_write_is_not(line: str) -> None:
    assert not is_chrome(line)


def kept(text: str) -> list[str]:
    """Give the lines that are not chrome."""
    lines = list(plain_lines(text))
    chrome = chrome_in(lines)
    return [line.text for at, line in enumerate(lines) if at not in chrome]


LONG = "灯亮了一整夜，没有人去关它，因为谁也不知道开关在什么地方，知道的人已经坐船走了很久很久。"


def test_a_bare_word_is_chrome_beside_chrome() -> None:
    assert kept(f"登录\n{LONG}\n上一篇：灯\n登录") == ["登录", LONG]


def test_a_column_of_bare_words_is_a_menu() -> None:
    assert kept(f"Home\nAbout\nContact\n{LONG}") == [LONG]


def test_what_stands_below_a_list_of_articles_belongs_to_it() -> None:
    assert kept(f"{LONG}\n相关阅读\n古镇的桥\nTen Bridges") == [LONG]


def test_a_paragraph_or_a_label_ends_the_foot_of_a_page() -> None:
    assert kept(f"相关阅读\n古镇的桥\n{LONG}\n海\n发表评论\n昵称\n来源：灯报") == [
        LONG,
        "海",
        "来源：灯报",
    ]


def test_how_many_comments_there_are_opens_a_foot_only_below_the_text() -> None:
    assert kept(f"评论 (2)\n灯\n{LONG}\n评论 (2)\n张三：好！") == ["灯", LONG]
