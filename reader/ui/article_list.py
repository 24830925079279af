"""The articles of the library, newest first, filtered, as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.model.annotation import Annotation
from reader.model.change import Change, Entity, EntityKind

if TYPE_CHECKING:
    from reader.session.session import Session
    from reader.storage.articles import Entry

Index = QModelIndex | QPersistentModelIndex


class ArticleList(QAbstractListModel):
    """Entries of the shelf or of the trash.

    They are read anew when an article changes; the counts of notes follow from the changes.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._trashed = False
        self._all: list[Entry] = []
        self._shown: list[Entry] = []
        self._text = ""
        self.current: UUID | None = None

    @property
    def is_trash(self) -> bool:
        """Whether the trash is shown."""
        return self._trashed

    def read(self, *, trashed: bool | None = None) -> None:
        """Read the shelf (or the trash) from the library."""
        if trashed is not None:
            self._trashed = trashed
        self._all = list(self._session.library.entries(trashed=self._trashed))
        self._filter()

    def set_filter(self, text: str) -> None:
        """Show only the articles whose name, titles, keywords or source hold the text."""
        self._text = text.strip().casefold()
        self._filter()

    def set_current(self, article: UUID | None) -> None:
        """Mark the article that is on the desk."""
        rows = [row for one in (self.current, article) if (row := self.row_of(one)) is not None]
        self.current = article
        for row in rows:
            self.dataChanged.emit(self.index(row), self.index(row))

    def follow(self, change: Change) -> None:
        """Show what a change made of the articles."""
        if change.touches(EntityKind.ARTICLE):
            self.read()
            return
        for key in change.touches(EntityKind.ANNOTATION):
            self._count(key, change)

    def entry(self, index: Index) -> Entry:
        """Give the entry at an index."""
        return self._shown[index.row()]

    def entries(self) -> Sequence[Entry]:
        """Give the entries that are shown, in order."""
        return tuple(self._shown)

    def row_of(self, article: UUID | None) -> int | None:
        """Give the row of an article, where it is shown."""
        ids = [entry.article.id for entry in self._shown]
        return ids.index(article) if article in ids else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt's: how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's: what an article is called, and its id."""
        if not index.isValid():
            return None
        entry = self._shown[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry.article.id
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " · ".join(part for part in captions(entry) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in captions(entry) if part)
        return None

    def _filter(self) -> None:
        self.beginResetModel()
        self._shown = [entry for entry in self._all if self._text in _searched(entry)]
        self.endResetModel()

    def _count(self, annotation: UUID, change: Change) -> None:
        for key in change.after:
            if key.kind is not EntityKind.ANNOTATION or key.id != annotation:
                continue
            for entity, step in ((change.before[key], -1), (change.after[key], 1)):
                article = _noted_article(entity)
                if article is not None:
                    self._add(article, step)

    def _add(self, article: UUID, step: int) -> None:
        for entries in (self._all, self._shown):
            for row, entry in enumerate(entries):
                if entry.article.id == article:
                    entries[row] = replace(entry, annotations=entry.annotations + step)
        row_shown = self.row_of(article)
        if row_shown is not None:
            self.dataChanged.emit(self.index(row_shown), self.index(row_shown))


def captions(entry: Entry) -> tuple[str, str]:
    """Give the two lines that name an article: its own name or Chinese title, and the English."""
    chinese, english = entry.titles.get("zh") or "", entry.titles.get("en") or ""
    if entry.article.name:
        return entry.article.name, english or chinese
    if chinese:
        return chinese, english
    return english or " ".join(entry.article.keywords) or str(entry.article.id)[:8], ""


def _noted_article(entity: Entity | None) -> UUID | None:
    """Give the article of an annotation that stands (is neither absent nor in the trash)."""
    if isinstance(entity, Annotation) and entity.trashed is None:
        return entity.article
    return None


def _searched(entry: Entry) -> str:
    article = entry.article
    parts = (
        article.name,
        *entry.titles.values(),
        *article.keywords,
        article.source,
        article.author,
    )
    return "\n".join(part for part in parts if part).casefold()
