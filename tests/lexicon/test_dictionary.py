"""CC-CEDICT's entries for a card, and how they are read for the lexicon."""

from __future__ import annotations

from reader.lexicon.cedict import entries, read_line
from reader.lexicon.dictionary import look_up
from reader.lexicon.english import stem
from reader.lexicon.glosses import read_glosses
from reader.lexicon.tones import with_marks


def test_a_word_is_found_in_either_script_with_its_tones() -> None:
    simplified, traditional = look_up("传统"), look_up("傳統")
    assert simplified == traditional
    assert [one.pinyin for one in simplified] == ["chuán tǒng"]
    assert "tradition" in simplified[0].senses


def test_every_reading_of_a_word_is_there_and_names_are_last() -> None:
    readings = [entry.pinyin for entry in look_up("王")]
    assert {"wáng", "wàng"} <= set(readings)
    assert readings[-1] == "Wáng"


def test_what_is_no_word_is_not_found() -> None:
    for word in ("", " ", "的河了", "/", "[", "\U00020bb7\U00020bb7"):
        assert look_up(word) == []


def test_tone_marks_stand_where_pinyin_has_them() -> None:
    assert with_marks("lu:4 se4 nu:3 ren2 xi1 gua1 liu2 gou3 dui4 ma5 Ou1") == (
        "lǜ sè nǚ rén xī guā liú gǒu duì ma Ōu"
    )
    assert with_marks("san1 C") == "sān C"


def test_a_remark_is_no_entry() -> None:
    assert read_line("# CC-CEDICT") is None
    assert read_line("\n") is None


def test_the_whole_dictionary_is_read() -> None:
    listed = list(entries())
    assert len(listed) > 100_000
    assert all(entry.simplified and entry.senses for entry in listed)


def test_brackets_and_remarks_say_nothing_and_an_earlier_gloss_weighs_more() -> None:
    read = read_glosses(("(dialect) to walk slowly; to stroll", "CL:個|个[ge4]", "gait"))
    assert [gloss.stems for gloss in read.glosses] == [
        (stem("walk"), stem("slowly")),
        (stem("stroll"),),
        (stem("gait"),),
    ]
    assert read.glosses[1].weight > read.glosses[2].weight > read.glosses[0].weight


def test_a_variant_refers_to_what_it_is_a_variant_of() -> None:
    read = read_glosses(("variant of 河岸|河岸[he2 an4]",))
    assert (read.glosses, read.references) == ([], ["河岸"])


def test_a_gloss_of_empty_words_keeps_the_last() -> None:
    assert read_glosses(("to be",)).glosses[0].stems == ("be",)
