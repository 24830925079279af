"""Which words answer each other."""

from __future__ import annotations

from pathlib import Path

from reader.alignment.words import link_pairs
from reader.lexicon.lexicon import Lexicon

PAIRS = (
    ("老 船夫 把 渡船 拴 在 柳树 上 。", "the old boatman tied his ferry to the willow ."),
    ("孩子们 5月 25日 考试 。", "the children have an examination on may 25 ."),
    ("", ""),
    ("河 水", ""),
)


def test_words_that_translate_each_other_are_linked(lexicon: Lexicon) -> None:
    pairs = [(chinese.split(), english.split()) for chinese, english in PAIRS]
    linked = link_pairs(pairs, lexicon)
    said = [
        {(chinese[one.chinese], english[one.english]) for one in links}
        for (chinese, english), links in zip(pairs, linked, strict=True)
    ]
    assert {("老", "old"), ("船夫", "boatman"), ("渡船", "ferry"), ("柳树", "willow")} <= said[0]
    assert {("5月", "may"), ("25日", "25"), ("考试", "examination")} <= said[1]
    assert said[2:] == [set(), set()]


def test_news_is_linked_as_hand_made_links_have_it(lexicon: Lexicon, gold: Path) -> None:
    lines = (gold / "words/pairs.txt").read_text(encoding="utf-8").splitlines()
    pairs = [
        (chinese.split(), english.split())
        for chinese, _, english in (line.partition("|||") for line in lines)
    ]
    listed = (gold / "words/gold.txt").read_text(encoding="utf-8").splitlines()
    sure = [_links(line, "-") for line in listed]
    possible = [_links(line, "p") for line in listed]
    given = [
        {(one.chinese + 1, one.english + 1) for one in links}
        for links in link_pairs(pairs, lexicon)
    ]
    hits = sum(
        len(have & must) + len(have & (must | may))
        for have, must, may in zip(given, sure, possible, strict=True)
    )
    total = sum(map(len, given)) + sum(map(len, sure))
    assert 100 * (1 - hits / total) < 20  # alignment error rate, Och and Ney 2003


def _links(line: str, between: str) -> set[tuple[int, int]]:
    """Read the links from 1, sure ones with `-` between, possible ones with `p`."""
    parted = (one.split(between) for one in line.split() if between in one)
    return {(int(chinese), int(english)) for chinese, english in parted}
