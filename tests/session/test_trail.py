"""Back and forward along the places that jumps have left."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.session.trail import LONGEST, Stop, Trail

STOPS = st.builds(Stop, st.integers(0, 1), st.integers(0, 50).map(lambda at: at * 1000))


def test_one_comes_back_to_where_one_was_and_forward_again() -> None:
    trail = Trail()
    trail.leave(Stop(0, 10))
    trail.leave(Stop(1, 5000))
    assert trail.back(Stop(0, 9000)) == Stop(1, 5000)
    assert trail.back(Stop(1, 5000)) == Stop(0, 10)
    assert trail.back(Stop(0, 10)) is None
    assert trail.forward(Stop(0, 10)) == Stop(1, 5000)
    assert trail.forward(Stop(1, 5000)) == Stop(0, 9000)
    assert not trail.can_go_forward


def test_a_jump_ends_what_lay_ahead() -> None:
    trail = Trail()
    trail.leave(Stop(0, 10))
    trail.back(Stop(0, 9000))
    assert trail.can_go_forward
    trail.leave(Stop(0, 10))
    assert not trail.can_go_forward


def test_places_that_lie_together_are_one() -> None:
    trail = Trail()
    trail.leave(Stop(0, 5000))
    trail.leave(Stop(0, 5040))
    assert trail.back(Stop(0, 9000)) == Stop(0, 5040)
    assert not trail.can_go_back


@given(st.lists(STOPS, max_size=200), STOPS)
def test_a_trail_stays_short_and_the_way_forward_ends_where_the_way_back_began(
    stops: list[Stop], here: Stop
) -> None:
    trail = Trail()
    for stop in stops:
        trail.leave(stop)
    at, steps = here, 0
    while trail.can_go_back:
        at, steps = trail.back(at) or at, steps + 1
    assert steps <= LONGEST
    while trail.can_go_forward:
        at = trail.forward(at) or at
    assert at == here
