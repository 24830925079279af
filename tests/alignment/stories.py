"""A story of our own in both languages, sentence by sentence, as beads."""

from __future__ import annotations

BEADS = (
    (["雨下了三天三夜。"], ["It rained for three days and three nights."]),
    (
        ["第四天早上，河水漫过了石桥，老船夫把渡船拴在柳树上。"],
        [
            "On the fourth morning the river flooded the stone bridge.",
            "The old boatman tied his ferry to the willow.",
        ],
    ),
    (["“今天不能过河了。”他说。"], ["“We can't cross the river today,” he said."]),
    (
        ["孩子们不高兴。", "他们要去对岸的学校考试。"],
        [
            "The children were unhappy: they had an examination at the school over the river.",
        ],
    ),
    (["“水什么时候退？”小红问。"], ["“When will the water go down?” asked Xiaohong."]),
    (
        ["老人看了看天上的云，抽了一口烟，没有回答。"],
        ["The old man looked at the clouds in the sky, drew on his pipe and gave no answer."],
    ),
    (["1954年的洪水比这大得多。"], ["The flood of 1954 was far greater than this one."]),
    (
        ["那一年，村里十二座房子倒了，他的牛也被水冲走了。"],
        [
            "That year twelve houses fell down in the village.",
            "His ox was swept away by the water too.",
        ],
    ),
    (["中午，太阳出来了。"], ["At noon the sun came out."]),
    (
        ["校长骑着自行车来到岸边，大声喊：“考试改到星期五！”"],
        [
            "The headmaster came to the bank on his bicycle.",
            "“The examination is put off till Friday!” he shouted.",
        ],
    ),
    (["孩子们笑了，唱着歌回家。"], ["The children laughed, and went home singing."]),
    (["只有小红坐在渡船上看书。"], ["Only Xiaohong sat on the ferry reading her book."]),
    (
        ["她想当医生。", "医生要学很多年。"],
        ["She wanted to be a doctor, and a doctor has to study for many years."],
    ),
    (["老船夫给她煮了一碗面条。"], ["The old boatman cooked a bowl of noodles for her."]),
    (["夜里，青蛙叫个不停。"], ["At night the frogs croaked without end."]),
)


def sides() -> tuple[list[str], list[str]]:
    """Give the sentences of either side."""
    return (
        [one for chinese, _ in BEADS for one in chinese],
        [one for _, english in BEADS for one in english],
    )


def kinds() -> list[tuple[int, int]]:
    """Give how many sentences each bead has of either side."""
    return [(len(chinese), len(english)) for chinese, english in BEADS]


STRANGE = (
    "The new tax on sugar will come into force in April.",
    "Shares of the two companies fell by nine percent.",
    "A spokeswoman of the ministry would not comment.",
    "Economists had expected a smaller deficit.",
    "“Our customers pay more for less,” said the union's lawyer.",
    "The central bank raised its rates again, to 4.25 percent.",
    "Exports of steel and of cars grew in the first quarter.",
    "Investors bought government bonds and sold gold.",
    "Unemployment is as low as it has ever been.",
    "Prices of flats in the capital have doubled since 2015.",
)
"""Sentences that have nothing to do with the story."""
