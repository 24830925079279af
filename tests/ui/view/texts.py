"""Texts of many shapes to lay out, and readings for them, without a dictionary."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.model.reading import Reading

STORY = (
    "三月的最后一个星期，港口的老码头终于拆完了。工人们说：“真没想到，”他们笑着，“它比我们的爷爷还老。”",
    "《晚报》用了两页报道这件事……第二天上午9点30分，第一艘从Rotterdam开来的货船（长204.5米）缓缓靠岸。",
    "“船这么大，”小女孩问，“怎么不会沉下去呢？”父亲想了想——他总是先想一想——才回答她。",
)
_TALE = """\
In the last week of March the old quay was finally taken down. “Who would have thought it,” said \
the workmen; “it was older than our grandfathers.”
At half past nine the next morning the first freighter from Rotterdam, 204.5 metres long, came \
slowly alongside, and nobody but a yellow dog was there to welcome her.
“The ship is so big,” a little girl asked; “why doesn’t it sink?” Her father thought for a while \
— he always did — before he answered."""
TALE = tuple(_TALE.splitlines())

SYLLABLES = ("zhuāng", "chuáng", "shuǎng", "yī", "xiǎng", "qióng", "de", "nǚ")

_letters = [
    *"港口的老码头水火，。！？；：、（）《》“”’…—abWi 19.%-\t\u2028",
    "𠮷",
    "e\u0301",
    "👩\u200d🔬",
    "fi",
]
any_text = st.lists(st.sampled_from(_letters), max_size=120).map("".join)


def readings_of(text: str) -> list[Reading]:
    """Give words of two characters readings in turn, some long, some with a silent second."""
    found: list[Reading] = []
    at = 0
    while at < len(text):
        if not _is_han(text[at]):
            at += 1
            continue
        syllable = SYLLABLES[at % len(SYLLABLES)]
        if at + 1 < len(text) and _is_han(text[at + 1]) and at % 3:
            second = "" if at % 7 == 0 else SYLLABLES[(at + 3) % len(SYLLABLES)]
            found.append(Reading(at, (syllable, second)))
            at += 2
        else:
            found.append(Reading(at, (syllable,)))
            at += 1
    return found


def _is_han(character: str) -> bool:
    return "一" <= character <= "鿿" or character == "𠮷"
