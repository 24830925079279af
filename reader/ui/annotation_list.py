"""The annotations of the open article in reading order, filtered, as a Qt model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.model.annotation import Annotation, Color, Place
from reader.session.opened import OpenArticle
from reader.ui.words import color_name, shortened

_LONGEST = 140
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class AnnotationRow:
    """What a card of the list shows. The quotes are in one line each."""

    id: UUID
    color: Color
    quotes: tuple[str, ...]
    counterpart: str
    note: str
    tags: tuple[str, ...]


class AnnotationList(QAbstractListModel):
    """Rows are made when they are first shown; a change makes anew only what it names."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened: OpenArticle | None = None
        self._tags: Mapping[UUID, str] = {}
        self._ranked: dict[UUID, tuple[Place, ...]] = {}
        self._order: list[UUID] = []
        self._rows: dict[UUID, AnnotationRow] = {}
        self._text = ""
        self._colors: frozenset[Color] = frozenset()

    def show_article(self, opened: OpenArticle | None, tags: Mapping[UUID, str]) -> None:
        """List the annotations of an article, or of none."""
        self._opened = opened
        self._tags = tags
        self._rows.clear()
        self._rank()
        self._list_anew()

    def set_filter(self, text: str, colors: Iterable[Color]) -> None:
        """Show only those with the text in quote, note or tags, and of these colours (or any)."""
        self._text = text.strip().casefold()
        self._colors = frozenset(colors)
        self._list_anew()

    def follow(self, changed: Iterable[UUID], tags: Mapping[UUID, str]) -> None:
        """Show what became of some annotations."""
        self._tags = tags
        ids = set(changed)
        for one in ids:
            self._rows.pop(one, None)
        if any(self._places_of(one) != self._ranked.get(one) for one in ids):
            self._rank()
        order = self._listed()
        if order == self._order:
            for row, one in enumerate(order):
                if one in ids:
                    index = self.index(row)
                    self.dataChanged.emit(index, index)
            return
        self._move_to(order, ids)

    @property
    def is_filtered(self) -> bool:
        """Whether some are hidden by the filter's own doing."""
        return bool(self._text or self._colors)

    def row_of(self, annotation: UUID) -> int | None:
        """Give the row of an annotation, where it is shown."""
        return self._order.index(annotation) if annotation in self._order else None

    def shown(self, index: Index) -> AnnotationRow:
        """Give what the card at an index shows."""
        one = self._order[index.row()]
        row = self._rows.get(one)
        if row is None:
            row = self._rows[one] = self._make(one)
        return row

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt's: how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._order)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: the words of a card, for who cannot see it, and its id."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self._order[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.shown(index)
            parts = (color_name(row.color), *row.quotes, row.note, *row.tags)
            return ", ".join(part for part in parts if part)
        return None

    def _list_anew(self) -> None:
        self.beginResetModel()
        self._order = self._listed()
        self.endResetModel()

    def _move_to(self, order: list[UUID], ids: set[UUID]) -> None:
        """Take out and put in the few rows that a change names; begin anew where it is more."""
        kept = [one for one in self._order if one not in ids]
        if kept != [one for one in order if one not in ids]:
            self._list_anew()
            return
        for row in reversed([at for at, one in enumerate(self._order) if one in ids]):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._order[row]
            self.endRemoveRows()
        for row, one in enumerate(order):
            if one in ids:
                self.beginInsertRows(QModelIndex(), row, row)
                self._order.insert(row, one)
                self.endInsertRows()

    def _rank(self) -> None:
        """Put all annotations in reading order: only where they stand has a say in it."""
        ranked = [] if self._opened is None else self._opened.in_reading_order()
        self._ranked = {one.id: one.places for one in ranked}

    def _places_of(self, one: UUID) -> tuple[Place, ...] | None:
        found = self._opened.annotations.get(one) if self._opened is not None else None
        return None if found is None else found.places

    def _listed(self) -> list[UUID]:
        if self._opened is None or not self.is_filtered:
            return list(self._ranked)
        known = self._opened.annotations
        return [one for one in self._ranked if self._is_wanted(known[one])]

    def _is_wanted(self, annotation: Annotation) -> bool:
        if self._colors and annotation.color not in self._colors:
            return False
        if not self._text:
            return True
        parts = [place.exact for place in annotation.places]
        parts += [annotation.note, *(f"#{name}" for name in self._names(annotation))]
        return any(self._text in part.casefold() for part in parts)

    def _names(self, annotation: Annotation) -> tuple[str, ...]:
        return tuple(self._tags[tag] for tag in annotation.tags if tag in self._tags)

    def _make(self, one: UUID) -> AnnotationRow:
        opened = self._opened
        if opened is None:
            raise LookupError("a row without an article")
        annotation = opened.annotations[one]
        return AnnotationRow(
            one,
            annotation.color,
            tuple(shortened(place.exact, _LONGEST) for place in annotation.places),
            shortened(counterpart_of(opened, annotation), _LONGEST),
            shortened(annotation.note, _LONGEST),
            self._names(annotation),
        )


def counterpart_of(opened: OpenArticle, annotation: Annotation) -> str:
    """Give the words of the other side that answer a passage marked on one side only."""
    sides = {place.side for place in annotation.places}
    if (
        len(sides) != 1
        or not annotation.standing
        or sides.isdisjoint(side.id for side in opened.article.sides)
    ):
        return ""
    first = annotation.standing[0]
    side = opened.index_of(first.side)
    span = opened.counterpart(side, first.span)
    return "" if span is None else opened.revisions[1 - side].quote(span)
