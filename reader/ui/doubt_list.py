"""The doubtful pairs of an article as rows of a list, the worst first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.model.doubt import Doubt, Reason
from reader.model.message import QT_TRANSLATE_NOOP, Message
from reader.ui.translation import translate

if TYPE_CHECKING:
    from reader.session.opened import OpenArticle

MOST = 500
"""How many are listed; who has mended those sees the next."""

_REASONS: dict[Reason, Message] = {
    Reason.UNSURE: QT_TRANSLATE_NOOP("Doubts", "unsure"),
    Reason.LENGTH: QT_TRANSLATE_NOOP("Doubts", "lengths differ"),
    Reason.NUMBERS: QT_TRANSLATE_NOOP("Doubts", "numbers or names differ"),
    Reason.ALONE: QT_TRANSLATE_NOOP("Doubts", "no counterpart"),
}


class DoubtList(QAbstractListModel):
    """Doubts of the article that is open."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened: OpenArticle | None = None
        self._doubts: Sequence[Doubt] = ()

    def show(self, opened: OpenArticle | None, doubts: Sequence[Doubt]) -> None:
        """List these doubts of an article."""
        self.beginResetModel()
        self._opened, self._doubts = opened, doubts[:MOST]
        self.endResetModel()

    def doubt(self, row: int) -> Doubt:
        """Give the doubt in a row."""
        return self._doubts[row]

    def words(self, row: int) -> tuple[str, str, str]:
        """Give why a pair is doubted, and the words of its two sides."""
        doubt, opened = self._doubts[row], self._opened
        why = " · ".join(translate(_REASONS[reason]) for reason in doubt.reasons)
        if opened is None or opened.alignment is None:
            return why, "", ""
        bead = opened.alignment.beads[doubt.bead]
        sides = [
            revision.text[revision.sentences[held.start].start : revision.sentences[held[-1]].end]
            if held
            else ""
            for revision, held in zip(opened.revisions, (bead.left, bead.right), strict=False)
        ]
        return why, sides[0].replace("\n", " ").strip(), sides[1].replace("\n", " ").strip()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Qt's: how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._doubts)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt's: the words of a row, for the keyboard's search and for screen readers."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(filter(None, self.words(index.row())))
        return None
