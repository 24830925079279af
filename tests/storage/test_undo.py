"""Whatever a reader does: taken back step by step it was never done, and done again it is there."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model.annotation import Annotation, Color, Style
from reader.model.article import Article
from reader.model.change import Change, Entity, Step, key_of
from reader.storage.library import Library
from tests.factories import MOMENT, Made, make_annotation, make_article, make_change, make_tag

Act = Callable[[Library, Made, int], Change | None]


def highlight(_: Library, made: Made, number: int) -> Change:
    places = [made.place("河边"), made.place("river", 1)][: 1 + number % 2]
    tag = make_tag(f"tag {make_tag().id}")
    style = list(Style)[number % 3]
    annotation = make_annotation(made.article.id, *places, tags=[tag.id], style=style)
    return make_change("highlight", {}, annotation, tag)


def recolor(library: Library, made: Made, number: int) -> Change | None:
    return _edit(library, made, number, lambda one: replace(one, color=list(Color)[number % 5]))


def write_note(library: Library, made: Made, number: int) -> Change | None:
    return _edit(library, made, number, lambda one: replace(one, note=f"注 {number}"))


def untag(library: Library, made: Made, number: int) -> Change | None:
    return _edit(library, made, number, lambda one: replace(one, tags=()))


def erase(library: Library, made: Made, number: int) -> Change | None:
    return _edit(library, made, number, lambda one: replace(one, trashed=MOMENT))


def remove(library: Library, made: Made, number: int) -> Change | None:
    return _edit(library, made, number, lambda _: None)


def rename(library: Library, made: Made, number: int) -> Change:
    article = _article(library, made)
    return _change(article, replace(article, name=f"名 {number}", keywords=("水",) * (number % 3)))


def turn_sides(library: Library, made: Made, _: int) -> Change:
    article = _article(library, made)
    return _change(article, replace(article, sides=article.sides[::-1]))


def discard(library: Library, made: Made, number: int) -> Change:
    article = _article(library, made)
    return _change(article, replace(article, trashed=MOMENT if number % 2 else None))


def take_piece(library: Library, made: Made, _: int) -> Change | None:
    pieces = library.dropped(made.article.id)
    return _change(pieces[0], None) if pieces else None


ACTS: list[Act] = [
    highlight,
    highlight,
    recolor,
    write_note,
    untag,
    erase,
    remove,
    rename,
    turn_sides,
    discard,
    take_piece,
]


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 9)), max_size=12))
def test_undo_and_redo_walk_through_the_same_states(acts: list[tuple[Act, int]]) -> None:
    made = make_article(dropped=["发表回复", "Views: 1"])
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "l.db") as library:
        library.apply(made.change, writer="w", made=MOMENT, payload=made.payload)
        states, changes = [_state(library, made)], []
        for act, number in acts:
            change = act(library, made, number)
            if change is not None:
                changes.append(change)
                library.apply(change, writer="w", made=MOMENT)
                states.append(_state(library, made))
        for change, before in zip(changes[::-1], states[-2::-1], strict=True):
            library.apply(change.inverse(), writer="w", step=Step.UNDO, made=MOMENT)
            assert _state(library, made) == before
        for change, after in zip(changes, states[1:], strict=True):
            library.apply(change, writer="w", step=Step.REDO, made=MOMENT)
            assert _state(library, made) == after
        recorded = [record.change for record in library.records_of("w")]
        assert recorded[1 : len(changes) + 1] == changes


def _state(library: Library, made: Made) -> list[object]:
    """Everything a reader could see."""
    id_ = made.article.id
    return [
        library.entries(),
        library.entries(trashed=True),
        library.annotations(id_),
        library.annotations(id_, trashed=True),
        library.tags(),
        library.dropped(id_),
    ]


def _edit(
    library: Library, made: Made, number: int, edit: Callable[[Annotation], Annotation | None]
) -> Change | None:
    """Change one of the annotations, where there is one."""
    id_ = made.article.id
    there = library.annotations(id_) + library.annotations(id_, trashed=True)
    if not there:
        return None
    chosen = there[number % len(there)]
    return _change(chosen, edit(chosen))


def _article(library: Library, made: Made) -> Article:
    article = library.article(made.article.id)
    assert article is not None
    return article


def _change(before: Entity, after: Entity | None) -> Change:
    return Change("edit", {key_of(before): before}, {key_of(before): after})
