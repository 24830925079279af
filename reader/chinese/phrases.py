"""What the dictionaries say: the readings of phrases and characters, and our mends to them.

The data is pypinyin's (its phrase and character tables, made from several dictionaries). It is
imported when first asked for, since that takes 0.3 s. The mends are words of daily use where
those tables hold an old reading or lack the neutral tone of 现代汉语词典.
"""

from __future__ import annotations

from functools import cache, lru_cache

LONGEST = 8

# Word, then its syllables.
_MENDED_WORDS = """
这儿 zhèr -|那儿 nàr -|哪儿 nǎr -|一会儿 yī huìr -|大夫 dài fu|倒是 dào shì|落下 luò xià|大都 dà dōu
朋友 péng you|东西 dōng xi|漂亮 piào liang|地方 dì fang|结实 jiē shi|头发 tóu fa|衣服 yī fu
眼睛 yǎn jing|时候 shí hou|事情 shì qing|关系 guān xi|消息 xiāo xi|名字 míng zi|学生 xué sheng
先生 xiān sheng|明白 míng bai|认识 rèn shi|告诉 gào su|喜欢 xǐ huan|休息 xiū xi|客气 kè qi
耳朵 ěr duo|嘴巴 zuǐ ba|尾巴 wěi ba|故事 gù shi|打听 dǎ ting|打算 dǎ suan|商量 shāng liang
收拾 shōu shi|窗户 chuāng hu|月亮 yuè liang|星星 xīng xing|云彩 yún cai|麻烦 má fan|舒服 shū fu
聪明 cōng ming|老实 lǎo shi|热闹 rè nao|力气 lì qi|脾气 pí qi|师傅 shī fu|丈夫 zhàng fu
姑娘 gū niang|媳妇 xí fu|丫头 yā tou|骨头 gǔ tou|石头 shí tou|木头 mù tou|馒头 mán tou|里头 lǐ tou
外头 wài tou|前头 qián tou|后头 hòu tou|上头 shàng tou|枕头 zhěn tou|舌头 shé tou|拳头 quán tou
爸爸 bà ba|妈妈 mā ma|哥哥 gē ge|姐姐 jiě jie|弟弟 dì di|妹妹 mèi mei|爷爷 yé ye|奶奶 nǎi nai
叔叔 shū shu|伯伯 bó bo|舅舅 jiù jiu|姑姑 gū gu|公公 gōng gong|婆婆 pó po|太太 tài tai|娃娃 wá wa
谢谢 xiè xie|葡萄 pú tao|萝卜 luó bo|豆腐 dòu fu|玻璃 bō li|钥匙 yào shi|灯笼 dēng long
包袱 bāo fu|扫帚 sào zhou|篱笆 lí ba|庄稼 zhuāng jia|牲口 shēng kou|力量 lì liang|意思 yì si
规矩 guī ju|招呼 zhāo hu|称呼 chēng hu|吩咐 fēn fu|答应 dā ying|糊涂 hú tu|唠叨 láo dao|啰嗦 luō suo
亲戚 qīn qi|街坊 jiē fang|邻居 lín jū|上面 shàng miàn|行李 xíng li|位置 wèi zhi|队伍 duì wu
本事 běn shi|相声 xiàng sheng|精神 jīng shén|打扮 dǎ ban|照顾 zhào gù|知识 zhī shi|态度 tài du
风筝 fēng zheng|蘑菇 mó gu|胳膊 gē bo|屁股 pì gu|膝盖 xī gài|喉咙 hóu long|苍蝇 cāng ying
蛤蟆 há ma|骆驼 luò tuo|石榴 shí liu|棉花 mián hua|高粱 gāo liang|芝麻 zhī ma|柴火 chái huo
琢磨 zuó mo|折腾 zhē teng|凑合 còu he|将就 jiāng jiu|张罗 zhāng luo|咳嗽 ké sou|哆嗦 duō suo
这么 zhè me|那么 nà me|怎么 zěn me|多么 duō me|什么 shén me|要么 yào me|咱们 zán men|人家 rén jia
下载 xià zài|还有 hái yǒu|朝鲜 cháo xiǎn|出行 chū xíng|一行行 yī háng háng|行行 háng háng
好得很 hǎo de hěn|了不起 liǎo bu qǐ|大不了 dà bu liǎo|不得了 bù dé liǎo|差点儿 chà diǎnr -
首都 shǒu dū|都市 dū shì|长大 zhǎng dà
行长 háng zhǎng|着火 zháo huǒ|散发 sàn fā|少不得 shǎo bu dé
重重地 zhòng zhòng de|女孩儿 nǚ háir -|男孩儿 nán háir -|小孩儿 xiǎo háir -
重阳 chóng yáng|血淋淋 xiě lín lín
"""

# Where the tables begin with another reading: particles, and characters that are read so when
# they are a word alone (教 is jiāo, but jiào in 教育, which the tables leave to their first one).
_PARTICLES = {
    "们": "men",
    "么": "me",
    "吗": "ma",
    "呢": "ne",
    "吧": "ba",
    "嘛": "ma",
    "嗯": "ǹg",
    "谁": "shéi",
}
_ALONE = {"长": "cháng", "弹": "tán", "切": "qiē", "得": "de", "尽": "jìn"}

# Known as a whole, but read one way or the other by what stands beside.
_UNSETTLED = frozenset({"一行", "三行", "长脸", "着眼", "着手"})

# Traditional characters that tell apart what one Simplified character has together.
_TELLING = {"乾": "gān", "幹": "gàn", "髮": "fà", "隻": "zhī"}

# The tables write some words with the changed tones of speech and some without.
_PLAIN = {"一": ("yī", {"yí", "yì"}), "不": ("bù", {"bú"})}


@cache
def _mended() -> dict[str, tuple[str, ...]]:
    entries = _MENDED_WORDS.strip().replace("\n", "|").split("|")
    mended = {}
    for entry in entries:
        word, *syllables = entry.split(" ")
        mended[word] = tuple("" if one == "-" else one for one in syllables)
    return mended


@lru_cache(maxsize=8192)
def phrase(word: str) -> tuple[str, ...] | None:
    """Give the syllables of a word of two characters or more, where it is known as a whole."""
    mended = _mended().get(word)
    if mended is not None:
        return mended
    from pypinyin.constants import PHRASES_DICT

    known = None if word in _UNSETTLED else PHRASES_DICT.get(word)
    if known is None or len(known) != len(word):
        return None
    return tuple(plain(letter, one[0]) for letter, one in zip(word, known, strict=True))


def character(letter: str, *, alone: bool) -> str:
    """Give the usual reading of a character in no known phrase, empty if it has none.

    `alone` says that it is a word by itself.
    """
    mended = _PARTICLES.get(letter) or (_ALONE.get(letter) if alone else None)
    return mended or _listed(letter)[0]


def only_reading(letter: str) -> str | None:
    """Give the reading of a Traditional character that settles it, where it has just one."""
    listed = _listed(letter)
    settled = listed[0] if len(listed) == 1 and listed[0] else None
    return _TELLING.get(letter, settled)


def plain(letter: str, syllable: str) -> str:
    """Give 一 and 不 the tone of the dictionary."""
    tone, changed = _PLAIN.get(letter, ("", set()))
    return tone if syllable in changed else syllable


def _listed(letter: str) -> list[str]:
    from pypinyin.constants import PINYIN_DICT

    return str(PINYIN_DICT.get(ord(letter), "")).split(",")
