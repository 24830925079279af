"""What web pages print around an article, as regular expressions over a whole line.

The rules are matched without regard to case, on a line without the signs at its ends. `STRONG` are
chrome wherever they stand, `OPENERS` also open the foot of a page, `WEAK` are bare words that are
chrome only beside chrome. `WITHIN` makes a line chrome wherever it stands in it: to search for that
takes a fraction of the time that rules with `.*` at both ends would, and those of Latin words are
asked of lines that have some only.
"""

from __future__ import annotations

import re


def _any(*rules: str) -> str:
    """Join rules as alternatives."""
    return "(?:" + "|".join(rules) + ")"


_NUMBER = r"\d[\d,.]*\s*(?:万|萬|[kKmM]\b)?\+?"
_TIMES = "(?:次|人|条|條)?"
_COUNTED = _any(
    "(?:阅读|閱讀|浏览|瀏覽|点击|點擊|访问|查看|评论|評論|点赞|收藏|转发|分享|回复|人气|热度)(?:量|数|數|次数)?",
    "(?:page )?views?|reads?|hits?|likes?|comments?|shares?|replies",
)
_NETWORK = _any(
    "微信好友|微信|新浪微博|微博|朋友圈|QQ空间|QQ|豆瓣|知乎|复制链接|打印|邮件|更多",
    "Facebook|Twitter|LinkedIn|WhatsApp|Telegram|Pinterest|Reddit|Weibo|WeChat|Tumblr|Pocket",
    "X|Line|E-?mail|Print|Copy link|Link|More",
)
_NETWORKS = rf"(?:[\s,，、|/·:：]*{_NETWORK}(?![a-z]))"
_SAID = "[^。！？]{0,20}"
_RELATED = "(?:相关|相關|延伸|推荐|推薦|热门|熱門|最新|更多|精彩)"
_TOOLS = "(?:(?:打印|列印|关闭|關閉)(?:本页|本頁|窗口|文章))"
_THINGS = "(?:阅读|閱讀|文章|新闻|新聞|推荐|推薦|链接|报道|报导|内容|评论)"

OPENERS: tuple[str, ...] = (
    "(?:发表|發表|撰写|添加)(?:回复|回覆|评论|評論|迴響|留言|回應)",
    f"{_RELATED}{_THINGS}|猜你喜欢|网友评论|评论列表|全部评论",
    "(?:leave|post) an? (?:reply|comment)(?: cancel reply)?|leave your comment|comments",
    "related|related (?:articles?|posts?|stories|news|reading|links?|content)",
    "you (?:may|might) also (?:like|enjoy)|recommended(?: for you| reading)?",
    "more (?:from|on) .{1,30}|read next|most (?:read|popular|viewed)",
    "latest (?:news|posts|articles)|trending(?: now)?",
)

STRONG: tuple[str, ...] = (
    # How often the page was read, and how long that takes.
    rf"(?:{_COUNTED}\s*[:：(（]?\s*{_NUMBER}\s*{_TIMES}[)）]?[\s|,，·]*)+",
    rf"(?:{_NUMBER}\s*{_TIMES}\s*{_COUNTED}[\s|,，·]*)+",
    r"(?:预计)?阅读(?:时间|时长)?\s*[:：约]?\s*\d+\s*分钟",
    r"\d+[ -]min(?:ute)?s? read|reading time\s*:?\s*\d+ min\w*",
    # The comment form.
    "(?:您|你)的(?:电子|電子)?(?:邮箱|郵箱|郵件|邮件)(?:地址|位址)?(?:不会|不會)被?(?:公开|公開).*",
    "required fields are marked.*|save my name,? email.*|notify me of (?:new|follow).*",
    "(?:post|submit) (?:comment|reply)|(?:提交|发布)(?:评论|回复|留言)|取消回复|cancel reply",
    r"(?:显示)?(?:名称|姓名|昵称|邮箱|电子邮箱(?:地址)?|网站|网址|name|email|website)\s*\*",
    "view all posts.{0,40}|published by .{1,30}",
    "you must be logged in to .*|(?:请)?(?:先)?登录后(?:才能|发表|参与).*",
    # Sharing and following.
    rf"(?:一键)?分享(?:到|至|本文|给好友|文章){_NETWORKS}*\s*[:：]?|分享\s*[:：]?{_NETWORKS}+",
    rf"share(?: (?:this|on|via|to|with|article|post|page|story))+\s*:?{_NETWORKS}*",
    rf"share\s*:?{_NETWORKS}+|{_NETWORK}{_NETWORKS}+",
    "(?:微信)?(?:扫一扫|扫码|扫描|长按)(?:上方|下方)?(?:二维码|关注|分享|.{0,12}公众号).{0,20}",
    "点击(?:查看|阅读).{0,12}(?:版|原文|全文)",
    "点击(?:上方|下方|左下角|右下角)?.{0,12}(?:蓝字|关注|阅读原文|名片).{0,12}",
    r"原创\s.{0,40}\d{4}-\d{1,2}-\d{1,2}.{0,30}",
    "(?:请|欢迎)?关注(?:我们|本站|微信公众号|公众号)[^。！？]{0,30}|follow us(?: on .*)?",
    # Finding one's way.
    r"(?:上|下|前|后|後)一(?:篇|页|章|頁)(?:\s*[:：].*)?(?:[\s|/]*(?:目录|返回|下一(?:篇|页|章)))*",
    r"(?:previous|next|older|newer)(?: (?:article|post|page|story|entry))?\s*[:：»›→].*",
    "(?:previous|next|older|newer) (?:article|post|page|story|entry)s?",
    r"[«‹←]\s*(?:previous|older|上一).*",
    "(?:返回|回到)(?:首页|首頁|顶部|頂部|列表|目录|上页)|back to (?:the )?(?:top|list|news)",
    "skip to (?:main )?content|(?:点击)?(?:查看|展开|阅读)(?:全文|更多|原文|详情)",
    r"read (?:the )?full (?:story|article)|read more\s*[:：].*|click here to .{1,40}",
    r"(?:当前位置|您的位置|您现在的位置|你的位置|you are here)\s*[:：].*",
    r"(?!\d)[^>»›.。!！?？]{1,25}(?:\s*[>»›]\s*[^>»›.。!！?？]{1,40}){1,6}",
    r"第\s*\d+\s*[页頁]\s*[,，/]?\s*共\s*\d+\s*[页頁]|page \d+(?: of \d+)?",
    # Rights.
    "版权(?:声明|归).*",
    rf"{_SAID}(?:未经|未經){_SAID}(?:转载|轉載|复制|複製|摘编|引用|镜像){_SAID}。?",
    rf"{_SAID}(?:未经|未經){_SAID}(?:不得|禁止|严禁|嚴禁|请勿)使用{_SAID}。?",
    ".{0,12}转载(?:请|须|时请|需).{0,40}|.{0,12}轉載(?:請|須).{0,40}",
    "(?:proudly )?powered by .{1,40}",
    # Cookies, subscriptions, advertisements, pictures, bare tags, tools.
    "(?:免费)?(?:订阅|訂閱)(?:我们|本站|电子报|電子報|邮件|更新).{0,20}",
    "subscribe (?:now|to (?:our|the) .{1,60})",
    "sign up for (?:our|the) (?:news|email|mailing).{1,60}|newsletter",
    r"!\[.*\]\(.*\)",
    r"(?:<[^<>]{1,80}>|&\w{2,8};|\s)+",
    "广告|廣告|advertisement|sponsored(?: content)?",
    r"(?:字号|字號|字体|字體|字体大小)\s*[:：]?\s*[大中小\s|+-]*",
    rf"{_TOOLS}(?:[\s】【|]*{_TOOLS})*|print this (?:page|article)|email this(?: article)?",
)

WITHIN: tuple[str, ...] = (
    "必填(?:项|項|欄位|栏位|字段)(?:已用|已经用|標示為|已標記|已被标记)|在此浏览器中保存",
    "版权所有|版權所有|保留所有权利|保留所有權利|著作權所有|公网安备",
)

WITHIN_LATIN: tuple[str, ...] = (
    r"^.{0,30}(?:©|\(c\)\s*\d{4}|copyright\s+(?:\d{4}|©|by\b))",
    "your email address will not be published",
    r"\ball rights reserved",
    r"icp[备证]\s*\d",
    r"\bcookies?\b.*\b(?:accept|agree|privacy|policy|consent|experience|settings|website)\b",
    r"\b(?:we use|(?:web)?site uses|use of|accept(?: all)?) cookies\b",
    "(?:使用|接受).{0,12}cookie",
)

WEAK: tuple[str, ...] = (
    "home|menu|search|login|log in|sign in|sign up|register|previous|next|reply|print|tags?|top",
    "about(?: us)?|contact(?: us)?|help|privacy(?: policy)?|terms(?: of (?:use|service))?|share",
    "like this|(?:like )?loading(?:\\.{3}|…)?|read more",
    "news|close|accept(?: all)?|name|email|website|subscribe",
    "首页|首頁|菜单|搜索|登录|登錄|注册|回复|评论|打印|目录|关于我们|联系我们|网站地图|隐私政策",
    "顶部|名称|邮箱|网站|关闭|接受|同意|新闻|分享|点赞|在看|收藏|转发|赞|返回",
    "(?:我要)?纠错|打印本页|关闭(?:窗口|本页)",
    _NETWORK,
)

COUNTED_COMMENTS = re.compile(
    r"comments?\s*[(（:]?\s*\d+[)）]?|\d+ comments?"
    r"|(?:评论|評論|留言)\s*[(（:：]?\s*\d+\s*条?[)）]?",
    re.IGNORECASE,
)
"""A line that opens the foot of a page where no paragraph follows it."""
OPENING_LINE = re.compile(_any(*OPENERS), re.IGNORECASE)
"""A line that opens the foot of a page."""
STRONG_LINE = re.compile(_any(*OPENERS, *STRONG), re.IGNORECASE)
"""A line that is chrome wherever it stands."""
STRONG_WITHIN = re.compile(_any(*WITHIN), re.IGNORECASE)
"""What makes the line in which it stands chrome."""
STRONG_WITHIN_LATIN = re.compile(_any(*WITHIN_LATIN), re.IGNORECASE)
"""The same, for a line in which there are `LATIN_SIGNS`."""
LATIN_SIGNS = re.compile("[A-Za-z©]")
"""What every rule of `WITHIN_LATIN` asks for."""
WEAK_LINE = re.compile(rf"{_any(*WEAK)}(?:[\s|/·\[\]【】]+{_any(*WEAK)})*", re.IGNORECASE)
"""Bare words of navigation."""
EDGES = " \t\u3000:：*·-–—[]【】"
"""The signs that may stand around a rule's words."""
