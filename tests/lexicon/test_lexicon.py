"""How likely words are translated, known by the words themselves, their parts and relations."""

from __future__ import annotations

import numpy as np

from reader.lexicon.english import stem
from reader.lexicon.lexicon import Lexicon


def translations(lexicon: Lexicon, word: str) -> dict[str, float]:
    row = lexicon.translations([word]).row(0)
    return {lexicon.stems[at]: float(weight) for at, weight in zip(*row, strict=True)}


def test_a_word_is_translated_by_its_glosses_first(small: Lexicon) -> None:
    said = translations(small, "渡船")
    best = sorted(said, key=lambda key: -said[key])[:2]
    assert set(best) == {stem("ferry"), stem("ferryboat")}


def test_a_word_that_is_in_no_dictionary_is_known_by_its_parts(small: Lexicon) -> None:
    assert "铁船" not in small
    said = translations(small, "铁船")
    assert stem("boat") in sorted(said, key=lambda key: -said[key])[:3]


def test_stems_that_gloss_one_word_are_related(small: Lexicon) -> None:
    assert stem("vessel") in translations(small, "舰")


def test_a_word_says_what_it_refers_to(small: Lexicon) -> None:
    assert stem("river") in translations(small, "河川")


def test_unknown_characters_have_no_translation(small: Lexicon) -> None:
    assert translations(small, "𠮷龘") == {}
    assert len(small.translations([]).ids) == 0


def test_only_what_is_wanted_is_given_and_words_keep_their_order(small: Lexicon) -> None:
    ferry = small.stem_numbers[stem("ferry")]
    rows = small.translations(["河", "渡船"], np.array([ferry]))
    assert len(rows.row(0).ids) == 0
    assert list(rows.row(1).ids) == [ferry]


def test_characters_have_their_syllables_without_tones(small: Lexicon) -> None:
    assert small.syllables["河"] == ("he",)
    assert small.syllables["绿"] == ("lu",)
