"""Notes leave a library and come back into another one, or the same."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from reader.formats.exports.registry import FORMATS
from reader.formats.notes.sources import notes_of, read_notes
from reader.model.annotation import Annotation, Color, State, Style, Tag
from reader.session.annotate import erase, highlight, recolor, retag, write_note
from reader.session.export import Request, export_of, written
from reader.session.notes import BroughtBack, bring_back
from reader.session.opened import OpenArticle
from reader.session.placing import located
from reader.session.session import Session
from reader.session.study import study_of
from reader.storage.library import Library
from tests.factories import MOMENT, Made, make_annotation, make_article, make_change, make_place
from tests.formats.exports.studies import HARD

CARRYING = ("jsonld", "markdown", "csv-full")
"""The formats by which every field comes back."""

PIECES = (
    *HARD.split("\n"),
    HARD,
    '"', ",", "\n", "\r\n", "---", "%%", "%% duidu {} %%", "<b>", "&lt;", "{{ x }}", "{% if %}",
    "🙂", "👩‍🏫", "𠮷", "> cited", "↔ not a counterpart", "* * *", "*green* #x", "# heading",
    "```", "\\", "\\%\\%", " ", "\t", "\u2028", "\x85", "把", "^id", "\ufeff", "'", "=1+1", "\x0b",
)  # fmt: skip
TAGS = (
    "grammar/把",
    "past tense",
    "a_b",
    "x,y",
    'so "called"',
    "#hash",
    "食物/𠮷",
    "🙂",
    "1;2",
    "a-b",
)


@pytest.fixture
def made(session: Session) -> Made:
    """Give an article of the library whose sentences are all alike but for a number."""
    made = numbered()
    session.do(made.change, made.payload)
    return made


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Session]:
    """Give another library, on another machine, with the same texts under other ids."""
    with Library.open(tmp_path / "elsewhere.db") as library:
        session = Session(library, "window-2")
        made = numbered()
        session.do(made.change, made.payload)
        yield session


def numbered() -> Made:
    chinese = [f"第{at}天雨停了。孩子们跑到河边去看水，水里有𠮷字。" for at in range(300)]
    english = [f"On day {at} the rain stopped. The children ran to see it." for at in range(300)]
    return make_article(chinese, english, titles=("河边", "By the River"))


def generated(made: Made, number: int) -> tuple[list[Tag], list[Annotation]]:
    """Make annotations of every kind, their notes put together of what is hard to write."""
    dice = random.Random(6)
    tags = [Tag(uuid4(), name.lstrip("#")) for name in TAGS]
    notes = []
    for at in range(number):
        sides = dice.choice([(0,), (1,), (0, 1), (1, 0)])
        places = []
        for side in sides:
            text = made.revisions[side].text
            start = dice.randrange(len(text) - 60)
            words = text[start : start + dice.randrange(1, 50)]
            place = make_place(made.revisions[side], words)
            places.append(replace(place, start=start, end=start + len(words)))
        created = MOMENT + timedelta(microseconds=dice.randrange(10**12))
        note = replace(
            make_annotation(made.article.id, *places, created=created),
            modified=created + timedelta(seconds=at),
            style=dice.choice(list(Style)),
            color=dice.choice(list(Color)),
            tags=tuple(tag.id for tag in dice.sample(tags, dice.randrange(4))),
            note="".join(dice.choices(PIECES, k=dice.randrange(6))),
        )
        state = dice.choice([State.PLACED, State.MOVED])
        stood = tuple(replace(place, state=state) for place in note.places)
        notes.append(replace(note, places=stood))
    return tags, notes


def fields(session: Session) -> dict[str, dict[str, Any]]:
    """Give all annotations of a library by id, told without ids of texts."""
    told = {}
    for entry in session.library.entries():
        opened = OpenArticle(session, entry.article.id)
        names = opened.tag_names()
        for one in opened.annotations.values():
            told[str(one.id)] = {
                "places": [
                    (opened.index_of(place.side), place.start, place.end, place.exact)
                    for place in one.places
                ],
                "style": one.style,
                "color": one.color,
                "tags": [names[tag] for tag in one.tags],
                "note": one.note,
                "states": [place.state for place in one.places],
                "created": one.created,
                "modified": one.modified,
            }
    return told


def document(session: Session, made: Made, name: str) -> str:
    request = Request(FORMATS[name])
    gathered = export_of([OpenArticle(session, made.article.id)], request)
    return written(gathered, request).decode()


def bring(session: Session, text: str) -> BroughtBack:
    notes = notes_of(text.removeprefix("\ufeff"))
    assert notes is not None
    return bring_back(session, notes)


@pytest.mark.parametrize("name", CARRYING)
def test_a_thousand_notes_come_back_with_every_field(
    session: Session, made: Made, elsewhere: Session, name: str
) -> None:
    tags, notes = generated(made, 1000)
    session.do(make_change("generate", {}, *tags, *notes))
    text = document(session, made, name)
    brought = bring(elsewhere, text)
    assert (brought.new, brought.merged, len(brought.unplaced)) == (1000, 0, 0)
    assert fields(elsewhere) == fields(session)
    again = bring(elsewhere, text)
    assert (again.new, again.merged, again.unplaced, again.conflicts) == (0, 1000, (), ())
    assert fields(elsewhere) == fields(session)
    elsewhere.undo()
    assert fields(elsewhere) == {}


@pytest.mark.parametrize("name", CARRYING)
def test_notes_come_back_into_the_library_they_left(
    session: Session, made: Made, name: str
) -> None:
    note = highlight(session, made.article.id, [made.place("河边")], tags=["a"], note="one")
    before, text = fields(session), document(session, made, name)
    write_note(session, note.id, "two")
    erase(session, [note.id])
    session.undo()
    session.undo()
    assert fields(session) == before
    erase(session, [note.id])
    assert fields(session) == {}
    assert bring(session, text).merged == 1
    assert fields(session) == before
    session.undo()
    assert fields(session) == {}


@pytest.mark.parametrize("name", ["jsonld", "csv-full"])
def test_a_note_that_is_newer_in_the_library_stays_and_the_conflict_is_told(
    session: Session, made: Made, name: str
) -> None:
    note = highlight(session, made.article.id, [made.place("河边")], note="one")
    text = document(session, made, name)
    write_note(session, note.id, "two")
    brought = bring(session, text)
    assert (brought.new, brought.merged) == (0, 1)
    assert [(one.annotation, one.fields) for one in brought.conflicts] == [(note.id, ("note",))]
    assert fields(session)[str(note.id)]["note"] == "two"


def test_a_note_that_is_newer_in_the_file_is_taken_over(
    session: Session, made: Made, elsewhere: Session
) -> None:
    note = highlight(session, made.article.id, [made.place("河边")], note="one", tags=["a", "b"])
    bring(elsewhere, document(session, made, "jsonld"))
    recolor(session, [note.id], Color.PINK)
    retag(session, [note.id], ["b", "c"])
    write_note(session, note.id, "two")
    brought = bring(elsewhere, document(session, made, "jsonld"))
    assert brought.conflicts == ()
    assert fields(elsewhere) == fields(session)


def test_what_was_edited_in_a_markdown_document_wins_over_its_machine_line(
    session: Session, made: Made
) -> None:
    note = highlight(
        session, made.article.id, [made.place("河边")], Color.GREEN, note="one", tags=["past tense"]
    )
    text = document(session, made, "markdown")
    edited = text.replace("\none\n", "\ntwo\n\n**three** 100 \\%\\%\n").replace(
        "*green* #past-tense", "*pink* #past-tense #new/把"
    )
    assert bring(session, edited).merged == 1
    after = fields(session)[str(note.id)]
    assert after["note"] == "two\n\n**three** 100 %%"
    assert after["color"] is Color.PINK
    assert after["tags"] == ["past tense", "new/把"]
    assert after["modified"] > note.modified


def test_what_was_edited_both_in_markdown_and_in_the_library_is_a_conflict(
    session: Session, made: Made
) -> None:
    note = highlight(session, made.article.id, [made.place("河边")], note="one")
    text = document(session, made, "markdown")
    write_note(session, note.id, "mine")
    assert bring(session, text).conflicts == ()
    assert bring(session, text.replace("\none\n", "\nother\n")).conflicts != ()
    assert fields(session)[str(note.id)]["note"] == "mine"


def test_a_document_in_which_only_line_ends_changed_was_not_edited(
    session: Session, made: Made
) -> None:
    highlight(session, made.article.id, [made.place("河边")], note="one\n\ntwo\n", tags=["a b"])
    before = fields(session)
    brought = bring(session, document(session, made, "markdown").replace("\n", "\r\n"))
    assert brought.merged == 1
    assert fields(session) == before


@pytest.mark.usefixtures("made")
def test_words_that_are_not_there_are_left_and_told(session: Session) -> None:
    table = "Highlight,Title,Author,URL,Note,Location,Date\n月亮,河边,,,,,\n第7天,河边,,,,,\n"
    brought = bring(session, table)
    assert (brought.new, brought.merged) == (1, 0)
    assert [note.places[0].exact for note in brought.unplaced] == ["月亮"]


@pytest.mark.usefixtures("made")
def test_readwises_own_export_comes_in(session: Session) -> None:
    table = (
        "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,"
        "Highlighted at,Document tags\n"
        '"On day 7 the  rain\nstopped",By the River,,,".weather .rain\nSo, ""wet""",blue,'
        '"weather,day",order,0,2026-03-05 08:30:00+00:00,\n'
    )
    assert bring(session, table).new == 1
    (note,) = fields(session).values()
    assert note["places"][0][3] == "On day 7 the rain stopped"
    assert note["tags"] == ["weather", "rain", "day"]
    assert (note["note"], note["color"]) == ('So, "wet"', Color.BLUE)
    assert note["created"] == MOMENT
    assert bring(session, table).merged == 1


def test_our_table_for_readwise_finds_its_notes_again(
    session: Session, made: Made, elsewhere: Session
) -> None:
    places = [made.place("第7天"), made.place("On day 7 the", side=1)]
    highlight(session, made.article.id, places, tags=["a/b"], note="one\n\ntwo")
    text = document(session, made, "csv")
    assert bring(session, text).merged == 1
    assert bring(elsewhere, text).new == 1
    (note,) = fields(elsewhere).values()
    assert [place[3] for place in note["places"]] == ["第7天", "On day 7 the"]
    assert (note["tags"], note["note"]) == (["a/b"], "one\n\ntwo")


def hypothesis_row(*selectors: dict[str, str | int]) -> dict[str, object]:
    source = "https://example.org/river"
    return {
        "id": "Zx81",
        "created": "2026-03-05T08:30:00.000000+00:00",
        "updated": "2026-03-06T08:30:00.000000+00:00",
        "uri": source,
        "text": "A *note*",
        "tags": ["rain"],
        "document": {"title": ["By the River"]},
        "target": [{"source": source, "selector": list(selectors)}],
    }


@pytest.mark.parametrize("holder", ["annotations", "rows"])
def test_hypothesis_export_comes_in(session: Session, made: Made, holder: str) -> None:
    quote: dict[str, str | int] = {
        "type": "TextQuoteSelector",
        "exact": "the rain stopped",
        "prefix": "On day 7 ",
        "suffix": ". The",
    }
    position: dict[str, str | int] = {"type": "TextPositionSelector", "start": 0, "end": 5}
    on_the_page = hypothesis_row()
    row = hypothesis_row(position, quote)
    text = json.dumps({holder: [row, {**on_the_page, "id": "page"}]})
    brought = bring(session, text)
    assert (brought.new, len(brought.unplaced)) == (1, 1)
    (note,) = fields(session).values()
    start = made.revisions[1].text.index("On day 7 ") + len("On day 7 ")
    assert note["places"] == [(1, start, start + 16, "the rain stopped")]
    assert (note["note"], note["tags"]) == ("A *note*", ["rain"])
    assert bring(session, text).merged == 1


@pytest.mark.usefixtures("made")
def test_a_web_annotation_of_another_program_comes_in(session: Session) -> None:
    text = json.dumps(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": "https://example.org/anno/1",
            "type": "Annotation",
            "bodyValue": "ignored",
            "body": "said",
            "target": {
                "source": "https://example.org/somewhere",
                "selector": {"type": "TextQuoteSelector", "exact": "第7天雨停了"},
            },
        }
    )
    assert bring(session, text).new == 1
    (note,) = fields(session).values()
    assert note["note"] == "said"


@pytest.mark.usefixtures("made")
def test_words_of_two_articles_belong_to_neither_unless_the_file_says_which(
    session: Session,
) -> None:
    other = make_article(["第7天雨停了。"], None, titles=("别处", None))
    session.do(other.change, other.payload)
    row = "Highlight,Title\n第7天雨停了,{}\n"
    assert len(bring(session, row.format("不知道")).unplaced) == 1
    assert bring(session, row.format("别处")).new == 1
    assert study_of(OpenArticle(session, other.article.id)).notes[0].quotes[0].start == 3


def test_a_note_without_a_place_any_more_comes_back_as_one(
    session: Session, made: Made, elsewhere: Session
) -> None:
    place = replace(made.place("河边"), exact="河岸上", state=State.ORPHAN)
    lost = make_annotation(made.article.id, place)
    session.do(make_change("generate", {}, lost))
    bring(elsewhere, document(session, made, "jsonld"))
    (note,) = fields(elsewhere).values()
    assert (note["states"], note["places"][0][3]) == ([State.ORPHAN], "河岸上")


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe\x00", b"# only text\n", b"{}", b'{"rows": 1}', b"a,b\n1,2\n", b"[1]"],
)
def test_a_file_of_no_notes_is_refused(tmp_path: Path, content: bytes) -> None:
    from reader.model.errors import SourceError

    path = tmp_path / "notes"
    path.write_bytes(content)
    with pytest.raises(SourceError, match="no file of notes"):
        read_notes(path)


def test_a_damaged_file_brings_in_nothing(session: Session, made: Made, tmp_path: Path) -> None:
    from reader.model.errors import SourceError

    highlight(session, made.article.id, [made.place("河边")])
    for name, old, new in [
        ("jsonld", '"exact"', '"exaxt"'),
        ("markdown", '"color":"', '"color":"x'),
        ("csv-full", "placed", "displaced"),
    ]:
        path = tmp_path / name
        path.write_text(document(session, made, name).replace(old, new), encoding="utf-8")
        with pytest.raises(SourceError, match="damaged"):
            read_notes(path)
    path.write_text('{"type": "Annotation", ', encoding="utf-8")
    with pytest.raises(SourceError, match="damaged"):
        read_notes(path)


def test_an_export_without_notes_brings_nothing(session: Session, made: Made) -> None:
    for name in CARRYING:
        brought = bring(session, document(session, made, name))
        assert (brought.new, brought.merged, brought.unplaced) == (0, 0, ())


@pytest.mark.parametrize("name", CARRYING)
def test_of_a_passage_whose_words_changed_on_one_side_both_places_come_back(
    session: Session, made: Made, elsewhere: Session, name: str
) -> None:
    moved = replace(made.place("第7天雨停了"), exact="另外的字", state=State.MOVED)
    note = make_annotation(made.article.id, moved, made.place("On day 7 the", side=1))
    session.do(make_change("generate", {}, note))
    assert bring(elsewhere, document(session, made, name)).new == 1
    assert fields(elsewhere) == fields(session)


def test_words_that_were_changed_are_known_by_what_is_around_them(session: Session) -> None:
    texts = ["后来，老船夫坐在门口抽着旱烟，什么也没有说。狗在叫。"], ["He sat there."]
    changed = make_article(*texts, titles=("别处", None))
    session.do(changed.change, changed.payload)
    selector = {
        "type": "TextQuoteSelector",
        "exact": "老船夫坐在门口抽旱烟",
        "prefix": "后来，",
        "suffix": "，什么也没有说。",
    }
    target = {"source": {"id": "x", "dc:title": "别处"}, "selector": selector}
    note = {"type": "Annotation", "id": "https://example.org/1", "target": target}
    assert bring(session, json.dumps(note)).new == 1
    (told,) = fields(session).values()
    start = changed.revisions[0].text.index("老船夫")
    assert told["places"] == [(0, start, start + 11, "老船夫坐在门口抽旱烟")]
    assert told["states"] == [State.MOVED]


def test_a_readwise_table_keeps_the_names_of_tags_that_it_cannot_write(
    session: Session, made: Made
) -> None:
    highlight(session, made.article.id, [made.place("第7天")], tags=["past tense", "a-b"])
    before, tags = fields(session), session.library.tags()
    assert bring(session, document(session, made, "csv")).merged == 1
    assert fields(session) == before
    assert session.library.tags() == tags


@pytest.mark.parametrize(
    "said", [".hidden", "\n.hidden .too\nmore", ".a b", "\n\n.x", HARD, "", "\n"]
)
@pytest.mark.parametrize("tags", [[], ["b"]])
def test_a_note_that_looks_like_readwises_tags_stays_a_note(
    session: Session, made: Made, said: str, tags: list[str]
) -> None:
    highlight(session, made.article.id, [made.place("第7天")], tags=tags, note=said)
    before = fields(session)
    assert bring(session, document(session, made, "csv")).merged == 1
    assert fields(session) == before


def test_annotations_of_the_book_are_refused(session: Session, made: Made) -> None:
    highlight(session, made.article.id, [made.place("第7天")])
    assert notes_of(document(session, made, "epub-annotations")) is None


def test_words_are_told_from_the_same_words_elsewhere() -> None:
    from reader.model.incoming import IncomingPlace as Wanted

    text = "一个字。两个字。三个字。"
    assert located(text, Wanted("个字", start=5)) == (5, 7)
    assert located(text, Wanted("个字", start=4)) == (5, 7)
    assert located(text, Wanted("个字", prefix="三", start=5)) == (5, 7)
    assert located(text, Wanted("个字", prefix="三", start=0)) == (9, 11)
    assert located(text, Wanted("个字", suffix="。两")) == (1, 3)
    assert located(text, Wanted("个字")) is None
    assert located(text, Wanted("四个字")) is None
    assert located(text, Wanted("字。\n两")) is None
    assert located(text.replace("。", "。\n"), Wanted("字。 两")) == (2, 6)
