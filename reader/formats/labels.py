"""Labels: words before a colon or in brackets that say what follows (`Title:`, 【来源】, 关键词：).

A label needs its colon or its brackets; a bare word is text. A line may hold several, as the line
under a headline does: `2024-05-25 10:30 来源：… 作者：…`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from reader.formats.lines import Role

URL = re.compile(
    r"(?:https?://|www\.)[^\s，。；、（）【】《》“”<>\"]+|[\w-]+(?:\.[\w-]+)+/[\w./?=&%#-]*",
    re.ASCII,
)
"""An address: with a scheme, with `www.`, or a host with a path."""


class Field(StrEnum):
    """What a label announces. `BODY` is the text itself, `ASIDE` a line of no use to a reader."""

    TITLE = "title"
    KEYWORDS = "keywords"
    SOURCE = "source"
    AUTHOR = "author"
    DATE = "date"
    BODY = "body"
    ASIDE = "aside"

    @property
    def role(self) -> Role:
        """The role of the words after the label."""
        return _ROLES[self]


_ROLES = {
    Field.TITLE: Role.TITLE,
    Field.KEYWORDS: Role.KEYWORDS,
    Field.SOURCE: Role.SOURCE,
    Field.AUTHOR: Role.AUTHOR,
    Field.DATE: Role.DATE,
    Field.BODY: Role.TEXT,
    Field.ASIDE: Role.LABEL,
}

_WORDS: dict[Field, str] = {
    Field.TITLE: "标题|標題|题目|題目|题名|篇名|headline|title|heading",
    Field.KEYWORDS: "关键词|關鍵詞|关键字|關鍵字|标签|標籤|key ?words?|tags?",
    Field.SOURCE: "来源|來源|出处|出處|原文链接|原文連結|原文地址|链接|連結|网址|網址|转自|轉自|转载自|原载|文章来源"
    "|新闻来源|消息来源|sources?|link|url|original link|from the web|via",
    Field.AUTHOR: "作者|撰文|撰稿|记者|記者|authors?|byline|written by|by|reporter|writer",
    Field.DATE: "日期|时间|時間|发布时间|發佈時間|发布日期|更新时间|发表时间|发表于|发布于"
    "|date|published|published on|posted|posted on|updated|last updated|publication date",
    Field.BODY: "正文|内容|內容|全文|摘要|提要|导语|導語|简介|body|content|contents|text|article|summary"
    "|abstract|lead|main text|full text",
    Field.ASIDE: "译者|譯者|翻译者|编辑|編輯|责任编辑|責任編輯|责编|校对|审校|审核|编译|图片来源|图源|摄影|供图|分类|栏目|频道"
    "|语言|難度|难度|translators?|translated by|editors?|edited by|photos?|photo by|photo credit|image"
    "|categor(?:y|ies)|section|language|level",
}
_FIELDS = {field: re.compile(words, re.IGNORECASE) for field, words in _WORDS.items()}
_QUALIFIER = r"(?:英文|中文|英语|汉语|原文|文章|新闻|本文|english|chinese|original|article)?\s*"
_ANY = "|".join(_WORDS.values())
_LABEL = re.compile(
    rf"(?:[【\[〔「*]\s*{_QUALIFIER}(?P<inside>{_ANY})\s*[】\]〕」*]+\s*[:：]?"
    rf"|{_QUALIFIER}(?P<bare>{_ANY})\s*[:：])\s*",
    re.IGNORECASE,
)
_SPACED = re.compile("(?<=^[标標题題来來作日内內正摘译譯])[ \u3000]+(?=[题題目源者期容文要])")
_INNER = re.compile(
    rf"(?:^|(?<=[\s|｜])){_QUALIFIER}(?:{_WORDS[Field.SOURCE]}|{_WORDS[Field.AUTHOR]}|{_WORDS[Field.DATE]}"
    rf"|{_WORDS[Field.ASIDE]})\s*[:：]",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?P<label>(?:By|by|BY)\s+|文\s*[/／|｜]\s*)(?P<name>[A-Z][\w.’'-]*(?: (?:and |[A-Z])[\w.’'-]*){0,5}"
    r"|[\u4e00-\u9fff·]{2,12})"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_CLOCK = r"(?:(?:上午|下午|晚上|at)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}(?:[+-]\d+)?)?)"
_WEEKDAY = r"[(（]?(?:星期|周|週|礼拜)[一二三四五六日天][)）]?|(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?\.?"
_DATE = re.compile(
    rf"(?:(?:发布于|更新于|发表于|Published|Posted|Updated)(?:\s+on)?\s*)?(?:{_WEEKDAY})?[,，]?\s*"
    r"(?:\d{4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}\s*日?"
    r"|[二〇零○一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\s*,?\s+\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}})"
    rf"\s*[,，|T]?\s*(?:{_WEEKDAY})?\s*{_CLOCK}?",
    re.IGNORECASE,
)
_STOPPED = re.compile(r"[。！？!?；;]|\.\s|\.$")


class Label(NamedTuple):
    """A label found: what it announces, and where it ends in the line."""

    field: Field
    end: int


def label_at(text: str) -> Label | None:
    """Give the label at the beginning of a line, where what follows is fit for it."""
    match = _LABEL.match(_SPACED.sub(lambda blank: "", text[:12]) + text[12:])
    if match is None:
        return None
    word = (match["inside"] or match["bare"]).strip()
    field = next(field for field, words in _FIELDS.items() if words.fullmatch(word))
    end = match.end() + (len(text[:12]) - len(_SPACED.sub("", text[:12])))
    return Label(field, end) if _fits(field, text[end:]) else None


def _fits(field: Field, value: str) -> bool:
    """Whether words can be what the label announces: no whole sentence is an author."""
    if not value or field in {Field.BODY, Field.KEYWORDS}:
        return True
    if field is Field.SOURCE:
        return len(value) <= 300 and (bool(URL.search(value)) or not _STOPPED.search(value))
    if field is Field.DATE:
        return len(value) <= 60 and bool(re.search(r"\d|[〇一二三四五六七八九十]", value))
    if field is Field.TITLE:
        return len(value) <= 300
    return len(value) <= 80 and not re.search(r"[。！？!?；;，]|[a-z]{3}\.$", value)


def cuts(text: str) -> list[int]:
    """Give where the parts of a line of metadata begin (`date 来源：… 作者：…`); [0] for one."""
    if len(text) > 160:
        return [0]
    starts = [match.start() for match in _INNER.finditer(text)]
    head = text[: starts[0]].strip(" |｜\u3000") if starts else text
    if not starts or (len(starts) == 1 and (starts[0] == 0 or not is_date(head))):
        return [0]
    return [0, *[start for start in starts if start]] if is_date(head) or not head else [0]


def is_date(text: str) -> bool:
    """Whether a line is a date and nothing more."""
    return len(text) <= 60 and _DATE.fullmatch(text) is not None


def byline_at(text: str) -> int:
    """Give where the name begins in `By Jane Doe` or `文/王明`; 0 where the line is no byline."""
    match = _BYLINE.fullmatch(text) if len(text) <= 60 else None
    return match.start("name") if match else 0
