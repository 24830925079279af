"""An article that is open: its texts, its alignment and its annotations, kept up to date.

Sides are named by their index in the article's order, sentences by their index in the side,
the title's counted; offsets are code points of the side's text.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING
from uuid import UUID

from reader.model.alignment import Alignment
from reader.model.annotation import Annotation, Place
from reader.model.article import Article, Revision
from reader.model.change import Change, EntityKind, Key
from reader.model.spans import Span
from reader.session.counterparts import counterpart
from reader.session.shelf import article_of

if TYPE_CHECKING:
    from reader.session.session import Session
    from reader.storage.library import Library


class OpenArticle:
    """What the desk, the command line and the exports read of one article.

    Raises `NotFoundError` where the library has no such article.
    """

    def __init__(self, session: Session, article: UUID) -> None:
        self._library: Library = session.library
        self.article: Article = article_of(session, article)
        self.number: int = self._library.number(article)
        self.revisions: tuple[Revision, ...] = ()
        self.alignment: Alignment | None = None
        self._read_texts()
        self.annotations: dict[UUID, Annotation] = {
            one.id: one for one in self._library.annotations(article)
        }

    def title(self, code: str) -> str | None:
        """Give the title on the side of a language (`zh`, `en`)."""
        index = self.side_index(code)
        return None if index is None else self.revisions[index].title

    @property
    def caption(self) -> str:
        """What the article is called where there is room for one line."""
        titles = (revision.title for revision in self.revisions)
        first = next((revision.text for revision in self.revisions if revision.text), "")
        shown = self.article.name or " · ".join(title for title in titles if title)
        return shown or first.partition("\n")[0][:60]

    def tag_names(self) -> dict[UUID, str]:
        """Give the names of the library's tags by id."""
        return {tag.id: tag.name for tag in self._library.tags()}

    def side_index(self, code: str) -> int | None:
        """Give the index of the first side of a language (`zh`, `en`)."""
        codes = [side.language.code for side in self.article.sides]
        return codes.index(code) if code in codes else None

    def index_of(self, side: UUID) -> int:
        """Give the index of a side."""
        return [one.id for one in self.article.sides].index(side)

    def place(self, side: int, span: Span) -> Place:
        """Give the place of a span of a side as it reads now."""
        revision = self.revisions[side]
        return Place(revision.side, revision.id, span.start, span.end, revision.quote(span))

    def counterpart(self, side: int, span: Span) -> Span | None:
        """Give the stretch of the other side that answers the sentences a span touches.

        It runs from the first to the last of the aligned sentences, outer blanks left out; `None`
        where nothing answers.
        """
        if side > 1 or self.alignment is None:
            return None
        return counterpart(self.revisions, self.alignment.beads, side, span)

    def in_reading_order(self) -> list[Annotation]:
        """Give the annotations by where their first place stands: side by side, sentence first.

        A passage of the second side is ranked by the sentence of the first that answers it, so
        that both languages' notes come in the order in which one reads. There may be thousands, so
        what is asked of each is asked of arrays.
        """
        sides = {side.id: at for at, side in enumerate(self.article.sides)}
        starts = [revision.sentences.starts for revision in self.revisions]
        beads = None if self.alignment is None else self.alignment.beads
        lefts, rights = ([], []) if beads is None else (beads.lefts, beads.rights)
        last = len(lefts) - 2

        def rank(annotation: Annotation) -> tuple[int, int, int, bytes]:
            first = annotation.places[0]
            side = sides[first.side]
            for place in annotation.places[1:]:
                if sides[place.side] < side:
                    first, side = place, sides[place.side]
            at = max(bisect_right(starts[side], first.start) - 1, 0)
            if side == 1 and last >= 0:
                at = lefts[min(max(bisect_right(rights, at) - 1, 0), last)]
            return at, side, first.start, annotation.id.bytes

        return sorted(self.annotations.values(), key=rank)

    def follow(self, change: Change) -> bool:
        """Take over what a change says of this article; tell whether it says anything."""
        moved = self._follow_article(change)
        noted = [self._follow_annotation(key, change) for key in change.after]
        return moved or any(noted)

    def _follow_article(self, change: Change) -> bool:
        key = Key(EntityKind.ARTICLE, self.article.id)
        after = change.after.get(key)
        if not isinstance(after, Article):
            return False
        before = self.article
        self.article = after
        if after.sides != before.sides:
            self._read_texts()
        elif after.alignment != before.alignment:
            self._read_alignment()
        return True

    def _follow_annotation(self, key: Key, change: Change) -> bool:
        if key.kind is not EntityKind.ANNOTATION:
            return False
        after = change.after[key]
        if isinstance(after, Annotation) and after.article != self.article.id:
            return False
        if isinstance(after, Annotation) and after.trashed is None:
            self.annotations[key.id] = after
            return True
        return self.annotations.pop(key.id, None) is not None

    def _read_texts(self) -> None:
        self.revisions = tuple(self._library.revision(side.revision) for side in self.article.sides)
        self._read_alignment()

    def _read_alignment(self) -> None:
        alignment = self.article.alignment
        self.alignment = None if alignment is None else self._library.alignment(alignment)
