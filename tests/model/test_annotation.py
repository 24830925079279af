from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from reader.model.annotation import State
from tests.factories import make_annotation, make_place, make_revision


def test_a_passage_is_as_well_off_as_its_worst_place() -> None:
    place = make_place(make_revision("雨停了。"), "雨")
    states = {
        (State.PLACED, State.PLACED): State.PLACED,
        (State.PLACED, State.MOVED): State.MOVED,
        (State.ORPHAN, State.MOVED): State.ORPHAN,
    }
    for (first, second), state in states.items():
        annotation = make_annotation(
            uuid4(), replace(place, state=first), replace(place, state=second)
        )
        assert annotation.state is state


def test_what_is_an_orphan_stands_nowhere() -> None:
    place = make_place(make_revision("雨停了。"), "雨")
    orphan = replace(place, state=State.ORPHAN)
    assert make_annotation(uuid4(), orphan, place).standing == (place,)
