"""The sentences of a paragraph: spans that tile it, by a few rules of our own.

Chinese ends after `。！？` with whatever closes behind them; English after `.!?` where what follows
can begin a sentence and what stands before is no abbreviation. In both, speech and the words that
say who spoke (“……！”他喊道。 / “Stop!” he cried.) are one sentence, for that is how they are
translated. Blanks after a stop belong to the sentence before.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable

from reader.model.article import Paragraphs
from reader.model.language import Language
from reader.model.spans import Spans
from reader.text.scripts import HAN_RANGE

_CLOSERS = "”’」』）】〉》〕｝\"')\\]}»"

_CHINESE_STOP = re.compile(
    rf"(?:[。！？｡]|[!?](?![A-Za-z0-9=&/_#])|(?<=[{HAN_RANGE}”」』）])\.(?![.A-Za-z0-9]))"
    rf"[。！？｡!?…—]*(?P<closers>[{_CLOSERS}]*)(?:\[\d+\]|[①-⑳])*\s*"
)
_CHINESE_GOES_ON = re.compile(
    r"[，、；：,;:—…。！？]|(?:的(?!确)|地(?![方上下])|等(?![到待着])|之类|这样的|这句|这话)"
)
_CHINESE_SPEAKS = (
    "说|說|道|问|問|喊|叫|答|嚷|叹|嘆|骂|罵|吼|嘀咕|补充|補充|回应|回應|解释|解釋|表示|笑着|笑著"
)
_CHINESE_SPEECH_TAG = re.compile(
    rf"(?![{HAN_RANGE}]{{0,8}}[没沒不别別未])[{HAN_RANGE}·]{{1,6}}?(?:{_CHINESE_SPEAKS})"
    rf"(?:着|著|了|道|说|說|我|你|他|她|一声|一聲|一句)*[。！]"
)

_ENGLISH_STOP = re.compile(
    rf"(?P<stops>[.!?…]+)(?P<closers>[{_CLOSERS}]*)(?:\[\d+\])*(?:\s+|$|(?=[{HAN_RANGE}]))"
)
_WORD_BEFORE = re.compile(r"[^\s(\[“‘\"'—–]*$")
_LONGEST_WORD = 40
_FOLLOWER = re.compile(r"[\w’']*")
_I = re.compile(r"I\b")
_OPENERS = "“‘\"'([{«「『（《"
_BEGINS = re.compile(rf"[{_OPENERS}]*(?:[—–-]+\s*)?[{_OPENERS}]*(?P<first>[\w$£€¥#@&]|$)")
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
    "mr mrs ms dr prof gen col maj sgt capt lt cmdr adm sen rep gov pres rev hon st mt messrs mme"
    " mlle fr sr. e.g i.e cf vs viz approx al ca"
)
_BEFORE_NUMBERS = _words(
    "no nos fig figs vol vols p pp ch chap sec art eq nr pt jan feb mar apr jun jul aug sep sept"
    " oct nov dec c"
)
_MAY_END = _words("inc ltd co corp jr sr etc bros dept univ ave blvd rd est a.m p.m")
_STARTERS = _words(
    "the a an he she it they we i you this that these those there here in on at by for from with"
    " but and or so yet if when while where what who why how as after before then now his her its"
    " their our my your no not one some many most all since although though however because once"
    " until today yesterday tomorrow"
)
_LIST_MARKER = re.compile(r"\s*[“\"'(\[]*(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})\.\s*$")


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
    closers, end = match["closers"], match.end()
    if end == len(text) or not text[start : match.start()].strip():
        return 0
    if closers.startswith('"') and text.count('"', start, match.start()) % 2 == 0:
        return match.start("closers")
    if "》" in closers or "〉" in closers:
        return 0
    if _CHINESE_GOES_ON.match(text, end) and (closers or text[end] in "，、；：,;:。！？"):
        return 0
    return 0 if closers and _CHINESE_SPEECH_TAG.match(text, end) else end


def _end_of_english(text: str, match: re.Match[str], start: int) -> int:
    """Give where an English sentence that began at `start` ends with this stop, or 0."""
    return match.end() if match.end() < len(text) and _english_ends(text, match, start) else 0


def _english_ends(text: str, match: re.Match[str], start: int) -> bool:
    """Whether an English sentence ends with this stop."""
    begins = _BEGINS.match(text, match.end())
    if begins is None or _is_lower_word(text, begins.start("first")):
        return False
    if _LIST_MARKER.fullmatch(text, start, match.end()):
        return False
    closers = match["closers"]
    if closers and _ENGLISH_SPEECH_TAG.match(text, match.end()):
        return False
    stops = match["stops"]
    if stops.startswith(("..", "…")):
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
    """Whether a word at `at` begins small, as no sentence does (`iPhone` may)."""
    return at < len(text) and text[at].islower() and not text[at + 1 : at + 2].isupper()


def _may_end(cased: str, text: str, after: int) -> bool:
    """Whether a full stop after a word can end a sentence before what stands at `after`."""
    follower = _FOLLOWER.match(text, after)
    following = follower[0] if follower else ""
    word = cased.lower()
    if word in _TITLES:
        return False
    if word in _BEFORE_NUMBERS:
        return not following[:1].isdigit()
    initial = len(word) == 1 and cased.isupper() and cased != "I"
    if initial or "." in word or word in _MAY_END:
        return following.lower() in _STARTERS and not (initial and following == "I")
    return True


_RULES: dict[bool, tuple[re.Pattern[str], Callable[[str, re.Match[str], int], int]]] = {
    True: (_CHINESE_STOP, _end_of_chinese),
    False: (_ENGLISH_STOP, _end_of_english),
}
