"""The places of annotations, carried from the texts of an article into new ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from uuid import UUID

from reader.model.alignment import Alignment
from reader.model.annotation import Annotation, Place, State
from reader.model.article import Revision
from reader.model.spans import Span
from reader.session.counterparts import counterpart
from reader.text.anchoring import Anchored, Answer, Version, anchor


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of an article at one time, and how the first two are aligned."""

    revisions: tuple[Revision, ...]
    alignment: Alignment | None

    def version(self, side: int) -> Version:
        """Give a side as it is anchored from or to."""
        revision = self.revisions[side]
        return Version(revision.text, revision.sentences, self._answer(side))

    def _answer(self, side: int) -> Answer:
        def answer(span: Span) -> str:
            if self.alignment is None or side > 1:
                return ""
            found = counterpart(self.revisions, self.alignment.beads, side, span)
            return "" if found is None else self.revisions[1 - side].quote(found)

        return answer


def reanchor(
    annotations: Sequence[Annotation],
    before: Texts,
    after: Texts,
    read: Callable[[UUID], Revision],
) -> dict[UUID, Annotation]:
    """Give each annotation as it stands in the texts after, by its id.

    Where a side has the same revision as before, its places stay, but for orphans: those are tried
    again from the revision where they stood last, which `read` gives.
    """
    found: dict[Place, Place] = {}
    for side, new in enumerate(after.revisions):
        for old, places in _by_revision(annotations, new).items():
            known = before.revisions[side] if side < len(before.revisions) else None
            if known is not None and known.id == old:
                version = before.version(side)
            else:
                revision = read(old)
                version = Version(revision.text, revision.sentences)
            spans = [place.span for place in places]
            for place, anchored in zip(
                places, anchor(version, after.version(side), spans, _fold), strict=True
            ):
                found[place] = _renewed(place, anchored, new)
    return {
        one.id: replace(one, places=tuple(found.get(place, place) for place in one.places))
        for one in annotations
    }


def _by_revision(annotations: Iterable[Annotation], new: Revision) -> Mapping[UUID, list[Place]]:
    """Give the places of a side that are not in its new text yet, by the text they are in.

    Of an orphan that came from a file without its text there is nothing to be looked for: it is
    empty (see `homes`).
    """
    grouped: dict[UUID, dict[Place, None]] = defaultdict(dict)
    for annotation in annotations:
        for place in annotation.places:
            if place.side == new.side and place.revision != new.id and place.span.length:
                grouped[place.revision][place] = None
    return {revision: list(places) for revision, places in grouped.items()}


def _renewed(place: Place, anchored: Anchored, new: Revision) -> Place:
    """Give a place as it was anchored; what moved once is not as it was made, wherever it is."""
    if anchored.span is None:
        return replace(place, state=State.ORPHAN)
    state = State.MOVED if place.state is State.MOVED else anchored.state
    return replace(
        place, revision=new.id, start=anchored.span.start, end=anchored.span.end, state=state
    )


def _fold(text: str) -> str:
    """Fold Traditional characters and the shapes of quotes, so that a converted text is the same.

    Case is not folded: `I` that begins a sentence is not the `i` of another word.
    """
    return text.translate(_folding())


@cache
def _folding() -> dict[int, str]:
    from reader.chinese.variants import simplified

    quotes = dict.fromkeys("“”„「」", '"') | dict.fromkeys("‘’‚『』", "'")
    return {ord(sign): plain for sign, plain in {**simplified(), **quotes}.items()}
