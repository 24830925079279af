from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from reader.ui.overlay import GAP, beside

ROOM = QRect(0, 0, 900, 700)
sizes = st.builds(QSize, st.integers(40, 400), st.integers(30, 300))


@st.composite
def targets(draw: st.DrawFn) -> QRect:
    left, top = draw(st.integers(0, 899)), draw(st.integers(0, 699))
    width, height = draw(st.integers(1, 900 - left)), draw(st.integers(1, 700 - top))
    return QRect(left, top, width, height)


@given(targets(), sizes)
def test_it_stays_in_the_room(target: QRect, size: QSize) -> None:
    assert ROOM.contains(QRect(beside(target, size, ROOM), size))


@given(targets(), sizes)
def test_it_covers_nothing_of_what_it_belongs_to_where_there_is_room(
    target: QRect, size: QSize
) -> None:
    free = (
        ROOM.bottom() - target.bottom() - GAP >= size.height(),
        target.top() - ROOM.top() - GAP >= size.height(),
        ROOM.right() - target.right() - GAP >= size.width(),
        target.left() - ROOM.left() - GAP >= size.width(),
    )
    assume(any(free))
    assert not QRect(beside(target, size, ROOM), size).intersects(target)
