"""Markers: lines and prefixes that say which language, or which version, comes next.

A marker is recognised by its grammar, not from a list of lines: it is made of a few words only,
one of which names a language or a translation (英语如下, 参考译文, English version).
"""

from __future__ import annotations

import re

from reader.text.scripts import HAN_RANGE, LATIN_RANGE

_CORE = (
    "英语|英語|英文|英译|英譯|中译|中譯|汉译|漢譯|中文|汉语|漢語|华语|華語|国语|國語|译文|譯文|原文"
    "|翻译|翻譯|双语|雙語|中英|英中|英汉|英漢|汉英|漢英|译|譯"
)
_FILLING = (
    "以下|下面|如下|参考|參考|版本|版|全文|正文|部分|内容|內容|附|本文|文章|新闻|新聞|稿|对照|對照|是|为"
    "|為|的|文|本|简体|簡體|繁体|繁體|字幕|课文|課文|及|与|與|和"
)
_CHINESE = re.compile(f"(?:{_FILLING})*(?:{_CORE})(?:{_CORE}|{_FILLING})*")


def _words(text: str) -> frozenset[str]:
    """Give the words of a list that is written with blanks."""
    return frozenset(text.split())


_ENGLISH_CORE = _words("english chinese mandarin translation translated original")
_ENGLISH_FILLING = _words(
    "the a an is as follows following in of text version below here full reference simplified"
    " traditional for by part script transcript and or bilingual"
)
_END = re.compile(r"\W*(?:END|Enditem|完|全文完|本文完|未完待续)\W*")
_SHORT = re.compile("EN|ENG|CN|CHN|ZH|中|英|译|譯|原", re.IGNORECASE)
_RUN = re.compile(f"[{HAN_RANGE}]+|[{LATIN_RANGE}]+")
_OTHER = re.compile(r"[\w]")
_PREFIX = re.compile(
    r"(?:(?P<open>[【\[（(<〔])\s*(?P<inside>[^】\])）>〕:：]{1,30})[】\])）>〕]\s*[:：]?"
    r"|(?P<bare>[^:：。，,.!?【\[（(]{1,40})[:：])\s*"
)
LONGEST = 48
"""A longer line is no marker, in characters."""


def is_marker(text: str) -> bool:
    """Whether a whole line is a marker: `英语如下：`, `【译文】`, `English version`, `（完）`."""
    return len(text) <= LONGEST and (_names_a_version(text) or bool(_END.fullmatch(text)))


def marker_end(text: str) -> int:
    """Give where a marker at the beginning of a line ends (`英文：…`, `[EN] …`), or 0."""
    match = _PREFIX.match(text)
    if match is None or match.end() == len(text):
        return 0
    head = (match["inside"] or match["bare"]).strip()
    return match.end() if _SHORT.fullmatch(head) or _names_a_version(head) else 0


def _names_a_version(text: str) -> bool:
    """Whether a stretch is made of a marker's words alone, with one that says which version."""
    runs = _RUN.findall(text)
    if not runs or _OTHER.search(_RUN.sub("", text)):
        return False
    han = "".join(run for run in runs if not run[0].isascii())
    words = [run.lower() for run in runs if run[0].isascii()]
    if han and not _CHINESE.fullmatch(han):
        return False
    if not all(word in _ENGLISH_CORE or word in _ENGLISH_FILLING for word in words):
        return False
    return bool(han) or any(word in _ENGLISH_CORE for word in words)
