from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from reader.model.annotation import Annotation, Color, Tag
from reader.model.article import Article
from reader.model.change import Change, Entity, EntityKind, Key, Record, Step, key_of
from reader.model.errors import ConflictError, NotFoundError
from reader.storage.library import Library
from tests.factories import (
    MOMENT,
    Made,
    make_annotation,
    make_article,
    make_change,
    make_tag,
)


def do(library: Library, change: Change, made: Made | None = None, step: Step = Step.DO) -> Record:
    payload = None if made is None else made.payload
    return library.apply(change, writer="window-1", step=step, made=MOMENT, payload=payload)


def brought_in(library: Library, made: Made | None = None) -> Made:
    made = made or make_article()
    do(library, made.change, made)
    return made


def marked(
    library: Library, made: Made, *, tags: Sequence[UUID] = (), created: datetime = MOMENT
) -> Annotation:
    annotation = make_annotation(made.article.id, made.place("河边"), tags=tags, created=created)
    do(library, make_change("highlight", {}, annotation))
    return annotation


def changed(before: Entity, after: Entity | None, kind: str = "change") -> Change:
    key = key_of(before)
    return Change(kind, {key: before}, {key: after})


def state(library: Library) -> list[object]:
    """Everything a reader could see."""
    entries = library.entries() + library.entries(trashed=True)
    seen: list[object] = [entries, library.tags()]
    for entry in entries:
        id_ = entry.article.id
        seen += [library.annotations(id_), library.annotations(id_, trashed=True)]
        seen.append(library.dropped(id_))
    return seen


def test_an_article_comes_back_whole(library: Library) -> None:
    made = brought_in(library, make_article(titles=("大河", None), dropped=["Views: 1"]))
    assert library.article(made.article.id) == made.article
    for revision in made.revisions:
        assert library.revision(revision.id) == revision
    assert made.alignment is not None
    assert library.alignment(made.alignment.id) == made.alignment
    assert library.originals(made.article.id) == list(made.originals)
    assert library.dropped(made.article.id) == list(made.dropped)


def test_a_list_shows_titles_and_counts_newest_first(library: Library) -> None:
    first = brought_in(library, make_article(titles=("大河", None)))
    second = brought_in(library)
    marked(library, first)
    entries = library.entries()
    assert [entry.article for entry in entries] == [second.article, first.article]
    assert [entry.number for entry in entries] == [2, 1]
    assert entries[1].titles == {"zh": "大河", "en": None}
    assert [entry.annotations for entry in entries] == [0, 1]


def test_undo_and_redo_come_to_exactly_the_same_state(library: Library) -> None:
    made = make_article(dropped=["发表回复"])
    tag = make_tag()
    annotation = make_annotation(
        made.article.id, made.place("河边"), made.place("river", 1), tags=[tag.id], note="好"
    )
    noted = replace(annotation, note="更好", tags=(), color=Color.PINK)
    changes = [
        made.change,
        make_change("highlight", {}, annotation, tag),
        changed(annotation, noted),
        changed(noted, replace(noted, trashed=MOMENT)),
        changed(made.article, replace(made.article, name="Flood", trashed=MOMENT)),
    ]
    states = [state(library)]
    for change in changes:
        do(library, change, made)
        states.append(state(library))
    for change, before in zip(reversed(changes), reversed(states[:-1]), strict=True):
        do(library, change.inverse(), step=Step.UNDO)
        assert state(library) == before
    for change, after in zip(changes, states[1:], strict=True):
        do(library, change, step=Step.REDO)
        assert state(library) == after


def test_an_article_taken_back_keeps_its_number_to_itself(library: Library) -> None:
    first = brought_in(library)
    do(library, first.change.inverse(), step=Step.UNDO)
    assert library.article(first.article.id) is None
    assert library.entries() == []
    second = brought_in(library)
    assert library.number(second.article.id) == 2
    do(library, first.change, step=Step.REDO)
    assert library.number(first.article.id) == 1


def test_a_change_built_on_what_is_no_longer_so_is_refused_whole(library: Library) -> None:
    made = brought_in(library)
    annotation = marked(library, made)
    green = replace(annotation, color=Color.BLUE)
    do(library, changed(annotation, green))
    stale = make_change(
        "retag", {key_of(annotation): annotation}, replace(annotation, note="x"), make_tag("new")
    )
    before, sequence = state(library), library.last_sequence()
    with pytest.raises(ConflictError, match="changed elsewhere since"):
        do(library, stale)
    assert state(library) == before
    assert library.last_sequence() == sequence


def test_a_tag_that_another_annotation_took_up_cannot_be_taken_back(library: Library) -> None:
    made = brought_in(library)
    tag = make_tag()
    mine = make_annotation(made.article.id, made.place("雨"), tags=[tag.id])
    highlight = make_change("highlight", {}, mine, tag)
    do(library, highlight)
    marked(library, made, tags=[tag.id])
    with pytest.raises(ConflictError):
        do(library, highlight.inverse(), step=Step.UNDO)
    assert library.tags() == [tag]


def test_an_article_that_was_marked_cannot_be_taken_back(library: Library) -> None:
    made = brought_in(library)
    marked(library, made)
    with pytest.raises(ConflictError):
        do(library, made.change.inverse(), step=Step.UNDO)
    assert library.article(made.article.id) == made.article


def test_nothing_is_marked_in_an_article_that_is_gone(library: Library) -> None:
    made = brought_in(library)
    do(library, made.change.inverse(), step=Step.UNDO)
    with pytest.raises(ConflictError):
        marked(library, made)


def test_a_second_tag_of_one_name_is_refused(library: Library) -> None:
    do(library, make_change("retag", {}, make_tag("idiom")))
    with pytest.raises(ConflictError):
        do(library, make_change("retag", {}, make_tag("idiom")))


def test_two_tags_can_change_names(library: Library) -> None:
    one, two = make_tag("one"), make_tag("two")
    do(library, make_change("retag", {}, one, two))
    swapped = (Tag(one.id, "two"), Tag(two.id, "one"))
    do(library, make_change("rename", {key_of(one): one, key_of(two): two}, *swapped))
    assert library.tags() == [swapped[1], swapped[0]]


def test_a_new_text_takes_the_place_of_the_old_and_both_stay(library: Library) -> None:
    made = brought_in(library)
    text = make_article(["雨又来了。"], None).revisions[0]
    newer = replace(text, side=made.article.sides[0].id)
    side = replace(made.article.sides[0], revision=newer.id)
    edited = replace(made.article, sides=(side, made.article.sides[1]), alignment=None)
    change = changed(made.article, edited, "edit")
    library.apply(
        change, writer="w", made=MOMENT, payload=replace(made.payload, revisions=(newer,))
    )
    assert library.revision(newer.id) == newer
    assert library.article(made.article.id) == edited
    do(library, change.inverse(), step=Step.UNDO)
    assert library.article(made.article.id) == made.article
    assert library.revision(newer.id) == newer


def test_sides_change_places_and_go_and_come_back(library: Library) -> None:
    made = brought_in(library)
    left, right = made.article.sides
    turned = replace(made.article, sides=(right, left))
    do(library, changed(made.article, turned))
    assert library.article(made.article.id) == turned
    single = replace(made.article, sides=(left,), alignment=None)
    do(library, changed(turned, single))
    assert library.article(made.article.id) == single
    do(library, changed(single, made.article))
    assert library.article(made.article.id) == made.article


def test_an_article_is_found_by_id_beginning_and_number(library: Library) -> None:
    made = brought_in(library)
    id_ = made.article.id
    for reference in (str(id_), id_.hex, id_.hex.upper(), str(id_)[:11], id_.hex[:4], "1", " 1 "):
        assert library.resolve(reference) == id_
    for reference in ("2", "zzzz", "", f"{id_}0", "9" * 40, "9" * 5_000, "١", "-"):
        with pytest.raises(NotFoundError, match="no article"):
            library.resolve(reference)


def test_a_beginning_that_fits_two_articles_is_refused(library: Library) -> None:
    for tail in (1, 2):
        made = make_article()
        id_ = UUID(int=0xABCD << 112 | tail)
        article = replace(made.article, id=id_)
        originals = tuple(replace(o, article=id_) for o in made.originals)
        made = replace(made, article=article, originals=originals)
        brought_in(library, made)
    with pytest.raises(NotFoundError, match="More than one"):
        library.resolve("abcd")
    assert library.resolve(str(UUID(int=0xABCD << 112 | 2))).int & 3 == 2


def test_digits_are_a_number_before_they_begin_an_id(library: Library) -> None:
    made = make_article()
    id_ = UUID(int=0x1234 << 112)
    originals = tuple(replace(o, article=id_) for o in made.originals)
    made = replace(made, article=replace(made.article, id=id_), originals=originals)
    brought_in(library, made)
    assert library.resolve("1234") == id_


def test_the_same_files_are_known_again_in_any_order(library: Library) -> None:
    made = make_article(digest="a" * 64)
    second = replace(made.originals[0], id=uuid4(), order=1, digest="b" * 64)
    both = replace(made, originals=(*made.originals, second))
    brought_in(library, both)
    alone = brought_in(library, make_article(digest="a" * 64))
    assert library.known(["a" * 64, "b" * 64]) == both.article.id
    assert library.known(["b" * 64, "a" * 64]) == both.article.id
    assert library.known(["a" * 64]) == alone.article.id
    assert library.known(["b" * 64]) is None
    assert library.known([]) is None
    do(library, both.change.inverse(), step=Step.UNDO)
    assert library.known(["a" * 64, "b" * 64]) is None


def test_the_trash_is_listed_apart(library: Library) -> None:
    made = brought_in(library)
    annotation = marked(library, made)
    erased = replace(annotation, trashed=MOMENT)
    do(library, changed(annotation, erased))
    assert library.annotations(made.article.id) == []
    assert library.annotations(made.article.id, trashed=True) == [erased]
    discarded = replace(made.article, trashed=MOMENT)
    do(library, changed(made.article, discarded))
    assert library.entries() == []
    assert [entry.article for entry in library.entries(trashed=True)] == [discarded]


def test_what_is_prepared_is_seen_only_when_applied(library: Library) -> None:
    made = make_article()
    library.prepare(made.article, made.payload)
    assert library.article(made.article.id) is None
    assert library.entries() == []
    assert library.known([made.originals[0].digest]) is None
    library.prepare(made.article, made.payload)  # cut off and begun again
    do(library, made.change)
    assert library.article(made.article.id) == made.article
    assert library.revision(made.revisions[0].id) == made.revisions[0]
    assert library.number(made.article.id) == 1


def test_what_was_never_finished_is_swept_after_a_day(library: Library) -> None:
    finished = brought_in(library)
    made = make_article()
    library.prepare(made.article, made.payload)
    assert library.sweep(MOMENT + timedelta(hours=23)) == 0
    assert library.sweep(MOMENT + timedelta(hours=25)) == 1
    assert library.sweep(MOMENT + timedelta(hours=25)) == 0
    with pytest.raises(NotFoundError):
        library.revision(made.revisions[0].id)
    assert library.originals(made.article.id) == []
    assert library.article(finished.article.id) == finished.article


def test_the_place_of_reading_is_kept(library: Library) -> None:
    made = brought_in(library)
    side = made.article.sides[1].id
    assert library.place_of(made.article.id) is None
    library.keep_place(made.article.id, side, 12)
    library.keep_place(made.article.id, side, 40)
    assert library.place_of(made.article.id) == (side, 40)
    assert library.last_sequence() == 1


def test_a_moment_without_a_zone_is_our_own_mistake(library: Library) -> None:
    made = brought_in(library)
    annotation = make_annotation(made.article.id, created=MOMENT.replace(tzinfo=None))
    with pytest.raises(ValueError, match="no time zone"):
        do(library, make_change("highlight", {}, annotation))
    assert library.annotations(made.article.id) == []


def test_moments_of_any_zone_come_back_equal(library: Library) -> None:
    zoned = datetime.fromisoformat("2026-03-05T16:30:00.000001+08:00")
    made = brought_in(library)
    annotation = marked(library, made, created=zoned)
    assert library.annotation(annotation.id) == annotation
    stored = library.annotation(annotation.id)
    assert stored is not None
    assert stored.created.tzinfo is UTC


def test_unknown_things_are_said_to_be_unknown(library: Library) -> None:
    nobody = uuid4()
    assert library.article(nobody) is None
    assert library.annotation(nobody) is None
    assert library.entity(Key(EntityKind.TAG, nobody)) is None
    for ask in (library.number, library.revision, library.alignment):
        with pytest.raises(NotFoundError):
            ask(nobody)


def test_a_reference_to_nothing_is_our_own_mistake_and_is_taken_back(library: Library) -> None:
    made = make_article()
    with pytest.raises(Exception, match="FOREIGN KEY"):
        do(library, made.change)  # without its texts
    assert library.entries() == []
    assert library.last_sequence() == 0
    brought_in(library, made)


def test_thousands_of_annotations_go_into_one_change(library: Library) -> None:
    made = brought_in(library)
    place = made.place("雨")
    many = [make_annotation(made.article.id, place) for _ in range(1_500)]
    do(library, make_change("import notes", {}, *many))
    assert len(library.annotations(made.article.id)) == 1_500


def test_an_entity_is_fetched_by_its_key(library: Library) -> None:
    made = brought_in(library, make_article(dropped=["x"]))
    tag = make_tag()
    annotation = make_annotation(made.article.id, made.place("雨"), tags=[tag.id])
    do(library, make_change("highlight", {}, annotation, tag))
    for entity in (made.article, made.dropped[0], annotation, tag):
        assert library.entity(key_of(entity)) == entity


def test_a_key_of_one_kind_holds_nothing_of_another(library: Library) -> None:
    tag = make_tag()
    wrong = Change(
        "x", {Key(EntityKind.ARTICLE, tag.id): None}, {Key(EntityKind.ARTICLE, tag.id): tag}
    )
    with pytest.raises(TypeError):
        do(library, wrong)
    assert isinstance(brought_in(library).article, Article)
