"""The sentences of a paragraph: spans that tile it, by a few rules of our own.

Chinese ends after `。！？` with whatever closes behind them, unless that was opened within a clause
(一句“走！”就够了); English after `.!?` where what follows can begin a sentence and what stands
before is no abbreviation. In both, speech and what says who spoke (“……！”他喊道。 / “Stop!” he
cried.) are one sentence, for that is how they are translated, and dashes end a sentence only where
a reply cuts speech short. Blanks after a stop belong to the sentence before.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable

from reader.model.article import Paragraphs
from reader.model.language import Language
from reader.model.spans import Spans
from reader.text.scripts import HAN_RANGE, LATIN_RANGE

_CLOSERS = "”’」』）】〉》〕｝\"')\\]}»"

_FAR = 1000
"""How far back the rules look for an opening mark, in characters: so they stay linear."""

_WIDE = "。！？｡‽⁇⁈⁉‼"

# Both patterns begin with one class of characters, which is searched for much faster than a choice.
# No group in them is possessive: Python before 3.11.5 matches those wrongly (gh-106052).
_CHINESE_STOP = re.compile(
    rf"""
    [{_WIDE}!?.…—]
    (?: (?: (?<=[{_WIDE}])
          | (?<=[!?]) (?![A-Za-z0-9=&/_#])              # not within an address
          | (?<=[{HAN_RANGE}”」』）]\.) (?![.A-Za-z0-9])   # nor within a number
        )
        (?:[。！？｡!?…]|—+(?![—\s]))*
      | (?P<broken>(?<=[…—])(?<![…—][…—])[…—]*+(?=[”’」』]))
    )
    (?P<closers>(?:[{_CLOSERS}]|[ \u3000]++[”’」』])*)
    (?P<notes>(?:\[\d+\]|[①-⑳])*)
    \s*+
    """,
    re.VERBOSE,
)
_NOT_BLANK = re.compile(r"\S")
_CIRCLED = re.compile("[①-⑳]")
_OPENER_OF = dict(zip("”’」』）】\"')", "“‘「『（【\"'(", strict=True))
_IN_A_CLAUSE = re.compile(rf"[{HAN_RANGE}{LATIN_RANGE}0-9]")
_CHINESE_REPLY = re.compile(rf"(?:[{HAN_RANGE}·]{{1,10}}[：:]\s?)?[“‘「『]")
"""What follows speech that breaks off (“我……”) where another speaks: more speech, or `谁说：“`."""
_CHINESE_GOES_ON = re.compile(
    r"[，、；：,;:—…。！？]|的(?!确)|地(?![方上下])|等(?![到待着])|之类|是(?![的啊吗嗎呀])"
    r"|[这這](?:样的|樣的|句|话|話|[个個种種](?:词|詞|字|问题|問題|说法|說法))"
)
_CHINESE_SPEAKS = (
    "说|說|道|问|問|喊|叫|答|嚷|叹|嘆|骂|罵|吼|嘀咕|补充|補充|回应|回應|解释|解釋|表示|笑着|笑著"
    "|告诉|告訴|介绍|介紹|提醒|感叹|感嘆"
)
_CHINESE_SPEECH_TAG = re.compile(
    rf"(?![{HAN_RANGE}0-9]{{0,12}}[没沒不别別未])[{HAN_RANGE}·0-9]{{1,12}}?(?:{_CHINESE_SPEAKS})"
    rf"(?:着|著|了|道|说|說|我|你|他|她|记者|記者|大家|一声|一聲|一句)*(?:[。！.]|[，,]\s?[“‘「『\"])"
)

_RUN = "[.!?…‽⁇⁈⁉‼。！？—–-]"
_ENGLISH_STOP = re.compile(
    rf"""
    (?P<stops>
        {_RUN} (?<!{_RUN}{_RUN}) {_RUN}*+               # from its first on
        (?= (?P<spaced> (?:\ \.(?!\w))* ) ) (?P=spaced)  # also . . .
    )
    (?P<closers>[{_CLOSERS}]*+)
    (?:\[\d+\])*
    (?:\s++|$|(?=[{HAN_RANGE}]))
    """,
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"[^\s(\[“‘\"'—–]*$")
_LONGEST_WORD = 40
_FOLLOWER = re.compile(r"[\w’']*")
_I = re.compile(r"I\b")
_OPENERS = "“‘\"'([{«「『（《"
_BEGINS = re.compile(rf"[{_OPENERS}]*+(?:[—–•●▪*-]++\s*+)?[{_OPENERS}]*+(?P<first>[\w$£€¥#@&]|$)")
_SPEAKS = (
    "said|says|asked|asks|cried|replied|answered|shouted|whispered|called|told|added|murmured|"
    "muttered|laughed|sighed|exclaimed|went on|yelled|snapped|repeated|demanded|begged|growled"
)
_ENGLISH_SPEECH_TAG = re.compile(
    r"(?:(?!(?:The|A|An|He|She|They|We|You|It|His|Her|My|Our|Then|But|And)\s)[A-Z][\w.’'-]*\s+){1,3}"
    rf"(?:{_SPEAKS})(?:[.,;:]|\s+(?:to|in|with|as|at|from|again|\w+ly)\b)"
)
"""Only a name can open a tag with a capital: “The boy said nothing.” is a sentence of its own."""


def _words(text: str) -> frozenset[str]:
    """Give the words of a list that is written with blanks."""
    return frozenset(text.split())


_TITLES = _words(
    "mr mrs ms dr prof gen col maj sgt capt lt cmdr adm sen rep gov pres rev hon mt messrs mme"
    " mlle fr e.g i.e cf vs viz approx ca"
)
_BEFORE_NUMBERS = _words(
    "no nos fig figs vol vols p pp ch chap sec art eq nr pt op ft rs b c d jan feb mar apr jun jul"
    " aug sep sept oct nov dec"
)
_MAY_END = _words(
    "inc ltd co corp jr sr etc al bros dept univ st ave blvd rd est mon tue tues wed thu thurs fri"
)
_STARTERS = _words(
    "the a an he she it they we i you this that these those there here in on at by for from with"
    " but and or so yet if when while where what who why how as after before then now his her its"
    " their our my your no not one some many most all since although though however because once"
    " until today yesterday tomorrow nobody nothing everyone everybody each every both perhaps"
)
_DOTTED = re.compile(r"(?:[a-z]{1,2}\.)+[a-z]{1,2}")
_NUMBER = re.compile(r"\d.*|[IVXLC]{2,}|[B-HJ-Z]")
_LIST_MARKER = re.compile(
    r"\s*[“\"'(\[]*(?:(?:Fig\.|Chapter|Part|Book|Section|Act|Scene|Step|Lesson|Unit|Figure|Table)\s)?"
    r"(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})\.\s*$"
)


def split(text: str, language: Language) -> Spans:
    """Give the sentences of one paragraph; they tile it, so an empty text has none."""
    return _tiles(_ends(text, language, 0), 0)


def sentences_of(text: str, paragraphs: Paragraphs, language: Language) -> Spans:
    """Give the sentences of a whole side, paragraph by paragraph, in offsets of its text."""
    starts, ends = array("I"), array("I")
    for start, end in zip(paragraphs.spans.starts, paragraphs.spans.ends, strict=True):
        tiles = _tiles(_ends(text[start:end], language, start), start)
        starts += tiles.starts
        ends += tiles.ends
    return Spans(starts, ends)


def _tiles(ends: list[int], start: int) -> Spans:
    """Give the spans that end at `ends`, the first from `start`, each from the end before it."""
    return Spans(array("I", [start, *ends][:-1]), array("I", ends))


def _ends(text: str, language: Language, offset: int) -> list[int]:
    """Give where the sentences of a paragraph that begins at `offset` end."""
    stop, end_of = _RULES[language.is_chinese]
    ends: list[int] = []
    start = 0
    for match in stop.finditer(text):
        end = end_of(text, match, start)
        if start < end < len(text):
            ends.append(offset + end)
            start = end
    if start < len(text):
        ends.append(offset + len(text))
    return ends


def _end_of_chinese(text: str, match: re.Match[str], start: int) -> int:
    """Give where a Chinese sentence that began at `start` ends with this stop, or 0."""
    closers, end, stop = match["closers"], match.end(), match.start()
    near = max(start, stop - _FAR)
    if end == len(text) or not _NOT_BLANK.search(text, near, stop):
        return 0
    if closers.startswith('"') and text.count('"', near, stop) % 2 == 0:
        return match.start("closers")
    if _CIRCLED.match(match["notes"]) and _CIRCLED.search(text, near, stop):
        return match.start("notes")
    if not closers:
        return 0 if text[end] in "，、；：,;:。！？" else end
    return 0 if _chinese_goes_on(text, match, near) else end


def _chinese_goes_on(text: str, match: re.Match[str], near: int) -> bool:
    """Whether a Chinese sentence goes on behind what closes with this stop."""
    if "》" in match["closers"] or "〉" in match["closers"] or _in_a_clause(text, match, near):
        return True
    if match["broken"]:
        return _CHINESE_REPLY.match(text, match.end()) is None
    goes_on = _CHINESE_GOES_ON.match(text, match.end())
    return bool(goes_on or _CHINESE_SPEECH_TAG.match(text, match.end()))


def _in_a_clause(text: str, match: re.Match[str], near: int) -> bool:
    """Whether what closes here was opened within a clause (一句“走！”就够了)."""
    opener = _OPENER_OF.get(match["closers"].rstrip()[-1])
    opened = text.rfind(opener, near, match.start()) if opener else -1
    return opened > near and _IN_A_CLAUSE.match(text, opened - 1) is not None


def _end_of_english(text: str, match: re.Match[str], start: int) -> int:
    """Give where an English sentence that began at `start` ends with this stop, or 0."""
    return match.end() if match.end() < len(text) and _english_ends(text, match, start) else 0


def _english_ends(text: str, match: re.Match[str], start: int) -> bool:
    """Whether an English sentence ends with this stop."""
    begins = _BEGINS.match(text, match.end())
    if (
        begins is None
        or _is_lower_word(text, begins.start("first"))
        or _LIST_MARKER.fullmatch(text, start, match.end())
    ):
        return False
    stops, closers = match["stops"], match["closers"]
    if stops[-1] in "—–-":
        # Dashes end only speech that is cut short by more speech.
        return stops != "-" and bool(closers) and text[match.end()] in "“‘\"'"
    if closers and _ENGLISH_SPEECH_TAG.match(text, match.end()):
        return False
    if stops.startswith(("..", "…", ". ")):
        return not _I.match(text, match.end())
    if stops != "." or closers.strip(")]"):
        return True
    word = _word_before(text[max(start, match.start() - _LONGEST_WORD) : match.start()])
    return _may_end(word, text, begins.start("first"))


def _word_before(text: str) -> str:
    """Give the word at the end of a text, of whatever marks; where there is none, no letters."""
    last = text[text.rfind(" ") + 1 :]
    if last.isalnum():
        return last
    word = _WORD_BEFORE.search(last)
    return word[0] if word else ""


def _is_lower_word(text: str, at: int) -> bool:
    """Whether a word at `at` begins small, as no sentence does (`iPhone` and `b)` may)."""
    after = text[at + 1 : at + 2]
    return at < len(text) and text[at].islower() and not after.isupper() and after != ")"


def _may_end(cased: str, text: str, after: int) -> bool:
    """Whether a full stop after a word can end a sentence before what stands at `after`."""
    follower = _FOLLOWER.match(text, after)
    following = follower[0] if follower else ""
    word = cased.lower()
    if word in _TITLES:
        return False
    initial = (
        len(word) == 1 and cased.isupper() and (cased != "I" or text[after + 1 : after + 2] == ".")
    )
    if word in _BEFORE_NUMBERS and not initial:
        return not _NUMBER.fullmatch(following)
    if initial or _DOTTED.fullmatch(word) or word in _MAY_END:
        starts = re.split("['’]", following.lower())[0] in _STARTERS
        return starts and not (initial and following == "I")
    return True


_RULES: dict[bool, tuple[re.Pattern[str], Callable[[str, re.Match[str], int], int]]] = {
    True: (_CHINESE_STOP, _end_of_chinese),
    False: (_ENGLISH_STOP, _end_of_english),
}
