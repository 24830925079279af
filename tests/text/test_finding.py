"""Finding, against a slow and plain reference."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span, Spans
from reader.text.finding import REACH, Finding, find_all
from reader.text.folding import PIECE, Folded, fold

VARIANTS = {"說": "说", "書": "书", "裏": "里", "裡": "里"}

LETTERS = "aAbＡａ,，（(“\"「'’ \u3000\t\nßẞİıΣσςſ說说書书𠮷𠮶é。."
MARKED = LETTERS + "e\u0301\u200d\ufe0f👩🏽"

plain = st.text(st.sampled_from(LETTERS), max_size=60)
marked = st.text(st.sampled_from(MARKED), max_size=60)


def folded(text: str, variants: dict[str, str] | None = None) -> Folded:
    made = Folded(text, variants)
    while not made.advance():
        pass
    return made


def find(
    text: str, words: str, variants: dict[str, str] | None = None, *, whole: bool = False
) -> list[str]:
    """What is found, as it stands in the text."""
    found = find_all(folded(text, variants), fold(words, variants), whole=whole)
    return [text[start:end] for start, end in found]


def slowly(text: str, words: str) -> list[tuple[int, int]]:
    """Every place, from the beginning on, where as many characters fold alike one by one."""
    wanted, found, at = [fold(one) for one in words], list[tuple[int, int]](), 0
    while wanted and at + len(wanted) <= len(text):
        if [fold(one) for one in text[at : at + len(wanted)]] == wanted:
            found.append((at, at + len(wanted)))
            at += len(wanted)
        else:
            at += 1
    return found


@given(plain, st.text(st.sampled_from(LETTERS.replace(" ", "")), max_size=3))
def test_what_is_found_is_what_a_slow_search_finds(text: str, words: str) -> None:
    if any(fold(one) == " " for one in words):
        return  # blanks have a rule of their own
    assert [tuple(span) for span in find_all(folded(text), fold(words))] == slowly(text, words)


@given(marked, st.text(st.sampled_from(MARKED), min_size=1, max_size=4))
def test_what_is_found_is_alike_in_order_and_within_the_text(text: str, words: str) -> None:
    found = find_all(folded(text, VARIANTS), fold(words, VARIANTS))
    end = 0
    for start, stop in found:
        assert end <= start < stop <= len(text)
        end = stop
        quote = fold(text[start:stop], VARIANTS).rstrip("\ufe0f")
        assert _squeezed(quote) == _squeezed(fold(words, VARIANTS).rstrip("\ufe0f"))


def _squeezed(text: str) -> str:
    while "  " in text:
        text = text.replace("  ", " ")
    return text


@given(st.text(max_size=200))
def test_folding_keeps_every_offset(text: str) -> None:
    whole = fold(text, VARIANTS)
    assert len(whole) == len(text)
    assert whole == "".join(fold(one, VARIANTS) for one in text)
    assert fold(whole, VARIANTS) == whole


def test_every_character_there_is_folds_into_one() -> None:
    every = "".join(map(chr, range(0x110000)))
    assert [hex(ord(one)) for one in every if len(fold(one)) != 1] == []


def test_case_is_folded_as_unicode_does_wherever_one_letter_is_folded_into_one() -> None:
    every = [chr(code) for code in range(0x110000) if len(chr(code).casefold()) == 1]
    # Cherokee alone is folded into its capitals; as small letters they are as much alike.
    told = [one for one in every if "CHEROKEE" not in unicodedata.name(one, "")]
    assert [one for one in told if fold(one) != fold(one.casefold())] == []


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("京津冀协同发展", "冀", ["冀"]),
        ("京津冀协同发展", "协同", ["协同"]),
        ("好，好,好", "好，", ["好，", "好,"]),
        ("（一）(二)", "(一)", ["（一）"]),
        ("ＡＢＣ１２ abc12", "Abc12", ["ＡＢＣ１２", "abc12"]),
        ("it’s it's", "IT'S", ["it’s", "it's"]),
        ("“门”「门」", '"门"', ["“门”", "「门」"]),
        ("two  words two\u3000words two\nwords", "two words", ["two  words", "two\u3000words"]),
        ("two words", "two \u3000 words", ["two words"]),
        ("STRASSE Straße STRAẞE", "straße", ["Straße", "STRAẞE"]),
        ("İstanbul ISTANBUL", "istanbul", ["İstanbul", "ISTANBUL"]),
        ("ΟΔΟΣ οδος", "οδος", ["ΟΔΟΣ", "οδος"]),
        ("𠮷野家吉野家𠮷", "𠮷", ["𠮷", "𠮷"]),
        ("cafe cafe\u0301 café", "cafe", ["cafe"]),
        ("cafe cafe\u0301 café", "cafe\u0301", ["cafe\u0301"]),
        ("👩 👩\u200d👩 👩🏽", "👩", ["👩"]),
        ("☎ ☎\ufe0f", "☎", ["☎", "☎\ufe0f"]),
        ("aaaaa", "aa", ["aa", "aa"]),
        ("", "a", []),
        ("abc", "", []),
        ("a.c abc", "a.c", ["a.c"]),
    ],
)
def test_finding(text: str, words: str, found: list[str]) -> None:
    assert find(text, words) == found


def test_variants_are_alike_only_when_asked() -> None:
    assert find("他說：看書。他说：看书。", "说") == ["说"]
    assert find("他說：看書。他说：看书。", "说", VARIANTS) == ["說", "说"]
    assert find("他說：看書。他说：看书。", "看書", VARIANTS) == ["看書", "看书"]


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        ("the other There THE the2 “the”", "the", 3),
        ("he said: the end", "the end", 1),
        ("breathe end, bathe ends", "the end", 0),
        ("从Rotterdam开来 rotterdams", "rotterdam", 1),
        ("雨水冷，水凉", "水", 2),
        ("read, re-read, ready", "read", 2),
        ("a 𠮷a a\u0301", "a", 2),
        ("its it's it", "it", 2),
        ("- -- -a", "-", 4),
    ],
)
def test_whole_words_are_no_part_of_longer_ones(text: str, words: str, count: int) -> None:
    assert len(find(text, words, whole=True)) == count


def test_a_long_run_of_blanks_is_searched_as_fast_as_any_other_text() -> None:
    text = " " * 400_000 + "end"  # a step for each pair of them would take hours
    assert find(text, " x") == []
    assert find(text, " end") == [text]


@pytest.mark.parametrize("filler", ["x", "a\u0301", "  ", "書"])
@pytest.mark.parametrize("shift", range(-3, 4))
def test_nothing_is_missed_where_one_step_ends_and_the_next_begins(filler: str, shift: int) -> None:
    assert PIECE == REACH
    before = (filler * PIECE)[: PIECE + shift]
    text = f"{before}The  END{before}the END"
    spans = list(find_all(folded(text, VARIANTS), fold("the end", VARIANTS)))
    second = len(before) * 2 + 8
    assert spans == [Span(len(before), len(before) + 8), Span(second, second + 7)]


@pytest.mark.parametrize("shift", range(-4, 3))
def test_plain_words_are_found_across_the_end_of_a_step(shift: int) -> None:
    at = REACH + shift
    text = "x" * at + "river" + "x" * REACH
    assert list(find_all(folded(text), "river")) == [Span(at, at + 5)]


def test_two_blanks_parted_by_the_end_of_a_piece_are_a_run() -> None:
    text = "x" * (PIECE - 1) + "  the end"
    assert folded(text).spaced
    assert list(find_all(folded(text), "x the")) == [Span(PIECE - 2, PIECE + 4)]


def test_a_long_search_goes_step_by_step() -> None:
    finding = Finding(folded("茶" * REACH * 3), "茶")
    assert not finding.advance()
    assert 0 < len(finding.found) < 3 * REACH
    while not finding.advance():
        pass
    assert finding.found == Spans.of((at, at + 1) for at in range(3 * REACH))
