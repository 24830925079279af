"""A generated bilingual book: a million Chinese characters beside their English.

Sentences are put together from clauses of our own that exist in both languages, so that the text
has the lengths, punctuation and variety of prose, and every bead is known. The same seed gives
the same book.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

from reader.model.article import ParagraphKind
from reader.model.draft import Draft, DraftParagraph, DraftSide
from reader.model.language import Language

Pair = tuple[str, str]

TIMES: tuple[Pair, ...] = (
    ("天还没亮的时候", "before the sky had grown light"),
    ("雨停了以后", "once the rain had stopped"),
    ("那年秋天", "in the autumn of that year"),
    ("到了第三天傍晚", "towards evening on the third day"),
    ("多年以后", "many years afterwards"),
    ("吃过晚饭", "after supper"),
    ("钟敲了十一下", "when the clock had struck eleven"),
    ("过了桥", "beyond the bridge"),
    ("雪下得最大的那一夜", "on the night of the heaviest snow"),
    ("集市散了", "when the market had broken up"),
    ("汽笛响过之后", "after the whistle had sounded"),
    ("一连几个星期", "for weeks on end"),
)
SUBJECTS: tuple[Pair, ...] = (
    ("摆渡人", "the ferryman"),
    ("那位老木匠", "the old carpenter"),
    ("图书馆的看门人", "the keeper of the library"),
    ("她的弟弟", "her younger brother"),
    ("茶馆老板娘", "the mistress of the teahouse"),
    ("邮差", "the postman"),
    ("两个从北方来的学生", "two students from the north"),
    ("药铺的伙计", "the boy from the apothecary's"),
    ("他的祖母", "his grandmother"),
    ("村里的先生", "the village schoolmaster"),
    ("船上的厨子", "the ship's cook"),
    ("那只花猫", "the tabby cat"),
    ("守灯塔的女人", "the woman who kept the lighthouse"),
    ("钟表匠", "the clockmaker"),
)
DEEDS: tuple[Pair, ...] = (
    ("把那封没有寄出的信又读了一遍", "read the unsent letter once more from the beginning"),
    ("沿着河岸慢慢往回走", "walked slowly back along the bank of the river"),
    ("在灯下修补一张旧地图", "mended an old map by the light of a lamp"),
    ("数着屋檐上落下来的水滴", "counted the drops that fell from the eaves"),
    ("向过路的人打听山那边的消息", "asked the passers-by for news from beyond the mountain"),
    ("从箱子底下翻出一件蓝布衣裳", "brought a blue cotton jacket up from the bottom of the chest"),
    ("听见了远处的锣鼓声", "heard gongs and drums a long way off"),
    ("把窗子一扇一扇地关好", "closed the windows one after another"),
    ("终于说出了自己的名字", "spoke his own name aloud at last"),
    ("给炉子里添了几块木炭", "laid a few more pieces of charcoal in the stove"),
    ("画了一条谁也看不懂的线", "drew a line that nobody was able to understand"),
    ("等着潮水退下去", "waited for the tide to go out"),
    ("收到了一包没有写地址的茶叶", "received a packet of tea that bore no address"),
    ("把钥匙放在了门槛旁边", "left the key beside the threshold"),
    ("算出了下一次月食的日子", "worked out the day of the next eclipse of the moon"),
    ("在雾里迷了路", "lost the way in the fog"),
)
ENDS: tuple[Pair, ...] = (
    ("谁也没有注意到", "and nobody took any notice"),
    ("好像什么都没有发生过", "as though nothing had ever happened"),
    ("一句话也没有说", "without saying so much as a word"),
    ("心里却想着另外一件事", "though the mind was on something else altogether"),
    ("直到灯油都烧完了", "until the last of the lamp oil had burnt away"),
    ("脚步声越来越远", "while the footsteps grew fainter and fainter"),
    ("空气里有桂花的香味", "and there was a scent of osmanthus in the air"),
    ("连狗都没有叫一声", "and not even a dog barked"),
    ("这一回再也没有回头", "and this time did not look back again"),
    ("后来的人都说那是真的", "and those who came later all said that it was true"),
)
SAYINGS: tuple[Pair, ...] = (
    ("“你怎么才来？”", "“What took you so long?”"),
    ("“水是记得路的。”", "“Water remembers the way.”"),
    ("“明天再说吧！”", "“Let us talk about it tomorrow!”"),
    ("“把门关上，风太大了。”", "“Shut the door, the wind is too strong.”"),
    ("“我不认识这个字……”", "“I do not know this character …”"),
    ("“票价是三块二毛五。”", "“The fare is 3.25.”"),
)
SEASONS: tuple[Pair, ...] = (
    ("惊蛰", "The Waking of Insects"),
    ("谷雨", "Grain Rain"),
    ("小满", "Lesser Fullness"),
    ("白露", "White Dew"),
    ("霜降", "First Frost"),
    ("大雪", "Heavy Snow"),
)


@dataclass(frozen=True, slots=True)
class Book:
    """A generated book: its sides, and how many beads they are made of."""

    draft: Draft
    beads: int

    def text(self, side: int) -> str:
        """Give one side's text as a plain file would hold it."""
        return "\n".join(paragraph.text for paragraph in self.draft.sides[side].paragraphs)

    @property
    def texts(self) -> tuple[str, str]:
        """Both sides' texts."""
        return self.text(0), self.text(1)

    def write(self, folder: Path) -> list[Path]:
        """Write each side into a file of its own; give the files, Chinese first."""
        files = [folder / name for name in ("zh.txt", "en.txt")]
        for path, text in zip(files, self.texts, strict=True):
            path.write_text(text, encoding="utf-8")
        return files


def make_book(paragraphs: int = 10_000, seed: int = 1, chapter: int = 100) -> Book:
    """Write a book of some `paragraphs` paragraphs, four beads in each, in chapters."""
    random = Random(seed)
    chinese = [DraftParagraph("渡口纪事", ParagraphKind.TITLE)]
    english = [DraftParagraph("A Chronicle of the Crossing", ParagraphKind.TITLE)]
    beads = 1
    for number in range(paragraphs):
        if number % chapter == 0:
            zh, en = _heading(number // chapter + 1, random)
            chinese.append(DraftParagraph(zh, ParagraphKind.HEADING, 1))
            english.append(DraftParagraph(en, ParagraphKind.HEADING, 1))
            beads += 1
        pairs = [_bead(random) for _ in range(4)]
        chinese.append(DraftParagraph("".join(zh for zh, _ in pairs)))
        english.append(DraftParagraph(" ".join(en for _, en in pairs)))
        beads += 4
    sides = (
        DraftSide(Language.SIMPLIFIED, tuple(chinese)),
        DraftSide(Language.ENGLISH, tuple(english)),
    )
    return Book(Draft(sides), beads)


def _heading(number: int, random: Random) -> Pair:
    zh, en = random.choice(SEASONS)
    return f"第{number}章 {zh}", f"Chapter {number}: {en}"


def _bead(random: Random) -> Pair:
    """Write what one bead holds: mostly one sentence each, now and then two against one."""
    kind = random.random()
    if kind < 0.08:
        return random.choice(SAYINGS)
    zh, en = _clause(random)
    if kind < 0.2:
        more_zh, more_en = _clause(random)
        return f"{zh}。{more_zh}。", f"{en}; {more_en[0].lower()}{more_en[1:]}."
    if kind < 0.35:
        end_zh, end_en = random.choice(ENDS)
        return f"{zh}，{end_zh}。", f"{en}. So it was, {end_en}."
    return f"{zh}。", f"{en}."


def _clause(random: Random) -> Pair:
    """Write a clause; not every one has a time before it or a remark behind it."""
    time, subject = random.choice(TIMES), random.choice(SUBJECTS)
    deed, end = random.choice(DEEDS), random.choice(ENDS)
    zh, en = subject[0] + deed[0], f"{subject[1]} {deed[1]}"
    if random.random() < 0.6:
        zh, en = f"{time[0]}，{zh}", f"{time[1]}, {en}"
    if random.random() < 0.33:
        zh, en = f"{zh}，{end[0]}", f"{en}, {end[1]}"
    return zh, en[0].upper() + en[1:]
