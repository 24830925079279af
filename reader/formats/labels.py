"""Labels: words before a colon or in brackets that say what follows (`Title:`, 【来源】, 关键词：).

A label needs its colon or its brackets; a bare word is text. A line may hold several, as the line
under a headline does: `2024-05-25 10:30 来源：… 作者：…`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from reader.formats.dates import is_date
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
    field: "|".join(words)
    for field, words in {
        Field.TITLE: ("标题|標題|题目|題目|题名|篇名", "headline|title|heading"),
        Field.KEYWORDS: ("关键词|關鍵詞|关键字|關鍵字|标签|標籤", "key ?words?|tags?"),
        Field.SOURCE: (
            "来源|來源|出处|出處|原文链接|原文連結|原文地址|链接|連結|网址|網址|转自|轉自|转载自|原载",
            "文章来源|新闻来源|消息来源|信息来源|sources?|link|url|original link|via",
        ),
        Field.AUTHOR: ("作者|撰文|撰稿|记者|記者", "authors?|byline|written by|by|reporter|writer"),
        Field.DATE: (
            "日期|时间|時間|发布时间|發佈時間|发布日期|發佈日期|更新时间|发表时间|发表于|发布于",
            "date|published|published on|posted|posted on|updated|last updated|publication date",
        ),
        Field.BODY: (
            "正文|内容|內容|全文|摘要|提要|导语|導語|简介",
            "body|contents?|text|article|summary|abstract|lead|main text|full text",
        ),
        Field.ASIDE: (
            "译者|譯者|翻译者|编辑|編輯|责任编辑|責任編輯|责编|校对|校對|审校|审核|编译|編譯",
            "图片来源|图源|摄影|供图|分类|分類|栏目|频道|语言|难度|難度",
            "translators?|translated by|editors?|edited by|photos?|photo by|photo credit|image",
            "categor(?:y|ies)|section|language|level",
        ),
    }.items()
}


def _spaced(words: str) -> str:
    """Let blanks stand between the characters of Chinese words (`标　题`)."""
    return re.sub("(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", "[ \u3000]*", words)


_FIELDS = {field: re.compile(_spaced(words), re.IGNORECASE) for field, words in _WORDS.items()}
_QUALIFIER = r"(?:英文|中文|英语|汉语|原文|文章|新闻|本文|english|chinese|original|article)?\s*"
_ANY = _spaced("|".join(_WORDS.values()))
_LABEL = re.compile(
    rf"(?:[【\[〔「*]\s*{_QUALIFIER}(?P<inside>{_ANY})\s*[】\]〕」*]+\s*[:：]?"
    rf"|{_QUALIFIER}(?P<bare>{_ANY})\s*(?:[:：]|[|｜丨](?=\s*[^\s|｜])))\s*",
    re.IGNORECASE,
)
_BARE_BODY = re.compile("正文|内容|內容|content|body|text|main text", re.IGNORECASE)
_IN_A_LINE = "|".join(_WORDS[f] for f in (Field.SOURCE, Field.AUTHOR, Field.DATE, Field.ASIDE))
_INNER = re.compile(rf"(?:^|(?<=[\s|｜])){_QUALIFIER}(?:{_IN_A_LINE})\s*[:：]", re.IGNORECASE)
_NAME = r"[A-Z][\w.’'-]*(?: (?:and |[A-Z])[\w.’'-]*){0,5}"
_BYLINE = re.compile(rf"(?:[Bb][Yy]\s+|文\s*[/／|｜]\s*)(?P<name>{_NAME}|[\u4e00-\u9fff·]{{2,12}})")
_SIGNED = re.compile(rf"(?P<date>.{{6,40}}?)\s+(?P<name>by {_NAME})")
_SPOKEN = re.compile(r"[。！？!?]")


LONGEST = 160
"""A longer line is no line of metadata, in characters."""


class Label(NamedTuple):
    """A label found: what it announces, and where it ends in the line."""

    field: Field
    end: int


def label_at(text: str) -> Label | None:
    """Give the label at the beginning of a line, where what follows is fit for it."""
    match = _LABEL.match(text)
    if match is None:
        return None
    word = (match["inside"] or match["bare"]).strip()
    field = next(field for field, words in _FIELDS.items() if words.fullmatch(word))
    return Label(field, match.end()) if _fits(field, text[match.end() :]) else None


def bare_label(text: str) -> Label | None:
    """Give the label that a line is without colon or brackets, as in a heading (`## 关键词`)."""
    label = label_at(f"{text}:")
    if label is None or label.end <= len(text) or label.field is Field.ASIDE:
        return None
    if label.field is Field.BODY and not _BARE_BODY.fullmatch(text):
        return None
    return Label(label.field, len(text))


def _fits(field: Field, value: str) -> bool:
    """Whether words can be what the label announces: no whole sentence is an author."""
    if not value or field in {Field.BODY, Field.KEYWORDS}:
        return True
    if field is Field.SOURCE:
        return len(value) <= 300 and (bool(URL.search(value)) or not _SPOKEN.search(value))
    if field is Field.DATE:
        return len(value) <= 60 and bool(re.search(r"\d|[〇一二三四五六七八九十]", value))
    if field is Field.TITLE:
        return len(value) <= 300
    return len(value) <= 80 and not re.search(r"[。！？!?；;，]|[a-z]{3}\.$", value)


def cuts(text: str) -> list[int]:
    """Give where the parts of a line of metadata begin (`date 来源：… 作者：…`); [0] for one."""
    if len(text) > LONGEST:
        return [0]
    signed = _SIGNED.fullmatch(text) if "by " in text else None
    if signed and is_date(signed["date"]):
        return [0, signed.start("name")]
    if ":" not in text and "：" not in text:
        return [0]
    starts = [match.start() for match in _INNER.finditer(text)]
    head = text[: starts[0]].strip(" |｜\u3000") if starts else text
    if not starts or (len(starts) == 1 and (starts[0] == 0 or not is_date(head))):
        return [0]
    return [0, *[start for start in starts if start]] if is_date(head) or not head else [0]


def byline_at(text: str) -> int:
    """Give where the name begins in `By Jane Doe` or `文/王明`; 0 where the line is no byline."""
    match = _BYLINE.fullmatch(text) if len(text) <= 60 else None
    return match.start("name") if match else 0
