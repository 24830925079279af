from __future__ import annotations

import json
from datetime import UTC, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.annotation import Annotation, Color, Place, State, Style, Tag
from reader.model.article import Article, Dropped, DroppedKind, Side
from reader.model.change import Change, Entity, key_of
from reader.model.language import Language
from reader.storage.forms import FORM, decode, encode
from tests.factories import MOMENT, make_tag

FILES = Path(__file__).resolve().parents[1] / "files" / "libraries"

zones = st.sampled_from([UTC, timezone(timedelta(hours=8)), timezone(timedelta(hours=-3.5))])
moments = st.builds(
    lambda distance, zone: (MOMENT + distance).astimezone(zone),
    st.timedeltas(timedelta(days=-40_000), timedelta(days=60_000)),
    zones,
)
texts = st.text(max_size=20)
offsets = st.integers(0, 2**31)
maybe_text = st.none() | texts
maybe_moment = st.none() | moments

sides = st.builds(Side, st.uuids(), st.sampled_from(Language), st.uuids())
articles = st.builds(
    Article,
    id=st.uuids(),
    sides=st.lists(sides, max_size=3).map(tuple),
    created=moments,
    modified=moments,
    name=maybe_text,
    keywords=st.lists(texts, max_size=3).map(tuple),
    source=maybe_text,
    author=maybe_text,
    date=maybe_text,
    alignment=st.none() | st.uuids(),
    trashed=maybe_moment,
)
places = st.builds(Place, st.uuids(), st.uuids(), offsets, offsets, texts, st.sampled_from(State))
notes = st.builds(
    Annotation,
    id=st.uuids(),
    article=st.uuids(),
    places=st.lists(places, max_size=3).map(tuple),
    created=moments,
    modified=moments,
    style=st.sampled_from(Style),
    color=st.sampled_from(Color),
    tags=st.lists(st.uuids(), max_size=3).map(tuple),
    note=texts,
    trashed=maybe_moment,
)
tags = st.builds(Tag, st.uuids(), texts)
pieces = st.builds(
    Dropped,
    id=st.uuids(),
    article=st.uuids(),
    order=offsets,
    kind=st.sampled_from(DroppedKind),
    text=texts,
    side=st.uuids(),
    offset=offsets,
)
entities: st.SearchStrategy[Entity] = st.one_of(articles, notes, tags, pieces)


@st.composite
def changes(draw: st.DrawFn) -> Change:
    things = draw(st.lists(entities, max_size=4))
    kept = draw(st.lists(st.booleans(), min_size=len(things), max_size=len(things)))
    before = {key_of(one): one if keep else None for one, keep in zip(things, kept, strict=True)}
    after = {key_of(one): None if keep else one for one, keep in zip(things, kept, strict=True)}
    arguments = draw(st.dictionaries(texts, st.integers() | texts, max_size=3))
    return Change(draw(texts), before, after, arguments)


@given(changes())
def test_every_change_comes_back_from_its_stored_form(change: Change) -> None:
    assert decode(encode(change), FORM) == change
    assert decode(encode(change.inverse()), FORM) == change.inverse()


@pytest.mark.parametrize("form", range(1, FORM + 1))
def test_every_stored_form_that_landed_is_read(form: int) -> None:
    """A history that is out there must be read for ever: these texts may never change."""
    stored = (FILES / f"change-{form}.json").read_text(encoding="utf-8")
    change = decode(stored, form)
    assert json.loads(encode(change)) == json.loads(stored) or form < FORM
    assert [type(entity) for entity in change.after.values()] == [Article, Annotation, Tag, Dropped]


def test_in_the_first_form_places_had_the_state_of_their_annotation() -> None:
    stored = (FILES / "change-1.json").read_text(encoding="utf-8")
    change = decode(stored.replace('"placed"', '"orphan"'), 1)
    (annotation,) = (one for one in change.after.values() if isinstance(one, Annotation))
    assert [place.state for place in annotation.places] == [State.ORPHAN, State.ORPHAN]


def test_a_change_whose_maps_name_different_things_is_our_own_mistake() -> None:
    tag = make_tag()
    with pytest.raises(ValueError, match="different things"):
        encode(Change("retag", {}, {key_of(tag): tag}))
