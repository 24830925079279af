"""Lines that are a date, as pages print it under a headline."""

from __future__ import annotations

import re

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_CLOCK = (
    r"(?:(?:上午|下午|晚上|at)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
    r"\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}(?:[+-]\d+)?)?)"
)
_WEEKDAY = (
    r"(?:[(（]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）]?"
    r"|(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?\.?)"
)
_CHINESE_DIGITS = "[二〇零○一三四五六七八九十]"
_DATE = re.compile(
    r"(?:(?:发布于|更新于|发表于|Published|Posted|Updated)(?:\s+on)?\s*)?"
    rf"(?P<date>{_WEEKDAY}?[,，]?\s*"
    r"(?:\d{4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}\s*[日號号]?"
    rf"|{_CHINESE_DIGITS}{{4}}年{_CHINESE_DIGITS}{{1,2}}月{_CHINESE_DIGITS}{{1,3}}日"
    rf"|{_MONTH}\s+{_DAY}\s*,?\s+\d{{4}}|{_DAY}\s+{_MONTH},?\s+\d{{4}})"
    rf"\s*[,，|T]?\s*{_WEEKDAY}?\s*{_CLOCK}?)",
    re.IGNORECASE,
)
LONGEST = 60
"""A longer line is no date, in characters."""


def is_date(text: str) -> bool:
    """Whether a line is a date, perhaps with weekday and time, and nothing more."""
    return len(text) <= LONGEST and _DATE.fullmatch(text) is not None


def date_start(text: str) -> int:
    """Give where the date itself begins in a line that is one (`Posted on May 3, 2021`)."""
    match = _DATE.fullmatch(text)
    return match.start("date") if match else 0
