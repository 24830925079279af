"""The pinyin of texts."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given

from reader.chinese.readings import readings
from reader.chinese.version import readings_version
from reader.chinese.words import HAN_RUN
from tests.chinese.test_words import MIXED


def pinyin(text: str) -> str:
    """Write the syllables a word together, words apart."""
    return " ".join("".join(reading.syllables) for reading in readings(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("行长在银行", "hángzhǎng zài yínháng"),
        ("孩子长大了", "háizi zhǎngdà le"),
        ("桌上的长城", "zhuōshàng de chángchéng"),
        ("在重庆重新开门", "zài chóngqìng chóngxīn kāimén"),
        ("我去还书", "wǒ qù huán shū"),
        ("还有时间", "háiyǒu shíjiān"),
        ("音乐和快乐", "yīnyuè hé kuàilè"),
        ("她觉得困就睡觉", "tā juéde kùn jiù shuìjiào"),
        ("大家都在首都", "dàjiā dōu zài shǒudū"),
        ("了解", "liǎojiě"),
        ("京津冀", "jīngjīnjì"),
        ("中新网", "zhōngxīnwǎng"),
        ("王君妍", "wángjūnyán"),
        ("会计去开会议", "kuàijì qù kāi huìyì"),
        ("头发很长", "tóufa hěncháng"),
        ("下载数据", "xiàzài shùjù"),
        ("朋友的衣服", "péngyou de yīfu"),
    ],
)
def test_words_settle_their_heteronyms(text: str, expected: str) -> None:
    assert pinyin(text) == expected


@pytest.mark.parametrize(
    ("text", "letter", "expected"),
    [
        ("他跑得快", "得", "de"),
        ("我得走了", "得", "děi"),
        ("她得了第一名", "得", "dé"),
        ("慢慢地走", "地", "de"),
        ("这块地很大", "地", "dì"),
        ("大家为我们鼓掌", "为", "wèi"),
        ("面积为五百平方米", "为", "wéi"),
        ("船还给他了", "还", "huán"),
        ("船还在河上", "还", "hái"),
        ("三只鸟", "只", "zhī"),
        ("他只说了半句", "只", "zhǐ"),
        ("第三行写得小", "行", "háng"),
        ("纸上一行字", "行", "háng"),
        ("巷口的钟表行关门了", "行", "háng"),
        ("大家停下，数钟声", "数", "shǔ"),
        ("走了数十里路", "数", "shù"),
        ("春天种了几棵树", "种", "zhòng"),
        ("这种在河边的树", "种", "zhǒng"),
        ("她长得很高", "长", "zhǎng"),
        ("路很长大家累了", "长", "cháng"),
        ("这件事忘不了", "了", "liǎo"),
        ("任先生来信", "任", "rén"),
        ("他任主任", "任", "rèn"),
        ("老人背着筐", "背", "bēi"),
        ("他骑在马背上", "背", "bèi"),
        ("知道为谁来", "为", "wèi"),
        ("他得到一本书", "得", "dé"),
        ("听得到风声", "得", "de"),
        ("偷偷地往外看", "地", "de"),
        ("一丝不苟地完成", "地", "de"),
        ("倒了一杯水", "倒", "dào"),
        ("老树倒了", "倒", "dǎo"),
        ("在教堂教书", "教", "jiào"),
        ("教孩子写字", "教", "jiāo"),
        ("她教我写字", "教", "jiāo"),
        ("坐在长椅上", "长", "cháng"),
        ("家里的长辈", "长", "zhǎng"),
        ("按倒在地", "倒", "dǎo"),
        ("他在山上干活", "干", "gàn"),
        ("衣服晒干了", "干", "gān"),
        ("子弹飞过", "弹", "dàn"),
        ("睁着眼看", "着", "zhe"),
        ("着眼未来", "着", "zhuó"),
        ("受尽了苦", "尽", "jìn"),
        ("尽管下雨", "尽", "jǐn"),
    ],
)
def test_neighbours_settle_what_no_word_does(text: str, letter: str, expected: str) -> None:
    at = text.index(letter)
    (reading,) = (one for one in readings(text) if one.start <= at < one.end)
    assert reading.syllables[at - reading.start] == expected


def test_one_and_not_keep_the_tone_of_the_dictionary() -> None:
    assert pinyin("一个人不是一样") == "yīgè rén bùshì yīyàng"


def test_er_colours_the_syllable_before_it_unless_it_is_a_child() -> None:
    (flower,) = readings("花儿")
    assert flower.syllables == ("huār", "")
    assert pinyin("女儿") == "nǚér"


def test_traditional_text_reads_as_its_simplified_form() -> None:
    traditional = "銀行的行長長大了，還書給圖書館；他看著乾淨的頭髮，說什麼時候來。"
    simplified = "银行的行长长大了，还书给图书馆；他看着干净的头发，说什么时候来。"
    assert pinyin(traditional) == pinyin(simplified)


def test_a_traditional_character_tells_what_the_simplified_one_hides() -> None:
    assert pinyin("那隻") == "nà zhī"
    assert pinyin("頭髮乾了") == "tóufa gān le"


def test_only_chinese_characters_are_read() -> None:
    text = "2024年，GDP增长5%。A股😀"
    assert [text[one.start : one.end] for one in readings(text)] == ["年", "增长", "股"]


def test_a_character_that_no_dictionary_knows_has_an_empty_syllable() -> None:
    assert readings("\U0003134a")[0].syllables == ("",)


def test_the_version_names_code_and_data() -> None:
    assert "pypinyin-" in readings_version()
    assert "rjieba-" in readings_version()


def test_the_heavy_libraries_wait_until_a_reading_is_asked_for() -> None:
    code = (
        "import sys, reader.chinese.readings; assert not {'pypinyin', 'rjieba'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@given(MIXED)
def test_every_chinese_character_is_in_exactly_one_reading(text: str) -> None:
    covered: list[int] = []
    for reading in readings(text):
        assert 0 <= reading.start < reading.end <= len(text)
        assert HAN_RUN.fullmatch(text[reading.start : reading.end])
        covered += range(reading.start, reading.end)
    assert covered == [at for at, letter in enumerate(text) if HAN_RUN.match(letter)]
