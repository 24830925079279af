"""Foreign edits of annotated texts: what stays on its words, and what is put on wrong ones.

`python -m tests.reliability edits` makes 20,000 edits in real-shaped texts that have annotations
on them, carries the annotations into the new texts as `duidu revise` does, and counts against what
is known of every character. The same load goes the Hypothesis way, for comparison.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from uuid import uuid4

from reader.alignment import align
from reader.model.alignment import Alignment
from reader.model.annotation import Place
from reader.model.article import Revision
from reader.model.draft import Draft, DraftParagraph, DraftSide
from reader.model.language import Language
from reader.model.spans import Span
from reader.session.anchors import Texts, reanchor
from reader.session.intake import draft_of_sources, pasted, revision_of
from tests.benchmarks.book import make_book
from tests.factories import make_annotation
from tests.reliability.hypothesis_way import find
from tests.reliability.tracked import EDITS, Aim, Tracked, Truth, plain, tracked, truths

EDITS_OF_A_RUN = 20_000
SHARE = 0.97
"""The least share of what stands unchanged at its own spot that has to be placed."""

_PLACES = 12
"""How many places are marked in a text."""
_LENGTHS = (1, 2, 3, 4, 6, 9, 14, 25, 60)
"""How long they are, in characters: words, phrases, a sentence or so."""
_SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
_MIXED = "several at once"


@dataclass
class Tally:
    """What became of places, by what was true of them (`unchanged`, `carried away` …)."""

    places: Counter[str] = field(default_factory=Counter)
    placed: Counter[str] = field(default_factory=Counter)
    wrong: int = 0

    def add(self, truth: Truth, found: Span | None, *, right: bool) -> None:
        """Count one place: what was true of it, and where it was put."""
        self.places[truth.fate] += 1
        self.placed[truth.fate] += right
        self.wrong += found is not None and not right

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.places + other.places, self.placed + other.placed, self.wrong + other.wrong
        )

    def share(self, fate: str = "unchanged") -> float:
        """Give the share of the places of one fate that were put where they are."""
        return self.placed[fate] / self.places[fate] if self.places[fate] else 1.0


Tallies = dict[str, Tally]
"""A tally for each kind of edit."""


@dataclass(frozen=True)
class Bilingual:
    """A text to be edited, beside the one that answers it."""

    language: Language
    texts: Texts
    side: int

    @property
    def revision(self) -> Revision:
        """The text itself."""
        return self.texts.revisions[self.side]

    def edited(self, text: str) -> Texts:
        """Give the texts with another one in its place, aligned anew."""
        made = revision_of(self.revision.side, map(DraftParagraph, text.split("\n")), self.language)
        revisions = list(self.texts.revisions)
        revisions[self.side] = made
        return _aligned(*revisions)


@dataclass(frozen=True)
class Case:
    """Some foreign edits of a text in which places are marked."""

    kinds: tuple[str, ...]
    text: Bilingual
    places: list[Span]
    after: Tracked

    @property
    def kind(self) -> str:
        """The kind of edit, where there is one."""
        return self.kinds[0] if len(self.kinds) == 1 else _MIXED


def measure(edits: int, seed: int = 1, *, rival: bool = True) -> tuple[Tallies, Tallies]:
    """Make so many edits; count what our way makes of them, and the Hypothesis way."""
    ours: Tallies = {}
    theirs: Tallies = {}
    for case in cases(edits, seed):
        old, new = case.text.revision.text, plain(case.after)
        known = truths(case.after, old, case.places)
        found = our_way(case, new)
        _count(ours.setdefault(case.kind, Tally()), case, known, found)
        if rival:
            best = [find(old, place, new) for place in case.places]
            _count(theirs.setdefault(case.kind, Tally()), case, known, best)
    return ours, theirs


def our_way(case: Case, new: str) -> list[Span | None]:
    """Carry the places into the new text as a revision does; `None` for an orphan."""
    revision = case.text.revision
    notes = [make_annotation(uuid4(), _place(revision, span)) for span in case.places]
    after = reanchor(notes, case.text.texts, case.text.edited(new), lambda _: revision)
    standing = [after[note.id].standing for note in notes]
    return [places[0].span if places else None for places in standing]


def _place(revision: Revision, span: Span) -> Place:
    return Place(revision.side, revision.id, span.start, span.end, revision.quote(span))


def _count(tally: Tally, case: Case, known: Sequence[Truth], found: Sequence[Span | None]) -> None:
    old = case.text.revision.text
    for place, truth, span in zip(case.places, known, found, strict=True):
        right = span is not None and truth.allows(span, case.after, place, old)
        tally.add(truth, span, right=right)


def cases(edits: int, seed: int) -> Iterator[Case]:
    """Make cases with so many edits together, half of them alone in their case."""
    random = Random(seed)
    texts = _texts(random)
    while edits > 0:
        text = random.choice(texts)
        before = text.revision.text
        places = sorted({_mark(before, random) for _ in range(_PLACES)})
        names = [one for one, edit in EDITS.items() if text.language in edit.languages]
        many = 1 if random.random() < 0.5 else random.randrange(2, 5)
        kinds = tuple(random.choice(names) for _ in range(min(edits, many)))
        edits -= len(kinds)
        after = tracked(before)
        for kind in kinds:
            after = EDITS[kind].make(after, _aim(after, before, places, random), random)
        yield Case(kinds, text, places, after)


def _aim(after: Tracked, before: str, places: Sequence[Span], random: Random) -> Aim:
    place = random.choice(places)
    at = next((at for at, one in enumerate(after) if one.origin >= place.start), 0)
    return Aim(before[place.start : place.end], at)


def _mark(text: str, random: Random) -> Span:
    """Mark something in a paragraph, without blanks at its ends."""
    start = random.randrange(len(text) - max(_LENGTHS))
    words = text[start : start + random.choice(_LENGTHS)].partition("\n")[0]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip())) if words.strip() else _mark(text, random)


def _texts(random: Random) -> list[Bilingual]:
    """Give real-shaped texts: our samples, and stretches of a book full of phrases that recur."""
    drafts = [
        draft_of_sources([pasted(path.read_text("utf-8"))])
        for path in sorted(_SAMPLES.glob("*.txt"))
    ]
    drafts += [make_book(10, seed=random.randrange(1000)).draft for _ in range(20)]
    return [text for draft in drafts for text in _bilingual(draft)]


def _bilingual(draft: Draft) -> list[Bilingual]:
    texts = _aligned(*map(_revision, draft.sides))
    return [Bilingual(side.language, texts, at) for at, side in enumerate(draft.sides)]


def _revision(side: DraftSide) -> Revision:
    return revision_of(uuid4(), side.paragraphs, side.language)


def _aligned(*revisions: Revision) -> Texts:
    if len(revisions) < 2:
        return Texts(revisions, None)
    left, right = revisions
    return Texts(revisions, Alignment(uuid4(), left.id, right.id, align(left, right)))


def table(ours: Mapping[str, Tally], theirs: Mapping[str, Tally]) -> str:
    """Set what was counted as a Markdown table, ours beside theirs."""
    heads = [
        "edit",
        "places",
        "unchanged: placed",
        "wrong words",
        "carried away: found",
        "changed: found",
        "Hypothesis: unchanged",
        "Hypothesis: wrong words",
    ]
    lines = [f"| {' | '.join(heads)} |", f"| --- |{' ---: |' * (len(heads) - 1)}"]
    whole = sum(ours.values(), Tally()), sum(theirs.values(), Tally()) if theirs else None
    for kind in (*EDITS, _MIXED, "all"):
        mine, other = whole if kind == "all" else (ours.get(kind), theirs.get(kind))
        if mine is None:
            continue
        cells = [kind, f"{mine.places.total():,}", _percent(mine, "unchanged"), f"{mine.wrong:,}"]
        cells += [_percent(mine, "carried away"), _percent(mine, "changed")]
        cells += ["", ""] if other is None else [_percent(other, "unchanged"), f"{other.wrong:,}"]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _percent(tally: Tally, fate: str) -> str:
    return f"{100 * tally.share(fate):.2f} %" if tally.places[fate] else ""


def main() -> int:
    """Run the whole load; exit 1 where anything was put on wrong words, or too little placed."""
    ours, theirs = measure(EDITS_OF_A_RUN)
    print(table(ours, theirs))
    whole = sum(ours.values(), Tally())
    return 0 if whole.wrong == 0 and whole.share() >= SHARE else 1


if __name__ == "__main__":
    sys.exit(main())
