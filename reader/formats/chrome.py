"""Page chrome: what a web page has around its article.

Three rules. A line that in full is one of the things that pages print is chrome (strong). A bare
word of navigation is chrome only beside chrome (weak). After a line that opens the foot of a page
(a comment form, a list of related articles) everything short is chrome, up to the next paragraph
or marker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.formats.labels import label_at
from reader.formats.lines import Line
from reader.formats.markers import is_marker
from reader.text.scripts import is_chinese, size

_NUMBER = r"\d[\d,.]*\s*(?:万|萬|[kKmM]\b)?\+?"
_COUNTED = (
    "阅读|閱讀|浏览|瀏覽|点击|點擊|访问|查看|评论|評論|点赞|赞|收藏|转发|分享|回复|人气|热度|views?|reads?|hits?|likes?"
    "|comments?|shares?|replies|page views"
)
_NETWORK = (
    "微信|微博|新浪微博|朋友圈|微信好友|QQ空间|QQ|豆瓣|知乎|复制链接|更多|Facebook|Twitter|X|LinkedIn|WhatsApp|Telegram"
    "|Pinterest|Reddit|Weibo|WeChat|Email|E-mail|Print|Copy link|Link|Line|Tumblr|Pocket|More|打印|邮件"
)
_SHARING = rf"(?:[\s,，、|/·:：]*(?:{_NETWORK})\b)"
_OPENERS = (
    r"(?:发表|發表|撰写|添加)(?:回复|评论|迴響|留言|回應)|(?:取消)?回复 .{0,20}取消回复|leave (?:a|your) (?:reply|comment)(?: cancel reply)?"
    r"|post a comment|(?:相关|相關|延伸|推荐|推薦|猜你喜欢|热门|最新|更多|精彩)(?:阅读|閱讀|文章|新闻|新聞|推荐|链接|报道|内容|评论)"
    r"|猜你喜欢|网友评论|评论列表|全部评论|相关推荐|related (?:articles?|posts?|stories|news|reading|links?|content)"
    r"|you (?:may|might) also (?:like|enjoy)|recommended(?: for you| reading)?|more (?:from|on|in) .{1,30}|read (?:more|next)"
    r"|most (?:read|popular|viewed)|latest (?:news|posts|articles)|trending(?: now)?|comments"
)
_STRONG = (
    rf"(?:(?:{_COUNTED})(?:量|数|數|次数)?\s*[:：(（]?\s*{_NUMBER}\s*(?:次|人|条|條)?[)）]?[\s|,，·]*)+",
    rf"(?:{_NUMBER}\s*(?:次|人|条|條)?\s*(?:{_COUNTED})[\s|,，·]*)+",
    r"(?:预计)?阅读(?:时间|时长|约)?\s*[:：]?\s*\d+\s*分钟|(?:\d+ min(?:ute)?s? read|reading time\s*:?\s*\d+ min\w*)",
    r"您的(?:邮箱|电子邮箱|郵箱|電子郵件)?(?:地址|位址)?(?:不会|不會)被?(?:公开|公開).*|.*必填(?:项|項|欄位|栏位)(?:已用|標示為|已標記).*",
    r"your email address will not be published.*|required fields are marked.*"
    r"|save my name,? email.*|在此浏览器中保存.*|notify me of (?:new|follow).*",
    r"(?:post|submit|提交|发布)\s?(?:comment|reply|评论|回复|留言)|(?:显示)?(?:名称|姓名|昵称|邮箱|电子邮箱(?:地址)?|网站|网址|name|email|website)\s*\*",
    rf"(?:一键)?分享(?:到|至|本文|给好友|文章)?{_SHARING}*\s*[:：]?|share(?: (?:this|on|via|to|with))*(?: (?:article|post|page|story|news))?(?: (?:on|via|to|with))?\s*:?{_SHARING}*",
    rf"(?:{_NETWORK}){_SHARING}+",
    r"(?:微信)?(?:扫一扫|扫码|扫描|长按)(?:上方|下方)?(?:二维码|关注|分享|.{0,12}公众号).{0,20}|(?:请)?关注(?:我们|本站|微信公众号|公众号).{0,30}|follow us(?: on .*)?",
    r"(?:上|下|前|后)一(?:篇|页|章|頁|条)(?:\s*[:：].*)?(?:[\s|/]*(?:目录|返回|下一(?:篇|页|章)).*)?"
    r"|(?:previous|next|older|newer)(?: (?:article|post|page|story|entry|chapter)s?)?\s*(?:[:：»›→].*)|[«‹←]\s*(?:previous|older|上一).*"
    r"|(?:previous|next|older|newer) (?:article|post|page|story|entry)s?",
    r"(?:返回|回到)(?:首页|顶部|頂部|列表|目录|上页)|back to (?:top|home|list|news)|skip to (?:main )?content|阅读(?:原文|全文|更多)|(?:点击)?(?:查看|展开|阅读)(?:全文|更多|原文|详情)|read (?:the )?full (?:story|article)",
    r"(?:当前位置|您的位置|您现在的位置|你的位置|you are here)\s*[:：].*",
    r".{0,30}(?:©|\(c\)\s*\d{4}|copyright\b).*|.*\ball rights reserved.*|.*(?:版权所有|版權所有|保留所有权利|著作權所有).*",
    r".{0,20}(?:未经|未經).{0,12}(?:授权|許可|许可|書面|书面|同意).{0,40}|.{0,20}转载(?:请|须|时请).{0,40}|.*\w?icp[备证].*|.*公网安备.*|(?:proudly )?powered by .{1,40}",
    r".*\bcookies?\b.*\b(?:accept|agree|privacy|policy|use|uses|improve|consent|experience|settings)\b.*|.*\b(?:accept|use|uses)\b.{0,40}\bcookies?\b.*|.*(?:使用|接受).{0,12}cookies?.*",
    r"(?:免费)?(?:订阅|訂閱)(?:我们|本站|电子报|电子報|邮件|更新).{0,20}|subscribe(?: (?:now|to|for) .{0,60})?|sign up (?:for|to) .{1,60}|newsletter",
    r"(?:广告|廣告|advertisement|ad|sponsored(?: content)?)",
    r"(?:字号|字體|字体|字体大小)\s*[:：]?\s*[大中小\s|+-]*|(?:打印|列印)(?:本页|本頁|文章)?|print this (?:page|article)|email this(?: article)?",
    r"[^>»›]{1,25}(?:\s*[>»›]\s*[^>»›]{1,40}){1,6}",
    r"(?:责任编辑|責任編輯|编辑|editor)\s*[:：]\s*\S{1,12}\s*\]",
    r"第\s*\d+\s*[页頁]\s*[,，/]?\s*共\s*\d+\s*[页頁]|page \d+(?: of \d+)?",
)
_WEAK = (
    r"home|menu|search|login|log in|sign in|sign up|register|previous|next|reply|print|tags?|about(?: us)?|contact(?: us)?|help"
    r"|privacy(?: policy)?|terms(?: of (?:use|service))?|top|share|news|close|accept(?: all)?|ok|name|email|website|subscribe"
    r"|首页|首頁|菜单|搜索|登录|登錄|注册|回复|评论|打印|目录|关于我们|联系我们|网站地图|隐私政策|顶部|名称|邮箱|网站|关闭|接受|同意|新闻|分享"
    rf"|{_NETWORK}"
)
_STRONG_LINE = re.compile("|".join(f"(?:{rule})" for rule in (_OPENERS, *_STRONG)), re.IGNORECASE)
_OPENING_LINE = re.compile(_OPENERS, re.IGNORECASE)
_WEAK_LINE = re.compile(rf"(?:{_WEAK})(?:[\s|/·]+(?:{_WEAK}))*", re.IGNORECASE)
_STOP = re.compile(r"[。！？]|[.!?](?:[\s”\"]|$)")
_EDGES = " \t\u3000:：*·.-–—"
LONGEST = 160
"""A longer line is no chrome, in characters."""
PARAGRAPH = 36.0
"""From this size on (in Chinese characters) a line with a stop in it is a paragraph."""


def chrome_in(lines: Sequence[Line]) -> set[int]:
    """Give the indices of the lines that are page chrome."""
    strong = {at for at, line in enumerate(lines) if is_chrome(line.text)}
    if not strong:
        return strong
    found = strong | _feet(lines, strong)
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for at in order:
            beside = at - 1 in found or at + 1 in found
            if beside and at not in found and _is_weak(lines[at].text):
                found.add(at)
    return found


def is_chrome(text: str) -> bool:
    """Whether a line in full is one of the things that pages print around an article."""
    if len(text) > LONGEST:
        return False
    bare = text.strip(_EDGES)
    if _STRONG_LINE.fullmatch(bare):
        return True
    return _is_menu(text)


def _is_menu(text: str) -> bool:
    """Whether a line is a bar of short words in one script (`首页 | 新闻 | 体育 | 财经`)."""
    items = [item.strip() for item in re.split(r"[|｜·]", text) if item.strip()]
    if len(items) < 4 or len({is_chinese(item) for item in items}) > 1:
        return False
    return all(size(item) <= 6 for item in items)


def _is_weak(text: str) -> bool:
    """Whether a line is bare words of navigation."""
    return len(text) <= 60 and _WEAK_LINE.fullmatch(text.strip(_EDGES)) is not None


def _feet(lines: Sequence[Line], strong: set[int]) -> set[int]:
    """Give the short lines after each line that opens the foot of a page."""
    found: set[int] = set()
    in_foot = False
    for at, line in enumerate(lines):
        if at in strong and _OPENING_LINE.fullmatch(line.text.strip(_EDGES)):
            in_foot = True
        elif in_foot and at not in strong:
            in_foot = not (_is_paragraph(line.text) or is_marker(line.text) or label_at(line.text))
            if in_foot:
                found.add(at)
    return found


def _is_paragraph(text: str) -> bool:
    """Whether a line is long enough, and stopped, as a paragraph is."""
    return size(text) >= PARAGRAPH and _STOP.search(text) is not None
