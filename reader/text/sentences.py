"""The sentences of a paragraph: spans that tile it, by a few rules of our own.

Chinese ends after `。！？` with whatever closes behind them; English after `.!?` where what follows
can begin a sentence and what stands before is no abbreviation. In both, speech and the words that
say who spoke (“……！”他喊道。 / “Stop!” he cried.) are one sentence, for that is how they are
translated. Blanks after a stop belong to the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reader.model.article import Paragraphs
from reader.model.language import Language
from reader.model.spans import Span, Spans
from reader.text.scripts import HAN_RANGE

_CLOSERS = "”’」』）】〉》〕｝\"')\\]}»"

_CHINESE_STOP = re.compile(
    rf"(?:[。！？｡]|[!?](?![A-Za-z0-9=&/_#])|(?<=[{HAN_RANGE}”」』）])\.(?![.A-Za-z0-9]))"
    rf"[。！？｡!?…—]*(?P<closers>[{_CLOSERS}]*)(?:\[\d+\]|[①-⑳])*\s*"
)
_CHINESE_GOES_ON = re.compile(
    r"[，、；：,;:—…]|(?:的(?!确)|地(?![方上下])|等(?![到待着])|之类|这样的|这句|这话)"
)
_CHINESE_SPEECH_TAG = re.compile(
    rf"[{HAN_RANGE}·]{{1,10}}?(?:说|說|道|问|問|喊|叫|答|嚷|叹|嘆|骂|罵|吼|嘀咕|补充|補充|回应|解释|表示|笑着)"
    rf"(?:着|了|道|说|說|我|你|他|她|一声|一句)?[^{HAN_RANGE}]"
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
    rf"(?:(?:the|my|our|his|her)\s+)?(?:\w[\w.’'-]*\s+){{1,3}}?(?:{_SPEAKS})\b", re.I
)

_TITLES = frozenset(
    "mr mrs ms dr prof gen col maj sgt capt lt cmdr adm sen rep gov pres rev hon st mt messrs mme"
    " mlle fr sr. e.g i.e cf vs viz approx al ca".split()
)
_BEFORE_NUMBERS = frozenset(
    "no nos fig figs vol vols p pp ch chap sec art eq nr pt jan feb mar apr jun jul aug sep sept oct"
    " nov dec c".split()
)
_MAY_END = frozenset("inc ltd co corp jr sr etc bros dept univ ave blvd rd est a.m p.m".split())
_STARTERS = frozenset(
    "the a an he she it they we i you this that these those there here in on at by for from with"
    " but and or so yet if when while where what who why how as after before then now his her its"
    " their our my your no not one some many most all since although though however because once"
    " until today yesterday tomorrow".split()
)
_LIST_MARKER = re.compile(r"\s*[“\"'(\[]*(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})\.\s*$")


def split(text: str, language: Language) -> Spans:
    """Give the sentences of one paragraph; they tile it, so an empty text has none."""
    return Spans.of(_tiles(text, language, 0))


def sentences_of(text: str, paragraphs: Paragraphs, language: Language) -> Spans:
    """Give the sentences of a whole side, paragraph by paragraph, in offsets of its text."""
    return Spans.of(
        span
        for paragraph in paragraphs
        for span in _tiles(text[paragraph.start : paragraph.end], language, paragraph.start)
    )


def _tiles(text: str, language: Language, offset: int) -> Iterator[Span]:
    """Give the sentences of a paragraph that begins at `offset`."""
    stop, ends = _RULES[language.is_chinese]
    start = 0
    for match in stop.finditer(text):
        if match.end() < len(text) and ends(text, match, start):
            yield Span(offset + start, offset + match.end())
            start = match.end()
    if start < len(text):
        yield Span(offset + start, offset + len(text))


def _chinese_ends(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a Chinese sentence ends with this stop."""
    closers = match["closers"]
    if not text[start : match.start()].strip():
        return False
    if "》" in closers or "〉" in closers:
        return False
    if _CHINESE_GOES_ON.match(text, match.end()) and (
        closers or text[match.end()] in "，、；：,;:"
    ):
        return False
    return not (closers and _CHINESE_SPEECH_TAG.match(text, match.end()))


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
    word = _WORD_BEFORE.search(text[max(start, match.start() - _LONGEST_WORD) : match.start()])
    return word is None or _may_end(word[0], text, begins.start("first"))


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


_RULES: dict[bool, tuple[re.Pattern[str], Callable[[str, re.Match[str], int], bool]]] = {
    True: (_CHINESE_STOP, _chinese_ends),
    False: (_ENGLISH_STOP, _english_ends),
}
