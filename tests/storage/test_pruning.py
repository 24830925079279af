from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from reader.model.change import Change, Step
from reader.storage.library import Library
from reader.storage.pruning import KEPT_STEPS, excess, prune, seam
from tests.factories import MOMENT, make_change, make_tag

DAY = timedelta(days=1)
DO, UNDO, REDO, ASIDE = Step.DO, Step.UNDO, Step.REDO, Step.ASIDE

steps_of_a_reader = st.lists(st.sampled_from([DO, DO, UNDO, REDO, ASIDE]), max_size=30)


def possible(steps: list[Step]) -> list[Step]:
    """Leave out what a reader cannot do: undo with nothing done, redo with nothing undone."""
    done = undone = 0
    kept = []
    for step in steps:
        if (step is UNDO and not done) or (step is REDO and not undone):
            continue
        kept.append(step)
        if step is DO:
            done, undone = done + 1, 0
        elif step is UNDO:
            done, undone = done - 1, undone + 1
        elif step is REDO:
            done, undone = done + 1, undone - 1
    return kept


@given(steps_of_a_reader, st.integers(0, 30))
def test_what_is_kept_can_be_replayed_by_itself(steps: list[Step], wanted: int) -> None:
    steps = possible(steps)
    wanted = min(wanted, len(steps))
    cut = seam(steps, wanted)
    assert 0 <= cut <= wanted
    assert possible(steps[cut:]) == steps[cut:]
    later = range(cut + 1, wanted + 1)
    assert all(possible(steps[at:]) != steps[at:] for at in later)


def test_an_undo_keeps_what_it_took_back() -> None:
    assert seam([DO, DO, UNDO], 2) == 1
    assert seam([DO, DO, UNDO, UNDO], 3) == 0
    assert seam([DO, UNDO, REDO], 2) == 0
    assert seam([DO, UNDO, DO, DO], 3) == 3
    assert seam([], 0) == 0


def test_a_thousand_steps_are_kept_and_what_is_older_than_ninety_days_is_not() -> None:
    now = MOMENT + 200 * DAY
    assert excess([now - 2 * DAY] * KEPT_STEPS, now) == 0
    assert excess([now - 2 * DAY] * (KEPT_STEPS + 5), now) == 5
    assert excess([now - 91 * DAY] * 3 + [now - 89 * DAY] * 3, now) == 3


def test_nothing_of_the_last_day_goes() -> None:
    assert excess([MOMENT] * (KEPT_STEPS * 5), MOMENT + timedelta(hours=23)) == 0


def test_old_changes_go_while_new_ones_are_made(library: Library) -> None:
    for number in range(200):
        made = MOMENT + number * DAY
        library.apply(make_change("retag", {}, make_tag(f"t{number}")), writer="a", made=made)
    kept = library.records_of("a")
    assert kept[-1].sequence == library.last_sequence() == 200
    assert len(kept) == 91
    assert len(library.tags()) == 200


def test_each_writer_keeps_a_history_of_its_own(library: Library) -> None:
    change = make_change("retag", {}, make_tag())
    library.apply(change, writer="a", made=MOMENT)
    library.apply(change.inverse(), writer="a", step=UNDO, made=MOMENT + 95 * DAY)
    library.apply(_another(), writer="b", made=MOMENT)
    with library._connection.writing():
        assert prune(library._connection, MOMENT + 100 * DAY) == 1
    assert [record.step for record in library.records_of("a")] == [DO, UNDO]
    assert library.records_of("b") == []
    library.apply(_another(), writer="b", made=MOMENT)
    assert library.last_sequence() == 4


def _another() -> Change:
    return make_change("retag", {}, make_tag(f"tag {make_tag().id}"))
