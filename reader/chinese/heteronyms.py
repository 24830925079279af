"""Few rules for characters whose reading depends on their neighbours.

They are asked where no known phrase settles the matter: 得 after a verb is `de`, before one
`děi`; 地 after an adverbial is `de`; 为 after a verb is `wéi`. A rule gives a syllable or `None`,
which leaves the character its usual reading.
"""

from __future__ import annotations

from collections.abc import Callable

from reader.chinese.neighbourhood import Neighbourhood

_NUMERALS = frozenset("一二两三四五六七八九十百千万亿几半每这那哪各多数")
_PERSONS = frozenset(
    {"我", "你", "您", "他", "她", "它", "咱", "谁", "我们", "你们", "他们", "她们"}
)
_BEFORE_MUST = frozenset({"也", "都", "就", "还", "必", "总", "可", "又", "只", "便", "才", "非"})
_NOT_ADVERBIAL = frozenset("的上下里中外方面价势")
_AUXILIARIES = frozenset("是来去想要能会应当该有以意肯必须只专不")
_WHOM = frozenset({"谁", "何", "此", "自己", "什么", "人", "别人", "大家", "了"})
_DRINKS = frozenset("茶水酒汤奶粥杯碗")
_OWED = frozenset({"书", "钱", "债", "车", "了", "情", "礼", "账"})
_PLANTS = "树花菜草田地豆瓜麦稻棉粮茶竹桃在满下上了着过"

# A person's name (tag nr), or a title, makes the character before or in it a surname.
_SURNAMES = {
    "曾": "zēng",
    "任": "rén",
    "单": "shàn",
    "解": "xiè",
    "仇": "qiú",
    "查": "zhā",
    "朴": "piáo",
    "区": "ōu",
    "翟": "zhái",
    "盖": "gě",
    "宁": "nìng",
    "纪": "jǐ",
    "燕": "yān",
    "覃": "qín",
    "尉": "yù",
}


def settle(letter: str, near: Neighbourhood) -> str | None:
    """Give the reading that the neighbours ask for, where there is a rule and it applies."""
    if letter in _SURNAMES and near.may_be_surname:
        return _SURNAMES[letter]
    rule = _RULES.get(letter)
    return rule(near) if rule is not None else None


def _must_or_particle(near: Neighbourhood) -> str | None:
    previous, following = near.previous, near.next
    if not near.alone:
        reached = near.after == "到" and near.preceded_by("听看做办找买用拿")
        return "de" if reached or (near.offset and near.before != "不") else None
    if following is None:
        return "dé" if previous is None else None
    if previous is None or previous.text in _PERSONS or previous.text in _BEFORE_MUST:
        return "dé" if following.text[0] in "了过到出" else "děi"
    gets = following.text[0] == "了" or following.tag[0] in "rnm"
    return "dé" if gets and previous.tag[0] in "nrtfs" else "de"


def _ground_or_particle(near: Neighbourhood) -> str | None:
    word, previous = near.word, near.previous
    if len(word.text) > 2 and near.ends_word:
        return "de" if word.tag[0] in "adzilv" else None
    if near.offset or not near.after or near.after in _NOT_ADVERBIAL or previous is None:
        return None
    counted = len(previous.text) == 2 and previous.text[0] in _NUMERALS
    long_enough = len(previous.text) > 1 and not counted
    return "de" if long_enough or previous.tag in {"d", "z"} else None


def _for_or_be(near: Neighbourhood) -> str | None:
    previous, following = near.previous, near.next
    if not near.alone or previous is None:
        return "wèi" if near.alone else None
    if following is not None and (following.tag == "m" or following.text.isdecimal()):
        return "wéi"
    if following is not None and (following.text in _WHOM or following.text in _PERSONS):
        return "wèi"
    if previous.text[-1] in _AUXILIARIES or previous.tag in {"r", "d", "c", "p"}:
        return "wèi"
    if previous.tag.startswith("v"):
        return "wéi"
    return "wèi" if near.verb_follows() else "wéi"


def _return_or_still(near: Neighbourhood) -> str | None:
    if not near.alone or near.next is None:
        return "huán" if near.alone and near.previous is not None else None
    if near.followed_by("给清掉回") or near.next.text in _OWED:
        return "huán"
    return None


def _measure_or_only(near: Neighbourhood) -> str | None:
    return "zhī" if near.before and (near.before in _NUMERALS or near.before.isdecimal()) else None


def _row_or_walk(near: Neighbourhood) -> str | None:
    counted = near.before in _NUMERALS - {"一", "这", "那", "多", "数"} or near.before.isdecimal()
    if near.before and counted:
        return "háng"
    line = near.before == "一" and near.followed_by("字泪诗行")
    shop = near.alone and near.preceded_by("表商车药粮布货")
    return "háng" if line or shop else None


def _layer_or_heavy(near: Neighbourhood) -> str | None:
    if near.preceded_by("两三几双多") or near.followed_by("叠又"):
        return "chóng"
    return None


def _sow_or_kind(near: Neighbourhood) -> str | None:
    counted = bool(near.before) and near.before in _NUMERALS | {"此", "某", "种"}
    return "zhòng" if not counted and near.followed_by(_PLANTS) else None


def _grow_or_long(near: Neighbourhood) -> str | None:
    if near.preceded_by("很太更最较特多不真好尺寸丈米拃"):
        return "cháng"
    if near.followed_by("了得出成满高着在"):
        return "zhǎng"
    if near.alone:
        return None
    if near.offset == 0:
        return "zhǎng" if near.followed_by("辈老子女官兄嫂者势孙房大") else "cháng"
    return "cháng" if near.ends_word and near.word.tag[0] in "az" else None


def _able_or_done(near: Neighbourhood) -> str | None:
    if near.before == "不" and (near.offset > 1 or near.previous is not None):
        return "liǎo"
    if near.before == "得" and near.alone and near.index > 1:
        verb = near.words[near.index - 2]
        return "liǎo" if verb.tag.startswith(("v", "a")) else None
    return None


def _do_or_dry(near: Neighbourhood) -> str | None:
    dry = near.preceded_by("很太晒擦吹晾烘烤口哭未风喝输榨抽流枯")
    return "gān" if dry else None


def _count_or_number(near: Neighbourhood) -> str | None:
    if not near.alone or near.followed_by("十百千万亿年月日天人"):
        return None
    begins = near.previous is None and near.next is not None
    return "shǔ" if begins or near.followed_by("了着一不得过到") else None


def _fall_or_pour(near: Neighbourhood) -> str | None:
    if near.preceded_by("摔跌绊打推晕病") or (near.ends_word and not near.alone):
        return "dǎo"
    following = "".join(word.text for word in near.words[near.index + 1 : near.index + 5])
    if near.followed_by("了下在地塌闭"):
        return "dào" if any(letter in _DRINKS for letter in following) else "dǎo"
    return "dǎo" if near.alone and not near.after else "dào"


def _teach_or_teaching(near: Neighbourhood) -> str | None:
    if near.alone or near.ends_word:
        return "jiāo" if near.alone or near.preceded_by("不所要来再没") else None
    return "jiāo" if near.offset == 0 and near.followed_by("我你您他她它了给会过着") else None


def _carry_or_back(near: Neighbourhood) -> str | None:
    return "bēi" if near.offset == 0 and near.followed_by("着起") else None


def _touch_or_going_on(near: Neighbourhood) -> str | None:
    if near.offset or near.alone:
        return None
    going_on = near.previous is not None and near.previous.tag.startswith("v")
    return "zhe" if going_on else "zhuó"


def _utmost_or_all(near: Neighbourhood) -> str | None:
    return "jìn" if near.offset and near.ends_word else None


def _tie_or_system(near: Neighbourhood) -> str | None:
    return "jì" if near.alone and near.followed_by("着上好紧鞋领围裤带扣") else None


def _fill_or_thrive(near: Neighbourhood) -> str | None:
    return "chéng" if near.alone and near.followed_by("饭汤水粥了满着在") else None


def _rate_or_lead(near: Neighbourhood) -> str | None:
    return "lǜ" if near.offset and near.ends_word else None


_RULES: dict[str, Callable[[Neighbourhood], str | None]] = {
    "得": _must_or_particle,
    "地": _ground_or_particle,
    "为": _for_or_be,
    "还": _return_or_still,
    "只": _measure_or_only,
    "行": _row_or_walk,
    "重": _layer_or_heavy,
    "种": _sow_or_kind,
    "长": _grow_or_long,
    "了": _able_or_done,
    "干": _do_or_dry,
    "着": _touch_or_going_on,
    "尽": _utmost_or_all,
    "数": _count_or_number,
    "倒": _fall_or_pour,
    "教": _teach_or_teaching,
    "背": _carry_or_back,
    "系": _tie_or_system,
    "盛": _fill_or_thrive,
    "率": _rate_or_lead,
}
